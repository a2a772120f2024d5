package io.github.crmprofile.jdbc.group;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.FieldReaders;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.IntervalIndex;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.field.TimeField;
import io.github.crmprofile.jdbc.field.ValueReader;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.select.DealLink;
import io.github.crmprofile.jdbc.select.LinkPath;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.sql.Placeholder;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.WhiteSpace;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A GROUP BY key. */
public sealed interface GroupKey {

    /** Returns an estimate of the number of distinct values. */
    int weight();

    /**
     * Returns how the values are read.
     *
     * @param records the records, evaluating the conditions of {@link #evaluated}
     * @param joins the number of tables that keys before this one join
     */
    Encoding encoding(RecordSelect records, int joins);

    /** Returns the conditions whose SQL the encoding contains. */
    default List<Condition> evaluated() {
        return List.of();
    }

    /** How the values of a key are read: from columns of their own, or as a digit of a number that several keys share. */
    sealed interface Encoding {}

    /**
     * A value encoded as a small number.
     *
     * @param sql the number
     * @param base the number of distinct numbers, which begin at 0
     * @param meaning decodes a number; null for an unknown value
     */
    record PackedDigit(Sql sql, int base, IntFunction<@Nullable Object> meaning) implements Encoding {}

    /**
     * A value in columns of its own.
     *
     * @param reader reads the columns
     * @param joins the tables that it reads besides those of the record
     * @param where the condition that a record has a value at all; the branch reads no other records
     */
    record OwnColumns(ValueReader reader, List<Sql> joins, Sql where) implements Encoding {

        /** Describes a value in the record's own tables. */
        OwnColumns(ValueReader reader) {
            this(reader, List.of(), Sql.TRUE);
        }
    }

    /**
     * The value of a field.
     *
     * @param field any field
     */
    record FieldValue(Field field) implements GroupKey {
        @Override
        public int weight() {
            return switch (field.type()) {
                case BOOLEAN -> 2;
                case TEXT -> 12;
                default -> 1_000;
            };
        }

        @Override
        public Encoding encoding(RecordSelect records, int joins) {
            return new OwnColumns(FieldReaders.of(field, records.fields()));
        }
    }

    /**
     * The interval between bounds that a time or date lies in, as the index of the last bound that is not after it; {@link IntervalIndex#BEFORE}
     * before the first.
     *
     * @param date the field
     * @param bounds in ascending order, each once
     */
    record TimeInterval(Field date, List<Comparable<?>> bounds) implements GroupKey {

        static TimeInterval of(Field date, Collection<? extends Comparable<?>> bounds) {
            return new TimeInterval(date, List.copyOf(new TreeSet<Comparable<?>>(bounds)));
        }

        /** Returns the bounds of the parts of a period. */
        static Set<Comparable<?>> bounds(Grouping.ByBucket grouping) {
            var bounds = new LinkedHashSet<Comparable<?>>();
            for (ResolvedPeriod bucket : grouping.buckets()) {
                bounds.add(Objects.requireNonNull(grouping.date().lowerBound(bucket)));
                bounds.add(Objects.requireNonNull(grouping.date().upperBound(bucket)));
            }
            return bounds;
        }

        @Override
        public int weight() {
            return bounds.size() + 1;
        }

        @Override
        public Encoding encoding(RecordSelect records, int joins) {
            TimeField time = records.fields().time(date);
            if (time == null) {
                return new OwnColumns(FieldReaders.unknown());
            } else if (bounds.size() > Placeholder.MOST_TIMES) {
                // With a comparison for each of them, databases take minutes to plan a statement, or refuse it.
                return new OwnColumns(FieldReaders.time(time, this::interval));
            }
            return new PackedDigit(
                    time.digit(bounds, records.fields().binder()),
                    IntervalIndex.base(bounds.size()),
                    digit -> digit == IntervalIndex.UNKNOWN ? null : (Integer) IntervalIndex.place(digit));
        }

        private int interval(Comparable<?> time) {
            int place = place(time);
            return place >= 0 ? place : -place - 2;
        }

        int place(Comparable<?> bound) {
            return Collections.binarySearch(bounds, bound, TimeInterval::compare);
        }

