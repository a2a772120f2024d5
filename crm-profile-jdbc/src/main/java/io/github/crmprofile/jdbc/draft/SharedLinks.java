package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Names;
import io.github.crmprofile.jdbc.survey.Sample;
import io.github.crmprofile.jdbc.survey.SharedKeys;
import io.github.crmprofile.jdbc.survey.SharedKeys.Kinds;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TablePicker.Pick;
import io.github.crmprofile.jdbc.survey.TypedIds;
import io.github.crmprofile.jdbc.survey.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Drafts links by columns that have keys of several tables, where a table that has the keys of all says of which each is ({@code related_to} beside
 * {@code crmentity.setype}). For one thread.
 */
final class SharedLinks {

    /** Words of columns that lead to a record of any kind. */
    private static final Set<String> ANY = Set.of("related", "parent", "linked", "link", "ref", "reference", "record");

    private final Context context;
    private final TypedLinks typed;
    private final DirectLinks direct;
    private final Names names;

    SharedLinks(Context context, TypedLinks typed, DirectLinks direct) {
        this.context = context;
        this.typed = typed;
        this.direct = direct;
        this.names = context.names();
    }

    /** Returns the links by columns of the source itself. */
    List<ObjectNode> of(Pick pick, List<Pick> targets, ColumnDraft columns) {
        return context.sharedKeys()
                .kinds()
                .map(kinds -> pick.table().columns().stream()
                        .filter(column -> isOpen(pick.table(), column, kinds))
                        .flatMap(column -> links(pick.table(), column, targets, kinds, columns).stream())
                        .toList())
                .orElse(List.of());
    }

    private boolean isOpen(Table table, Table.Col column, Kinds kinds) {
        boolean isOwnKey = table.key().equals(List.of(column.name()));
        Optional<Table> target = context.graph().of(table, column).map(reference -> reference.target());
        List<String> words = Words.of(column.name());
        boolean isCalledSo = words.stream().anyMatch(ANY::contains)
                || words.get(words.size() - 1).endsWith("id");
        return !isOwnKey
                && isAlike(column, kinds)
                && target.map(kinds.table()::equals).orElse(isCalledSo);
    }

    private static boolean isAlike(Table.Col column, Kinds kinds) {
        return column.isInteger() == kinds.key().isInteger()
                && column.isText() == kinds.key().isText();
    }

    private List<ObjectNode> links(
            Table table, Table.Col column, List<Pick> targets, Kinds kinds, ColumnDraft columns) {
        boolean isSure = context.graph().of(table, column).isPresent();
        Map<String, Integer> found = isSure ? Map.of() : found(table, column, kinds);
        Map<String, Pick> byCode = targets(isSure ? kinds.tables().keySet() : found.keySet(), kinds, targets);
        // Small numbers of anything else are keys of something, too.
        if (byCode.isEmpty() || !byCode.keySet().containsAll(found.keySet())) {
            return List.of();
        }
        columns.guess(
                "links " + column.name(),
                Confidence.LIKELY,
                "'" + kinds.type().name() + "' of '" + kinds.table().name() + "' says what it leads to: "
                        + String.join(", ", byCode.keySet()));
        if (byCode.size() == 1) {
            Pick target = byCode.values().iterator().next();
            ObjectNode link = JsonNodeFactory.instance.objectNode().put("to", LinkDraft.target(target.kind()));
            direct.id(link, column, columns.sql(column), target);
            return List.of(link);
        }
        context.usedTables().add(kinds.table());
        String via = names.name(kinds.table().name()) + " x ON " + names.column("x", kinds.key()) + " = "
                + columns.sql(column);
        return typed.links(byCode, "x", new TypedIds(kinds.type(), kinds.key())).stream()
                .map(link -> link.json().put("via", via))
                .toList();
    }

    /**
     * A link through a table between.
     *
     * @param json the link, without the way to it
     * @param join what joins the table that says what the keys are of
     */
    record Through(ObjectNode json, String join) {}

    /** Returns the links through a table between, which has keys of any table beside that of the record. */
    List<Through> through(Table between, Table.Col own, List<Pick> targets) {
        Optional<Kinds> shared =
                context.sharedKeys().kinds().filter(kinds -> context.roles().isJoin(between));
        return shared.stream()
                .flatMap(kinds -> between.columns().stream()
                        .filter(column -> !column.equals(own) && isAlike(column, kinds))
                        .filter(column -> context.graph()
                                .of(between, column)
                                .filter(reference -> reference.target().equals(kinds.table()))
                                .isPresent())
                        .flatMap(column -> through(between, column, targets, kinds).stream()))
                .toList();
    }

    private List<Through> through(Table between, Table.Col column, List<Pick> targets, Kinds kinds) {
        String join = " JOIN " + names.name(kinds.table().name()) + " y ON " + names.column("y", kinds.key()) + " = "
                + names.column("x", column);
        context.usedTables().add(kinds.table());
        return typed
                .links(
                        targets(found(between, column, kinds).keySet(), kinds, targets),
                        "y",
                        new TypedIds(kinds.type(), kinds.key()))
                .stream()
                .map(link -> new Through(link.json(), join))
                .toList();
    }

    /** Returns the codes of the keys in a column; none where some of them are no keys. */
    private Map<String, Integer> found(Table table, Table.Col column, Kinds kinds) {
        List<String> keys = Sample.some(
                        context.sample().codes(table, column.name()).keySet())
                .stream()
                .filter(key -> !key.equals("0"))
                .toList();
        Map<String, Integer> found = context.sample()
                .beside(kinds.table(), kinds.key(), keys, kinds.type().name());
        int rows = found.values().stream().mapToInt(Integer::intValue).sum();
        return keys.size() >= SharedKeys.FEWEST && rows == keys.size() ? found : Map.of();
    }

    private static Map<String, Pick> targets(Set<String> codes, Kinds kinds, List<Pick> targets) {
        var byCode = new TreeMap<String, Pick>();
        codes.forEach(code -> targets.stream()
                .filter(pick -> pick.table().equals(kinds.tables().get(code)))
                .findFirst()
                .ifPresent(pick -> byCode.put(code, pick)));
        return byCode;
    }
}
