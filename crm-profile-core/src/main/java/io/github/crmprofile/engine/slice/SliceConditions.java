package io.github.crmprofile.engine.slice;

import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import java.util.Collection;

/** Turns slices by value into the conditions that their records meet. */
final class SliceConditions {

    private SliceConditions() {}

    /** Returns the condition of the records that a grouping puts into a slice. */
    static Condition of(Grouping grouping, Grouping.Key slice) {
        if (grouping instanceof Grouping.ByDealField byDeal) {
            return new Condition.LinkedToDeal(has(byDeal.dealField(), slice));
        }
        return has(((Grouping.ByField) grouping).field(), slice);
    }

    /** Returns the condition of the records that a grouping puts into none of some slices. */
    static Condition noneOf(Grouping grouping, Collection<Grouping.Key> slices) {
        Field field = grouping instanceof Grouping.ByDealField byDeal
                ? byDeal.dealField()
                : ((Grouping.ByField) grouping).field();
        Condition none = Condition.not(
                Condition.any(slices.stream().map(slice -> has(field, slice)).toArray(Condition[]::new)));
        // An activity of several deals is in the slices of each.
        return grouping instanceof Grouping.ByDealField ? new Condition.LinkedToDeal(none) : none;
    }

    private static Condition has(Field field, Grouping.Key slice) {
        if (!(slice instanceof Grouping.Key.Text text)) {
            return Condition.not(field.known());
        }
        if (field.type() == Field.Type.TEXT) {
            return field.in(text.text());
        }
        Condition isTrue = new Condition.IsTrue(field);
        return Boolean.parseBoolean(text.text()) ? isTrue : Condition.all(field.known(), Condition.not(isTrue));
    }
}
