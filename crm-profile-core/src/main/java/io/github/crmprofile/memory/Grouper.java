package io.github.crmprofile.memory;

import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Finds the groups of a record, numbered from 0, and their keys. */
abstract class Grouper {

    private static final int UNKNOWN_CODE = 0;

    /** Returns the group of a record, or a negative number without one. Not for groupers that put a record into several groups. */
    abstract int group(int row);

    abstract Grouping.Key key(int group);

    abstract int size();

    /** Hands over each group of a record. */
    void groups(int row, IntConsumer groups) {
        int group = group(row);
        if (group >= 0) {
            groups.accept(group);
        }
    }

    static Grouper of(Grouping grouping, RecordStore data, RecordColumns columns, RowSet deals) {
        if (grouping instanceof Grouping.ByField byField) {
            return byField(columns.codes(byField.field()));
        } else if (grouping instanceof Grouping.ByBucket byBucket) {
            return byBucket(byBucket, columns.times(byBucket.date()).values);
        } else if (grouping instanceof Grouping.ByDay byDay) {
            return byDay(byDay, columns);
        }
        Field dealField = ((Grouping.ByDealField) grouping).dealField();
        return byDealField(data, data.columns(dealField.kind()).codes(dealField), deals);
    }

    private static Grouper byField(RecordColumns.Codes column) {
        int[] codes = column.codes;
        return new Grouper() {
            @Override
            int group(int row) {
                return codes[row];
            }

            @Override
            Grouping.Key key(int group) {
                return group == UNKNOWN_CODE
                        ? new Grouping.Key.Unknown()
                        : new Grouping.Key.Text(column.texts.get(group));
            }

            @Override
            int size() {
                return column.texts.size();
            }
        };
    }

    /** Groups activities by a field of their deals, as far as these are the client's. */
    private static Grouper byDealField(RecordStore data, RecordColumns.Codes column, RowSet deals) {
        Grouper byDeal = byField(column);
        return new Grouper() {
            @Override
            int group(int row) {
                throw new AssertionError("an activity may have several deals");
            }

            @Override
            void groups(int row, IntConsumer groups) {
                Arrays.stream(data.dealsOfActivity(row))
                        .filter(deals::contains)
                        .map(byDeal::group)
                        .distinct()
                        .forEach(groups);
            }

            @Override
            Grouping.Key key(int group) {
                return byDeal.key(group);
            }

            @Override
            int size() {
                return byDeal.size();
            }
        };
    }

    private static Grouper byBucket(Grouping.ByBucket grouping, long[] times) {
        List<ResolvedPeriod> buckets = grouping.buckets();
        long[] from = new long[buckets.size()];
        long[] to = new long[buckets.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = RecordColumns.key(grouping.date().lowerBound(buckets.get(i)));
            to[i] = RecordColumns.key(grouping.date().upperBound(buckets.get(i)));
        }
        return new Grouper() {
            @Override
            int group(int row) {
                long time = times[row];
                if (from.length == 0 || time < from[0] || time >= to[to.length - 1]) {
                    return -1;
                }
                // Buckets are about equally long, so interpolation finds the bucket or a neighbour of it.
                int bucket = from[0] == RecordColumns.Times.UNKNOWN
                        ? 0
                        : (int) ((time - from[0]) * from.length / (to[to.length - 1] - from[0]));
                while (from[bucket] > time) {
                    bucket--;
                }
                // Of empty days, which some zones have, the last one with this beginning holds it.
                while (bucket + 1 < from.length && from[bucket + 1] <= time) {
                    bucket++;
                }
                return time < to[bucket] ? bucket : -1;
            }

            @Override
            Grouping.Key key(int group) {
                return new Grouping.Key.Bucket(group);
            }

            @Override
            int size() {
                return from.length;
            }
        };
    }

    private static Grouper byDay(Grouping.ByDay grouping, RecordColumns columns) {
        Field date = grouping.date();
        long[] times = columns.times(date).values;
        BusinessCalendar calendar = BusinessCalendar.of(grouping.zone());
        Map<LocalDate, Integer> groups = new HashMap<>();
        List<Grouping.Key> keys = new ArrayList<>();
        return new Grouper() {
            @Override
            int group(int row) {
                if (times[row] == RecordColumns.Times.UNKNOWN) {
                    return add(null);
                }
                return add(
                        date.type() == Field.Type.DATE
                                ? LocalDate.ofEpochDay(times[row])
                                : calendar.dateOf(Instant.ofEpochSecond(times[row])));
            }

            private int add(@org.jspecify.annotations.Nullable LocalDate day) {
                Integer known = groups.get(day);
                if (known != null) {
                    return known;
                }
                groups.put(day, keys.size());
                keys.add(day == null ? new Grouping.Key.Unknown() : new Grouping.Key.Day(day));
                return keys.size() - 1;
            }

            @Override
            Grouping.Key key(int group) {
                return keys.get(group);
            }

            @Override
            int size() {
                return keys.size();
            }
        };
    }
}
