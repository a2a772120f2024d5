package io.github.crmprofile.jdbc.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Tables of PostgreSQL in a form in which a host may have them. Rows are written to plain tables where that is possible, and read in the form. */
public final class PostgreSqlForm extends TestDatabase {

    /** Whose deals a reader does not see where rows are secured. */
    public static final String HIDDEN = "a";

    /** How the tables are there. */
    public enum Form {
        /** Of another server, which is the same one here. */
        FOREIGN,
        /** The same, with texts that the other server compares without case and accents. */
        FOREIGN_BLIND,
        /** The same, as views over the tables of the other server. */
        FOREIGN_VIEW,
        /** In parts, by a hash of the first column. */
        PARTITIONED,
        /** With texts that are compared without case by their type. */
        CITEXT,
        /** With texts that are compared without case and accents by their collation. */
        COLLATED,
        /** As views that take values out of documents. */
        JSON,
        /** With a policy that hides the deals of one owner from the role that reads. */
        SECURED;

        private String schema() {
            return "form_" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Creates a collation that takes different texts for equal. */
    private static final String BLIND =
            "CREATE COLLATION blind" + " (provider = icu, locale = 'und-u-ks-level1', deterministic = false)";

    private final TestDatabase here;
    private final Form form;
    private final HikariDataSource seen;

    private PostgreSqlForm(TestDatabase rows, TestDatabase here, Form form) {
        super(rows.sessions("SET search_path TO " + form.schema()));
        this.here = here;
        this.form = form;
        this.seen = here.sessions(
                switch (form) {
                    case FOREIGN, FOREIGN_BLIND, FOREIGN_VIEW, JSON -> "SET search_path TO " + form.schema() + "_seen";
                    case PARTITIONED, COLLATED, CITEXT -> "SET search_path TO " + form.schema() + ", public";
                    case SECURED -> "SET search_path TO " + form.schema() + "; SET ROLE form_reader";
                });
    }

    /** Returns a database of a form, which no table of another form is in: how texts compare is found out by the names of tables. */
    public static PostgreSqlForm of(Form form) {
        boolean isForeign = form.name().startsWith("FOREIGN");
        TestDatabase here = PostgreSqlDatabase.fresh(form.schema());
        TestDatabase rows = isForeign ? PostgreSqlDatabase.fresh(form.schema() + "_there") : here;
        rows.execute("CREATE SCHEMA " + form.schema());
        here.execute("CREATE SCHEMA " + form.schema() + "_far");
        here.execute("CREATE SCHEMA " + form.schema() + "_seen");
        switch (form) {
            case FOREIGN_BLIND, FOREIGN_VIEW, COLLATED -> rows.execute(BLIND);
            case CITEXT -> here.execute("CREATE EXTENSION citext");
            case SECURED -> {
                here.execute("DROP ROLE IF EXISTS form_reader");
                here.execute("CREATE ROLE form_reader");
                here.execute("GRANT USAGE ON SCHEMA " + form.schema() + " TO form_reader");
            }
            case FOREIGN, PARTITIONED, JSON -> {}
        }
        if (isForeign) {
            here.execute("CREATE EXTENSION postgres_fdw");
            here.execute(
                    "CREATE SERVER " + form.schema() + " FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1',"
                            + " port '" + PostgreSqlDatabase.port() + "', dbname '" + form.schema() + "_there')");
            here.execute("CREATE USER MAPPING FOR CURRENT_USER SERVER " + form.schema() + " OPTIONS (user 'postgres')");
        }
        return new PostgreSqlForm(rows, here, form);
    }

    @Override
    public DataSource dataSource() {
        return seen;
    }

    @Override
    String type(String type) {
        String other = here.type(type);
        if (!type.equals("ID") && !type.equals("TEXT")) {
            return other;
        }
        return switch (form) {
            case CITEXT -> "public.CITEXT";
            case COLLATED, FOREIGN_BLIND, FOREIGN_VIEW -> "VARCHAR(200) COLLATE public.blind";
            default -> other;
        };
    }

    @Override
    public void create(String table, Map<String, String> columns) {
        super.create(table, columns);
        String own = form.schema() + "." + table;
        switch (form) {
            case FOREIGN, FOREIGN_BLIND -> importTo(form.schema() + "_seen.", table);
            case FOREIGN_VIEW -> {
                importTo(form.schema() + "_far.", table);
                here.execute("CREATE VIEW " + form.schema() + "_seen." + table + " AS SELECT * FROM " + form.schema()
                        + "_far." + table);
            }
            case JSON -> {
                String values = columns.entrySet().stream()
                        .map(column -> "CAST(doc->>'" + column.getKey().toLowerCase(Locale.ROOT) + "' AS "
                                + type(column.getValue()) + ") AS " + column.getKey())
                        .collect(Collectors.joining(", "));
                super.execute("DROP VIEW IF EXISTS " + form.schema() + "_seen." + table);
                super.execute("CREATE VIEW " + form.schema() + "_seen." + table + " AS SELECT " + values
                        + " FROM (SELECT to_jsonb(t) AS doc FROM " + own + " t) rows");
            }
            case PARTITIONED -> {
                for (int part = 0; part < 3; part++) {
                    super.execute("CREATE TABLE IF NOT EXISTS " + own + "_" + part + " PARTITION OF " + own
                            + " FOR VALUES WITH (MODULUS 3, REMAINDER " + part + ")");
                }
            }
            case CITEXT, COLLATED -> {}
            case SECURED -> {
                String rows = table.equals("deal") ? "d_responsible IS DISTINCT FROM '" + HIDDEN + "'" : "true";
                super.execute("ALTER TABLE " + own + " ENABLE ROW LEVEL SECURITY");
                super.execute("DROP POLICY IF EXISTS form_rows ON " + own);
                super.execute("CREATE POLICY form_rows ON " + own + " USING (" + rows + ")");
                super.execute("GRANT SELECT ON " + own + " TO form_reader");
            }
        }
    }

    /** Declares a foreign table, with the collation of this database. */
    private void importTo(String schema, String table) {
        here.execute("DROP FOREIGN TABLE IF EXISTS " + schema + table + " CASCADE");
        here.execute("IMPORT FOREIGN SCHEMA " + form.schema() + " LIMIT TO (" + table + ") FROM SERVER " + form.schema()
                + " INTO " + schema.substring(0, schema.length() - 1) + " OPTIONS (import_collate 'false')");
    }

    @Override
    public void execute(String sql) {
        boolean isDivided = form == Form.PARTITIONED && sql.startsWith("CREATE TABLE");
        if (isDivided) {
            String first = sql.substring(sql.indexOf('(') + 1).split(" ", 2)[0];
            super.execute(sql + " PARTITION BY HASH (" + first + ")");
        } else {
            super.execute(sql.startsWith("DROP TABLE") ? sql + " CASCADE" : sql);
        }
    }
}
