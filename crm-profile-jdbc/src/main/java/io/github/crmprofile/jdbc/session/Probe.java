package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.dialect.Dialects;
import io.github.crmprofile.jdbc.dialect.DuckDbDialect;
import io.github.crmprofile.jdbc.dialect.PostgreSqlDialect;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.sql.SqlIdentifiers;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks a database at the first connection what its name does not say: whether it is what it calls itself, answers for all of its parts at once, and,
 * where it has no dialect of its own, compares texts and adds up decimals exactly. A database that would give wrong numbers is refused.
 */
final class Probe {

    /** How many rows of a text column show how it compares. */
    private static final int ROWS = 20;

    /** The tables and views with a column that takes different texts for equal, by its type, that of its domain, or its collation. */
    private static final String BLIND_TABLES = """
            WITH RECURSIVE cp_blind (cp_type) AS (
              SELECT t.oid FROM pg_catalog.pg_type t WHERE t.typname = 'citext'
              UNION
              SELECT d.oid FROM cp_blind b JOIN pg_catalog.pg_type d ON d.typbasetype = b.cp_type)
            SELECT DISTINCT c.relname AS cp_col
              FROM pg_catalog.pg_attribute a
              JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
              LEFT JOIN cp_blind b ON b.cp_type = a.atttypid
              LEFT JOIN pg_catalog.pg_collation o ON o.oid = a.attcollation
             WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND (b.cp_type IS NOT NULL OR NOT o.collisdeterministic)
            """;

    /** Whether DuckDB has a default collation, or tables or views that name one. */
    private static final String COLLATIONS = """
            SELECT 1 AS cp_col
             WHERE current_setting('default_collation') <> ''
                OR EXISTS (SELECT 1 FROM duckdb_tables() WHERE sql ILIKE '%collate%')
                OR EXISTS (SELECT 1 FROM duckdb_views() WHERE NOT internal AND sql ILIKE '%collate%')
            """;

    private final Connection connection;
    private final Questions questions;
    private final ResolvedMapping mapping;
    private final List<String> faults = new ArrayList<>();
    private boolean isPadded;

    private Probe(Connection connection, ResolvedMapping mapping) {
        this.connection = connection;
        this.questions = new Questions(connection);
        this.mapping = mapping;
    }

    /**
     * Returns the dialect to use.
     *
     * @param connection the first connection
     * @param dialect the dialect of the name
     * @param mapping whose tables and columns are asked
     * @throws UnsupportedDatabaseException if numbers would be wrong, with all reasons
     */
    static Dialect dialect(Connection connection, Dialect dialect, ResolvedMapping mapping) throws SQLException {
        var probe = new Probe(connection, mapping);
        if (dialect.isServer()) {
            probe.askWhoAnswers();
        }
        boolean isUnknown = dialect.getClass() == Dialect.class;
        if (isUnknown) {
            probe.askTexts();
            probe.askDecimals();
        }
        if (!probe.faults.isEmpty()) {
            throw new UnsupportedDatabaseException(connection.getMetaData().getDatabaseProductName(), probe.faults);
        }
        if (isUnknown && probe.isPadded) {
            return Dialects.padded();
        }
        boolean isOtherwise = dialect instanceof PostgreSqlDialect
                ? probe.comparesOtherwise()
                : dialect instanceof DuckDbDialect
                        && !probe.questions.ask(COLLATIONS, 1, rows -> 1).isEmpty();
        return isOtherwise ? Dialects.exact(dialect) : dialect;
    }

    private boolean comparesOtherwise() {
        Set<SqlIdentifiers.TableName> tables = MappedTables.of(mapping);
        ForeignTables foreign = questions.within(() -> ForeignTables.of(connection), ForeignTables.NONE);
        List<String> blind = questions.ask(BLIND_TABLES, 0, rows -> rows.getString(1));
        return tables.stream()
                .anyMatch(table -> foreign.isAsked(table) || blind.stream().anyMatch(table.name()::equalsIgnoreCase));
    }

    private void askWhoAnswers() throws SQLException {
        List<String> version = questions.ask("SELECT VERSION() AS cp_col", 1, rows -> rows.getString(1));
        if (version.stream().anyMatch(text -> text != null && text.contains("QuestDB"))) {
            faults.add("it is QuestDB, which calls itself PostgreSQL and has no EXISTS");
        }
        // One table may be there once and another divided.
        boolean isDivided = Stream.concat(
                        mapping.clients().stream().map(ClientSource::from),
                        sources().map(RecordSource::from))
                .distinct()
                .anyMatch(from -> questions
                                .ask(
                                        "SELECT COUNT(*) + 1 AS cp_col FROM " + from + " WHERE 1 = 0",
                                        2,
                                        rows -> rows.getLong(1))
                                .size()
                        > 1);
        if (isDivided) {
            faults.add(
                    "it answers a count once for each of its shards; unite the shards by views of a database that plans over all of them");
        }
    }

