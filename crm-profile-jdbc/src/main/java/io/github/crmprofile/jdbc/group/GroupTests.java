package io.github.crmprofile.jdbc.group;

import io.github.crmprofile.jdbc.field.IntervalIndex;
import io.github.crmprofile.jdbc.select.Conditions;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Creates the test of a condition on groups: Java evaluates it by the group's values, or reads the flag that the database computed.
 *
 * @param intervals the intervals that times are grouped by
 * @param conditions the conditions of the source as SQL
 */
record GroupTests(TimeIntervals intervals, Conditions conditions) implements Condition.Visitor<GroupTest> {

    @Override
    public GroupTest all(Condition.All all) {
        return GroupTest.areAll(tests(all.parts()), true);
    }

    @Override
    public GroupTest any(Condition.Any any) {
        return GroupTest.areAll(tests(any.parts()), false).not();
    }

    @Override
    public GroupTest not(Condition.Not not) {
        return not.part().accept(this).not();
    }

    private List<GroupTest> tests(List<Condition> parts) {
        return parts.stream().map(part -> part.accept(this)).toList();
    }

    @Override
    public GroupTest oneOf(Condition.OneOf oneOf) {
        return GroupKeys.FEW.contains(oneOf.field())
                ? GroupTest.of(
                        new GroupKey.FieldValue(oneOf.field()),
                        value -> value instanceof String text && oneOf.values().contains(text))
                : flag(oneOf);
    }

    @Override
    public GroupTest isTrue(Condition.IsTrue isTrue) {
        return flag(isTrue);
    }

    @Override
    public GroupTest between(Condition.Between between) {
        if (between.field().type().isTime()) {
            return interval(between);
        }
        return conditions.isComparable(between)
                ? flag(between)
                : cycle(value -> (!(between.from() instanceof BigDecimal from) || from.compareTo(value) <= 0)
                        && (!(between.to() instanceof BigDecimal to) || to.compareTo(value) > 0));
    }

    private GroupTest interval(Condition.Between between) {
        GroupKey.TimeInterval interval = intervals.of(between.field());
        int from = between.from() == null ? IntervalIndex.BEFORE : interval.place(between.from());
        int to = between.to() == null ? interval.bounds().size() : interval.place(between.to());
        return GroupTest.of(interval, value -> value instanceof Integer at && at >= from && at < to);
    }

    @Override
    public GroupTest above(Condition.Above above) {
        return conditions.isComparable(above) ? flag(above) : cycle(value -> value.compareTo(above.bound()) > 0);
    }

    private static GroupTest cycle(Predicate<BigDecimal> holds) {
        return GroupTest.of(
                new GroupKey.FieldValue(Field.CYCLE), value -> value instanceof BigDecimal cycle && holds.test(cycle));
    }

    @Override
    public GroupTest notInFuture(Condition.NotInFuture past) {
        return flag(past);
    }

    @Override
    public GroupTest known(Condition.Known known) {
        GroupKey.TimeInterval interval = intervals.byField().get(known.field());
        return interval == null ? flag(known) : GroupTest.of(interval, Objects::nonNull);
    }

    @Override
    @SuppressWarnings("unchecked") // the two are values of fields of one type
    public GroupTest notAfter(Condition.NotAfter notAfter) {
        if (conditions.isComparable(notAfter)) {
            return flag(notAfter);
        }
        var earlier = new GroupKey.FieldValue(notAfter.earlier());
        var later = new GroupKey.FieldValue(notAfter.later());
        return new GroupTest(new LinkedHashSet<>(List.of(earlier, later)), keys -> {
            int first = keys.place(earlier);
            int last = keys.place(later);
            return group -> group[first] instanceof Comparable<?> from
                    && group[last] instanceof Comparable<?> to
                    && ((Comparable<Object>) from).compareTo(to) <= 0;
        });
    }

    @Override
    public GroupTest linkedToDeal(Condition.LinkedToDeal linked) {
        return flag(linked);
    }

    @Override
    public GroupTest withActivity(Condition.WithActivity with) {
        return flag(with);
    }

    private static GroupTest flag(Condition.Leaf leaf) {
        return GroupTest.of(new GroupKey.Flag(leaf), Boolean.TRUE::equals);
    }
}
