package io.github.crmprofile.metric;

import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.ResolvedPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which records: a tree that every source can evaluate, in memory or as SQL. A condition is true or false, never in between: a comparison with
 * an unknown value is false, and so its {@linkplain Not negation} is true.
 *
 * <p>Immutable and thread-safe; equal trees are equal, which lets a plan ask for each aggregate once.
 */
public sealed interface Condition {

    /**
     * Matches every record.
     *
     * @return a condition without parts, all of which hold
     */
    static Condition always() {
        return new All(List.of());
    }

    /**
     * Matches no record.
     *
     * @return a condition without parts, none of which holds
     */
    static Condition never() {
        return new Any(List.of());
    }

    /**
     * True when all parts are; always true without parts.
     *
     * @param parts the conditions
     */
    record All(List<Condition> parts) implements Condition {
        /** Copies the parts. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /**
     * True when at least one part is; never true without parts.
     *
     * @param parts the conditions
     */
    record Any(List<Condition> parts) implements Condition {
        /** Copies the parts. */
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /**
     * True when the part is false.
     *
     * @param part the condition
     */
    record Not(Condition part) implements Condition {}

    /**
     * True when the text value is one of these.
     *
     * @param field a text field
     * @param values the accepted values
     */
    record OneOf(Field field, Set<String> values) implements Condition {
        /** Checks the type and copies the values in alphabetical order. */
        public OneOf {
            requireType(field, field.type() == Field.Type.TEXT, "compared with texts; only a TEXT field can");
            values = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(values)));
        }
    }

    /**
     * True when the value is known and true.
     *
     * @param field a boolean field
     */
    record IsTrue(Field field) implements Condition {
        /** Checks the type. */
        public IsTrue {
            requireType(field, field.type() == Field.Type.BOOLEAN, "tested for true; only a BOOLEAN field can");
        }
    }

    /**
     * True when the value is known and {@code from <= value < to}.
     *
     * @param field a field of times, dates or numbers
     * @param from the first value that matches, or null for no bound
     * @param to the first value that no longer matches, or null for no bound
     */
    record Between(
            Field field,
            @Nullable Comparable<?> from,
            @Nullable Comparable<?> to) implements Condition {
        /** Checks the types. */
        public Between {
            requireType(
                    field,
                    field.type().isTime() || field.type().isDecimal(),
                    "compared with bounds; only INSTANT, DATE, NUMBER, MONEY and DURATION fields can");
            for (Object bound : Stream.of(from, to).filter(b -> b != null).toList()) {
                requireType(
                        field,
                        field.type().valueClass().isInstance(bound),
                        "compared with a " + bound.getClass().getSimpleName() + "; its bounds are of class "
                                + field.type().valueClass().getSimpleName());
            }
        }
    }

    /**
     * True when the value is known and greater than a bound.
     *
     * @param field a field of numbers, amounts or durations
     * @param bound the value that does not match yet
     */
    record Above(Field field, BigDecimal bound) implements Condition {
        /** Checks the type. */
        public Above {
            requireType(
                    field,
                    field.type().isDecimal(),
                    "compared with a number; only NUMBER, MONEY and DURATION fields can");
            Objects.requireNonNull(bound, "bound");
        }
    }

    /**
     * True when the time is known and not after the moment of the request, which plans and lists carry beside their conditions: so they
     * stay equal from one request to the next.
     *
     * @param field an INSTANT field
     */
    record NotInFuture(Field field) implements Condition {
        /** Checks the type. */
        public NotInFuture {
            requireType(
                    field,
                    field.type() == Field.Type.INSTANT,
                    "compared with the moment of the request; only INSTANT fields can");
        }
    }

    /**
     * True when the value is known.
     *
     * @param field any field
     */
    record Known(Field field) implements Condition {}

