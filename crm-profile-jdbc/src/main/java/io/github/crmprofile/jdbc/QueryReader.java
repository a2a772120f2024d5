package io.github.crmprofile.jdbc;

import io.github.crmprofile.metric.Aggregate;
import io.github.crmprofile.metric.Field;
import io.github.crmprofile.metric.Grouping;
import io.github.crmprofile.metric.Query;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the value of one query in the rows of a branch. */
final class QueryReader {

    private final Need need;
    private final AggregateBranch branch;
    private final int total;
    private final @Nullable DecimalField decimal;
    private final @Nullable TimeField time;
    private final int value;
    private final int known;

    QueryReader(Need need, AggregateBranch branch) {
        this.need = need;
        this.branch = branch;
        Aggregate aggregate = need.query().aggregate();
        Field field = aggregate.fieldOrNull();
        String flag = branch.flag(need);
        this.total = branch.output(Slot.COUNT, "COUNT(CASE WHEN " + flag + " THEN 1 END)");
        SourceFields fields = branch.records().fields();
        if (field == null || need.value() != null) {
            this.time = null;
            this.decimal = null;
        } else {
            boolean isDecimal = field.type().valueClass() == BigDecimal.class;
            this.time = isDecimal ? null : fields.time(field);
            this.decimal = isDecimal ? fields.decimal(field) : null;
        }
        if (decimal != null) {
            String column = "cp_r." + branch.records().column(decimal.sql());
            this.value = branch.output(Slot.DECIMAL, aggregated(aggregate, flag, column));
            this.known = branch.output(
                    Slot.COUNT, "COUNT(CASE WHEN " + flag + " AND " + column + " IS NOT NULL THEN 1 END)");
        } else if (time != null) {
            String column = "cp_r." + branch.records().column(time.values().get(0));
            this.value = branch.output(time.parts().get(0).codec().slot(), aggregated(aggregate, flag, column));
            this.known = total;
        } else {
            this.value = -1;
            this.known = total;
        }
    }

    private String aggregated(Aggregate aggregate, String flag, String column) {
        boolean isSum = aggregate instanceof Aggregate.Sum;
        String function = isSum ? "SUM" : aggregate instanceof Aggregate.Min ? "MIN" : "MAX";
        String summand = isSum ? branch.records().scope().dialect().summand(column) : column;
        return function + "(CASE WHEN " + flag + " THEN " + summand + " END)";
    }

    void accept(Row row, ClientState state) throws SQLException {
        long records = row.count(total);
        if (records == 0) {
            return;
        }
        List<Grouping.Key> keys = keys(row);
        if (keys != null) {
            Object found = value(row, records);
            String currency = need.currency() == null ? null : (String) read(need.currency(), row);
            long withValue = decimal != null ? row.count(known) : records;
            state.tally(need.query(), keys).add(records, currency, found, withValue);
        }
    }

    private @Nullable Object value(Row row, long records) throws SQLException {
        if (need.value() != null) {
            Object common = read(need.value(), row);
            return common != null && need.query().aggregate() instanceof Aggregate.Sum
                    ? ((BigDecimal) common).multiply(BigDecimal.valueOf(records))
                    : common;
        }
        Object stored = value < 0 ? null : row.get(value);
        if (stored == null) {
            return null;
        }
        return decimal != null
                ? decimal.decode((BigDecimal) stored)
                : Objects.requireNonNull(time).decode(0, stored);
    }

    private @Nullable Object read(Part part, Row row) throws SQLException {
        return branch.reader(part).read(row, branch.place(part));
    }

    /** Null when the records are in no group. */
    private @Nullable List<Grouping.Key> keys(Row row) throws SQLException {
        return keys(need.query(), need.groupings(), part -> read(part, row));
    }

    /** Reads the value of a part. */
    interface PartReader {
        @Nullable
        Object read(Part part) throws SQLException;
    }

    static @Nullable List<Grouping.Key> keys(Query query, List<Part> parts, PartReader reader) throws SQLException {
        var keys = new ArrayList<Grouping.Key>();
        for (int i = 0; i < parts.size(); i++) {
            Object value = reader.read(parts.get(i));
            Grouping grouping = query.groupings().get(i);
            if (grouping instanceof Grouping.ByBucket) {
                if (value == null) {
                    return null;
                }
                keys.add(new Grouping.Key.Bucket((Integer) value));
            } else if (grouping instanceof Grouping.ByDay byDay) {
                LocalDate day = Part.day(value, byDay);
                keys.add(day == null ? new Grouping.Key.Unknown() : new Grouping.Key.Day(day));
            } else {
                keys.add(value == null ? new Grouping.Key.Unknown() : new Grouping.Key.Text(value.toString()));
            }
        }
        return keys;
    }
}
