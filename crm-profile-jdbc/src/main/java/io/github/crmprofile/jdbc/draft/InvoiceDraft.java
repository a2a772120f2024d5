package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Sample;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import java.util.Optional;
import java.util.Set;

/** Drafts the fields of invoices. For one thread. */
final class InvoiceDraft {

    private final ColumnDraft columns;
    private final CodeDraft codes;
    private final Table table;
    private final Notes notes;

    InvoiceDraft(ColumnDraft columns) {
        this.columns = columns;
        this.codes = new CodeDraft(columns);
        this.table = columns.pick().table();
        this.notes = columns.context().notes();
    }

    void draft() {
        Optional<Table.Col> state =
                columns.find(c -> !c.isTime() && !c.isFlag(), Vocabulary.columns(Kind.INVOICE, "state"));
        boolean isTold = state.filter(column -> codes.draft("status", column, Vocabulary::status, Optional.empty()))
                .isPresent();
        columns.texts();
        columns.times();
        if (!isTold && !byFlags()) {
            boolean hasCodes = state.filter(
                            column -> codes.draft("status", column, Vocabulary::status, Optional.of("ISSUED")))
                    .isPresent();
            if (!hasCodes) {
                columns.columns().putObject("status").put("constant", "ISSUED");
                notes.open(
                        table.name(),
                        "What says the status of an invoice of '" + table.name()
                                + "'? No column of it is called so, or it has no codes yet. The draft takes all as issued.");
            }
        } else if (!isTold) {
            state.flatMap(column -> codes.coded(column, Vocabulary::status))
                    .ifPresent(coded ->
                            notes.question("What do the codes of '" + coded.place() + "' mean for 'status'? Found: "
                                    + Sample.text(coded.found()) + ". The draft does not read them."));
        }
        state.ifPresent(column -> new TellingTimes(columns)
                .draft("paidOn", column, codes.meanings(column, Vocabulary::status), Set.of("PAID"), "paid"));
        new PaymentDraft(columns).draft();
    }

    /** Where no code is understood, columns that say whether an invoice is paid or cancelled. */
    private boolean byFlags() {
        ObjectNode cases = JsonNodeFactory.instance.objectNode();
        flag("invoice.cancelled").ifPresent(condition -> cases.put("CANCELLED", condition));
        flag("invoice.paid")
                .or(() -> table.like(Table.Col::isTime, Vocabulary.columns(Kind.INVOICE, "paidOn"))
                        .map(column -> columns.sql(column) + " IS NOT NULL"))
                .ifPresent(condition -> cases.put("PAID", condition));
        if (!cases.has("PAID")) {
            return false;
        }
        columns.columns().putObject("status").put("otherwise", "ISSUED").set("cases", cases);
        columns.guess("status", Confidence.GUESS, "by columns that are called so");
        notes.question("Which invoices of '" + table.name()
                + "' are drafts? The draft takes all that are neither paid nor cancelled as issued.");
        return true;
    }

    private Optional<String> flag(String words) {
        return table.first(c -> c.isFlag() || c.isInteger() || c.isText(), Vocabulary.words(words))
                .flatMap(c -> columns.context().yes(table, c, columns.sql(c)));
    }
}