    /**
     * True when both values are known and {@code earlier <= later}.
     *
     * @param earlier a field of times or dates
     * @param later a field of the same kind and type
     */
    record NotAfter(Field earlier, Field later) implements Condition {
        /** Checks the types. */
        public NotAfter {
            requireType(
                    earlier,
                    earlier.type().isTime() && earlier.type() == later.type() && earlier.kind() == later.kind(),
                    "compared with " + later + "; both must be of one kind, and both INSTANT or both DATE");
        }
    }

    /**
     * Of an activity: true when it is linked to at least one deal <em>of the client</em> that matches. Hidden deals do not count.
     *
     * @param deal which deals
     */
    record LinkedToDeal(Condition deal) implements Condition {
        /** Checks the kind. */
        public LinkedToDeal {
            deal.requireKind(RecordKind.DEAL);
        }
    }

    /**
     * Of a deal: true when at least one activity linked to it matches, whoever else the activity is linked to. Hidden activities do not count.
     *
     * @param activity which activities
     */
    record WithActivity(Condition activity) implements Condition {
        /** Checks the kind. */
        public WithActivity {
            activity.requireKind(RecordKind.ACTIVITY);
        }
    }

    /**
     * All of these, written as simply as possible.
     *
     * @param parts the conditions
     * @return a condition that is true when all are
     */
    static Condition all(Condition... parts) {
        var flat = new LinkedHashSet<Condition>();
        for (Condition part : parts) {
            if (part instanceof All all) {
                flat.addAll(all.parts());
            } else {
                flat.add(part);
            }
        }
        if (flat.contains(never())) {
            return never();
        }
        return flat.size() == 1 ? flat.iterator().next() : new All(new ArrayList<>(flat));
    }

    /**
     * At least one of these, written as simply as possible.
     *
     * @param parts the conditions
     * @return a condition that is true when one is
     */
    static Condition any(Condition... parts) {
        var flat = new LinkedHashSet<Condition>();
        for (Condition part : parts) {
            if (part instanceof Any any) {
                flat.addAll(any.parts());
            } else {
                flat.add(part);
            }
        }
        if (flat.contains(always())) {
            return always();
        }
        return flat.size() == 1 ? flat.iterator().next() : new Any(new ArrayList<>(flat));
    }

    /**
     * The opposite.
     *
     * @param part the condition
     * @return a condition that is true when the part is false
     */
    static Condition not(Condition part) {
        if (part instanceof Not not) {
            return not.part();
        }
        if (part.equals(always())) {
            return never();
        }
        return part.equals(never()) ? always() : new Not(part);
    }

    /**
     * Records dated in a period. An unknown date is in no bounded period, and in {@code all_time}.
     *
     * @param date an INSTANT or DATE field
     * @param period the period
     * @return the condition
     */
    static Condition in(Field date, ResolvedPeriod period) {
        return period.isAllTime() ? always() : new Between(date, lowerBound(date, period), upperBound(date, period));
    }

    /**
     * Records dated before the end of a period. A record of unknown date is among them in {@code all_time} only.
     *
     * @param date an INSTANT or DATE field
     * @param period the period
     * @return the condition
     */
    static Condition beforeEndOf(Field date, ResolvedPeriod period) {
        Comparable<?> end = upperBound(date, period);
        if (end == null) {
            return period.isAllTime() ? always() : date.known();
        }
        return new Between(date, null, end);
    }

    /**
     * The first value of a date field within the period.
     *
     * @param date an INSTANT or DATE field
     * @param period the period
     * @return an instant or a local date by the field's type; null when unbounded
     */
    static @Nullable Comparable<?> lowerBound(Field date, ResolvedPeriod period) {
        return date.type() == Field.Type.INSTANT ? period.from() : period.first();
    }

    /**
     * The first value of a date field after the period.
     *
     * @param date an INSTANT or DATE field
     * @param period the period
     * @return an instant or a local date by the field's type; null when unbounded
     */
    static @Nullable Comparable<?> upperBound(Field date, ResolvedPeriod period) {
        var last = period.last();
        return date.type() == Field.Type.INSTANT ? period.to() : last == null ? null : last.plusDays(1);
    }

