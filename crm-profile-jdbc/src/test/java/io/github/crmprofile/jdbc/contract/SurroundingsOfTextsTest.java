package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.BlindTexts;
import io.github.crmprofile.jdbc.database.DuckDbDatabase;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.HsqldbDatabase;
import io.github.crmprofile.jdbc.database.PostgreSqlForm;
import io.github.crmprofile.jdbc.database.SqliteDatabase;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.random.RandomRequests;
import io.github.crmprofile.jdbc.random.SameAnswers;
import io.github.crmprofile.jdbc.schema.TidySchema;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids, codes and owners that differ in case, accents or blanks stay apart where the type of their columns, or another server, takes them for equal. */
class SurroundingsOfTextsTest {

    private static final int SIZE = 6;

    static Stream<Arguments> databases() {
        return Stream.of(
                Arguments.of("citext", PostgreSqlForm.of(PostgreSqlForm.Form.CITEXT)),
                Arguments.of("collation", PostgreSqlForm.of(PostgreSqlForm.Form.COLLATED)),
                Arguments.of("foreign table", PostgreSqlForm.of(PostgreSqlForm.Form.FOREIGN_BLIND)),
                Arguments.of("view over a foreign table", PostgreSqlForm.of(PostgreSqlForm.Form.FOREIGN_VIEW)),
                blind("H2", H2Database.fresh(), "VARCHAR_IGNORECASE(200)"),
                blind("SQLite", SqliteDatabase.fresh(), "TEXT COLLATE NOCASE"),
                blind("DuckDB", DuckDbDatabase.fresh(), "VARCHAR COLLATE NOCASE.NOACCENT"),
                blind("HSQLDB", HsqldbDatabase.fresh(), "VARCHAR_IGNORECASE(200)"));
    }

    private static Arguments blind(String name, TestDatabase database, String type) {
        return Arguments.of(name, new BlindTexts(database, type));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void twinsStayApart(String name, TestDatabase database) {
        for (long seed = 0; seed < 3; seed++) {
            Dataset data = RandomCrm.twins(seed, database.precision()).dataset(SIZE);
            SchemaMapping mapping = TidySchema.load(database, data);
            SameAnswers.assertSame(
                    new RandomRequests(RandomCrm.twins(seed, database.precision()), SIZE, true),
                    SameAnswers.memory(data),
                    JdbcSource.builder(database.dataSource(), mapping).build());
        }
    }
}
