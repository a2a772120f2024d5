package io.github.crmprofile.query;

import io.github.crmprofile.model.RecordKind;

/** Checks which fields each kind of condition can ask. All throw an {@link IllegalArgumentException} that names field, type and rule. */
final class ConditionRules {

    private ConditionRules() {}

    static void requireText(Field field) {
        require(field, field.type() == Field.Type.TEXT, "compared with texts; only a TEXT field can");
    }

    static void requireFlag(Field field) {
        require(field, field.type() == Field.Type.BOOLEAN, "tested for true; only a BOOLEAN field can");
    }

    static void requireOrder(Field field) {
        require(
                field,
                field.type().isTime() || field.type().isDecimal(),
                "compared with bounds; only INSTANT, DATE, NUMBER, MONEY and DURATION fields can");
    }

    static void requireBound(Field field, Object bound) {
        require(
                field,
                field.type().valueClass().isInstance(bound),
                "compared with a " + bound.getClass().getSimpleName() + "; its bounds are of class "
                        + field.type().valueClass().getSimpleName());
    }

    static void requireDecimal(Field field) {
        require(field, field.type().isDecimal(), "compared with a number; only NUMBER, MONEY and DURATION fields can");
    }

    static void requireInstant(Field field) {
        require(
                field,
                field.type() == Field.Type.INSTANT,
                "compared with the moment of the request; only INSTANT fields can");
    }

    static void requireAlike(Field earlier, Field later) {
        require(
                earlier,
                earlier.type().isTime() && earlier.type() == later.type() && earlier.kind() == later.kind(),
                "compared with " + later + "; both must be of one kind, and both INSTANT or both DATE");
    }

    static void requireKind(Condition condition, RecordKind kind) {
        condition
                .leaves()
                .map(Condition.Leaf::kind)
                .filter(own -> own != kind)
                .findFirst()
                .ifPresent(own -> {
                    throw new IllegalArgumentException(
                            "A condition on " + own.plural() + " was given for " + kind.plural());
                });
    }

    private static void require(Field field, boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("Field " + field + " of type " + field.type() + " is " + rule);
        }
    }
}
