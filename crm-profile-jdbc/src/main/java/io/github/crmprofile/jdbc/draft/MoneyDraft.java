package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Graph;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the amounts of a source and their currency.
 *
 * @param source the other columns of the source
 */
record MoneyDraft(ColumnDraft source) {

    private static final List<String> AMOUNTS = List.of("amount", "paidAmount");

    void amounts() {
        var found = new HashMap<String, Table.Col>();
        AMOUNTS.forEach(field -> {
            List<String> names = Vocabulary.columns(source.pick().kind(), field);
            source.pick()
                    .table()
                    .amount(c -> !source.isUsed(c), names)
                    .or(() -> field.equals("amount") ? onlyDecimal() : Optional.empty())
                    .ifPresent(column -> {
                        ObjectNode amount = source.columns().putObject(field).put("decimal", source.sql(column));
                        int scale = column.minorDigits();
                        if (column.isFloat()) {
                            amount.put("decimals", 2);
                        } else if (scale > 0) {
                            amount.put("scale", scale);
                        }
                        source.guess(field, column, names);
                        found.put(field, column);
                    });
        });
        currency(found.get("amount"));
    }

    /** Returns the one column that can be an amount, whatever it is called. */
    private Optional<Table.Col> onlyDecimal() {
        Table table = source.pick().table();
        List<Table.Col> minors =
                table.columns().stream().filter(c -> c.minorDigits() > 0).toList();
        List<Table.Col> decimals = table.columns().stream()
                .filter(c -> c.isDecimal() && !table.key().contains(c.name()))
                .filter(c -> source.context().graph().of(table, c).isEmpty())
                .filter(c -> !c.plain().matches(".*(probab|percent|pct|rate|kurs|discount|tax|vat).*"))
                .toList();
        return minors.size() + decimals.size() == 1
                ? minors.stream().findFirst().or(() -> decimals.stream().findFirst())
                : Optional.empty();
    }

    /** A currency of the row, or the row of a table of currencies that it refers to. */
    private void currency(Table.@Nullable Col amount) {
        Table table = source.pick().table();
        List<String> names = Vocabulary.columns(source.pick().kind(), "currency");
        Optional<Table.Col> column = source.find(c -> c.isText() || c.isNumber() || c.isUuid(), names);
        Optional<Table.Col> other = column.flatMap(c -> amountOf(c, amount));
        if (other.isPresent()) {
            source.notes()
                    .question("In which currency is 'amount' of '" + table.name() + "'? '"
                            + column.get().name() + "' is that of '"
                            + other.get().name()
                            + "': take that amount, or both by 'choices', or write 'currency'.");
            return;
        }
        Optional<Graph.Reference> row =
                column.flatMap(c -> source.context().graph().of(table, c));
        Optional<Table.Col> code = row.flatMap(r -> r.target().columns().stream()
                .filter(c -> c.isText() && isCurrency(r.target(), c))
                .findFirst());
        if (row.isPresent() && code.isPresent()) {
            source.columns().put("currency", source.lookedUp(row.get(), code.get()));
            source.guess(
                    "currency",
                    Confidence.LIKELY,
                    "the codes in '" + row.get().target().name() + "'");
        } else if (column.filter(Table.Col::isText).isPresent()) {
            source.columns().put("currency", source.sql(column.get()));
            source.guess("currency", column.get(), names);
        } else {
            source.notes()
                    .question("In which currency are the amounts of '" + table.name()
                            + "'? No column of it tells: write 'currency'.");
        }
    }

    /**
     * Returns the amount that a currency belongs to by its name, where the draft took another: {@code base_total} of {@code base_currency} beside
     * {@code total}.
     */
    private Optional<Table.Col> amountOf(Table.Col currency, Table.@Nullable Col taken) {
        int end = currency.name().lastIndexOf('_');
        if (end < 0 || taken == null) {
            return Optional.empty();
        }
        String name = currency.name().substring(0, end + 1) + taken.name();
        return source.pick().table().columns().stream()
                .filter(c -> c.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private boolean isCurrency(Table table, Table.Col column) {
        Set<String> codes =
                source.context().sample().codes(table, column.name()).keySet();
        return !codes.isEmpty() && codes.stream().allMatch(code -> code.matches("[A-Z]{3}"));
    }
}
