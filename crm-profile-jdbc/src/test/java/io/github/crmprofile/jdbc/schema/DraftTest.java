package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table in docs/draft.md: how much of each ready-made mapping a draft has right, which knows nothing of the system. */
class DraftTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([\\w-]+)` \\| (MariaDB|PostgreSQL) \\| (\\d+ of \\d+) \\|");

    @Test
    void theDocumentedSharesOfWhatADraftHasRightAreThoseThatAreMeasured() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(Path.of("docs/draft.md")))
                .results()
                .toList();
        var measured = new ArrayList<String>();
        for (MatchResult row : rows) {
            measured.add(row.group(1) + " " + measure(row.group(1), row.group(2).equals("MariaDB")));
        }

        assertThat(rows).hasSize(10);
        assertThat(measured)
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> row.group(1) + " " + row.group(3))
                        .toList());
    }

    private static String measure(String name, boolean isMariaDb) {
        String schema = "draft_" + name.replace('-', '_');
        String[] scripts = name.startsWith("odoo") ? new String[] {"odoo", name} : new String[] {name};
        try (CrmSystem tables =
                isMariaDb ? CrmSystem.onMariaDb(schema, scripts) : CrmSystem.onPostgreSql(schema, scripts)) {
            DraftShare share = tables.draft(SchemaMapping.readyMade(name));
            return share.right() + " of " + share.all();
        }
    }
}
