package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.survey.Sample;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TableEvidence;
import io.github.crmprofile.jdbc.survey.TablePicker.Pick;
import io.github.crmprofile.jdbc.survey.TypedIds;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import io.github.crmprofile.jdbc.survey.Words;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Drafts links of which a code says what their ids are of. For one thread. */
final class TypedLinks {

    /**
     * A link by code.
     *
     * @param json the link
     * @param columns the column of codes and that of ids
     */
    record TypedLink(ObjectNode json, TypedIds columns) {}

    private final Context context;
    private final Sample sample;
    private final Notes notes;
    private final Set<TypedIds> asked = new HashSet<>();

    TypedLinks(Context context) {
        this.context = context;
        this.sample = context.sample();
        this.notes = context.notes();
    }

    /**
     * Returns the links that a table has by types and ids, other than by one column, where its codes tell where they lead: one, and one for each
     * table whose ids have a prefix.
     */
    List<TypedLink> of(Table table, String alias, List<Pick> targets, Optional<Table.Col> own) {
        return targets.isEmpty()
                ? List.of()
                : TypedIds.of(table).stream()
                        .filter(pair -> own.filter(pair.id()::equals).isEmpty())
                        .map(pair -> links(table, alias, targets, pair))
                        .filter(links -> !links.isEmpty())
                        .findFirst()
                        .orElse(List.of());
    }

    private List<TypedLink> links(Table table, String alias, List<Pick> targets, TypedIds pair) {
        Set<String> codes = sample.codes(table, pair.type().name()).keySet();
        return links(targetsOf(codes, table, pair, targets), alias, pair);
    }

    /** Returns one link, and one for each table whose ids have a prefix, by what each code leads to. */
    List<TypedLink> links(Map<String, Pick> targets, String alias, TypedIds pair) {
        var byPrefix = new LinkedHashMap<String, Map<String, Pick>>();
        targets.forEach((code, pick) -> byPrefix.computeIfAbsent(context.prefix(pick), prefix -> new LinkedHashMap<>())
                .put(code, pick));
        return byPrefix.entrySet().stream()
                .map(group -> new TypedLink(link(group.getValue(), group.getKey(), alias, pair), pair))
                .toList();
    }

    private ObjectNode link(Map<String, Pick> targets, String prefix, String alias, TypedIds pair) {
        ObjectNode link = JsonNodeFactory.instance.objectNode();
        ObjectNode values = link.putObject("to")
                .put("codes", context.names().column(alias, pair.type()))
                .putObject("values");
        targets.forEach((code, pick) -> values.put(code, LinkDraft.target(pick.kind())));
        ObjectNode id = link.putObject("id");
        id.put(SourceDraft.type(pair.id()), context.names().column(alias, pair.id()));
        if (!prefix.isEmpty()) {
            id.put("prefix", prefix);
        }
        return link;
    }

    /** Returns the column of ids by which a table of details belongs to another one, where a code beside it has the other's name. */
    Optional<Owner> owner(Table details, Table owner) {
        String name = Words.joined(owner.name());
        return TypedIds.of(details).stream()
                .filter(pair -> owner.id()
                        .filter(id -> id.isText() == pair.id().isText())
                        .isPresent())
                .flatMap(pair -> sample.codes(details, pair.type().name()).keySet().stream()
                        .filter(code -> Words.joined(code).length() > 2 && name.endsWith(Words.joined(code)))
                        .map(code -> new Owner(pair, code)))
                .findFirst();
    }

    /**
     * The column by which a row belongs to one of another table.
     *
     * @param columns the column of codes and that of ids
     * @param code the code of the other table
     */
    record Owner(TypedIds columns, String code) {}

    /**
     * Returns what each code leads to. A code that has the name of a table leads there. One that only sounds like it, as a lead sounds like a deal, may mean
     * another table, whose ids would be taken for those of this one: it counts where it is the only one and no table has its name, and is asked about
     * otherwise. So does one whose ids are found in one table alone.
     */
    private Map<String, Pick> targetsOf(Set<String> codes, Table table, TypedIds pair, List<Pick> targets) {
        var found = new TreeMap<String, Pick>();
        codes.forEach(code -> named(code, targets).ifPresent(target -> found.put(code, target)));
        var alike = new TreeMap<String, Pick>();
        codes.stream()
                .filter(code -> !found.containsKey(code) && !code.isBlank())
                .forEach(code -> sounding(code, targets)
                        .or(() -> code.matches("\\d+") ? holding(code, table, pair, targets) : Optional.empty())
                        .ifPresent(target -> alike.put(code, target)));
        alike.forEach((code, target) -> {
            Optional<Table> other = otherTable(code);
            if (other.isEmpty() && count(found, target) == 0 && count(alike, target) == 1) {
                found.put(code, target);
            } else {
                asked.add(pair);
                notes.question(
                        "What does the code '" + code + "' in '" + pair.type().name() + "' of '" + table.name()
                                + "' lead to? "
                                + other.map(t -> "By its name to '" + t.name() + "', which the mapping does not read")
                                        .orElse("No table of the mapping has its name")
                                + "; the draft leaves it out.");
            }
        });
        askForOthers(codes, found, alike, table, pair);
        return found;
    }

