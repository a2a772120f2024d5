package io.github.crmprofile.examples.benchmarks.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.examples.benchmarks.crm.CrmGenerator;
import io.github.crmprofile.examples.benchmarks.crm.SideNumbers;
import io.github.crmprofile.examples.benchmarks.crm.Size;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageContestantsTest {

    private static final Size SIZE = new Size(300, 600);

    private Postgres postgres;
    private DataSource dataSource;

    @BeforeAll
    void load(@TempDir Path folder) throws Exception {
        postgres = new Postgres();
        postgres.load("crm", SIZE, folder);
        dataSource = postgres.pool("crm", postgres.port(), 2);
    }

    @AfterAll
    void stop() throws Exception {
        postgres.close();
    }

    @Test
    void allContestantsComeToTheSameNumbers() throws Exception {
        var library = new LibraryPage(dataSource);
        List<PageContestant> others =
                List.of(new CombinedSql(dataSource), new QueryPerFigure(dataSource), new RowsAndStreams(dataSource));
        for (int contact : List.of(CrmGenerator.busy(0), CrmGenerator.busy(1), 1, 17, 299)) {
            List<SideNumbers> expected = library.numbers(contact);
            for (PageContestant other : others) {
                assertThat(other.numbers(contact))
                        .as("%s for contact %s", other.name(), contact)
                        .isEqualTo(expected);
            }
        }
        assertThat(library.numbers(CrmGenerator.busy(0)).get(0).load().numerator())
                .isPositive();
    }
}
