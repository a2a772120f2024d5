package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Names;
import io.github.crmprofile.jdbc.survey.Table;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Drafts an amount that a row has twice: in the currency of the house, and in the currency of the row, if it has one ({@code foreign_total} of
 * {@code foreign_currency} beside {@code total}). For one thread.
 */
final class TwoAmounts {

    /** What the amount in the currency of the house is called: the other one is then in a currency of which nothing is known. */
    private static final Set<String> OF_THE_HOUSE = Set.of("base", "home", "house", "company", "local", "default");

    private final ColumnDraft columns;
    private final MoneyDraft money;
    private final Table table;

    TwoAmounts(ColumnDraft columns, MoneyDraft money) {
        this.columns = columns;
        this.money = money;
        this.table = columns.pick().table();
    }

    /** Returns the amount that a currency belongs to by its name, where another one was taken. */
    static Optional<Table.Col> other(Table of, Table.Col currency, Table.Col taken) {
        String prefix = prefix(currency);
        return of.columns().stream()
                .filter(c -> !prefix.isEmpty() && c.name().equalsIgnoreCase(prefix + taken.name()))
                .findFirst();
    }

    private static String prefix(Table.Col currency) {
        return currency.name().substring(0, currency.name().lastIndexOf('_') + 1);
    }

    /** Writes the amount of the row's currency where it has one, else that of the house. Returns whether the columns allow it. */
    boolean draft(Table.Col currency, Table.Col amount, Table.Col other) {
        String word = prefix(currency).replace("_", "").toLowerCase(Locale.ROOT);
        boolean areNumbers = Stream.of(amount, other).allMatch(c -> c.isDecimal() && c.minorDigits() == 0);
        if (OF_THE_HOUSE.contains(word)
                || !currency.isText()
                || !areNumbers
                || columns.columns().has("paidAmount")) {
            return false;
        }
        String code = columns.sql(currency);
        ObjectNode both = columns.columns().putObject("amount");
        ArrayNode choices = both.putArray("choices");
        choices.addObject()
                .put("decimal", columns.sql(other))
                .put("currency", code)
                .put("when", ColumnDraft.notBlank(code) + " IS NOT NULL");
        choices.addObject().put("decimal", columns.sql(amount));
        if (amount.isFloat() || other.isFloat()) {
            both.put("decimals", Math.max(money.decimals(table, amount), money.decimals(table, other)));
        }
        columns.guess(
                "amount",
                Confidence.GUESS,
                "'" + other.name() + "' is in '" + currency.name() + "', and '" + amount.name() + "' in none");
        columns.notes()
                .question("Is '" + amount.name() + "' of '" + table.name() + "' in the currency of the house, where '"
                        + currency.name() + "' is empty? The draft takes it there, and '" + other.name()
                        + "' elsewhere: write 'currency' into the mapping.");
        return true;
    }

    /** Returns what a payment paid, in the currency that the amount of the invoice is drafted in; empty where it has no such amount. */
    Optional<String> paid(Table payments, Table.Col amount) {
        Names names = columns.context().names();
        String own = money.number(payments, amount, names.column("y", amount));
        JsonNode first = columns.columns().path("amount").path("choices").path(0);
        return first.isMissingNode()
                ? Optional.of(own)
                : money.currencyColumn()
                        .flatMap(currency -> other(payments, currency, amount))
                        .map(other -> "CASE WHEN " + first.path("when").asText() + " THEN "
                                + money.number(payments, other, names.column("y", other)) + " ELSE " + own + " END");
    }
}