    /** Asks about codes beside understood ones that have the name of no table at all. */
    private void askForOthers(
            Set<String> codes, Map<String, Pick> found, Map<String, Pick> alike, Table table, TypedIds pair) {
        List<String> others = codes.stream()
                .filter(code -> !code.isBlank() && !found.containsKey(code) && !alike.containsKey(code))
                .filter(code -> otherTable(code).isEmpty())
                .toList();
        if (!found.isEmpty() && !others.isEmpty() && others.size() <= TableEvidence.MOST_CODES) {
            notes.question("What do the codes " + others + " in '" + pair.type().name() + "' of '" + table.name()
                    + "' lead to? No table has their names; the draft has no links for them.");
        }
    }

    /** Returns the table that has the name of a code, whatever it holds. */
    private Optional<Table> otherTable(String code) {
        String name = name(code);
        return context.graph().tables().stream()
                .filter(table -> name.length() > 2 && isCalled(table, name))
                .findFirst();
    }

    /** Returns what a code is called, which may be a class in a package. */
    private static String name(String code) {
        return Words.joined(code.substring(
                Math.max(code.lastIndexOf('\\'), Math.max(code.lastIndexOf('.'), code.lastIndexOf(':'))) + 1));
    }

    /** Returns whether a table has a name, also where its plural ends in two letters. */
    private static boolean isCalled(Table table, String name) {
        String joined = Words.joined(table.name());
        return joined.endsWith(name) || joined.endsWith(name + "e");
    }

    /** Asks what the codes of a table lead to of which none is understood. */
    void ask(Table table) {
        TypedIds.of(table).stream()
                .filter(pair -> !asked.contains(pair))
                .filter(pair -> context.graph()
                        .of(table, pair.id())
                        .filter(reference -> !reference.target().equals(table))
                        .isEmpty())
                .forEach(pair -> {
                    Map<String, Integer> codes = sample.codes(table, pair.type().name());
                    boolean hasCodes = codes.keySet().stream().anyMatch(code -> !code.isBlank())
                            && codes.size() <= TableEvidence.MOST_CODES;
                    if (hasCodes) {
                        notes.question("What do the codes of '" + table.name() + "."
                                + pair.type().name() + "' lead to, by the ids in '"
                                + pair.id().name() + "'? Found: " + Sample.text(codes)
                                + ". None has the name of a table of the mapping; the draft has no link for them.");
                    }
                });
    }

    private static long count(Map<String, Pick> targets, Pick target) {
        return targets.values().stream()
                .filter(other -> other.kind() == target.kind())
                .count();
    }

    private static Optional<Pick> named(String code, List<Pick> targets) {
        String name = name(code);
        return name.isEmpty()
                ? Optional.empty()
                : targets.stream().filter(pick -> isCalled(pick.table(), name)).findFirst();
    }

    private static Optional<Pick> sounding(String code, List<Pick> targets) {
        List<String> words = Words.of(code);
        return targets.stream()
                .filter(pick -> !words.isEmpty()
                        && (Vocabulary.means(pick.kind(), words.get(words.size() - 1))
                                || (words.size() == 1
                                        && words.get(0).length() > 2
                                        && pick.table()
                                                .stem()
                                                .get(pick.table().stem().size() - 1)
                                                .startsWith(words.get(0)))))
                .findFirst();
    }

    /** Returns the only target that has the ids of a code, where there are enough of them to decide. */
    private Optional<Pick> holding(String code, Table table, TypedIds pair, List<Pick> targets) {
        Set<String> ids =
                sample.beside(table, pair.type().name(), code, pair.id().name());
        List<Pick> holding = targets.stream()
                .filter(pick -> ids.size() > 2 && isIn(ids, pick.table()))
                .toList();
        return holding.size() == 1 ? Optional.of(holding.get(0)) : Optional.empty();
    }

    private boolean isIn(Set<String> ids, Table target) {
        return target.id()
                .filter(id -> sample.codes(target, id.name()).keySet().containsAll(ids))
                .isPresent();
    }
}