    /**
     * Checks that this condition can be asked of a record kind.
     *
     * @param kind the record kind
     * @throws IllegalArgumentException naming the part that belongs to another kind
     */
    default void requireKind(RecordKind kind) {
        RecordKind own;
        if (this instanceof All all) {
            all.parts().forEach(p -> p.requireKind(kind));
            return;
        } else if (this instanceof Any any) {
            any.parts().forEach(p -> p.requireKind(kind));
            return;
        } else if (this instanceof Not not) {
            not.part().requireKind(kind);
            return;
        } else if (this instanceof OneOf oneOf) {
            own = oneOf.field().kind();
        } else if (this instanceof IsTrue isTrue) {
            own = isTrue.field().kind();
        } else if (this instanceof Between between) {
            own = between.field().kind();
        } else if (this instanceof Above above) {
            own = above.field().kind();
        } else if (this instanceof NotInFuture notInFuture) {
            own = notInFuture.field().kind();
        } else if (this instanceof Known known) {
            own = known.field().kind();
        } else if (this instanceof NotAfter notAfter) {
            own = notAfter.earlier().kind();
        } else {
            own = this instanceof LinkedToDeal ? RecordKind.ACTIVITY : RecordKind.DEAL;
        }
        if (own != kind) {
            throw new IllegalArgumentException("A condition on " + own.plural() + " was given for " + kind.plural());
        }
    }

    /**
     * Whether some part of this asks for linked records, and not only for fields of the record itself.
     *
     * @return true with a {@link LinkedToDeal} or {@link WithActivity} in it
     */
    default boolean asksForLinks() {
        if (this instanceof All all) {
            return all.parts().stream().anyMatch(Condition::asksForLinks);
        } else if (this instanceof Any any) {
            return any.parts().stream().anyMatch(Condition::asksForLinks);
        } else if (this instanceof Not not) {
            return not.part().asksForLinks();
        }
        return this instanceof LinkedToDeal || this instanceof WithActivity;
    }

    /**
     * Whether some part of this asks for the moment of the request.
     *
     * @return true with a {@link NotInFuture} in it, also in a condition on linked records
     */
    default boolean asksForTheMoment() {
        if (this instanceof All all) {
            return all.parts().stream().anyMatch(Condition::asksForTheMoment);
        } else if (this instanceof Any any) {
            return any.parts().stream().anyMatch(Condition::asksForTheMoment);
        } else if (this instanceof Not not) {
            return not.part().asksForTheMoment();
        } else if (this instanceof LinkedToDeal linked) {
            return linked.deal().asksForTheMoment();
        } else if (this instanceof WithActivity with) {
            return with.activity().asksForTheMoment();
        }
        return this instanceof NotInFuture;
    }

    /**
     * The same condition with the moment of the request written out, for a source that has no use for the difference.
     *
     * @param now the moment of the request
     * @return a condition without {@link NotInFuture} that holds of the same records
     */
    default Condition at(Instant now) {
        if (this instanceof All all) {
            return new All(all.parts().stream().map(part -> part.at(now)).toList());
        } else if (this instanceof Any any) {
            return new Any(any.parts().stream().map(part -> part.at(now)).toList());
        } else if (this instanceof Not not) {
            return new Not(not.part().at(now));
        } else if (this instanceof LinkedToDeal linked) {
            return new LinkedToDeal(linked.deal().at(now));
        } else if (this instanceof WithActivity with) {
            return new WithActivity(with.activity().at(now));
        } else if (this instanceof NotInFuture past) {
            return now.equals(Instant.MAX) ? past.field().known() : past.field().between(null, now.plusNanos(1));
        }
        return this;
    }

    private static void requireType(Field field, boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("Field " + field + " of type " + field.type() + " is " + rule);
        }
    }
}