        @SuppressWarnings("unchecked") // bounds of one field are of one class
        private static int compare(Comparable<?> a, Comparable<?> b) {
            return ((Comparable<Object>) a).compareTo(b);
        }

        /** Returns the number of the bucket for each interval; {@link IntervalIndex#BEFORE} outside of all buckets. */
        int[] buckets(Grouping.ByBucket grouping) {
            var buckets = new int[bounds.size()];
            Arrays.fill(buckets, IntervalIndex.BEFORE);
            for (int i = 0; i < grouping.buckets().size(); i++) {
                ResolvedPeriod bucket = grouping.buckets().get(i);
                int from = place(Objects.requireNonNull(date.lowerBound(bucket)));
                int to = place(Objects.requireNonNull(date.upperBound(bucket)));
                Arrays.fill(buckets, from, to, i);
            }
            return buckets;
        }
    }

    /**
     * Whether a condition holds.
     *
     * @param condition one that the database can evaluate
     */
    record Flag(Condition condition) implements GroupKey {
        @Override
        public int weight() {
            return 2;
        }

        @Override
        public List<Condition> evaluated() {
            return List.of(condition);
        }

        @Override
        public Encoding encoding(RecordSelect records, int joins) {
            Sql sql = records.sql(condition);
            boolean isConstant = sql.equals(Sql.TRUE) || sql.equals(Sql.FALSE);
            return isConstant
                    ? new OwnColumns(FieldReaders.constant(sql.equals(Sql.TRUE)))
                    : new PackedDigit(sql.flag(), 2, flag -> flag == 1);
        }
    }

    /**
     * A field of each of the client's deals that an activity is linked to.
     *
     * @param field a field of deals
     * @param place its index among the groupings: with the same field twice, a record is in the group of each pair
     */
    record DealField(Field field, int place) implements GroupKey {
        @Override
        public int weight() {
            return 12;
        }

        @Override
        public Encoding encoding(RecordSelect records, int joins) {
            var selects = new ArrayList<Sql>();
            ClientScope scope = records.scope();
            for (DealLink link : scope.dealLinks(records.fields().source())) {
                selects.add(select(link.path(), RecordSelect.owned(scope, link.deals())));
            }
            if (selects.isEmpty()) {
                return new OwnColumns(FieldReaders.unknown(), List.of(), Sql.FALSE);
            }
            String alias = "cp_group" + joins;
            Sql join = Sql.of(
                    " JOIN (",
                    selects.size() == 1 ? selects.get(0).distinct() : Sql.join(" UNION ", selects),
                    ") ",
                    alias,
                    " ON ",
                    records.sameRecord(alias));
            var column = new SelectColumn.Value(ColumnType.TEXT, records.value(Sql.of(alias, ".cp_text")));
            ValueReader reader = FieldReaders.one(column, stored -> text(scope, (String) stored));
            return new OwnColumns(reader, List.of(join), Sql.TRUE);
        }

        private static @Nullable String text(ClientScope scope, String stored) {
            String text = scope.dialect().plain(stored);
            return text == null || WhiteSpace.isBlank(text) ? null : text;
        }

        private Sql select(LinkPath linkPath, RecordSelect deals) {
            IdCodec id = deals.fields().id();
            var columns = new LinkedHashMap<String, Sql>();
            columns.put("cp_key", Sql.of(id.comparable(linkPath.ref())));
            columns.put("cp_text", deals.fields().decoded(field));
            return Sql.of(
                    "SELECT ",
                    linkPath.key(),
                    " AS cp_key, cp_deals.cp_text AS cp_text",
                    deals.hasClient() ? ", cp_deals.cp_client AS cp_client" : "",
                    " FROM ",
                    linkPath.from(),
                    " JOIN (",
                    deals.select(columns),
                    ") cp_deals ON cp_deals.cp_key = ",
                    linkPath.ref().comparable(id),
                    " WHERE ",
                    Sql.and(linkPath.where(), linkPath.ref().isPresent()));
        }
    }

    /** Returns the local date of a time or date. */
    static @Nullable LocalDate day(@Nullable Object time, Grouping.ByDay grouping) {
        return time instanceof Instant instant ? LocalDate.ofInstant(instant, grouping.zone()) : (LocalDate) time;
    }
}
