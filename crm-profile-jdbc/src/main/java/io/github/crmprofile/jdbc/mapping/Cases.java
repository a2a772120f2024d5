package io.github.crmprofile.jdbc.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes conditions as one CASE expression: the meaning of a row, or its amount and currency. */
final class Cases {

    private static final Pattern PLAIN = Pattern.compile("[^'\\\\]+");

    /** Stands before a meaning where stored codes are beside it, none of which can be the same by accident. */
    private static final String MARK = "by condition: ";

    private Cases() {}

    /** Returns the codes of conditions alone. */
    static Column.Codes codes(Map<String, String> conditions, @Nullable String otherwise) {
        var values = new LinkedHashMap<String, String>();
        conditions.keySet().forEach(meaning -> values.put(meaning, meaning));
        if (otherwise != null) {
            values.put(otherwise, otherwise);
        }
        return new Column.Codes(
                sql(conditions, "", otherwise == null ? "" : " ELSE " + literal(otherwise)), values, null, null);
    }

    /** Returns codes with conditions that are tried before. */
    static Column.Codes before(Column.Codes codes, Map<String, String> conditions) {
        var values = new LinkedHashMap<String, String>();
        conditions.keySet().forEach(meaning -> values.put(MARK + meaning, meaning));
        values.putAll(codes.values());
        return new Column.Codes(
                sql(conditions, MARK, " ELSE " + codes.sql()), values, codes.otherwise(), codes.whenNull());
    }

    private static String sql(Map<String, String> conditions, String mark, String end) {
        var sql = new StringBuilder("CASE");
        conditions.forEach((meaning, condition) ->
                sql.append(" WHEN ").append(condition).append(" THEN ").append(literal(mark + meaning)));
        return sql.append(end).append(" END").toString();
    }

    private static String literal(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "has a meaning with a quote or a backslash in 'cases'; write it without");
        }
        return "'" + text + "'";
    }

    /** Returns the expression of the amount of the first choice that holds. */
    static String amount(List<RecordSource.Amount> choices) {
        return first(choices, RecordSource.Amount::amount);
    }

    /** Returns the expression of its currency; empty when none of the choices has any. */
    static Optional<String> currency(List<RecordSource.Amount> choices) {
        return choices.stream().allMatch(choice -> choice.currency() == null)
                ? Optional.empty()
                : Optional.of(first(choices, choice -> choice.currency() == null ? "NULL" : choice.currency()));
    }

    // The last choice without a condition needs no test: if its amount is unknown, there is none.
    private static String first(List<RecordSource.Amount> choices, Function<RecordSource.Amount, String> part) {
        int last = choices.size() - 1;
        RecordSource.Amount end = choices.get(last);
        boolean isOpen = end.when() == null;
        if (isOpen && last == 0) {
            return part.apply(end);
        }
        var sql = new StringBuilder("CASE");
        for (RecordSource.Amount choice : isOpen ? choices.subList(0, last) : choices) {
            String condition = choice.when() == null ? "(" + choice.amount() + ") IS NOT NULL" : choice.when();
            sql.append(" WHEN ").append(condition).append(" THEN ").append(part.apply(choice));
        }
        return sql.append(isOpen ? " ELSE " + part.apply(end) : "")
                .append(" END")
                .toString();
    }
}
