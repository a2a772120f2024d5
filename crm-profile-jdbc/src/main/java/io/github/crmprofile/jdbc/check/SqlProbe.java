package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.problem.Nearest;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.jdbc.sql.SqlIdentifiers;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tries pieces of a mapping's SQL on the database, without reading a row, and explains what it refuses. */
final class SqlProbe {

    /**
     * The type of an expression, as the database reports it.
     *
     * @param code one of {@link java.sql.Types}
     * @param name the database's own name for it, in lower case
     */
    record SqlType(int code, String name) {}

    private final Session session;
    private final Catalog catalog;
    private final List<MappingProblem> problems;

    SqlProbe(Session session, Catalog catalog, List<MappingProblem> problems) {
        this.session = session;
        this.catalog = catalog;
        this.problems = problems;
    }

    /** Checks that tables can be read from, and reports what is wrong otherwise. Returns whether they can. */
    boolean tables(Location place, String tables) throws SQLException {
        SQLException refused = refused("SELECT 1 FROM " + tables + " WHERE 1 = 0");
        if (refused != null) {
            explain(place, tables, tables, refused);
        }
        return refused == null;
    }

    /** Reports what is wrong with a condition over tables. Where the tables are wrong themselves, only the metadata are looked at. */
    void condition(Location place, String tables, String condition, boolean areTablesRight) throws SQLException {
        SQLException refused =
                areTablesRight ? refused("SELECT 1 FROM " + tables + " WHERE (" + condition + ") AND 1 = 0") : null;
        if (refused != null || !areTablesRight) {
            explain(place, tables, condition, refused);
        }
    }

    /** Returns the type of an expression over tables; reports what is wrong and returns empty when it has none. */
    Optional<SqlType> expression(Location place, String tables, String sql, boolean areTablesRight)
            throws SQLException {
        SQLException refused = null;
        if (areTablesRight) {
            try {
                Sql probe = Sql.of("SELECT ", sql, " AS cp_col FROM ", tables, " WHERE 1 = 0");
                return Optional.of(session.query(probe, 1, rows -> type(rows.getMetaData())));
            } catch (SQLException e) {
                refused = e;
            }
        }
        explain(place, tables, sql, refused);
        return Optional.empty();
    }

    private SqlType type(ResultSetMetaData metadata) throws SQLException {
        String name = String.valueOf(metadata.getColumnTypeName(1)).toLowerCase(Locale.ROOT);
        int code = session.dialect().isInstant(name) ? Types.TIMESTAMP_WITH_TIMEZONE : metadata.getColumnType(1);
        return new SqlType(code, name);
    }

    private @Nullable SQLException refused(String sql) {
        try {
            boolean isFound = session.query(Sql.of(sql), 1, ResultSet::next);
            return isFound ? new SQLException("a row was found where there can be none") : null;
        } catch (SQLException e) {
            return e;
        }
    }

    /** Reports the tables and columns that do not exist; when all do, the message of the database. */
    private void explain(Location place, String tables, String sql, @Nullable SQLException refused)
            throws SQLException {
        int before = problems.size();
        boolean isFrom = sql.equals(tables);
        var inScope = new LinkedHashSet<>(SqlIdentifiers.tables(tables));
        var own = isFrom ? List.copyOf(inScope) : SqlIdentifiers.tablesWithin(sql);
        inScope.addAll(own);
        for (SqlIdentifiers.TableName table : own) {
            if (!catalog.has(table)) {
                add(
                        MappingProblem.Code.MISSING_TABLE,
                        place,
                        "there is no table '" + table + "'; " + Nearest.remedy(table.name(), catalog.tableNames()));
            } else if (refused != null && !isInQuotes(sql, catalog.quoted(table))) {
                add(
                        MappingProblem.Code.MISSING_TABLE,
                        place,
                        "there is no table '" + table + "' without quotes; write \""
                                + catalog.quoted(table).orElseThrow() + "\" in quotes");
            }
        }
        String words =
                refused == null ? "" : String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
        for (SqlIdentifiers.ColumnName column : SqlIdentifiers.columns(sql)) {
            explain(place, column, List.copyOf(inScope), words);
            if (refused != null) {
                explainQuotes(place, sql, column, inScope);
            }
        }
        if (problems.size() == before && refused != null) {
            add(MappingProblem.Code.REFUSED_SQL, place, "the database refuses this SQL: " + firstLine(refused));
        }
    }

