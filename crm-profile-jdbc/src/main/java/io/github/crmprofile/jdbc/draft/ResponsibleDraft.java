package io.github.crmprofile.jdbc.draft;

import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TablePicker;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Drafts who is responsible for a client or record. For one thread. */
final class ResponsibleDraft {

    static final String RESPONSIBLE = "responsible";

    private final ColumnDraft columns;
    private final Context context;
    private final Table table;

    ResponsibleDraft(ColumnDraft columns) {
        this.columns = columns;
        this.context = columns.context();
        this.table = columns.pick().table();
    }

    /** Writes the column that is called so, else one that refers to users, else what the table with the same keys says. */
    void draft() {
        List<String> names = Vocabulary.words(RESPONSIBLE);
        Predicate<Table.Col> isId = c -> (c.isText() || c.isNumber() || c.isUuid())
                && !table.key().contains(c.name())
                && context.graph()
                        .of(table, c)
                        .filter(reference -> isOfClients(reference.target()))
                        .isEmpty();
        Optional<Table.Col> named = table.first(isId, names)
                .or(() -> table.columns().stream()
                        .filter(c -> isId.test(c) && names.contains(String.join("", c.words())))
                        .findFirst());
        if (named.isPresent()) {
            columns.columns().put(RESPONSIBLE, columns.sql(named.get()));
            columns.guess(RESPONSIBLE, named.get(), names);
        } else if (!ofUsers()) {
            context.sharedKeys().of(table).ifPresent(shared -> shared(shared.table()));
        }
    }

    private boolean isOfClients(Table target) {
        return TablePicker.clients(context.picks()).contains(target);
    }

    private boolean ofUsers() {
        return context.graph().of(table).stream()
                .filter(r -> context.roles().isUsers(r.target()))
                .findFirst()
                .map(r -> {
                    columns.columns().put(RESPONSIBLE, columns.sql(r.column()));
                    context.usedTables().add(r.target());
                    columns.guess(
                            RESPONSIBLE,
                            r.isSure() ? Confidence.LIKELY : Confidence.GUESS,
                            "it refers to '" + r.target().name() + "'");
                    return r;
                })
                .isPresent();
    }

    private void shared(Table shared) {
        shared.columns().stream()
                .filter(c -> !c.isTime() && !c.isFlag())
                .filter(c -> Vocabulary.words(RESPONSIBLE).contains(c.plain())
                        || c.plain().endsWith("ownerid"))
                .findFirst()
                .ifPresent(c -> {
                    columns.columns().put(RESPONSIBLE, context.names().column(columns.joined(shared), c));
                    columns.guess(RESPONSIBLE, Confidence.LIKELY, "'" + c.name() + "' of '" + shared.name() + "'");
                });
    }
}
