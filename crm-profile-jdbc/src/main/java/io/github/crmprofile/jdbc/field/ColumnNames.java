package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.sql.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names the columns of the SELECT that reads the rows of a source: {@code cp_col0} for the first expression that is asked for, and so on; equal
 * expressions have one name. The statement around that SELECT calls it {@code cp_rows}. Used while one branch is rendered; for one thread.
 */
public final class ColumnNames {

    private final Map<Sql, String> names = new LinkedHashMap<>();

    /** Returns the name of an expression for the statement around the SELECT. */
    public String of(Sql expression) {
        return "cp_rows." + names.computeIfAbsent(expression, sql -> "cp_col" + names.size());
    }

    /** Returns the expressions named so far, as the columns of the SELECT. */
    public List<Sql> columns() {
        return names.entrySet().stream()
                .map(column -> Sql.of(column.getKey(), " AS ", column.getValue()))
                .toList();
    }
}
