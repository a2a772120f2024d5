package io.github.crmprofile.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plural rules of a language, as CLDR writes them: {@code one: i = 1 and v = 0; many: v = 0 and i % 10 = 5..9}. The JDK evaluates such rules
 * only inside of its compact numbers, and there takes 1.5 for a whole number.
 */
record PluralRules(List<Rule> rules) {

    static final String OTHER = "other";

    private static final Pattern RULE = Pattern.compile("(zero|one|two|few|many):(.+)");
    private static final Pattern RELATION = Pattern.compile(
            "([nivwftce])\\s*(?:%\\s*(\\d+)\\s*)?(!?=)\\s*(\\d+(?:\\.\\.\\d+)?(?:\\s*,\\s*\\d+(?:\\.\\.\\d+)?)*)");

    PluralRules {
        rules = List.copyOf(rules);
    }

    static PluralRules of(String text) {
        return new PluralRules(Stream.of(text.split(";"))
                .map(String::strip)
                .filter(rule -> !rule.isEmpty() && !rule.startsWith(OTHER + ":"))
                .map(rule -> rule(rule, text))
                .toList());
    }

    /** Returns the category of a number as shown with its decimals. */
    String category(BigDecimal number) {
        return rules.stream()
                .filter(rule -> rule.holds(number.abs()))
                .map(Rule::category)
                .findFirst()
                .orElse(OTHER);
    }

    private static Rule rule(String rule, String text) {
        Matcher matcher = RULE.matcher(rule);
        if (!matcher.matches()) {
            throw malformed(rule, text);
        }
        var alternatives = new ArrayList<List<Relation>>();
        for (String alternative : matcher.group(2).split("\\bor\\b", -1)) {
            alternatives.add(Stream.of(alternative.split("\\band\\b", -1))
                    .map(relation -> relation(relation.strip(), text))
                    .toList());
        }
        return new Rule(matcher.group(1), alternatives);
    }

    private static Relation relation(String relation, String text) {
        Matcher matcher = RELATION.matcher(relation);
        if (!matcher.matches()) {
            throw malformed(relation, text);
        }
        String modulus = matcher.group(2);
        return new Relation(
                matcher.group(1).charAt(0),
                modulus == null ? null : new BigDecimal(modulus),
                matcher.group(3).equals("="),
                Stream.of(matcher.group(4).split(",")).map(Range::of).toList());
    }

    private static IllegalArgumentException malformed(String part, String text) {
        return new IllegalArgumentException("'" + part + "' in the plural rules '" + text
                + "' is not as CLDR writes them: 'one: i = 1 and v = 0; few: v = 0 and i % 10 = 2..4', in which what no rule"
                + " holds of is 'other'");
    }

    /** A category, and the alternative lists of relations that its numbers meet. */
    record Rule(String category, List<List<Relation>> alternatives) {

        boolean holds(BigDecimal number) {
            return alternatives.stream()
                    .anyMatch(relations -> relations.stream().allMatch(each -> each.holds(number)));
        }
    }

    /** Tests whether an operand of the number is in one of the ranges, or in none. */
    record Relation(char operand, @Nullable BigDecimal modulus, boolean isIn, List<Range> ranges) {

        boolean holds(BigDecimal number) {
            BigDecimal value = operand(number);
            BigDecimal rest = modulus == null ? value : value.remainder(modulus);
            return isIn == ranges.stream().anyMatch(range -> range.contains(rest));
        }

        private BigDecimal operand(BigDecimal number) {
            BigDecimal stripped = number.stripTrailingZeros();
            return switch (operand) {
                case 'n' -> number;
                case 'i' -> new BigDecimal(number.toBigInteger());
                case 'v' -> decimals(number);
                case 'w' -> decimals(stripped);
                case 'f' -> fraction(number);
                case 't' -> fraction(stripped);
                // The exponent of a compact number, as in "2 mio.": never used here.
                default -> BigDecimal.ZERO;
            };
        }

        private static BigDecimal decimals(BigDecimal number) {
            return BigDecimal.valueOf(Math.max(number.scale(), 0));
        }

        /** Returns the digits after the point as a whole number. */
        private static BigDecimal fraction(BigDecimal number) {
            BigInteger whole = number.toBigInteger();
            return number.subtract(new BigDecimal(whole)).movePointRight(Math.max(number.scale(), 0));
        }
    }

    /** Whole numbers from one to another, both included. */
    record Range(BigDecimal from, BigDecimal to) {

        static Range of(String text) {
            String range = text.strip();
            int dots = range.indexOf("..");
            return dots < 0
                    ? new Range(new BigDecimal(range), new BigDecimal(range))
                    : new Range(new BigDecimal(range.substring(0, dots)), new BigDecimal(range.substring(dots + 2)));
        }

        boolean contains(BigDecimal number) {
            boolean isWhole = number.stripTrailingZeros().scale() <= 0;
            return isWhole && from.compareTo(number) <= 0 && number.compareTo(to) <= 0;
        }
    }
}
