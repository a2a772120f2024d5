package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Graph;
import io.github.crmprofile.jdbc.survey.Names;
import io.github.crmprofile.jdbc.survey.Roles;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TableEvidence;
import io.github.crmprofile.jdbc.survey.TablePicker.Pick;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import io.github.crmprofile.jdbc.survey.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Drafts the links between tables: by columns, by type and id, and through tables between. For one thread. */
final class LinkDraft {

    private final Context context;
    private final List<Pick> picks;
    private final Graph graph;
    private final Names names;
    private final TypedLinks typed;
    private final DirectLinks direct;
    private final SharedLinks shared;

    LinkDraft(Context context, List<Pick> picks) {
        this.context = context;
        this.picks = picks;
        this.graph = context.graph();
        this.names = context.names();
        this.typed = new TypedLinks(context);
        this.direct = new DirectLinks(context);
        this.shared = new SharedLinks(context, typed, direct);
    }

    static String target(Kind kind) {
        return kind == Kind.CONTACT ? "contact" : kind == Kind.COMPANY ? "company" : "deal";
    }

    /** Returns all links of a source to tables of some kinds. */
    ArrayNode links(Pick pick, ColumnDraft columns, String alias, List<Kind> kinds) {
        ArrayNode links = JsonNodeFactory.instance.arrayNode();
        List<Pick> targets = picks.stream()
                .filter(p -> kinds.contains(p.kind()) && !p.equals(pick))
                .toList();
        for (Pick target : targets) {
            direct.link(pick, target, columns).ifPresent(links::add);
        }
        shared.of(pick, targets, columns).forEach(links::add);
        List<TypedLinks.TypedLink> byCode = typed.of(pick.table(), alias, targets, Optional.empty());
        if (byCode.isEmpty() && !targets.isEmpty()) {
            typed.ask(pick.table());
        }
        byCode.forEach(link -> {
            links.add(link.json());
            columns.sql(link.columns().type());
            columns.sql(link.columns().id());
            columns.guess("links", Confidence.LIKELY, "by a column with types and one with ids");
        });
        for (Table between : graph.tables()) {
            if (context.picks().stream().noneMatch(p -> p.table().equals(between))
                    && !context.roles().isLookup(between)
                    && !isOfOther(between, pick, targets)) {
                through(between, pick, targets, columns).forEach(links::add);
            }
        }
        return links;
    }

    /** Returns whether a table between belongs to something else, such as the invoices that name a contact and a deal. */
    private static boolean isOfOther(Table between, Pick pick, List<Pick> targets) {
        return Stream.of(Kind.INVOICE, Kind.DEAL, Kind.CALL, Kind.MEETING, Kind.EMAIL, Kind.TASK, Kind.NOTE)
                .filter(kind -> kind != pick.kind() && targets.stream().noneMatch(t -> t.kind() == kind))
                .filter(kind -> !kind.plural().equals(pick.kind().plural()))
                .anyMatch(kind -> between.stem().stream().anyMatch(word -> Vocabulary.means(kind, word)));
    }

    /**
     * The column by which a row of a table between belongs to a record.
     *
     * @param column the column
     * @param where which rows do; empty for all
     * @param isSure whether a foreign key says so
     */
    private record Own(Table.Col column, String where, boolean isSure) {}

    private Optional<Own> own(Table between, Pick pick) {
        return graph.between(between, pick.table()).stream()
                .findFirst()
                .map(reference -> new Own(reference.column(), "", reference.isSure()))
                .or(() -> typed.owner(between, pick.table())
                        .map(owner -> new Own(
                                owner.columns().id(),
                                names.column("x", owner.columns().type()) + " = "
                                        + context.dialect().literal(owner.code()),
                                false)));
    }

    private Stream<ObjectNode> through(Table between, Pick pick, List<Pick> targets, ColumnDraft columns) {
        if (between.columns().size() > 12 || !Roles.isTimeless(between)) {
            return Stream.empty();
        }
        Optional<Own> found = own(between, pick);
        if (found.isEmpty()) {
            return Stream.empty();
        }
        Own own = found.get();
        var links = new ArrayList<ObjectNode>();
        for (Pick target : targets) {
            graph.between(between, target.table()).stream()
                    .filter(other -> !other.column().equals(own.column()))
                    .filter(other -> context.roles().isJoin(between)
                            || isNamedJoin(between, pick, target)
                            || !own.where().isEmpty())
                    .findFirst()
                    .ifPresent(other -> {
                        ObjectNode link = JsonNodeFactory.instance.objectNode().put("to", target(target.kind()));
                        direct.id(link, other.column(), names.column("x", other.column()), target);
                        links.add(via(link, between, own));
                        askForRefusals(between);
                        if (pick.kind() == Kind.DEAL && target.kind() == Kind.CONTACT) {
                            primary(link, between);
                        }
                        columns.guess(
                                "links " + between.name(),
                                other.isSure() && own.isSure() ? Confidence.SURE : Confidence.LIKELY,
                                "a table that refers to both");
                    });
        }
        typed.of(between, "x", targets, Optional.of(own.column())).forEach(link -> {
            links.add(via(link.json(), between, own));
            columns.guess("links " + between.name(), Confidence.LIKELY, "a table with types and ids");
        });
        shared.through(between, own.column(), targets).forEach(link -> {
            links.add(via(link.json(), between, link.join(), own));
            columns.guess(
                    "links " + between.name(), Confidence.LIKELY, "a table of keys, and one that says what each is of");
        });
        return links.stream();
    }

    private static boolean isOfParts(List<String> between, List<String> records) {
        return between.size() == records.size() + 1
                && between.subList(0, records.size()).equals(records)
                && Vocabulary.words("table.parts").contains(between.get(records.size()));
    }

