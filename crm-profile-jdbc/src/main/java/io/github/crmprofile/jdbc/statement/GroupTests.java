package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.field.IntervalIndex;
import io.github.crmprofile.jdbc.select.Conditions;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Creates the test of a condition on groups: Java evaluates it by the group's values, or reads the flag that the database computed.
 *
 * @param keys takes up the keys that the tests read
 * @param conditions the conditions of the source as SQL
 */
record GroupTests(GroupKeys keys, Conditions conditions) implements Condition.Visitor<GroupKeys.Test> {

    @Override
    public GroupKeys.Test all(Condition.All all) {
        GroupKeys.Test[] tests = tests(all.parts());
        return cell -> areAll(true, tests, cell);
    }

    @Override
    public GroupKeys.Test any(Condition.Any any) {
        GroupKeys.Test[] tests = tests(any.parts());
        return cell -> !areAll(false, tests, cell);
    }

    @Override
    public GroupKeys.Test not(Condition.Not not) {
        GroupKeys.Test test = not.part().accept(this);
        return cell -> !test.holds(cell);
    }

    private GroupKeys.Test[] tests(List<Condition> parts) {
        return parts.stream().map(part -> part.accept(this)).toArray(GroupKeys.Test[]::new);
    }

    // Called for each query and group: a stream would take longer than the tests themselves.
    private static boolean areAll(boolean outcome, GroupKeys.Test[] tests, @Nullable Object[] cell) {
        for (GroupKeys.Test test : tests) {
            if (test.holds(cell) != outcome) {
                return false;
            }
        }
        return true;
    }

    @Override
    public GroupKeys.Test oneOf(Condition.OneOf oneOf) {
        if (!GroupKeys.FEW.contains(oneOf.field())) {
            return flag(oneOf);
        }
        int place = keys.place(new GroupKey.FieldValue(oneOf.field()));
        return cell -> cell[place] instanceof String text && oneOf.values().contains(text);
    }

    @Override
    public GroupKeys.Test isTrue(Condition.IsTrue isTrue) {
        return flag(isTrue);
    }

    @Override
    public GroupKeys.Test between(Condition.Between between) {
        if (between.field().type().isTime()) {
            return interval(between);
        }
        return conditions.isComparable(between)
                ? flag(between)
                : cycle(value -> (!(between.from() instanceof BigDecimal from) || from.compareTo(value) <= 0)
                        && (!(between.to() instanceof BigDecimal to) || to.compareTo(value) > 0));
    }

    private GroupKeys.Test interval(Condition.Between between) {
        GroupKey.TimeInterval segment = keys.segment(between.field());
        int place = keys.place(segment);
        int from = between.from() == null ? IntervalIndex.BEFORE : segment.place(between.from());
        int to = between.to() == null ? segment.bounds().size() : segment.place(between.to());
        return cell -> cell[place] instanceof Integer at && at >= from && at < to;
    }

    @Override
    public GroupKeys.Test above(Condition.Above above) {
        return conditions.isComparable(above) ? flag(above) : cycle(value -> value.compareTo(above.bound()) > 0);
    }

    private GroupKeys.Test cycle(Predicate<BigDecimal> holds) {
        int place = keys.place(new GroupKey.FieldValue(Field.CYCLE));
        return cell -> cell[place] instanceof BigDecimal value && holds.test(value);
    }

    @Override
    public GroupKeys.Test notInFuture(Condition.NotInFuture past) {
        return flag(past);
    }

    @Override
    public GroupKeys.Test known(Condition.Known known) {
        return flag(known);
    }

    @Override
    @SuppressWarnings("unchecked") // the two are values of fields of one type
    public GroupKeys.Test notAfter(Condition.NotAfter notAfter) {
        if (conditions.isComparable(notAfter)) {
            return flag(notAfter);
        }
        int earlier = keys.place(new GroupKey.FieldValue(notAfter.earlier()));
        int later = keys.place(new GroupKey.FieldValue(notAfter.later()));
        return cell -> cell[earlier] instanceof Comparable<?> first
                && cell[later] instanceof Comparable<?> last
                && ((Comparable<Object>) first).compareTo(last) <= 0;
    }

    @Override
    public GroupKeys.Test linkedToDeal(Condition.LinkedToDeal linked) {
        return flag(linked);
    }

    @Override
    public GroupKeys.Test withActivity(Condition.WithActivity with) {
        return flag(with);
    }

    private GroupKeys.Test flag(Condition.Leaf leaf) {
        int place = keys.place(new GroupKey.Flag(leaf));
        return cell -> Boolean.TRUE.equals(cell[place]);
    }
}
