package io.github.crmprofile.jdbc.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Converts amounts in the minor units of currencies with different numbers of decimals. */
final class MinorUnits {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int MOST = 4;

    private MinorUnits() {}

    /** Returns the amount with the decimals of the currency that has the most. */
    static Column.Decimal scaled(Column.Decimal amount, String currency, Map<String, Integer> digits, int otherwise) {
        List<Integer> all =
                Stream.concat(digits.values().stream(), Stream.of(otherwise)).toList();
        if (all.stream().anyMatch(n -> n < 0 || n > MOST)) {
            throw new IllegalArgumentException("has a number of decimals below 0 or above " + MOST
                    + ", which no currency has; write how many decimals a currency has");
        }
        // Sorted, so that one mapping is one statement in every process: a map may iterate in any order.
        var byCode = new TreeMap<>(digits);
        byCode.keySet().stream()
                .filter(code -> !CODE.matcher(code).matches())
                .findFirst()
                .ifPresent(code -> {
                    throw new IllegalArgumentException(
                            "'" + code + "' is no code of a currency; write letters and digits");
                });
        int most = all.stream().mapToInt(Integer::intValue).max().orElseThrow();
        var factor = new StringBuilder("CASE ").append(currency);
        byCode.forEach((code, own) ->
                factor.append(" WHEN '").append(code).append("' THEN ").append(factor(most - own)));
        factor.append(" ELSE ").append(factor(most - otherwise)).append(" END");
        String sql = digits.isEmpty() ? amount.sql() : "(" + amount.sql() + ") * " + factor;
        // The numbers are whole, even if a database multiplies them as floating-point numbers.
        return new Column.Decimal(sql, most, 0, List.of());
    }

    // With a decimal, so that no database computes the product in an integer type that is too small.
    private static String factor(int digits) {
        return BigDecimal.ONE.movePointRight(digits).setScale(1).toPlainString();
    }
}
