package io.github.crmprofile.jdbc.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.jdbc.problem.Location;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts texts in the place of <code>${name}</code>: those that are defined, those that a use gives, and the words of the source. For one thread. */
final class DefinedTexts {

    private static final Pattern NAME = Pattern.compile("\\$\\{(\\w+|source\\.(?:name|alias))}");

    private final JsonNode definitions;
    private final Set<String> used;
    private final BiConsumer<Location, String> problems;
    private final Deque<String> open = new ArrayDeque<>();
    private String sourceName = "";
    private String sourceAlias = "";

    /**
     * Texts of a mapping.
     *
     * @param definitions what is defined
     * @param used the names that are used already
     * @param problems receives what is wrong
     */
    DefinedTexts(JsonNode definitions, Set<String> used, BiConsumer<Location, String> problems) {
        this.definitions = definitions;
        this.used = used;
        this.problems = problems;
    }

    /**
     * What stands beside 'use'.
     *
     * @param texts the texts by name
     * @param used those that were asked for
     */
    record Arguments(Map<String, String> texts, Set<String> used) {

        static Arguments of(Map<String, String> texts) {
            return new Arguments(texts, new LinkedHashSet<>());
        }

        Set<String> unused() {
            var unused = new LinkedHashSet<>(texts.keySet());
            unused.removeAll(used);
            return unused;
        }
    }

    /** Sets what <code>${source.name}</code> and <code>${source.alias}</code> stand for from now on; blank for nothing. */
    void of(String name, String alias) {
        sourceName = name;
        sourceAlias = alias;
    }

    /** Returns whether a definition is being written out, within which it cannot be used; that is a problem. */
    boolean isOpen(String name, Location to) {
        if (open.contains(name)) {
            problems.accept(to, "the definition '" + name + "' uses itself; write it without");
        }
        return open.contains(name);
    }

    void open(String name) {
        used.add(name);
        open.push(name);
    }

    void close() {
        open.pop();
    }

    Set<String> names() {
        var names = new LinkedHashSet<String>();
        definitions.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Returns the text with all names written out that mean something here. */
    String text(String text, Location to, Arguments arguments) {
        Matcher names = NAME.matcher(text);
        var expanded = new StringBuilder();
        while (names.find()) {
            names.appendReplacement(expanded, Matcher.quoteReplacement(replaced(names.group(1), to, arguments)));
        }
        return names.appendTail(expanded).toString();
    }

    private String replaced(String name, Location to, Arguments arguments) {
        String same = "${" + name + "}";
        if (arguments.texts().containsKey(name)) {
            arguments.used().add(name);
            return arguments.texts().getOrDefault(name, "");
        } else if (name.startsWith("source.")) {
            String word = name.equals("source.name") ? sourceName : sourceAlias;
            return word.isEmpty() ? same : word;
        } else if (!definitions.path(name).isTextual() || isOpen(name, to)) {
            return same;
        }
        open(name);
        String replaced = text(definitions.path(name).textValue(), to, arguments);
        close();
        return replaced;
    }

    /** Complains of definitions that nothing can use, or nothing does. */
    void checkNames(JsonNode parameters) {
        for (Map.Entry<String, JsonNode> entry : definitions.properties()) {
            String name = entry.getKey();
            Location place = Location.ROOT.key(Definitions.KEY).key(name);
            if (!name.matches("\\w+")) {
                problems.accept(place, "is no name for a definition; write letters, digits and '_'");
            } else if (parameters.has(name)) {
                problems.accept(place, "is the name of a parameter, too; give each its own");
            } else if (!used.contains(name)) {
                problems.accept(
                        place,
                        entry.getValue().isTextual()
                                ? "is not used; write ${" + name + "} where it is meant, or leave it out"
                                : "is not used; write {\"use\": \"" + name + "\"} where it is meant, or leave it out");
            }
        }
    }
}
