package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.field.DecimalField;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Condition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The condition that a record has no data warning, in as few comparisons as decide it for a record without defects. Each check gives alternatives, of
 * which a record that passes it meets one: that a deal is not won, or is closed after it was created.
 *
 * <p>Not thread-safe.
 */
final class SoundRecords {

    private final RecordSelect records;
    private final Set<Set<Sql>> checks = new LinkedHashSet<>();

    SoundRecords(RecordSelect records) {
        this.records = records;
    }

    /** Demands that a condition is false. */
    void fail(Condition condition) {
        List<Condition> parts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
        // What is true of sound records comes first: the rest is then not evaluated.
        Stream<Sql> expected = parts.stream()
                .filter(Condition.Not.class::isInstance)
                .map(part -> records.sql(((Condition.Not) part).part()));
        Stream<Sql> others = parts.stream()
                .filter(part -> !(part instanceof Condition.Not))
                .map(part -> records.sql(part).not());
        demand(Stream.concat(expected, others).toList());
    }

    /** Demands that a condition is false. */
    void fail(Sql condition) {
        demand(List.of(condition.not()));
    }

    /** Demands that all times and numbers can be read. */
    void areReadable() {
        if (records.fields().areTimesNamed()) {
            fail(records.fields().hasUnreadableTime());
        } else {
            records.fields().times().stream()
                    .flatMap(time -> time.parts().stream())
                    .forEach(part ->
                            demand(List.of(part.isKnown(), part.isUnreadable().not())));
        }
        for (DecimalField number : records.fields().numbers()) {
            demand(List.of(number.isKnown(), number.isUnreadable().not()));
        }
    }

    private void demand(List<Sql> alternatives) {
        if (!alternatives.contains(Sql.TRUE)) {
            checks.add(new LinkedHashSet<>(alternatives));
        }
    }

    /** Returns the condition. */
    Sql condition() {
        var conditions = new ArrayList<Sql>();
        for (Set<Sql> check : checks) {
            boolean isImplied = checks.stream().anyMatch(other -> !other.equals(check) && check.containsAll(other));
            if (!isImplied) {
                conditions.add(Sql.or(check));
            }
        }
        return Sql.and(conditions);
    }
}
