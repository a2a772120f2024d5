package io.github.crmprofile.jdbc.draft;

import io.github.crmprofile.jdbc.survey.Sample;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TablePicker;
import io.github.crmprofile.jdbc.survey.TablePicker.Pick;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lists the tables that have no place in a draft, each with its rows, the reason, and what it may hold all the same. For one thread. */
final class Leftovers {

    private final Context context;
    private final TablePicker picker;
    private final List<Pick> picks;

    Leftovers(Context context, TablePicker picker, List<Pick> picks) {
        this.context = context;
        this.picker = picker;
        this.picks = picks;
    }

    private record Line(int score, String text) {}

    /** Says of each table that neither was picked nor is read by a source why, with those first that may hold records. */
    void list() {
        var placed = new HashSet<Table>(context.usedTables());
        picks.forEach(pick -> placed.add(pick.table()));
        var lines = new ArrayList<Line>();
        for (Table table : context.graph().tables()) {
            if (!placed.contains(table)) {
                lines.add(line(table));
            }
        }
        lines.sort(Comparator.comparingInt(Line::score).reversed().thenComparing(Line::text));
        lines.forEach(line -> context.notes().unplaced(line.text()));
    }

    private Line line(Table table) {
        Optional<Pick> guess = picker.best(table, TablePicker.clients(picks));
        String rows = rows(context.sample().rows(table));
        String reason = guess.map(this::guess).orElseGet(() -> reason(table));
        return new Line(guess.map(Pick::score).orElse(0), "table '" + table.name() + "' (" + rows + "): " + reason);
    }

    private static String rows(int count) {
        return count > Sample.ROWS ? "more than " + Sample.ROWS + " rows" : count == 1 ? "1 row" : count + " rows";
    }

    private String guess(Pick pick) {
        String kind = pick.kind().plural();
        String because = pick.byStructure().isEmpty() ? "by its name" : String.join(", ", pick.byStructure());
        String others = String.join(
                ",",
                picks.stream()
                        .filter(p -> p.kind().plural().equals(kind))
                        .map(p -> p.table().name())
                        .distinct()
                        .toList());
        if (pick.table().id().isEmpty() && pick.table().key().isEmpty()) {
            return "looks like " + kind + " (" + because + "), and has no primary key and no column called id";
        }
        return "looks like " + kind + " (" + because + "), "
                + (others.isEmpty() ? "but too little speaks for it" : "less than '" + others + "'")
                + "; " + kind + "=" + (others.isEmpty() ? "" : others + ",")
                + pick.table().name()
                + (others.isEmpty() ? " takes it" : " takes both");
    }

    /** Returns how to name a table of users to which deals or the like refer beside firms, so that persons may be among them. */
    private String mayBeClients(Table users) {
        boolean isOfFirms = context.graph().of(users).stream()
                .anyMatch(reference -> TablePicker.clients(picks).contains(reference.target()));
        return isOfFirms && picks.stream().noneMatch(pick -> pick.kind() == Kind.CONTACT)
                ? "; if clients are among them, which refer to firms, contacts=" + users.name() + " takes it"
                : "";
    }

    private String reason(Table table) {
        Optional<Table.Col> json = table.first(c -> c.typeName().startsWith("json"), Vocabulary.words("store.json"));
        boolean isRows = table.columns().size() <= 8
                && table.has("value")
                && table.first(c -> true, Vocabulary.words("store.field")).isPresent()
                && table.columns().stream().anyMatch(c -> c.plain().endsWith("id"));
        if (json.isPresent()) {
            return "its fields are in the JSON of '" + json.get().name()
                    + "'. If it has records, write a source for each kind by hand, with the database's own SQL for JSON, and"
                    + " 'where' for the kind";
        } else if (isRows) {
            return "it has a row for each field. What is needed of it is joined in 'from',"
                    + " once for each field, with the name of the field in ON";
        } else if (context.roles().isUsers(table)) {
            return "those who work with the system" + mayBeClients(table);
        } else if (context.roles().isLookup(table)) {
            return "names of codes";
        } else if (PaymentDraft.isOfPayments(table)) {
            return "payments: no records themselves; what was paid of an invoice is their sum in its 'paidAmount'";
        }
        Set<String> targets = new TreeSet<>();
        context.graph()
                .of(table)
                .forEach(reference -> targets.add(reference.target().name()));
        targets.remove(table.name());
        boolean hasClient = context.graph().of(table).stream()
                .anyMatch(reference -> TablePicker.clients(picks).contains(reference.target()));
        return targets.isEmpty()
                ? "refers to no other table"
                : "refers to " + String.join(", ", targets)
                        + (hasClient ? ", and has nothing of deals, activities or invoices" : ", and to no client");
    }
}
