package io.github.crmprofile.jdbc.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Collects what a draft says of itself: how sure each guess is and why, what is open, and what was not placed. For one thread. */
final class Notes {

    /** How sure a guess is. */
    enum Confidence {
        /** The catalogue says so. */
        SURE,
        /** Names and types say so. */
        LIKELY,
        /** A word, or a lack of anything better, says so. */
        GUESS
    }

    private final Set<String> guesses = new LinkedHashSet<>();
    private final Set<String> questions = new LinkedHashSet<>();
    private final List<String> unplaced = new ArrayList<>();
    private final Map<String, List<String>> open = new HashMap<>();

    /** Says how sure a part is; returns it without the name of the table. */
    String guess(String table, String part, Confidence confidence, String reason) {
        String guess = part + ": " + confidence.name().toLowerCase(Locale.ROOT) + ", " + reason;
        guesses.add(table + "." + guess);
        return guess;
    }

    void question(String question) {
        questions.add(question);
    }

    /** A question about a source that lacks something without it. */
    void open(String source, String question) {
        questions.add(question);
        open.computeIfAbsent(source, s -> new ArrayList<>()).add("OPEN: " + question);
    }

    /** Returns what a source lacks. */
    List<String> open(String source) {
        return List.copyOf(open.getOrDefault(source, List.of()));
    }

    void unplaced(String what) {
        unplaced.add(what);
    }

    List<String> guesses() {
        return List.copyOf(guesses);
    }

    List<String> questions() {
        return List.copyOf(questions);
    }

    List<String> unplaced() {
        return List.copyOf(unplaced);
    }
}
