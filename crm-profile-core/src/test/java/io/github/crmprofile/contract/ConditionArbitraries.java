package io.github.crmprofile.contract;

import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Conditions of every form. */
final class ConditionArbitraries {

    /** What a source must be able to compare a cycle with where a viewer or linked records are meant. */
    private static final Arbitrary<BigDecimal> ZERO = Arbitraries.just(BigDecimal.ZERO);

    private static final Arbitrary<BigDecimal> SECONDS =
            Arbitraries.of("0", "86400", "0.001", "-3600", "1").map(BigDecimal::new);

    private final World world;

    ConditionArbitraries(World world) {
        this.world = world;
    }

    /** Conditions on the record itself, which is all that a viewer may be restricted by. */
    Arbitrary<Condition> plain(RecordKind kind) {
        return of(kind, 2, 0, ZERO);
    }

    /** Conditions on the record and on what it is linked to. */
    Arbitrary<Condition> linked(RecordKind kind) {
        return of(kind, 3, 2, SECONDS);
    }

    private Arbitrary<Condition> of(RecordKind kind, int depth, int links, Arbitrary<BigDecimal> seconds) {
        var forms = new ArrayList<Tuple.Tuple2<Integer, Arbitrary<Condition>>>();
        forms.add(Tuple.of(5, leaf(kind, seconds)));
        if (depth == 3) {
            // Not for viewers: what they see cannot depend on the moment.
            forms.add(Tuple.of(1, fields(kind, Field.Type.INSTANT).map(Condition.NotInFuture::new)));
        }
        if (depth > 0) {
            Arbitrary<Condition> part = Arbitraries.lazy(() -> of(kind, depth - 1, links, seconds));
            forms.add(Tuple.of(2, part.map(Condition.Not::new)));
            forms.add(Tuple.of(2, part.list().ofMaxSize(3).map(Condition.All::new)));
            forms.add(Tuple.of(2, part.list().ofMaxSize(3).map(Condition.Any::new)));
        }
        if (links > 0 && kind == RecordKind.DEAL && has(RecordKind.ACTIVITY)) {
            forms.add(Tuple.of(
                    2,
                    Arbitraries.lazy(() -> of(RecordKind.ACTIVITY, 1, links - 1, ZERO))
                            .map(Condition.WithActivity::new)));
        } else if (links > 0 && kind == RecordKind.ACTIVITY && has(RecordKind.DEAL)) {
            forms.add(Tuple.of(
                    2,
                    Arbitraries.lazy(() -> of(RecordKind.DEAL, 1, links - 1, ZERO))
                            .map(Condition.LinkedToDeal::new)));
        }
        return Arbitraries.frequencyOf(forms);
    }

    private boolean has(RecordKind kind) {
        return world.abilities().kinds().contains(kind);
    }

    private Arbitrary<Condition> leaf(RecordKind kind, Arbitrary<BigDecimal> seconds) {
        var forms = new ArrayList<Arbitrary<Condition>>();
        forms.add(fields(kind).map(Condition.Known::new));
        forms.add(notAfter(kind));
        addOver(forms, kind, this::oneOf, Field.Type.TEXT);
        addOver(forms, kind, field -> Arbitraries.just(new Condition.IsTrue(field)), Field.Type.BOOLEAN);
        addOver(forms, kind, field -> between(field, world.someInstant()), Field.Type.INSTANT);
        addOver(forms, kind, field -> between(field, world.someDay()), Field.Type.DATE);
        addOver(forms, kind, field -> between(field, World.amounts()), Field.Type.NUMBER, Field.Type.MONEY);
        addOver(
                forms,
                kind,
                field -> World.amounts().map(bound -> new Condition.Above(field, bound)),
                Field.Type.NUMBER,
                Field.Type.MONEY);
        if (kind == RecordKind.DEAL) {
            forms.add(Arbitraries.oneOf(
                    between(Field.CYCLE, seconds), seconds.map(bound -> new Condition.Above(Field.CYCLE, bound))));
        }
        return Arbitraries.oneOf(forms);
    }

    private Arbitrary<Condition> oneOf(Field field) {
        return world.texts(field).set().ofMaxSize(3).map(values -> new Condition.OneOf(field, values));
    }

    /** Adds a form of condition if the kind has fields of these types. */
    private void addOver(
            List<Arbitrary<Condition>> forms,
            RecordKind kind,
            Function<Field, Arbitrary<Condition>> condition,
            Field.Type... types) {
        List<Field> fields = world.fields(kind, types);
        if (!fields.isEmpty()) {
            forms.add(Arbitraries.of(fields).flatMap(condition));
        }
    }

    private Arbitrary<Condition> notAfter(RecordKind kind) {
        return fields(kind, Field.Type.INSTANT, Field.Type.DATE)
                .flatMap(earlier -> fields(kind, earlier.type()).map(later -> new Condition.NotAfter(earlier, later)));
    }

    private static Arbitrary<Condition> between(Field field, Arbitrary<? extends Comparable<?>> bounds) {
        Arbitrary<Comparable<?>> bound =
                bounds.<Comparable<?>>map(value -> value).injectNull(0.3);
        return Combinators.combine(bound, bound).as((from, to) -> new Condition.Between(field, from, to));
    }

    Arbitrary<Field> fields(RecordKind kind, Field.Type... types) {
        return Arbitraries.of(world.fields(kind, types));
    }
}
