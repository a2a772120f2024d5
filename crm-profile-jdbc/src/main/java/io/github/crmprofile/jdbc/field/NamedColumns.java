package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.sql.NestedSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.jdbc.sql.SqlTokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names the expressions of a source, so that each is written once, in an inner SELECT, and used by its name in as many conditions as ask for it. A
 * name once given stays. Thread-safe.
 */
public final class NamedColumns {

    /** The inner SELECT. */
    private static final String TABLE = "cp_src";

    private static final Pattern USE = Pattern.compile(TABLE + "\\.cp_v\\d+");

    private final Map<Sql, String> names = new LinkedHashMap<>();

    /** Returns whether a column of the source is computed: by a sub-select, a CASE or a function of the mapping, or as a balance. */
    public static boolean areWorthwhile(RecordSource source) {
        return source.columns().containsKey("paidAmount")
                || source.columns().values().stream().anyMatch(NamedColumns::isComputed);
    }

    private static boolean isComputed(Column column) {
        return column instanceof Column.Flag flag
                ? SqlTokens.hasKeyword(flag.condition(), "SELECT")
                : column.expressions().stream().anyMatch(sql -> sql.indexOf('(') >= 0);
    }

    /** Returns the name of an expression over the tables of the source. */
    public synchronized String of(Sql expression) {
        return TABLE + "." + names.computeIfAbsent(expression, e -> "cp_v" + names.size());
    }

    /** Returns the same column by its name. */
    Column.Time in(Column.Time time) {
        Column.Time otherwise = time.otherwise();
        return new Column.Time(
                of(Sql.of(time.sql())),
                time.form(),
                time.zone(),
                time.pattern(),
                time.absent(),
                otherwise == null ? null : in(otherwise));
    }

    /** Returns the same id by its name. A text of tables that may be read together is named in its exact form, since each may compare otherwise. */
    IdColumn in(IdColumn id, Dialect dialect) {
        boolean mayDiffer = id.type() == IdColumn.Type.TEXT && dialect.savesPlanning();
        String sql = mayDiffer ? dialect.exact(id.sql()) : id.sql();
        return new IdColumn(of(Sql.of(sql)), id.type(), id.prefix(), id.strip(), id.absent(), id.split());
    }

    /** Returns a condition that is true where one over the tables of the source is, and elsewhere false. */
    public Sql holds(Sql condition) {
        if (condition.equals(Sql.TRUE) || condition.equals(Sql.FALSE)) {
            return condition;
        }
        String flag = of(condition.flag());
        return new Sql(flag + " = 1", List.of(), /* complement= */ flag + " = 0");
    }

    /**
     * Returns a SELECT over an inner one, which has the expressions that are used.
     *
     * @param columns what is selected, by name
     * @param condition which rows, by name
     * @param tables the tables of the source and a condition over them, from FROM on
     * @param dialect the database
     */
    public synchronized NestedSelect select(Sql columns, Sql condition, Sql tables, Dialect dialect) {
        Set<String> used = USE.matcher(columns.text() + condition.text())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        var list = new ArrayList<Sql>();
        names.forEach((expression, name) -> {
            if (used.contains(TABLE + "." + name)) {
                list.add(Sql.of(expression, " AS ", name));
            }
        });
        Sql inner = list.isEmpty() ? Sql.of("1 AS cp_v") : Sql.join(", ", list);
        Sql where = condition.equals(Sql.TRUE) ? Sql.NONE : Sql.of(" WHERE ", condition);
        return new NestedSelect(
                Sql.of("SELECT ", columns, " FROM ("),
                Sql.of("SELECT ", inner, tables),
                Sql.of(dialect.computedFirst(), ") ", TABLE, where));
    }
}
