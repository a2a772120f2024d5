package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.SourceRows;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes of columns that are added up over the rows of a record the sums of them.
 *
 * @param dialect the database
 */
record RowSums(Dialect dialect) {

    ResolvedMapping in(ResolvedMapping mapping) {
        return mapping.withSources(
                mapping.clients(), mapping.records().stream().map(this::records).toList());
    }

    private static List<String> sums(RecordSource source) {
        RecordSource.Rows rows = source.rows();
        return rows == null ? List.of() : rows.sum();
    }

    private RecordSource records(RecordSource source) {
        Map<String, Column> columns = new LinkedHashMap<>(source.columns());
        columns.replaceAll((name, column) -> sums(source).contains(name) && column instanceof Column.Decimal decimal
                ? sum(source, decimal)
                : column);
        return source.withColumns(columns);
    }

    private Column sum(RecordSource source, Column.Decimal column) {
        Integer decimals = column.decimals();
        String read = dialect.number(column.sql());
        Dialect.Decimals stored = decimals == null ? new Dialect.Decimals(read, 0) : dialect.rounded(read, decimals);
        String value = column.absent().isEmpty()
                ? stored.sql()
                : "CASE WHEN " + read + " NOT IN (" + String.join(", ", column.absent()) + ") THEN " + stored.sql()
                        + " END";
        return new Column.Decimal(
                SourceRows.of(source, dialect).sum(value), column.scale() + stored.scale(), null, List.of());
    }
}
