package io.github.crmprofile.jdbc.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Trino of the profile {@code trino}, started once for all its tests. Rows are written to PostgreSQL, which takes them quickly, and read through
 * Trino: as they are, from two servers whose tables are united by views, or copied into Iceberg.
 */
public final class TrinoDatabase extends TestDatabase {

    private static final EmbeddedPostgres FIRST = postgreSql();
    private static final EmbeddedPostgres SECOND = postgreSql();
    private static final TrinoServer SERVER = new TrinoServer(Map.of(
            "first", postgreSql(FIRST.getPort()),
            "second", postgreSql(SECOND.getPort()),
            // Without this there is no column of type NUMERIC without digits.
            "postgresql",
                    postgreSql(PostgreSqlDatabase.port())
                            + "decimal-mapping=ALLOW_OVERFLOW\ndecimal-default-scale=10\n",
            "mariadb", mariaDb(MariaDbDatabase.port()),
            "views", "connector.name=memory\n",
            "lake", iceberg()));

    private final List<TestDatabase> stores;
    private final Form form;
    private int inserted;
    /** Tables whose copy is older than they are. */
    private final Set<String> changed = new LinkedHashSet<>();

    /** How the tables are there. */
    public enum Form {
        ONE_SERVER("first/one_server"),
        TWO_SERVERS("views/default"),
        ICEBERG("lake/main");

        private final String schema;

        Form(String schema) {
            this.schema = schema;
        }

        /** The schema of PostgreSQL in which its rows are. */
        private String store() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Map<Form, TrinoDatabase> ALL = new EnumMap<>(Form.class);

    private TrinoDatabase(Form form, List<TestDatabase> stores) {
        super(SERVER.dataSource(form.schema, ""));
        this.form = form;
        this.stores = stores;
    }

    /** The database of a form; always the same. */
    public static synchronized TrinoDatabase of(Form form) {
        return ALL.computeIfAbsent(form, TrinoDatabase::made);
    }

    private static TrinoDatabase made(Form form) {
        List<TestDatabase> stores = (form == Form.TWO_SERVERS ? List.of(FIRST, SECOND) : List.of(FIRST))
                .stream()
                        .map(server -> {
                            new TestDatabase(server.getPostgresDatabase()).execute("CREATE SCHEMA " + form.store());
                            return new TestDatabase(server.getPostgresDatabase(Map.of("currentSchema", form.store())));
                        })
                        .toList();
        var database = new TrinoDatabase(form, stores);
        if (form == Form.ICEBERG) {
            database.ask("CREATE SCHEMA lake.main");
        }
        return database;
    }

    private static EmbeddedPostgres postgreSql() {
        try {
            return EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String postgreSql(int port) {
        return """
                connector.name=postgresql
                connection-url=jdbc:postgresql://127.0.0.1:%d/postgres
                connection-user=postgres
                """.formatted(port);
    }

    private static String mariaDb(int port) {
        return """
                connector.name=mariadb
                connection-url=jdbc:mariadb://127.0.0.1:%d
                connection-user=root
                """.formatted(port);
    }

    /** Connections to a schema of PostgreSQL, or a database of MariaDB, of the other tests. */
    public static DataSource systems(boolean isPostgreSql, String schema) {
        return SERVER.dataSource((isPostgreSql ? "postgresql/" : "mariadb/") + schema, "");
    }

    private static String iceberg() {
        try {
            return """
                    connector.name=iceberg
                    iceberg.catalog.type=TESTING_FILE_METASTORE
                    iceberg.security=ALLOW_ALL
                    hive.metastore.catalog.dir=local:///catalog
                    fs.native-local.enabled=true
                    local.location=%s
                    """.formatted(Files.createTempDirectory("iceberg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connections as they are, of which each is to have more properties in its URL. */
    public DataSource dataSource(String properties) {
        return copied(SERVER.dataSource(form.schema, properties));
    }

    @Override
    public DataSource dataSource() {
        return copied(super.dataSource());
    }

    private DataSource copied(DataSource trino) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        copyWhatChanged();
                    }
                    try {
                        return method.invoke(trino, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private synchronized void copyWhatChanged() {
        for (String table : List.copyOf(changed)) {
            ask("DROP TABLE IF EXISTS lake.main." + table);
            ask("CREATE TABLE lake.main." + table + " AS SELECT * FROM first." + form.store() + "." + table);
        }
        changed.clear();
    }

    private void ask(String sql) {
        try (Connection connection = super.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    String type(String type) {
        return switch (type) {
            case "DECIMAL" -> "DECIMAL(38, 10)";
            case "TIMESTAMP" -> "TIMESTAMP(6)";
            case "OFFSET_TIMESTAMP" -> "TIMESTAMP(6) WITH TIME ZONE";
            default -> super.type(type);
        };
    }

    @Override
    public void create(String table, Map<String, String> columns) {
        if (form == Form.ICEBERG) {
            changed.add(table);
        }
        super.create(table, columns);
    }

    @Override
    void created(String table, List<String> ids) {
        if (form == Form.TWO_SERVERS) {
            List<String> parts = Stream.of("first", "second")
                    .map(catalog -> "SELECT * FROM " + catalog + "." + form.store() + "." + table)
                    .toList();
            ask("CREATE OR REPLACE VIEW views.default." + table + " AS " + String.join(" UNION ALL ", parts));
        }
    }

    @Override
    public void execute(String sql) {
        stores.forEach(store -> store.execute(sql));
    }

    @Override
    public void insert(String table, List<Object> row) {
        stores.get(inserted++ % stores.size()).insert(table, row);
        if (form == Form.ICEBERG) {
            changed.add(table);
        }
    }

    // Iceberg keeps none of these.
    @Override
    public List<String> noDates() {
        return form == Form.ICEBERG ? super.noDates() : PostgreSqlDatabase.DATABASE.noDates();
    }

    /** Runs SQL on each server, which is told its number among them, counted from 0. */
    public void fill(IntFunction<String> sql) {
        IntStream.range(0, stores.size()).forEach(i -> stores.get(i).execute(sql.apply(i)));
    }

    /** Makes tables that {@link #fill} has made a table of this database. */
    public void unite(String... tables) {
        Stream.of(tables).forEach(table -> created(table, List.of()));
    }

    /** The first of the servers, without Trino. */
    public DataSource firstServer() {
        return stores.get(0).dataSource();
    }

    /** How many servers hold the rows. */
    public int servers() {
        return stores.size();
    }

    /** What the cluster did for the queries of a source. */
    public TrinoWork work(String source) {
        return SERVER.work(source);
    }
}
