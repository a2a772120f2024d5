package io.github.crmprofile.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.model.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RecordCsvProperties {

    private static final RecordCsv CSV = RecordCsv.of(ProfileFormat.of(Locale.ENGLISH), SmallCompany.ROME, "region");

    @Property
    void whateverTheTextsNoCellIsAFormulaAndNoneIsLost(@ForAll String title, @ForAll String region) {
        Deal deal =
                Deal.builder("-1+1").title(title).attribute("region", region).build();
        List<List<String>> lines = parse(CSV.header(RecordKind.DEAL) + CSV.rows(List.of(deal)));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).hasSameSizeAs(lines.get(0));
        assertThat(lines.get(1)).noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*"));
        assertThat(lines.get(1).get(0)).isEqualTo("'-1+1");
        assertThat(lines.get(1).get(1)).isIn(WhiteSpace.isBlank(title) ? "" : title, "'" + title);
        assertThat(lines.get(1).get(lines.get(1).size() - 1))
                .isIn(WhiteSpace.isBlank(region) ? "" : region, "'" + region);
    }

    /** Another one's reading of RFC 4180. */
    private static List<List<String>> parse(String csv) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            boolean isDouble = isQuoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
            if (isDouble) {
                cell.append(csv.charAt(++i));
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == ',' || c == '\r')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    assertThat(csv.charAt(++i)).isEqualTo('\n');
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else {
                cell.append(c);
            }
        }
        assertThat(cell).isEmpty();
        return lines;
    }
}
