package io.github.crmprofile.jdbc.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.problem.Nearest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts texts in the place of <code>${name}</code>: those that are defined, those that a use gives, and the words of the source. What follows a colon, as in
 * <code>${name:text}</code>, stands for <code>${it}</code> in what is defined. For one thread.
 */
final class DefinedTexts {

    private static final Pattern NAME =
            Pattern.compile("\\$\\{(\\w+|source\\.(?:name|alias))(?::((?:[^{}]|\\$\\{\\w+})*))?}");
    private static final String IT = "it";

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
            String it = names.group(2);
            String replaced = it == null
                    ? replaced(names.group(1), to, arguments)
                    : replaced(names.group(1), text(it, to, arguments), to, arguments, names.group());
            names.appendReplacement(expanded, Matcher.quoteReplacement(replaced));
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
        if (takesText(name) && !arguments.texts().containsKey(IT)) {
            used.add(name);
            problems.accept(to, "has " + same + " without what stands for ${it} in it; write ${" + name + ":...}");
            return "";
        }
        return defined(name, to, arguments);
    }

    private String replaced(String name, String it, Location to, Arguments arguments, String same) {
        if (!definitions.path(name).isTextual()) {
            problems.accept(
                    to,
                    "has " + same + ", and '" + name + "' is no SQL among the 'definitions'; "
                            + Nearest.remedy(name, names()));
            return "";
        } else if (!takesText(name)) {
            used.add(name);
            problems.accept(
                    to, "has " + same + ", and the definition '" + name + "' has no ${it}; write ${" + name + "}");
            return "";
        } else if (isOpen(name, to)) {
            return "";
        }
        var texts = new HashMap<>(arguments.texts());
        texts.put(IT, it.strip());
        return defined(name, to, new Arguments(texts, arguments.used()));
    }

    private boolean takesText(String name) {
        return definitions.path(name).textValue().contains("${" + IT + "}");
    }

    private String defined(String name, Location to, Arguments arguments) {
        open(name);
        String defined = text(definitions.path(name).textValue(), to, arguments);
        close();
        return defined;
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
