package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.draft.TextReferences.How;
import io.github.crmprofile.jdbc.draft.TextReferences.Told;
import io.github.crmprofile.jdbc.survey.Graph.Reference;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TablePicker.Pick;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Drafts links by a column of the source itself. For one thread. */
final class DirectLinks {

    private final Context context;
    private final TextReferences texts;

    DirectLinks(Context context) {
        this.context = context;
        this.texts = new TextReferences(context);
    }

    /** Drafts the link to a table, and asks about further columns that lead there. */
    Optional<ObjectNode> link(Pick pick, Pick target, ColumnDraft columns) {
        List<Told> found = context.graph().between(pick.table(), target.table()).stream()
                .filter(reference -> context.tenant()
                        .filter(tenant ->
                                tenant.column().equals(reference.column().name()))
                        .isEmpty())
                .map(reference -> texts.told(pick.table(), reference))
                .sorted(Comparator.comparing(Told::how))
                .toList();
        List<Told> leading =
                found.stream().filter(told -> told.how() != How.NOT).toList();
        if (found.isEmpty()) {
            leading = texts.named(pick.table(), target.kind(), target.table());
        }
        if (leading.isEmpty()) {
            found.forEach(told -> context.notes()
                    .question("What is in '" + pick.table().name() + "."
                            + told.reference().column().name() + "'? It is called like '"
                            + target.table().name() + "', which has its values neither as keys nor as names."));
            return Optional.empty();
        }
        Told best = best(leading, target);
        ObjectNode link = link(best, target, columns);
        if (pick.kind() == Kind.DEAL && target.kind() == Kind.CONTACT && best.how() != How.BY_KEYS) {
            link.put("primary", true);
        }
        // What the row has beside the key, such as the name, leads to the same.
        String others = leading.stream()
                .filter(told -> !told.equals(best) && told.how() != How.BY_NAME)
                .map(told -> told.reference().column().name())
                .collect(Collectors.joining("', '"));
        if (!others.isEmpty()) {
            context.notes()
                    .question("Does '" + pick.table().name() + "' belong to what '" + others
                            + "' refer to as well as to what '"
                            + best.reference().column().name() + "' does? The draft has a link for the latter alone.");
        }
        return Optional.of(link);
    }

    private Told best(List<Told> leading, Pick target) {
        boolean isMixed =
                target.companyFlag().isPresent() || context.clientTypes(target).isPresent();
        return leading.stream()
                .filter(told -> !isMixed || target.kind() != Kind.COMPANY || isOfCompany(told.reference()))
                .findFirst()
                .orElse(leading.get(0));
    }

    private ObjectNode link(Told told, Pick target, ColumnDraft columns) {
        Reference reference = told.reference();
        Table.Col column = reference.column();
        ObjectNode link = JsonNodeFactory.instance.objectNode().put("to", LinkDraft.target(target.kind()));
        Table.Col name = told.name();
        if (name == null) {
            id(link, column, columns.sql(column), target);
        } else {
            id(
                    link,
                    target.table().id().orElseThrow(),
                    context.names().column("x", target.table().id().orElseThrow()),
                    target);
            link.put(
                    "via",
                    context.names().name(target.table().name()) + " x ON "
                            + context.names().column("x", name) + " = " + columns.sql(column));
            if (told.how() == How.BY_NAME) {
                context.notes()
                        .question("Has '" + target.table().name() + "' two with one '" + name.name() + "'? By '"
                                + column.name() + "', which has names, both get what is meant for one.");
            }
        }
        if (told.how() == How.BY_KEYS) {
            ((ObjectNode) link.get("id")).put("split", told.split());
        }
        columns.guess(
                "links " + column.name(),
                reference.isSure() ? Confidence.SURE : name == null ? Confidence.LIKELY : Confidence.GUESS,
                (reference.isSure()
                                ? "a foreign key to '"
                                : name == null ? "by its name it refers to '" : "it has names of '")
                        + target.table().name() + "'");
        return link;
    }

    private static boolean isOfCompany(Reference reference) {
        return reference.column().words().stream()
                .anyMatch(word -> Vocabulary.words("company.words").contains(word));
    }

    void id(ObjectNode link, Table.Col column, String sql, Pick target) {
        ObjectNode id = link.putObject("id").put(SourceDraft.type(column), sql);
        String prefix = context.prefix(target);
        if (!prefix.isEmpty()) {
            id.put("prefix", prefix);
        }
    }
}
