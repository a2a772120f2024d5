package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.draft.TablePicker.Pick;
import io.github.crmprofile.jdbc.draft.Vocabulary.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Drafts the links between tables: by columns, by type and id, and through tables between. For one thread. */
final class LinkDraft {

    private final List<Table> tables;
    private final List<Pick> picks;
    private final Names names;
    private final Sample sample;
    private final Notes notes;

    LinkDraft(List<Table> tables, List<Pick> picks, Names names, Sample sample, Notes notes) {
        this.tables = tables;
        this.picks = picks;
        this.names = names;
        this.sample = sample;
        this.notes = notes;
    }

    private static String target(Kind kind) {
        return kind == Kind.CONTACT ? "contact" : kind == Kind.COMPANY ? "company" : "deal";
    }

    /** All links of a source to tables of some kinds. */
    ArrayNode links(Pick pick, String alias, ColumnDraft columns, List<Kind> kinds) {
        ArrayNode links = JsonNodeFactory.instance.arrayNode();
        List<Pick> targets = picks.stream()
                .filter(p -> kinds.contains(p.kind()) && !p.equals(pick))
                .toList();
        for (Pick target : targets) {
            References.find(pick.table(), target.table(), target.kind())
                    .ifPresent(found -> links.add(direct(pick, target, found, columns)));
        }
        byCode(pick.table(), alias, targets).ifPresent(link -> {
            links.add(link);
            notes.guess(pick.table().name() + ".links", Confidence.LIKELY, "by a column with types and one with ids");
        });
        for (Table between : tables) {
            if (picks.stream().noneMatch(p -> p.table().name().equals(between.name()))) {
                through(between, pick, targets).forEach(links::add);
            }
        }
        return links;
    }

    private ObjectNode direct(Pick pick, Pick target, References.Found found, ColumnDraft columns) {
        ObjectNode link = JsonNodeFactory.instance.objectNode().put("to", target(target.kind()));
        id(link, found.column(), columns.sql(found.column()), target);
        if (pick.kind() == Kind.DEAL && target.kind() == Kind.CONTACT) {
            link.put("primary", true);
        }
        notes.guess(
                pick.table().name() + ".links " + found.column().name(),
                found.isSure() ? Confidence.SURE : Confidence.LIKELY,
                (found.isSure() ? "a foreign key to '" : "by its name it refers to '")
                        + target.table().name() + "'");
        return link;
    }

    private void id(ObjectNode link, Table.Col column, String sql, Pick target) {
        ObjectNode id = link.putObject("id").put(SourceDraft.type(column), sql);
        if (target.kind() == Kind.DEAL
                && picks.stream().filter(p -> p.kind() == Kind.DEAL).count() > 1) {
            id.put("prefix", target.table().lower() + "-");
        }
    }

    private Stream<ObjectNode> through(Table between, Pick pick, List<Pick> targets) {
        Optional<References.Found> own = References.find(between, pick.table(), pick.kind());
        if (own.isEmpty() || between.columns().size() > 12) {
            return Stream.empty();
        }
        var links = new ArrayList<ObjectNode>();
        for (Pick target : targets) {
            References.find(between, target.table(), target.kind())
                    .filter(other -> !other.column().equals(own.get().column()))
                    .filter(other -> other.isSure() || isJoin(between, pick, target))
                    .ifPresent(other -> {
                        ObjectNode link = JsonNodeFactory.instance.objectNode().put("to", target(target.kind()));
                        id(link, other.column(), names.column("x", other.column()), target);
                        links.add(via(link, between, own.get()));
                        notes.guess(
                                pick.table().name() + ".links " + between.name(),
                                other.isSure() && own.get().isSure() ? Confidence.SURE : Confidence.LIKELY,
                                "a table that refers to both");
                    });
        }
        byCode(between, "x", targets).ifPresent(link -> {
            links.add(via(link, between, own.get()));
            notes.guess(
                    pick.table().name() + ".links " + between.name(), Confidence.LIKELY, "a table with types and ids");
        });
        return links.stream();
    }

    // By names alone only what has hardly anything else: many tables mention a contact and a deal.
    private static boolean isJoin(Table between, Pick pick, Pick target) {
        List<String> words = Words.of(between.name());
        return between.columns().size() <= 9
                && (between.columns().size() <= 4
                        || (words.stream().anyMatch(word -> Vocabulary.means(pick.kind(), word))
                                && words.stream().anyMatch(word -> Vocabulary.means(target.kind(), word)))
                        || words.contains("rel"));
    }

