package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.RenderedColumn;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientNumber;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.NumberCondition;
import io.github.crmprofile.source.QuerySet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the clients that come first in an order, of those that meet a condition; each says how many of these there are in all, and whether
 * their order is certain. The database compares exactly: counts and sums as they are, a quotient with a bound by two products, and equal clients by
 * the code points of their ids. Only two quotients are compared as it divides them, and so rounded. Immutable and thread-safe.
 *
 * @param asked the order and the condition
 * @param most how many clients there are at most
 */
public record OrderedRows(ClientsInOrder asked, int most) implements StatementCache.Addition {

    /** Bounds of so many digits are exact in each database, also multiplied by a count. */
    private static final int DIGITS = 9;

    /** What the text of the statement depends on: which queries the number is of. */
    private record Key(Object number, boolean isDescending, int most) {}

    /** Bounds are typed by people, and are part of the statement: kept, such statements would push out those of pages. */
    @Override
    public @Nullable Object key(boolean hasPlaceholders) {
        return asked.condition().equals(NumberCondition.always())
                ? new Key(NumberValues.key(asked.number(), asked), asked.isDescending(), most)
                : null;
    }

    @Override
    public Arguments.Values values() {
        return new Arguments.Values(Map.of());
    }

    /** Returns whether the database can find these clients by itself. */
    public boolean areFor(ClientScope scope) {
        return scope.dialect().byCodePoint("") != null
                && NumberValues.areFor(asked, scope)
                && conditions().stream().allMatch(each -> isExact(each, scope));
    }

    private List<NumberCondition.Between> conditions() {
        var all = new ArrayList<NumberCondition.Between>();
        asked.condition().forEach(all::add);
        return all;
    }

    private static boolean isExact(NumberCondition.Between between, ClientScope scope) {
        Query query = between.number().queries().get(0);
        boolean isSum = query.aggregate() instanceof Aggregate.Sum;
        int shift = isSum ? NumberValues.amount(query, scope).scale() : 0;
        return Stream.of(between.from(), between.to())
                .flatMap(Stream::ofNullable)
                .allMatch(bound -> isExact(bound.movePointRight(shift), isSum));
    }

    // To compare a sum with a fraction, DuckDB gives both as many decimals, which a large sum has no room for.
    private static boolean isExact(BigDecimal bound, boolean isOfSum) {
        return bound.precision() <= DIGITS
                && Math.abs(bound.scale()) <= DIGITS
                && (!isOfSum || bound.stripTrailingZeros().scale() <= 0);
    }

    @Override
    public UnionStatement compile(QuerySet shaped, ClientScope scope) {
        NumberValues values = NumberValues.of(asked, shaped.queries(), scope);
        ClientNumber first = asked.number();
        NumberSql number = first == null ? null : values.sql(first);
        String byId = Objects.requireNonNull(
                scope.dialect().byCodePoint(scope.dialect().text("cp_values.cp_client")), "an order of code points");
        String order = number == null ? byId : number.order(asked.isDescending()) + ", " + byId;
        // Clients of whom the bounds say nothing are let through, so that their rows say so.
        Sql foreign = Sql.or(conditions().stream()
                .map(each -> values.sql(each.number()).isForeign())
                .toList());
        Sql uncertain = Sql.or(
                number == null ? Sql.FALSE : Sql.or(number.areForeign(), number.areRounded()),
                foreign.equals(Sql.FALSE) ? Sql.FALSE : Sql.of("MAX(", foreign.flag(), ") OVER () > 0"));
        Sql rows = Sql.of(
                "SELECT cp_values.*, COUNT(*) OVER () AS cp_number, ",
                uncertain.flag(),
                " AS cp_uncertain FROM (",
                values.values().select(),
                ") cp_values WHERE ",
                Sql.or(asked.condition().accept(new ConditionSql(values)), foreign));
        var columns = new ArrayList<RenderedColumn>();
        columns.add(new RenderedColumn(ColumnType.COUNT, "cp_rows.cp_number"));
        columns.add(new RenderedColumn(ColumnType.COUNT, "cp_rows.cp_uncertain"));
        if (number != null) {
            columns.addAll(number.columns());
        }
        var branch = new UnionBranch(
                values.values().path(),
                List.copyOf(columns),
                Sql.of(" FROM (", scope.dialect().first(rows, order, most), ") cp_rows"),
                UnionBranch.CLIENT,
                (row, state) -> {
                    state.exists();
                    state.clients(row.count(0));
                    state.order(row.count(1) == 0);
                    if (number != null) {
                        number.read(row, 2, state);
                    }
                });
        return UnionStatement.inAnyOrder(List.of(branch), scope.dialect());
    }

    /** A condition on numbers as SQL, which is true or false, never unknown. */
    private record ConditionSql(NumberValues values) implements NumberCondition.Visitor<Sql> {
        @Override
        public Sql all(NumberCondition.All all) {
            return Sql.and(all.parts().stream().map(part -> part.accept(this)).toList());
        }

        @Override
        public Sql any(NumberCondition.Any any) {
            return Sql.or(any.parts().stream().map(part -> part.accept(this)).toList());
        }

        @Override
        public Sql not(NumberCondition.Not not) {
            return not.part().accept(this).not();
        }

        @Override
        public Sql between(NumberCondition.Between between) {
            return values.sql(between.number()).within(between.from(), between.to());
        }
    }
}
