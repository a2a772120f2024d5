package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Graph;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Drafts the amounts of a source with their currency. For one thread. */
final class MoneyDraft {

    private static final List<String> AMOUNTS = List.of("amount", "paidAmount");
    /** To fewer decimals no floating-point number is rounded, although most amounts have two: prices may have more. */
    private static final int FEWEST_DECIMALS = 4;

    private static final int MOST_DECIMALS = 8;
    private static final int CENTS = 2;

    /** Codes of currencies that are words of other lists more often. */
    private static final Set<String> WORDS = Set.of("ALL", "TOP");

    /** The codes of money: metals, tests and no currency have no decimals. */
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .filter(code -> !WORDS.contains(code))
            .collect(Collectors.toUnmodifiableSet());

    private final ColumnDraft columns;
    private final Context context;
    private final Table table;

    MoneyDraft(ColumnDraft columns) {
        this.columns = columns;
        this.context = columns.context();
        this.table = columns.pick().table();
    }

    void draft() {
        var found = new HashMap<String, Table.Col>();
        AMOUNTS.forEach(field -> {
            List<String> names = Vocabulary.columns(columns.pick().kind(), field);
            table.amount(c -> !columns.isUsed(c), names)
                    .or(() -> field.equals("amount") ? onlyDecimal() : Optional.empty())
                    .ifPresent(column -> {
                        write(field, table, column, number(table, column, columns.sql(column)));
                        columns.guess(field, column, names);
                        found.put(field, column);
                    });
        });
        currency(found.get("amount"));
        found.forEach((field, column) -> {
            if (column.minorDigits() == CENTS) {
                minorUnits(field, column);
            }
        });
    }

    /** Returns the number of a column, which may be stored as text; a blank one is no number. */
    String number(Table of, Table.Col column, String sql) {
        return column.isTextNumber()
                ? "CAST(" + ColumnDraft.notBlank(sql) + " AS DECIMAL(30, " + decimals(of, column) + "))"
                : sql;
    }

    /** Writes an amount of numbers, exact as it is stored. */
    void write(String field, Table of, Table.Col column, String sql) {
        ObjectNode amount = columns.columns().putObject(field).put("decimal", sql);
        int scale = column.minorDigits();
        if (column.isFloat()) {
            amount.put("decimals", decimals(of, column));
        } else if (scale > 0) {
            amount.put("scale", scale);
        }
    }

    /** Returns as many decimals as the amounts have that were read. */
    int decimals(Table of, Table.Col column) {
        int most = context.sample().codes(of, column.name()).keySet().stream()
                .mapToInt(MoneyDraft::decimals)
                .max()
                .orElse(0);
        return Math.max(FEWEST_DECIMALS, Math.min(MOST_DECIMALS, most));
    }

    private static int decimals(String number) {
        try {
            return number.isBlank()
                    ? 0
                    : new BigDecimal(number).stripTrailingZeros().scale();
        } catch (NumberFormatException e) {
            // What a driver writes for no number.
            return 0;
        }
    }

    /** Returns the one column that can be an amount, whatever it is called. */
    private Optional<Table.Col> onlyDecimal() {
        List<Table.Col> minors =
                table.columns().stream().filter(c -> c.minorDigits() > 0).toList();
        List<Table.Col> decimals = table.columns().stream()
                .filter(c -> c.isTextNumber()
                        ? !table.isReference(c)
                        : c.isDecimal() && !table.key().contains(c.name()))
                .filter(c -> context.graph().of(table, c).isEmpty())
                .filter(c -> !c.plain().matches(".*(probab|percent|pct|rate|kurs|discount|tax|vat).*"))
                .toList();
        return minors.size() + decimals.size() == 1
                ? minors.stream().findFirst().or(() -> decimals.stream().findFirst())
                : Optional.empty();
    }

