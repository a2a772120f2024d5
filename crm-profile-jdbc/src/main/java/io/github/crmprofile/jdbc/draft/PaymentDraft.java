package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Graph;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Drafts what was paid of an invoice, and when, out of a table of payments. For one thread. */
final class PaymentDraft {

    private static final String PAID_AMOUNT = "paidAmount";
    private static final String PAID_ON = "paidOn";

    private final ColumnDraft columns;
    private final Context context;
    private final Table invoices;

    PaymentDraft(ColumnDraft columns) {
        this.columns = columns;
        this.context = columns.context();
        this.invoices = columns.pick().table();
    }

    /**
     * The rows of payments of an invoice.
     *
     * @param table the table of payments, or the one between payments and invoices
     * @param invoice the column that refers to the invoice
     * @param amount what was paid of it
     */
    private record Payments(Table table, Table.Col invoice, Table.Col amount) {}

    /** Writes what the invoice has no column of its own for. */
    void draft() {
        boolean isOpen =
                !columns.columns().has(PAID_AMOUNT) || !columns.columns().has(PAID_ON);
        Optional<Payments> payments = isOpen && invoices.id().isPresent() ? payments() : Optional.empty();
        payments.ifPresent(found -> {
            context.usedTables().add(found.table());
            if (!columns.columns().has(PAID_AMOUNT)) {
                amount(found);
            }
            if (!columns.columns().has(PAID_ON)) {
                day(found);
            }
        });
    }

    private Optional<Payments> payments() {
        return context.graph().tables().stream()
                .filter(table -> !table.equals(invoices) && isOfPayments(table))
                .flatMap(table -> context.graph().between(table, invoices).stream()
                        .limit(1)
                        .flatMap(reference ->
                                amount(table).map(amount -> new Payments(table, reference.column(), amount)).stream()))
                .findFirst();
    }

    static boolean isOfPayments(Table table) {
        // Names may be written without anything between their words.
        return table.stem().stream()
                .anyMatch(word -> Vocabulary.words("table.payment").stream()
                        .anyMatch(payment -> payment.length() > 6 ? word.contains(payment) : word.equals(payment)));
    }

    private static Optional<Table.Col> amount(Table table) {
        return table.amount(c -> true, Vocabulary.words("payment.amount"));
    }

    private void amount(Payments payments) {
        var money = new MoneyDraft(columns);
        Optional<String> amount = new TwoAmounts(columns, money).paid(payments.table(), payments.amount());
        if (amount.isEmpty()) {
            context.notes()
                    .question("What was paid of an invoice of '" + invoices.name() + "' in its own currency? '"
                            + payments.amount().name() + "' of '"
                            + payments.table().name()
                            + "' is said without one: write 'paidAmount'.");
            return;
        }
        money.write(PAID_AMOUNT, payments.table(), payments.amount(), select("SUM", payments, amount.get(), ""));
        columns.guess(
                PAID_AMOUNT,
                Confidence.LIKELY,
                "the sum over '" + payments.table().name() + "'");
        context.notes()
                .question("Is what was paid of an invoice of '" + invoices.name() + "' the sum of '"
                        + payments.amount().name() + "' in '" + payments.table().name()
                        + "'? The draft takes all of its rows, also of payments that were taken back.");
    }

    /** Writes the last day on which something was paid: of the row itself, or of the payment that it refers to. */
    private void day(Payments payments) {
        Optional<Table.Col> own = day(payments.table());
        if (own.isPresent()) {
            String last = select("MAX", payments, context.names().column("y", own.get()), "");
            day(payments.table(), own.get(), last);
            return;
        }
        Stream<Graph.Reference> others =
                context.graph().of(payments.table()).stream().filter(reference -> isOfPayments(reference.target()));
        others.filter(reference -> day(reference.target()).isPresent())
                .findFirst()
                .ifPresent(reference -> {
                    Table other = reference.target();
                    context.usedTables().add(other);
                    String join = " JOIN " + context.names().name(other.name()) + " z ON "
                            + context.names().column("z", other.id().orElseThrow()) + " = "
                            + context.names().column("y", reference.column());
                    Table.Col day = day(other).orElseThrow();
                    day(other, day, select("MAX", payments, context.names().column("z", day), join));
                });
    }

    private void day(Table table, Table.Col day, String sql) {
        JsonNode time = context.times().time(PAID_ON, table, day, sql);
        columns.columns().set(PAID_ON, time);
        columns.guess(PAID_ON, Confidence.LIKELY, "the last '" + day.name() + "' of '" + table.name() + "'");
    }

    private Optional<Table.Col> day(Table table) {
        List<String> names = Vocabulary.words("payment.date");
        return table.first(c -> context.times().isTime(table, c), names);
    }

    private String select(String function, Payments payments, String value, String join) {
        Table table = payments.table();
        String own = context.names().column("y", payments.invoice()) + " = "
                + columns.sql(invoices.id().orElseThrow());
        String where = WhereDraft.softDelete(table, "y", context)
                .map(kept -> own + " AND " + kept)
                .orElse(own);
        return "(SELECT " + function + "(" + value + ") FROM " + context.names().name(table.name()) + " y" + join
                + " WHERE " + where + ")";
    }
}
