package io.github.crmprofile.metric;

import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.util.function.Function;

/**
 * A named rule that says which records belong to a reporting period. The standard ones are those of {@link Memberships}.
 *
 * <p>Immutable and thread-safe when its function is.
 *
 * @param name the name, for explanations: for example {@code won}
 * @param date the INSTANT or DATE field that the rule compares
 * @param isAdditive whether the rule is that the date lies in the period, and nothing else about the period: then each record is in exactly one part
 *     of a divided period, and trends can be read in one pass
 * @param rule the condition for the period at hand; of an additive rule, everything but the date
 */
public record PeriodMembership(String name, Field date, boolean isAdditive, Function<MetricContext, Condition> rule) {

    /**
     * Creates the rule for records that meet a condition and are dated in the period.
     *
     * @param name the name, for explanations
     * @param date the INSTANT or DATE field that must lie in the period
     * @param condition what else must hold
     * @return an additive membership
     */
    public static PeriodMembership dated(String name, Field date, Condition condition) {
        return new PeriodMembership(name, date, true, context -> condition);
    }

    /**
     * Creates a rule of any form.
     *
     * @param name the name, for explanations
     * @param date the INSTANT or DATE field that lists are sorted by
     * @param rule gives the condition for a period
     * @return a membership that is not additive
     */
    public static PeriodMembership rule(String name, Field date, Function<MetricContext, Condition> rule) {
        return new PeriodMembership(name, date, false, rule);
    }

    /**
     * Returns the condition for a period.
     *
     * @param context the period, and what else the profile is computed with
     * @return which records are in it
     */
    public Condition in(MetricContext context) {
        Condition condition = rule.apply(context);
        return isAdditive ? Condition.all(condition, date.in(context.period())) : condition;
    }
}
