package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.PostgreSqlForm;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.random.RandomRequests;
import io.github.crmprofile.jdbc.random.SameAnswers;
import io.github.crmprofile.jdbc.schema.TidySchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms in which a host may have its tables on PostgreSQL change no number. */
class SurroundingsOfPostgreSqlTest {

    private static final int SIZE = 6;

    /** What the role that reads can see: a link to a deal that is hidden leads to nobody. */
    private static Dataset seen(Dataset data, PostgreSqlForm.Form form) {
        return form != PostgreSqlForm.Form.SECURED
                ? data
                : new Dataset(
                        data.clients(),
                        data.deals().stream()
                                .filter(deal -> !PostgreSqlForm.HIDDEN.equals(deal.responsible()))
                                .toList(),
                        data.activities(),
                        data.invoices(),
                        data.defaultCurrency(),
                        data.zone());
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsAsInMemory(PostgreSqlForm.Form form) {
        PostgreSqlForm database = PostgreSqlForm.of(form);
        for (long seed = 0; seed < 3; seed++) {
            Dataset data = new RandomCrm(seed).dataset(SIZE);
            SchemaMapping mapping = TidySchema.load(database, data);
            SameAnswers.assertSame(
                    new RandomRequests(seed, SIZE, true),
                    SameAnswers.memory(seen(data, form)),
                    JdbcSource.builder(database.dataSource(), mapping).build());
        }
    }
}
