package io.github.crmprofile.jdbc.group;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition on groups: the keys that it reads, and its test. Immutable and thread-safe.
 *
 * @param keys the keys, in the order in which it reads them
 * @param in returns the test, given the indexes of the keys
 */
record GroupTest(Set<GroupKey> keys, Function<GroupKeys, Test> in) {

    /** Tests whether the records of a group meet a condition. */
    interface Test {
        boolean holds(@Nullable Object[] group);
    }

    /** Tests one value of a group. */
    interface ValueTest {
        boolean holds(@Nullable Object value);
    }

    /** Returns a condition on the value of one key. */
    static GroupTest of(GroupKey key, ValueTest test) {
        return new GroupTest(Set.of(key), keys -> {
            int place = keys.place(key);
            return group -> test.holds(group[place]);
        });
    }

    /**
     * Returns a condition that holds where all the others have the same outcome, or, negated, where one has not.
     *
     * @param tests the others
     * @param outcome their outcome
     */
    static GroupTest areAll(List<GroupTest> tests, boolean outcome) {
        var keys = new LinkedHashSet<GroupKey>();
        tests.forEach(test -> keys.addAll(test.keys()));
        return new GroupTest(keys, places -> {
            Test[] all = tests.stream().map(test -> test.in().apply(places)).toArray(Test[]::new);
            return group -> areAll(all, outcome, group);
        });
    }

    // Called for each query and group: a stream would take longer than the tests themselves.
    private static boolean areAll(Test[] tests, boolean outcome, @Nullable Object[] group) {
        for (Test test : tests) {
            if (test.holds(group) != outcome) {
                return false;
            }
        }
        return true;
    }

    /** Returns the condition that holds where this one does not. */
    GroupTest not() {
        return new GroupTest(keys, places -> {
            Test test = in.apply(places);
            return group -> !test.holds(group);
        });
    }
}
