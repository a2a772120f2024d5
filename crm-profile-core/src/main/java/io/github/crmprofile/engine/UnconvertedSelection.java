package io.github.crmprofile.engine;

import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records that a converted total leaves out because there is no rate for their currency, or not for their day.
 *
 * @param source where the currencies and days of the records are read
 * @param money how sums are converted
 */
public record UnconvertedSelection(ProfileSource source, MoneyConversion money) {

    /**
     * Reads which currencies and days have no rate, and selects their records.
     *
     * @throws IllegalArgumentException if the measure is no sum of money
     */
    public Selection of(ClientId client, ResolvedRequest context, Measure measure, Selection all) {
        if (!(measure.aggregate() instanceof Aggregate.Sum sum) || sum.field().type() != Field.Type.MONEY) {
            throw new IllegalArgumentException(
                    "Records without a rate were asked for, of a number that is no sum of money; leave 'unconverted' out");
        }
        Field currency = sum.field().currency();
        List<Grouping> groupings = new ArrayList<>(List.of(new Grouping.ByField(currency)));
        if (money.dependsOnDay()) {
            groupings.add(new Grouping.ByDay(all.date(), context.calendar().zone()));
        }
        Query query = new Query(all, measure.aggregate(), groupings);
        List<Condition> parts = new ArrayList<>();
        var plan = new Plan(
                new Clients.One(client), context.population(), List.of(query), Plan.Detail.NUMBERS, context.now());
        source.read(
                plan,
                answer -> answer.groups(query).keySet().forEach(keys -> {
                    LocalDate day = keys.get(keys.size() - 1) instanceof Grouping.Key.Day known ? known.date() : null;
                    if (keys.get(0) instanceof Grouping.Key.Text code && !money.hasRate(code.text(), day)) {
                        parts.add(Condition.all(currency.in(code.text()), dated(all.date(), day, context.calendar())));
                    }
                }));
        return all.and(sum.field().known()).and(Condition.any(parts.toArray(Condition[]::new)));
    }

    private Condition dated(Field date, @Nullable LocalDate day, BusinessCalendar calendar) {
        if (!money.dependsOnDay()) {
            return Condition.always();
        } else if (day == null) {
            return Condition.not(date.known());
        }
        return date.type() == Field.Type.DATE
                ? date.between(day, day.plusDays(1))
                : date.between(calendar.startOf(day), calendar.startOf(day.plusDays(1)));
    }
}