    /** Drafts the currency of the row, or the row of a table of currencies that it refers to. */
    private void currency(Table.@Nullable Col amount) {
        List<String> names = Vocabulary.columns(columns.pick().kind(), "currency");
        Optional<Table.Col> column = currencyColumn();
        Optional<Table.Col> other =
                amount == null ? Optional.empty() : column.flatMap(c -> TwoAmounts.other(table, c, amount));
        if (other.isPresent()) {
            if (amount != null && new TwoAmounts(columns, this).draft(column.get(), amount, other.get())) {
                return;
            }
            context.notes()
                    .question("In which currency is 'amount' of '" + table.name() + "'? '"
                            + column.get().name() + "' is that of '"
                            + other.get().name()
                            + "': take that amount, or both by 'choices', or write 'currency'.");
            return;
        }
        Optional<Graph.Reference> row = column.flatMap(c -> context.graph().of(table, c));
        Optional<Table.Col> code = row.flatMap(r -> r.target().columns().stream()
                .filter(c -> c.isText() && areCurrencies(codes(r.target(), c)))
                .min(Comparator.comparing(c -> !c.plain().matches(".*(iso|code).*"))));
        if (row.isPresent() && code.isPresent()) {
            columns.columns().put("currency", columns.lookedUp(row.get(), code.get()));
            columns.guess(
                    "currency",
                    Confidence.LIKELY,
                    "the codes in '" + row.get().target().name() + "'");
        } else if (column.filter(c -> c.isText() && !isBlank(c)).isPresent()) {
            columns.columns().put("currency", columns.sql(column.get()));
            if (column.equals(named())) {
                columns.guess("currency", column.get(), names);
            } else {
                String name = column.get().name();
                columns.guess("currency", Confidence.GUESS, "'" + name + "' has codes of currencies alone");
                context.notes()
                        .question(
                                "Is '" + name + "' of '" + table.name()
                                        + "' the currency of its amounts? It is not called so, and has codes of currencies alone.");
            }
        } else {
            boolean isMinor = amount != null && amount.minorDigits() == CENTS;
            context.notes()
                    .question("In which currency are the amounts of '" + table.name()
                            + "'? "
                            + column.filter(Table.Col::isText)
                                    .map(c -> "'" + c.name() + "' is empty in all rows that were read")
                                    .orElse("No column of it tells")
                            + ": write 'currency' into the mapping"
                            + (isMinor ? ", and 'scale' 0 where it has no cents." : "."));
        }
    }

    /** Returns the column that is called so, or has codes of currencies; one without any value where there is no other. */
    Optional<Table.Col> currencyColumn() {
        Optional<Table.Col> named = named();
        return named.filter(c -> !c.isText() || !isBlank(c)).or(this::byCodes).or(() -> named);
    }

    private Optional<Table.Col> named() {
        return columns.find(
                c -> c.isText() || c.isNumber() || c.isUuid(),
                Vocabulary.columns(columns.pick().kind(), "currency"));
    }

    /** Returns the only text that has codes of currencies alone, whatever it is called. */
    private Optional<Table.Col> byCodes() {
        List<Table.Col> found = table.columns().stream()
                .filter(c -> c.isText() && !c.isTextNumber())
                .filter(c -> {
                    List<String> codes = codes(table, c).stream()
                            .filter(code -> !code.isBlank())
                            .toList();
                    return !codes.isEmpty() && CURRENCIES.containsAll(codes);
                })
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean isBlank(Table.Col column) {
        Set<String> codes = codes(table, column);
        return !codes.isEmpty() && codes.stream().allMatch(String::isBlank);
    }

    private Set<String> codes(Table of, Table.Col column) {
        return context.sample().codes(of, column.name()).keySet();
    }

    private static boolean areCurrencies(Collection<String> codes) {
        return !codes.isEmpty() && codes.stream().allMatch(code -> code.matches("[A-Z]{3}"));
    }

    /** Writes the units of each currency, and asks, where some of those that were found have no hundredths: most likely the column has their smallest units. */
    private void minorUnits(String field, Table.Col column) {
        String sql = columns.columns().path("currency").asText();
        Map<String, Integer> odd = sql.isEmpty() ? Map.of() : oddDigits();
        if (!odd.isEmpty()) {
            ObjectNode scale = ((ObjectNode) columns.columns().get(field)).putObject("scale");
            ObjectNode values = scale.put("codes", sql).putObject("values");
            odd.forEach(values::put);
            scale.put("otherwise", CENTS);
            context.notes()
                    .question("Has '" + table.name() + "." + column.name()
                            + "' the smallest units of each currency, or hundredths of all? The draft takes the smallest units: "
                            + odd.entrySet().stream()
                                    .map(code -> code.getKey() + " with " + code.getValue() + " decimals")
                                    .collect(Collectors.joining(", "))
                            + "; for hundredths write \"scale\": 2.");
        }
    }

    /** Returns how many decimals the currencies have that were found in the rows or in the table of currencies, and that have no cents. */
    private Map<String, Integer> oddDigits() {
        Table.Col column = currencyColumn().orElseThrow();
        Set<String> codes = context.graph()
                .of(table, column)
                .map(Graph.Reference::target)
                .flatMap(currencies -> currencies.columns().stream()
                        .filter(c -> c.isText() && areCurrencies(codes(currencies, c)))
                        .map(c -> codes(currencies, c))
                        .findFirst())
                .orElseGet(() -> codes(table, column));
        var odd = new TreeMap<String, Integer>();
        Currency.getAvailableCurrencies().stream()
                .filter(currency -> codes.contains(currency.getCurrencyCode()))
                .filter(currency ->
                        currency.getDefaultFractionDigits() >= 0 && currency.getDefaultFractionDigits() != CENTS)
                .forEach(currency -> odd.put(currency.getCurrencyCode(), currency.getDefaultFractionDigits()));
        return odd;
    }
}
