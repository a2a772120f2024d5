package io.github.crmprofile.jdbc;

import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.metric.Field;
import io.github.crmprofile.metric.Grouping;
import io.github.crmprofile.model.RecordKind;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** By what the rows of a branch are told apart in the database. */
sealed interface Part {

    /** A guess at how many values there are. */
    int weight();

    /** How the values are read from a source. */
    Reader reader(RecordSelect records);

    /** The columns that hold the values of a part, and what they mean. */
    interface Reader {
        List<Output> outputs();

        /** The value; null when unknown. */
        @Nullable
        Object read(Row row, int first) throws SQLException;
    }

    /**
     * The value of a field.
     *
     * @param field any field but of money in several currencies at once
     */
    record Value(Field field) implements Part {
        @Override
        public int weight() {
            return switch (field.type()) {
                case BOOLEAN -> 2;
                case TEXT -> 12;
                default -> 1_000;
            };
        }

        @Override
        public Reader reader(RecordSelect records) {
            return FieldReaders.of(field, records);
        }
    }

    /**
     * The part of a period.
     *
     * @param grouping the parts
     */
    record Bucket(Grouping.ByBucket grouping) implements Part {
        @Override
        public int weight() {
            return grouping.buckets().size() + 1;
        }

        @Override
        public Reader reader(RecordSelect records) {
            TimeField time = records.fields().time(grouping.date());
            if (time == null) {
                return FieldReaders.unknown();
            }
            Sql label = time.label(starts(), records.scope().dialect());
            var output = new Output(Slot.COUNT, records.column(label));
            return FieldReaders.one(output, count -> (Long) count == Steps.NONE ? null : ((Long) count).intValue());
        }

        private TreeMap<Comparable<?>, Integer> starts() {
            var starts = new TreeMap<Comparable<?>, Integer>();
            for (int i = 0; i < grouping.buckets().size(); i++) {
                starts.put(
                        bound(Condition.lowerBound(
                                grouping.date(), grouping.buckets().get(i))),
                        i);
                starts.put(
                        bound(Condition.upperBound(
                                grouping.date(), grouping.buckets().get(i))),
                        Steps.NONE);
            }
            return starts;
        }

        private static Comparable<?> bound(@Nullable Comparable<?> bound) {
            return java.util.Objects.requireNonNull(bound, "buckets are bounded");
        }
    }

    /**
     * Of activities: a field of each deal of the client that they are linked to.
     *
     * @param field a field of deals
     * @param place its place among the groupings: grouped by the same field twice, a record is in the group of each pair
     */
    record OfDeal(Field field, int place) implements Part {
        @Override
        public int weight() {
            return 12;
        }

        @Override
        public Reader reader(RecordSelect records) {
            int index = records.joins();
            var selects = new ArrayList<Sql>();
            RecordSource source = records.fields().source();
            Scope scope = records.scope();
            for (Way way : scope.ways(source, Link.Target.DEAL)) {
                for (RecordSource deals : scope.mapping().records(RecordKind.DEAL)) {
                    selects.add(select(way, RecordSelect.owned(scope, deals)));
                }
            }
            if (selects.isEmpty()) {
                records.where(Sql.FALSE);
                return FieldReaders.unknown();
            }
            String alias = "cp_g" + index;
            records.join(Sql.of(
                    " JOIN (",
                    selects.size() == 1 ? selects.get(0).distinct() : Sql.join(" UNION ", selects),
                    ") ",
                    alias,
                    " ON ",
                    records.sameRecord(alias)));
            var output = new Output(Slot.TEXT, records.column(Sql.of(alias, ".cp_t")));
            return FieldReaders.one(output, text -> ((String) text).isBlank() ? null : text);
        }

        private Sql select(Way way, RecordSelect deals) {
            IdCodec id = deals.fields().id();
            deals.column("cp_k", Sql.of(id.comparable(way.ref())));
            deals.column("cp_t", deals.fields().decoded(field));
            return Sql.of(
                    "SELECT ",
                    way.key(),
                    " AS cp_k, cp_d.cp_t AS cp_t",
                    deals.hasClient() ? ", cp_d.cp_c AS cp_c" : "",
                    " FROM ",
                    way.from(),
                    " JOIN (",
                    deals.select(),
                    ") cp_d ON cp_d.cp_k = ",
                    way.ref().comparable(id),
                    " WHERE ",
                    Sql.and(way.where(), way.ref().isPresent()));
        }
    }

    /** The local date of a time or date. */
    static @Nullable LocalDate day(@Nullable Object time, Grouping.ByDay grouping) {
        return time instanceof Instant instant ? LocalDate.ofInstant(instant, grouping.zone()) : (LocalDate) time;
    }
}