    private void explain(
            Location place, SqlIdentifiers.ColumnName column, List<SqlIdentifiers.TableName> inScope, String words)
            throws SQLException {
        String qualifier = column.qualifier();
        var candidates = new ArrayList<SqlIdentifiers.TableName>();
        for (SqlIdentifiers.TableName table : inScope) {
            if (qualifier == null || table.alias().equalsIgnoreCase(qualifier)) {
                candidates.add(table);
            }
        }
        var names = new LinkedHashSet<String>();
        for (SqlIdentifiers.TableName table : candidates) {
            if (!catalog.has(table) || catalog.has(table, column.name())) {
                return;
            }
            names.addAll(catalog.columns(table));
        }
        boolean isTable = inScope.stream()
                .anyMatch(t -> t.name().equals(column.name())
                        && String.valueOf(t.schema()).equals(qualifier));
        if (isTable) {
            return;
        }
        if (candidates.isEmpty()) {
            var aliases = inScope.stream().map(SqlIdentifiers.TableName::alias).toList();
            add(
                    MappingProblem.Code.REFUSED_SQL,
                    place,
                    "there is no table or alias '" + qualifier + "' here; "
                            + Nearest.remedy(String.valueOf(qualifier), aliases));
            return;
        }
        boolean isMeant = qualifier != null || isNamed(column, inScope, words);
        if (isMeant) {
            String where = qualifier == null ? "" : " in table '" + candidates.get(0) + "'";
            add(
                    MappingProblem.Code.MISSING_COLUMN,
                    place,
                    "there is no column '" + column.name() + "'" + where + "; " + Nearest.remedy(column.name(), names));
        }
    }

    // The first mistake of everybody whose columns have names such as closeDate.
    private void explainQuotes(
            Location place, String sql, SqlIdentifiers.ColumnName column, Collection<SqlIdentifiers.TableName> inScope)
            throws SQLException {
        String qualifier = column.qualifier();
        for (SqlIdentifiers.TableName table : inScope) {
            boolean isOwn = qualifier == null || table.alias().equalsIgnoreCase(qualifier);
            Optional<String> quoted = isOwn ? catalog.quoted(table, column.name()) : Optional.empty();
            if (!isInQuotes(sql, quoted)) {
                add(
                        MappingProblem.Code.MISSING_COLUMN,
                        place,
                        "there is no column '" + column.name() + "' without quotes; write "
                                + (qualifier == null ? "" : qualifier + ".") + "\"" + quoted.orElseThrow()
                                + "\" in quotes");
            }
        }
    }

    private static boolean isInQuotes(String sql, Optional<String> name) {
        return name.isEmpty() || sql.contains("\"" + name.get() + "\"");
    }

    /** Returns whether the message of the database names a column. */
    private static boolean isNamed(
            SqlIdentifiers.ColumnName column, List<SqlIdentifiers.TableName> inScope, String words) {
        String name = column.name();
        boolean isTable = inScope.stream()
                .anyMatch(t -> t.alias().equalsIgnoreCase(name) || t.name().equalsIgnoreCase(name));
        String whole = "(?<![\\p{L}\\p{Nd}_])" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\p{Nd}_])";
        return !isTable && Pattern.compile(whole).matcher(words).find();
    }

    private void add(MappingProblem.Code code, Location place, String message) {
        problems.add(new MappingProblem(code, place.text(), message, 0));
    }

    private static String firstLine(SQLException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("without a reason");
    }
}