    private void askTexts() {
        Set<TextColumn> columns = new LinkedHashSet<>();
        for (ClientKind kind : ClientKind.values()) {
            mapping.clients(kind)
                    .forEach(source -> add(
                            columns,
                            source.from(),
                            source.id(),
                            source.columns().values()));
        }
        sources()
                .forEach(source -> add(
                        columns, source.from(), source.id(), source.columns().values()));
        var blind = new ArrayList<String>();
        for (TextColumn column : columns) {
            var seenComparisons = new ArrayList<>(questions.ask(column.question(), ROWS, Comparison::of));
            seenComparisons.addAll(questions.ask(column.questionWithoutRows(), 1, Comparison::of));
            for (Comparison seen : seenComparisons) {
                isPadded |= seen.ignoresBlanks();
                if (seen.isBlind() && !blind.contains(column.sql())) {
                    blind.add(column.sql());
                }
            }
        }
        if (!blind.isEmpty()) {
            faults.add("texts that differ in case or accents are one to it, in " + String.join(", ", blind)
                    + ", so that numbers and what a viewer may see would be wrong; give these columns a collation that compares"
                    + " exactly (UCanAccess: ;ignoreCase=false in the URL)");
        }
    }

    private static void add(Set<TextColumn> all, String from, IdColumn id, Iterable<? extends Column> columns) {
        if (id.type() == IdColumn.Type.TEXT) {
            all.add(new TextColumn(from, id.sql()));
        }
        for (Column column : columns) {
            if (column instanceof Column.Text || column instanceof Column.Codes) {
                column.expressions().forEach(sql -> all.add(new TextColumn(from, sql)));
            }
        }
    }

    // The aggregate gives a row whatever the table holds. Eighteen digits are more than a binary number keeps.
    private void askDecimals() {
        BigDecimal amount = new BigDecimal("12345678901234.5678");
        sources().limit(1).forEach(source -> {
            String none = " FROM " + source.from() + " WHERE 1 = 0";
            String values =
                    " FROM (SELECT CAST(CASE WHEN COUNT(*) = 0 THEN '" + amount + "' END AS DECIMAL(18, 4)) AS cp_value"
                            + none + " UNION ALL SELECT CAST(NULL AS DECIMAL(30, 0)) AS cp_value" + none + ") cp_rows";
            askDecimals(amount, "cp_value", values, "unites SELECTs or adds up");
            askDecimals(
                    amount, "CASE WHEN cp_value > 0 THEN cp_value ELSE 0 END", values, "chooses between them by CASE");
        });
    }

    private void askDecimals(BigDecimal amount, String expression, String values, String what) {
        List<BigDecimal> sums =
                questions.ask("SELECT SUM(" + expression + ") AS cp_col" + values, 1, rows -> rows.getBigDecimal(1));
        if (sums.stream().anyMatch(sum -> sum == null || sum.compareTo(amount) != 0)) {
            faults.add("it loses digits of amounts when it " + what);
        }
    }

    private Stream<RecordSource> sources() {
        return Stream.of(RecordKind.values()).flatMap(kind -> mapping.records(kind).stream());
    }

    /**
     * A column of texts.
     *
     * @param from its tables
     * @param sql the expression
     */
    private record TextColumn(String from, String sql) {

        private static final String ACCENTED = "(cp_value || '\u00e9')";

        String question() {
            return comparing("SELECT " + sql + " AS cp_value FROM " + from);
        }

        /** Asks about a text of our own, which takes the column's collation: a column that is empty, or holds digits, must not pass for an exact one. */
        String questionWithoutRows() {
            return comparing("SELECT COALESCE(MIN(" + sql + "), 'Text') AS cp_value FROM " + from + " WHERE 1 = 0");
        }

        private static String comparing(String texts) {
            return "SELECT cp_value, UPPER(cp_value) AS cp_upper, LOWER(cp_value) AS cp_lower, "
                    + ACCENTED + " AS cp_accented, "
                    + flag("cp_value", "UPPER(cp_value)") + " AS cp_is_upper, "
                    + flag("cp_value", "LOWER(cp_value)") + " AS cp_is_lower, "
                    + flag("(cp_value || 'e')", ACCENTED) + " AS cp_is_accented, "
                    + flag("cp_value", "(cp_value || ' ')") + " AS cp_is_padded FROM (" + texts
                    + ") cp_rows WHERE cp_value IS NOT NULL";
        }

        private static String flag(String text, String other) {
            return "CASE WHEN " + text + " = " + other + " THEN 1 ELSE 0 END";
        }
    }

    /**
     * How a column compares one of its texts.
     *
     * @param isBlind whether it is equal to itself in another case, or with another accent
     * @param ignoresBlanks whether it is equal to itself with a blank behind it
     */
    private record Comparison(boolean isBlind, boolean ignoresBlanks) {

        static Comparison of(ResultSet row) throws SQLException {
            String text = row.getString("cp_value");
            boolean isUpperEqual = isTrue(row, "cp_is_upper") && !text.equals(row.getString("cp_upper"));
            boolean isLowerEqual = isTrue(row, "cp_is_lower") && !text.equals(row.getString("cp_lower"));
            // A database whose signs have no such letter may write another in its place.
            boolean isAccentedEqual = isTrue(row, "cp_is_accented")
                    && row.getString("cp_accented").endsWith("\u00e9");
            return new Comparison(isUpperEqual || isLowerEqual || isAccentedEqual, isTrue(row, "cp_is_padded"));
        }

        private static boolean isTrue(ResultSet row, String column) throws SQLException {
            return row.getInt(column) == 1;
        }
    }
}
