package io.github.crmprofile.query;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Builds and traverses trees of conditions. */
final class ConditionTree {

    /** Returns the leaves of a tree. */
    static final Condition.TreeVisitor<Stream<Condition.Leaf>> LEAVES = new Condition.TreeVisitor<>() {
        @Override
        public Stream<Condition.Leaf> all(Condition.All all) {
            return all.parts().stream().flatMap(Condition::leaves);
        }

        @Override
        public Stream<Condition.Leaf> any(Condition.Any any) {
            return any.parts().stream().flatMap(Condition::leaves);
        }

        @Override
        public Stream<Condition.Leaf> not(Condition.Not not) {
            return not.part().leaves();
        }

        @Override
        public Stream<Condition.Leaf> leaf(Condition.Leaf leaf) {
            return Stream.of(leaf);
        }
    };

    private ConditionTree() {}

    /** Returns a tree of the same shape with other leaves. */
    record Mapping(Function<Condition.Leaf, Condition> change) implements Condition.TreeVisitor<Condition> {
        @Override
        public Condition all(Condition.All all) {
            return new Condition.All(mapped(all.parts()));
        }

        @Override
        public Condition any(Condition.Any any) {
            return new Condition.Any(mapped(any.parts()));
        }

        @Override
        public Condition not(Condition.Not not) {
            return new Condition.Not(not.part().accept(this));
        }

        @Override
        public Condition leaf(Condition.Leaf leaf) {
            return change.apply(leaf);
        }

        private List<Condition> mapped(List<Condition> parts) {
            return parts.stream().map(part -> part.accept(this)).toList();
        }
    }

    static Condition all(List<Condition> parts) {
        var flat = new LinkedHashSet<Condition>();
        for (Condition part : parts) {
            if (part instanceof Condition.All all) {
                flat.addAll(all.parts());
            } else {
                flat.add(part);
            }
        }
        if (flat.contains(Condition.never())) {
            return Condition.never();
        }
        return flat.size() == 1 ? flat.iterator().next() : new Condition.All(List.copyOf(flat));
    }

    static Condition any(List<Condition> parts) {
        var flat = new LinkedHashSet<Condition>();
        for (Condition part : parts) {
            if (part instanceof Condition.Any any) {
                flat.addAll(any.parts());
            } else {
                flat.add(part);
            }
        }
        if (flat.contains(Condition.always())) {
            return Condition.always();
        }
        return flat.size() == 1 ? flat.iterator().next() : new Condition.Any(List.copyOf(flat));
    }

    static Condition not(Condition part) {
        if (part instanceof Condition.Not not) {
            return not.part();
        }
        if (part.equals(Condition.always())) {
            return Condition.never();
        }
        return part.equals(Condition.never()) ? Condition.always() : new Condition.Not(part);
    }

    /** Puts a plain bound in the place of the moment of the request. */
    static Condition at(Condition tree, Instant now) {
        return tree.mapLeaves(leaf -> {
            if (leaf instanceof Condition.NotInFuture past) {
                return now.equals(Instant.MAX)
                        ? past.field().known()
                        : past.field().between(null, now.plusNanos(1));
            }
            return leaf instanceof Condition.Linked linked
                    ? linked.withLinked(linked.linked().at(now))
                    : leaf;
        });
    }
}
