package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.field.DecimalField;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.field.TimeField;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.source.SourceException;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Translates conditions on the records of one source into SQL that is true exactly where the condition is, and elsewhere false or unknown. */
public final class Conditions implements Condition.Visitor<Sql> {

    private final SourceFields fields;
    private final Function<Condition.Linked, Sql> links;

    /**
     * Creates the translation for a source.
     *
     * @param fields the fields of the source
     * @param links returns the SQL of conditions on linked records
     */
    Conditions(SourceFields fields, Function<Condition.Linked, Sql> links) {
        this.fields = fields;
        this.links = links;
    }

    /** Creates the translation for a source, to ask what the database can evaluate; conditions on linked records get no SQL. */
    public static Conditions withoutLinks(SourceFields fields) {
        return new Conditions(fields, linked -> Sql.FALSE);
    }

    /** Returns whether the database can evaluate all of a condition. */
    public boolean isPushedDown(Condition condition) {
        return condition.leaves().allMatch(this::isComparable);
    }

    /** Returns the part of a condition that the database can evaluate. It holds for every record that meets the condition. */
    public Condition pushedDown(Condition condition) {
        return condition.accept(new Pushdown(this, true));
    }

    Sql sql(Condition condition) {
        return condition.accept(this);
    }

    @Override
    public Sql all(Condition.All all) {
        return Sql.and(all.parts().stream().map(this::sql).toList());
    }

    @Override
    public Sql any(Condition.Any any) {
        return Sql.or(any.parts().stream().map(this::sql).toList());
    }

    @Override
    public Sql not(Condition.Not not) {
        return sql(not.part()).not();
    }

    @Override
    public Sql oneOf(Condition.OneOf oneOf) {
        return fields.text(oneOf.field()).isIn(oneOf.values(), fields.binder());
    }

    @Override
    public Sql isTrue(Condition.IsTrue isTrue) {
        return fields.isTrue(isTrue.field());
    }

    @Override
    public Sql notInFuture(Condition.NotInFuture past) {
        TimeField time = fields.time(past.field());
        return time == null ? Sql.FALSE : time.isNotInFuture(fields.binder());
    }

    @Override
    public Sql notAfter(Condition.NotAfter notAfter) {
        return notAfter(notAfter.earlier(), notAfter.later());
    }

    @Override
    public Sql linkedToDeal(Condition.LinkedToDeal linked) {
        return links.apply(linked);
    }

    @Override
    public Sql withActivity(Condition.WithActivity with) {
        return links.apply(with);
    }

    @Override
    public Sql known(Condition.Known known) {
        return known(known.field());
    }

    private Sql known(Field field) {
        if (field.equals(Field.CYCLE)) {
            return Sql.and(known(Field.CREATED_AT), known(Field.CLOSED_AT));
        }
        return switch (field.type()) {
            case TEXT -> fields.text(field).isKnown();
            case BOOLEAN -> fields.isKnownFlag(field);
            case NUMBER, MONEY, DURATION -> {
                DecimalField decimal = fields.decimal(field);
                yield decimal == null ? Sql.FALSE : decimal.isKnown();
            }
            case INSTANT, DATE -> {
                TimeField time = fields.time(field);
                yield time == null ? Sql.FALSE : time.isKnown();
            }
        };
    }

    @Override
    public Sql between(Condition.Between between) {
        Field field = between.field();
        if (field.equals(Field.CYCLE)) {
            return cycle(between);
        } else if (field.type().isDecimal()) {
            DecimalField decimal = fields.decimal(field);
            return decimal == null ? Sql.FALSE : decimal.between(between.from(), between.to(), fields.binder());
        }
        TimeField time = fields.time(field);
        return time == null ? Sql.FALSE : time.between(between.from(), between.to(), fields.binder());
    }

    @Override
    public Sql above(Condition.Above above) {
        Field field = above.field();
        BigDecimal bound = above.bound();
        if (field.equals(Field.CYCLE)) {
            if (!isNothingOrZero(bound)) {
                throw cycleIsCompared();
            }
            return Sql.and(
                    known(Field.CYCLE),
                    notAfter(Field.CLOSED_AT, Field.CREATED_AT).not());
        }
        DecimalField decimal = fields.decimal(field);
        return decimal == null ? Sql.FALSE : decimal.above(bound, fields.dialect());
    }

    private Sql cycle(Condition.Between between) {
        if (!isNothingOrZero(between.from()) || !isNothingOrZero(between.to())) {
            throw cycleIsCompared();
        }
        Sql positive = notAfter(Field.CREATED_AT, Field.CLOSED_AT);
        return Sql.and(
                known(Field.CYCLE),
                between.from() == null ? Sql.TRUE : positive,
                between.to() == null ? Sql.TRUE : positive.not());
    }

    private SourceException cycleIsCompared() {
        return new SourceException(path() + ": " + Field.CYCLE
                + " is compared with a duration where SQL has to do it, in a condition of the viewer or on linked"
                + " records; compare it with zero there, or map the duration as an attribute, for example of a view");
    }

    /** Returns whether the database can evaluate a condition: not where it stores the two times compared in different forms. */
    public boolean isComparable(Condition.Leaf condition) {
        if (condition instanceof Condition.NotAfter notAfter) {
            return isComparable(notAfter.earlier(), notAfter.later());
        } else if (condition instanceof Condition.Between between
                && between.field().equals(Field.CYCLE)) {
            return isNothingOrZero(between.from())
                    && isNothingOrZero(between.to())
                    && isComparable(Field.CREATED_AT, Field.CLOSED_AT);
        } else if (condition instanceof Condition.Above above && above.field().equals(Field.CYCLE)) {
            return isNothingOrZero(above.bound()) && isComparable(Field.CREATED_AT, Field.CLOSED_AT);
        }
        return true;
    }

    private static boolean isNothingOrZero(@Nullable Comparable<?> bound) {
        return bound == null || (bound instanceof BigDecimal decimal && decimal.signum() == 0);
    }

    private boolean isComparable(Field earlier, Field later) {
        TimeField a = fields.time(earlier);
        TimeField b = fields.time(later);
        return earlier.equals(later)
                || a == null
                || b == null
                || a.isNotAfter(b, fields.dialect()).isPresent();
    }

    private Sql notAfter(Field earlier, Field later) {
        TimeField a = fields.time(earlier);
        TimeField b = fields.time(later);
        if (a == null || b == null) {
            return Sql.FALSE;
        } else if (earlier.equals(later)) {
            return a.isKnown();
        }
        return a.isNotAfter(b, fields.dialect())
                .orElseThrow(() -> new SourceException(path() + ": " + earlier + " and " + later
                        + " are stored in different forms, and are compared where SQL has to do it; map both in one form,"
                        + " for example of a view"));
    }

    String path() {
        return fields.path();
    }
}
