package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.sql.Sql;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of decimals.
 *
 * @param sql the stored number, null when unknown
 * @param scale by how many digits the decimal point of the value stands to the left of the stored one
 * @param isSummedExactly whether the database sums such numbers without losing a digit
 * @param isUnreadable where something is stored that is no number
 */
public record DecimalField(Sql sql, int scale, boolean isSummedExactly, Sql isUnreadable) {

    static DecimalField of(Column.Decimal column, Dialect dialect) {
        Integer decimals = column.decimals();
        String read = dialect.number(column.sql());
        Dialect.Decimals stored = decimals == null ? new Dialect.Decimals(read, 0) : dialect.rounded(read, decimals);
        List<Sql> absent = column.absent().stream()
                .map(text -> dialect.parameter(new BigDecimal(text)))
                .toList();
        Sql present = Sql.in(read, absent).not();
        Sql number = dialect.isNumber(read);
        return new DecimalField(
                Sql.of(stored.sql()).where(Sql.and(present, number)),
                column.scale() + stored.scale(),
                decimals != null || dialect.sumsExactly(),
                number.equals(Sql.TRUE) ? Sql.FALSE : Sql.and(Sql.of(read).isKnown(), present, number.not()));
    }

    /** Returns the same field, by the name that its expression gets. */
    DecimalField by(NamedColumns names) {
        return new DecimalField(Sql.of(names.of(sql)), scale, isSummedExactly, names.holds(isUnreadable));
    }

    public Sql isKnown() {
        return sql.isKnown();
    }

    public Sql between(@Nullable Comparable<?> from, @Nullable Comparable<?> to, ParameterBinder binder) {
        return Sql.and(
                from == null ? isKnown() : Sql.of(sql, " >= ", binder.number(from, scale)),
                to == null ? isKnown() : Sql.of(sql, " < ", binder.number(to, scale)));
    }

    /** Returns the condition that the value is known and greater than a bound. */
    public Sql above(BigDecimal bound, Dialect dialect) {
        return Sql.of(sql, " > ", ParameterBinder.ofValues(dialect).number(bound, scale));
    }

    /** Returns the value of a stored number, or of a sum of such numbers, in the form that records have. */
    public BigDecimal decode(BigDecimal stored) {
        BigDecimal plain = stored.movePointLeft(scale).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Returns the difference to another field, which counts as 0 where it is unknown. */
    DecimalField minus(DecimalField other, Dialect dialect) {
        int common = Math.max(scale, other.scale);
        boolean isExact = isSummedExactly && other.isSummedExactly;
        Sql from = scaledTo(common, dialect);
        Sql taken = Sql.of("COALESCE(", other.scaledTo(common, dialect), ", 0)");
        Sql difference = Sql.of("(", from, " - ", taken, ")");
        return new DecimalField(
                isExact ? difference : dialect.withoutError(difference, from, taken),
                common,
                isExact,
                Sql.or(isUnreadable, other.isUnreadable));
    }

    private Sql scaledTo(int common, Dialect dialect) {
        if (common == scale) {
            return sql;
        }
        Sql product = Sql.of(sql, " * ", BigDecimal.TEN.pow(common - scale).toPlainString());
        return isSummedExactly ? product : dialect.withoutError(product, product);
    }

    /** Returns this field where a condition holds, and another, possibly of other scale, elsewhere. */
    DecimalField orElse(Sql condition, DecimalField other, Dialect dialect) {
        int common = Math.max(scale, other.scale);
        return new DecimalField(
                Sql.of(
                        "CASE WHEN ",
                        condition,
                        " THEN ",
                        scaledTo(common, dialect),
                        " ELSE ",
                        other.scaledTo(common, dialect),
                        " END"),
                common,
                isSummedExactly && other.isSummedExactly,
                Sql.or(isUnreadable, other.isUnreadable));
    }
}
