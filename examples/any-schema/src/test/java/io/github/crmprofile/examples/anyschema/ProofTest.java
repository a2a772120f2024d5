package io.github.crmprofile.examples.anyschema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The proof agrees with memory on a database of the build, shows where another differs, and leaves nothing behind. */
class ProofTest {

    private static int tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'PUBLIC'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void whatTheDatabaseMakesOfTheRecordsIsPrintedAndTheTablesAreDropped() throws SQLException {
        String url = "jdbc:h2:mem:proof";
        try (Connection open = DriverManager.getConnection(url)) {
            Command proof = Command.run("--jdbc-url", url, "--prove");

            assertThat(proof.output())
                    .contains("| H2 | 2.")
                    .contains("| check of the mapping | no error |")
                    .contains("| 'a' = 'a ' | no |")
                    .containsPattern("\\| every metric \\| same \\d{3,}, different 0 \\|")
                    .containsPattern("\\| lists behind numbers, page by page \\| same \\d+, different 0 \\|")
                    .doesNotContain("different: ");
            assertThat(proof.status()).isZero();
            assertThat(tables(open)).isZero();
        }
    }

    /** With a collation that knows no case the database takes twins for one, and the check finds their ids twice. */
    @Test
    void aDatabaseThatDiffersIsShown() throws SQLException {
        String url = "jdbc:h2:mem:blind;COLLATION=ENGLISH STRENGTH PRIMARY";
        try (Connection open = DriverManager.getConnection(url)) {
            Command proof = Command.run("--jdbc-url", url, "--prove");

            assertThat(proof.output())
                    .contains("| 'a' = 'A' | yes |")
                    .contains("| contacts with the id 'a' in a column of ids (1 where it is compared exactly) | 4 |")
                    .doesNotContain("| check of the mapping | no error |");
            assertThat(proof.status()).isEqualTo(1);
            assertThat(tables(open)).isZero();
        }
    }

    @Test
    void aTableOfThatNameIsNotTouched() throws SQLException {
        String url = "jdbc:h2:mem:taken";
        try (Connection open = DriverManager.getConnection(url);
                var statement = open.createStatement()) {
            statement.execute("CREATE TABLE crm_profile_proof_deal (id INT)");

            Command proof = Command.run("--jdbc-url", url, "--prove");

            assertThat(proof.errors())
                    .contains("There are tables that begin with 'crm_profile_proof_' already: CRM_PROFILE_PROOF_DEAL."
                            + " Nothing was changed.");
            assertThat(proof.status()).isEqualTo(1);
            assertThat(tables(open)).isOne();
        }
    }
}