    /** Asks about those who take part, and said that they do not. */
    private void askForRefusals(Table between) {
        between.columns().stream()
                .filter(c ->
                        c.isText() && context.sample().codes(between, c.name()).size() <= TableEvidence.MOST_CODES)
                .forEach(c -> context.sample().codes(between, c.name()).keySet().stream()
                        .filter(code -> Vocabulary.words("part.refused").contains(Words.joined(code)))
                        .forEach(code -> context.notes()
                                .question("Does a row of '" + between.name() + "' with '" + code + "' in '" + c.name()
                                        + "' count as having taken part? The draft takes it so; otherwise leave such rows out"
                                        + " with 'where' of the link.")));
    }

    private void primary(ObjectNode link, Table between) {
        between.first(c -> c.isFlag() || c.isInteger() || c.isText(), Vocabulary.words("primary.flag"))
                .flatMap(c -> context.yes(between, c, names.column("x", c)))
                .ifPresent(condition -> link.put("primary", condition));
    }

    // By names alone only what has hardly anything else: many tables mention a contact and a deal.
    private static boolean isNamedJoin(Table between, Pick pick, Pick target) {
        List<String> words = between.stem();
        // What is called after the records and somebody who takes part says what it is.
        if (isOfParts(words, pick.table().stem())) {
            return true;
        }
        boolean hasBoth = words.stream().anyMatch(word -> Vocabulary.means(pick.kind(), word))
                && words.stream().anyMatch(word -> Vocabulary.means(target.kind(), word));
        return between.columns().size() <= 9 && (hasBoth || words.contains("rel"));
    }

    private ObjectNode via(ObjectNode link, Table between, Own own) {
        return via(link, between, "", own);
    }

    private ObjectNode via(ObjectNode link, Table between, String join, Own own) {
        context.usedTables().add(between);
        link.put("via", names.name(between.name()) + " x" + join + " ON " + names.column("x", own.column()));
        String where = Stream.concat(
                        Stream.of(own.where()).filter(condition -> !condition.isEmpty()),
                        WhereDraft.softDelete(between, "x", context).stream())
                .collect(Collectors.joining(" AND "));
        if (!where.isEmpty()) {
            link.put("where", where);
        }
        return link;
    }

    /** Addresses in a table of their own. */
    Optional<ObjectNode> addresses(Pick pick, String word, ColumnDraft columns) {
        List<String> texts = Vocabulary.words("address." + word);
        return graph.tables().stream()
                .filter(other -> other.stem().contains(word) && (other.stem().size() == 1 || isAbout(other, pick)))
                .filter(other ->
                        context.picks().stream().noneMatch(p -> p.table().equals(other)))
                .filter(other -> other.first(Table.Col::isText, texts).isPresent())
                .flatMap(other -> own(other, pick).map(own -> new Address(other, own)).stream())
                .min(Comparator.comparingInt(address -> address.table().name().length()))
                .map(address -> {
                    Table other = address.table();
                    Table.Col text = other.first(Table.Col::isText, texts).orElseThrow();
                    ObjectNode values = JsonNodeFactory.instance.objectNode().put("text", names.column("x", text));
                    columns.guess(word + "s", Confidence.LIKELY, "the table '" + other.name() + "'");
                    via(values, other, address.owner());
                    primary(values, other);
                    return values;
                })
                .or(() -> sharedAddresses(pick, word, columns));
    }

    /** Drafts addresses in a table that all kinds of clients share, and one between that says whose they are. */
    private Optional<ObjectNode> sharedAddresses(Pick pick, String word, ColumnDraft columns) {
        List<String> texts = Vocabulary.words("address." + word);
        return graph.tables().stream()
                .filter(other -> other.stem().contains(word)
                        && other.first(Table.Col::isText, texts).isPresent())
                .filter(other ->
                        context.picks().stream().noneMatch(p -> p.table().equals(other)))
                .flatMap(other -> graph.tables().stream()
                        .filter(between -> !graph.between(between, other).isEmpty() && Roles.isTimeless(between))
                        .flatMap(between -> own(between, pick).map(own -> shared(other, between, own, texts)).stream()))
                .findFirst()
                .map(values -> {
                    columns.guess(
                            word + "s", Confidence.LIKELY, "a table of addresses, and one that says whose they are");
                    return values;
                });
    }

    private ObjectNode shared(Table addresses, Table between, Own own, List<String> texts) {
        context.usedTables().add(addresses);
        context.usedTables().add(between);
        ObjectNode values = JsonNodeFactory.instance
                .objectNode()
                .put(
                        "text",
                        names.column(
                                "a", addresses.first(Table.Col::isText, texts).orElseThrow()))
                .put(
                        "via",
                        names.name(between.name()) + " x JOIN " + names.name(addresses.name()) + " a ON "
                                + names.column("a", addresses.id().orElseThrow()) + " = "
                                + names.column(
                                        "x",
                                        graph.between(between, addresses).get(0).column()) + " ON "
                                + names.column("x", own.column()));
        String where = Stream.of(
                        Stream.of(own.where()).filter(condition -> !condition.isEmpty()),
                        WhereDraft.softDelete(between, "x", context).stream(),
                        WhereDraft.softDelete(addresses, "a", context).stream())
                .flatMap(conditions -> conditions)
                .collect(Collectors.joining(" AND "));
        if (!where.isEmpty()) {
            values.put("where", where);
        }
        primary(values, between);
        return values;
    }

    private static boolean isAbout(Table other, Pick pick) {
        List<String> own = pick.table().stem();
        return other.stem().stream()
                .anyMatch(word -> word.equals(own.get(own.size() - 1)) || Vocabulary.means(pick.kind(), word));
    }

    private record Address(Table table, Own owner) {}
}