    private ObjectNode via(ObjectNode link, Table between, References.Found own) {
        link.put("via", names.name(between.name()) + " x ON " + names.column("x", own.column()));
        SourceDraft.softDelete(between, "x", names).ifPresent(where -> link.put("where", where));
        return link;
    }

    /** A column of types beside one of ids, where the types that are found say what the ids are. */
    private Optional<ObjectNode> byCode(Table table, String alias, List<Pick> targets) {
        for (Table.Col type : table.columns()) {
            Optional<Table.Col> id = idBeside(table, type);
            if (id.isPresent()) {
                ObjectNode link = JsonNodeFactory.instance.objectNode();
                ObjectNode values = link.putObject("to")
                        .put("codes", names.column(alias, type))
                        .putObject("values");
                targetsOf(sample.codes(table, type.name()).keySet(), table, type, targets)
                        .forEach(values::put);
                if (!values.isEmpty()) {
                    link.putObject("id").put(SourceDraft.type(id.get()), names.column(alias, id.get()));
                    return Optional.of(link);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Table.Col> idBeside(Table table, Table.Col type) {
        String plain = type.plain();
        String stem = plain.replaceFirst("(typeid|type|doctype|module|model)$", "");
        if (stem.equals(plain)) {
            return Optional.empty();
        } else if (stem.isEmpty()) {
            return table.first(c -> !c.equals(type) && !c.isTime(), Vocabulary.words("reference.id"));
        }
        return table.first(
                c -> !c.equals(type) && !c.isTime(),
                List.of(stem + "id", stem + "docname", stem + "name", stem + "key", stem));
    }

    /**
     * What each code leads to. A code that has the name of a table leads there. One that only sounds like it, as a lead sounds like a deal, may mean
     * another table, whose ids would be taken for those of this one: it counts where it is the only one, and is asked about otherwise.
     */
    private Map<String, String> targetsOf(Set<String> codes, Table table, Table.Col type, List<Pick> targets) {
        var found = new TreeMap<String, String>();
        codes.forEach(code -> named(code, targets).ifPresent(target -> found.put(code, target)));
        var alike = new TreeMap<String, String>();
        codes.stream()
                .filter(code -> !found.containsKey(code))
                .forEach(code -> sounding(code, targets).ifPresent(target -> alike.put(code, target)));
        alike.forEach((code, target) -> {
            if (!found.containsValue(target) && Collections.frequency(alike.values(), target) == 1) {
                found.put(code, target);
            } else {
                notes.question("What does the code '" + code + "' in '" + type.name() + "' of '" + table.name()
                        + "' lead to? No table of the mapping has its name; the draft leaves it out.");
            }
        });
        return found;
    }

    private static Optional<String> named(String code, List<Pick> targets) {
        String name = Words.joined(code);
        return name.isEmpty()
                ? Optional.empty()
                : targets.stream()
                        .filter(pick -> Words.joined(pick.table().name()).endsWith(name))
                        .findFirst()
                        .map(pick -> target(pick.kind()));
    }

    private static Optional<String> sounding(String code, List<Pick> targets) {
        List<String> words = Words.of(code);
        return targets.stream()
                .filter(pick -> !words.isEmpty() && Vocabulary.means(pick.kind(), words.get(words.size() - 1)))
                .findFirst()
                .map(pick -> target(pick.kind()));
    }

    /** Addresses in a table of their own. */
    Optional<ObjectNode> addresses(Pick pick, String word, List<String> columns) {
        for (Table other : tables) {
            List<String> words = Words.of(other.name());
            Optional<References.Found> own =
                    References.find(other, pick.table(), pick.kind()).or(() -> owner(other, pick));
            Optional<Table.Col> text = other.first(Table.Col::isText, columns);
            boolean isMeant = words.contains(word) && words.stream().anyMatch(w -> Vocabulary.means(pick.kind(), w));
            if (isMeant && own.isPresent() && text.isPresent()) {
                ObjectNode values = JsonNodeFactory.instance.objectNode().put("text", names.column("x", text.get()));
                notes.guess(
                        pick.table().name() + "." + word + "s", Confidence.LIKELY, "the table '" + other.name() + "'");
                return Optional.of(via(values, other, own.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<References.Found> owner(Table other, Pick pick) {
        return other.first(
                        c -> pick.table()
                                .id()
                                .map(id -> id.isInteger() == c.isInteger())
                                .orElse(false),
                        List.of("ownerid", "parentid", "parent"))
                .map(c -> new References.Found(c, false));
    }
}
