package io.github.crmprofile.jdbc;

import io.github.crmprofile.metric.Aggregate;
import io.github.crmprofile.metric.Condition;
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
    private final @Nullable DecimalField decimal;
    private final @Nullable TimeField time;
    private final List<Places> variants;

    QueryReader(Need need, AggregateBranch branch) {
        this.need = need;
        this.branch = branch;
        Field field = need.query().aggregate().fieldOrNull();
        SourceFields fields = branch.records().fields();
        if (field == null || need.value() != null) {
            this.time = null;
            this.decimal = null;
        } else {
            boolean isDecimal = field.type().valueClass() == BigDecimal.class;
            this.time = isDecimal ? null : fields.time(field);
            this.decimal = isDecimal ? fields.decimal(field) : null;
        }
        this.variants = need.residue().variants().stream().map(this::places).toList();
    }

    /**
     * In which outputs the answer is.
     *
     * @param total how many records
     * @param value what their values come to; -1 when nothing aggregates them
     * @param known how many have a value
     */
    private record Places(int total, int value, int known) {}

    private Places places(Condition condition) {
        String flag = branch.flag(condition);
        int total = branch.output(Slot.COUNT, "COUNT(CASE WHEN " + flag + " THEN 1 END)");
        if (decimal != null) {
            String column = "cp_r." + branch.records().column(decimal.sql());
            String known = "COUNT(CASE WHEN " + flag + " AND " + column + " IS NOT NULL THEN 1 END)";
            return new Places(
                    total, branch.output(Slot.DECIMAL, aggregated(flag, column)), branch.output(Slot.COUNT, known));
        } else if (time != null) {
            String column = "cp_r." + branch.records().column(time.values().get(0));
            Slot slot = time.parts().get(0).codec().slot();
            return new Places(total, branch.output(slot, aggregated(flag, column)), total);
        }
        return new Places(total, -1, total);
    }

    private String aggregated(String flag, String column) {
        Aggregate aggregate = need.query().aggregate();
        boolean isSum = aggregate instanceof Aggregate.Sum;
        String function = isSum ? "SUM" : aggregate instanceof Aggregate.Min ? "MIN" : "MAX";
        String summand = isSum ? branch.records().scope().dialect().summand(column) : column;
        return function + "(CASE WHEN " + flag + " THEN " + summand + " END)";
    }

    void accept(Row row, ClientState state) throws SQLException {
        PartReader values = part -> branch.reader(part).read(row, branch.place(part));
        Places places = variants.get(need.residue().variant(values));
        long records = row.count(places.total());
        if (records == 0) {
            return;
        }
        // Null when the records are in no group.
        List<Grouping.Key> keys = keys(need.query(), need.groupings(), values);
        if (keys != null) {
            String currency = need.currency() == null ? null : (String) values.read(need.currency());
            Object found = need.value() == null ? aggregated(row, places) : times(values.read(need.value()), records);
            state.tally(need.query(), keys).add(records, currency, found, row.count(places.known()));
        }
    }

    private @Nullable Object times(@Nullable Object value, long records) {
        return value != null && need.query().aggregate() instanceof Aggregate.Sum
                ? ((BigDecimal) value).multiply(BigDecimal.valueOf(records))
                : value;
    }

    private @Nullable Object aggregated(Row row, Places places) throws SQLException {
        Object stored = places.value() < 0 ? null : row.get(places.value());
        if (stored == null) {
            return null;
        }
        return decimal != null
                ? decimal.decode((BigDecimal) stored)
                : Objects.requireNonNull(time).decode(0, stored);
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
