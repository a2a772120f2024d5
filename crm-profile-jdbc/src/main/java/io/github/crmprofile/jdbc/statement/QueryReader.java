package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.DecimalField;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.field.TimeField;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Evaluates one query over the groups of a branch. */
final class QueryReader {

    private final GroupedQuery groupedQuery;
    private final GroupKeys.Test test;
    private final List<KeyReader> keys;
    private final int currency;
    private final int value;
    private final @Nullable DecimalField decimal;
    private final @Nullable TimeField time;

    /** The index of the output with the aggregate of a group; -1 where nothing is aggregated. */
    private final int aggregated;

    private final int known;

    /**
     * Creates a reader, and adds the keys and aggregates that it needs.
     *
     * @param groupedQuery the query
     * @param cells takes up the keys
     * @param branch takes up the aggregates
     */
    QueryReader(GroupedQuery groupedQuery, GroupKeys cells, AggregateBranch branch) {
        this.groupedQuery = groupedQuery;
        this.test = cells.test(groupedQuery.condition());
        this.keys = keys(groupedQuery, cells);
        this.currency = groupedQuery.currency() == null ? -1 : cells.place(groupedQuery.currency());
        this.value = groupedQuery.value() == null ? -1 : cells.place(groupedQuery.value());
        Field field = groupedQuery.query().aggregate().fieldOrNull();
        SourceFields fields = branch.records().fields();
        if (field == null || groupedQuery.value() != null) {
            this.decimal = null;
            this.time = null;
        } else {
            boolean isDecimal = field.type().valueClass() == BigDecimal.class;
            this.decimal = isDecimal ? fields.decimal(field) : null;
            this.time = isDecimal ? null : fields.time(field);
        }
        if (decimal != null) {
            String column = "cp_rows." + branch.records().column(decimal.sql());
            this.aggregated = branch.aggregate(ColumnType.DECIMAL, function(column, fields.dialect()));
            this.known = branch.aggregate(ColumnType.COUNT, "COUNT(" + column + ")");
        } else if (time != null) {
            String column = "cp_rows." + branch.records().column(time.values().get(0));
            this.aggregated = branch.aggregate(time.parts().get(0).codec().slot(), function(column, fields.dialect()));
            this.known = -1;
        } else {
            this.aggregated = -1;
            this.known = -1;
        }
    }

    private String function(String column, Dialect dialect) {
        Aggregate aggregate = groupedQuery.query().aggregate();
        if (aggregate instanceof Aggregate.Sum) {
            return "SUM(" + dialect.summand(column) + ")";
        }
        return (aggregate instanceof Aggregate.Min ? "MIN(" : "MAX(") + column + ")";
    }

    /** Adds the records of a group, if the query includes them. */
    void accept(@Nullable Object[] cell, long records, BranchRow row, ClientAnswerBuilder state) throws SQLException {
        if (!test.holds(cell)) {
            return;
        }
        List<Grouping.Key> group = group(keys, cell);
        if (group == null) {
            return;
        }
        String money = currency < 0 ? null : (String) cell[currency];
        Object found = value < 0 ? aggregated(row) : times(cell[value], records);
        long withValue = known < 0 ? records : row.count(known);
        state.tally(groupedQuery.query(), group).add(records, money, found, withValue);
    }

    private @Nullable Object times(@Nullable Object value, long records) {
        return value != null && groupedQuery.query().aggregate() instanceof Aggregate.Sum
                ? ((BigDecimal) value).multiply(BigDecimal.valueOf(records))
                : value;
    }

    private @Nullable Object aggregated(BranchRow row) throws SQLException {
        Object stored = aggregated < 0 ? null : row.get(aggregated);
        if (stored == null) {
            return null;
        }
        return decimal != null
                ? decimal.decode((BigDecimal) stored)
                : Objects.requireNonNull(time).decode(0, stored);
    }

    /** Reads the key of a grouping. */
    interface KeyReader {
        /** Returns the key; null for a record that is in no group of the query. */
        Grouping.@Nullable Key key(@Nullable Object[] cell);
    }

    /** Returns the keys of a record or group of records; null when it is in no group of the query. */
    static @Nullable List<Grouping.Key> group(List<KeyReader> keys, @Nullable Object[] cell) {
        var group = new ArrayList<Grouping.Key>(keys.size());
        for (KeyReader reader : keys) {
            Grouping.Key key = reader.key(cell);
            if (key == null) {
                return null;
            }
            group.add(key);
        }
        return group;
    }

    /** Creates the readers of a query's grouping keys. */
    static List<KeyReader> keys(GroupedQuery groupedQuery, GroupKeys cells) {
        var readers = new ArrayList<KeyReader>();
        for (int i = 0; i < groupedQuery.groupings().size(); i++) {
            int place = cells.place(groupedQuery.groupings().get(i));
            Grouping grouping = groupedQuery.query().groupings().get(i);
            if (grouping instanceof Grouping.ByBucket byBucket) {
                int[] buckets = cells.segment(byBucket.date()).buckets(byBucket);
                readers.add(cell -> bucket(cell[place], buckets));
            } else if (grouping instanceof Grouping.ByDay byDay) {
                readers.add(cell -> day(GroupKey.day(cell[place], byDay)));
            } else {
                readers.add(cell -> text(cell[place]));
            }
        }
        return readers;
    }

    private static Grouping.@Nullable Key bucket(@Nullable Object segment, int[] buckets) {
        return segment instanceof Integer at && at >= 0 && buckets[at] >= 0
                ? new Grouping.Key.Bucket(buckets[at])
                : null;
    }

    private static Grouping.Key day(@Nullable LocalDate day) {
        return day == null ? new Grouping.Key.Unknown() : new Grouping.Key.Day(day);
    }

    private static Grouping.Key text(@Nullable Object value) {
        return value == null ? new Grouping.Key.Unknown() : new Grouping.Key.Text(value.toString());
    }
}
