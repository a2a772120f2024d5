package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.RenderedColumn;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientNumber;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.QuerySet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the clients that come first in an order, of those within bounds; each says how many of these there are in all. The database compares
 * exactly: counts and sums as they are, a quotient with a bound by two products, and equal clients by the code points of their ids. Only two quotients
 * are compared as it divides them, and so rounded, which is exact up to {@link #MOST_DIVIDED}. Immutable and thread-safe.
 *
 * @param asked the order and the bounds
 * @param most how many clients there are at most
 */
public record OrderedRows(ClientsInOrder asked, int most) implements StatementCache.Addition {

    /**
     * Different quotients of counts up to this one differ in their first 14 digits, and databases divide with 15 at least, equal ones alike. Where a
     * client has a higher count, the order is not certain.
     */
    public static final long MOST_DIVIDED = 10_000_000;

    /** Bounds of so many digits are exact in each database, also multiplied by a count. */
    private static final int DIGITS = 9;

    /** What the text of the statement depends on: which queries the numbers are of, and the bounds, which are values of it. */
    private record Key(
            @Nullable Place number, boolean isDescending, List<Place> bounded, List<Limits> bounds, int most) {}

    /** Which of the queries a number is of; -1 where it is not divided. */
    private record Place(int above, int below) {}

    /** The bounds of a number. */
    private record Limits(
            @Nullable BigDecimal from, @Nullable BigDecimal to) {}

    @Override
    public Object key(boolean hasPlaceholders) {
        ClientNumber number = asked.number();
        return new Key(
                number == null ? null : place(number),
                asked.isDescending(),
                asked.bounds().stream().map(each -> place(each.number())).toList(),
                asked.bounds().stream()
                        .map(each -> new Limits(each.from(), each.to()))
                        .toList(),
                most);
    }

    private Place place(ClientNumber number) {
        List<Query> queries = asked.plan().queries();
        Query below = number.below();
        return new Place(queries.indexOf(number.above()), below == null ? -1 : queries.indexOf(below));
    }

    @Override
    public Arguments.Values values() {
        return new Arguments.Values(Map.of());
    }

    /** Returns whether the database can find these clients by itself. */
    public boolean areFor(ClientScope scope) {
        QuerySet querySet = asked.plan().querySet();
        return scope.dialect().byCodePoint("") != null
                && ClientValues.areInOneCurrencyFor(querySet, scope)
                && asked.bounds().stream().allMatch(each -> areExact(each, scope));
    }

    private static boolean areExact(ClientsInOrder.Bounds bounds, ClientScope scope) {
        Query above = bounds.number().above();
        boolean isSum = above.aggregate() instanceof Aggregate.Sum;
        int shift = isSum ? ClientValue.amount(above, scope).scale() : 0;
        return Stream.of(bounds.from(), bounds.to())
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
        ClientValues values = ClientValues.inOneCurrency(shaped.queries(), scope);
        Dialect dialect = scope.dialect();
        ClientNumber asNumber = asked.number();
        NumberSql number = asNumber == null ? null : number(asNumber, values);
        List<Sql> bounds = asked.bounds().stream()
                .map(each -> number(each.number(), values).within(each.from(), each.to(), dialect))
                .toList();
        Sql rows = Sql.of(
                "SELECT cp_values.*, COUNT(*) OVER () AS cp_number, ",
                number == null ? "0" : number.largest(),
                " AS cp_largest FROM (",
                values.select(),
                ") cp_values WHERE ",
                Sql.and(bounds));
        String byId = Objects.requireNonNull(
                dialect.byCodePoint(dialect.text("cp_values.cp_client")), "an order of code points");
        String order = number == null ? byId : number.order(asked.isDescending(), dialect) + ", " + byId;
        var columns = new ArrayList<RenderedColumn>();
        columns.add(new RenderedColumn(ColumnType.COUNT, "cp_rows.cp_number"));
        columns.add(new RenderedColumn(ColumnType.COUNT, "cp_rows.cp_largest"));
        if (number != null) {
            columns.addAll(number.columns());
        }
        var branch = new UnionBranch(
                values.path(),
                List.copyOf(columns),
                Sql.of(" FROM (", dialect.first(rows, order, most), ") cp_rows"),
                UnionBranch.CLIENT,
                (row, state) -> {
                    state.exists();
                    state.clients(row.count(0));
                    state.largest(row.count(1));
                    if (number != null) {
                        number.read(row, 2, state);
                    }
                });
        return UnionStatement.inAnyOrder(List.of(branch), dialect);
    }

    private NumberSql number(ClientNumber number, ClientValues values) {
        Place place = place(number);
        return new NumberSql(
                values.values().get(place.above()),
                place.below() < 0 ? null : values.values().get(place.below()));
    }
}
