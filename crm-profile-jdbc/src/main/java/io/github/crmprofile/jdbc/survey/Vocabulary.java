package io.github.crmprofile.jdbc.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words by which tables, columns and codes are recognised, in the languages of the library, in Czech, and in the systems that many use. Immutable and thread-safe. */
public final class Vocabulary {

    /** What a table may hold. */
    public enum Kind {
        CONTACT("contacts", null),
        COMPANY("companies", null),
        DEAL("deals", null),
        CALL("activities", "call"),
        MEETING("activities", "meeting"),
        EMAIL("activities", "email"),
        TASK("activities", "task"),
        NOTE("activities", "note"),
        ACTIVITY("activities", null),
        INVOICE("invoices", null);

        private final String plural;
        private final @Nullable String channel;

        Kind(String plural, @Nullable String channel) {
            this.plural = plural;
            this.channel = channel;
        }

        /** Returns the key of the mapping under which its source stands. */
        public String plural() {
            return plural;
        }

        /** Returns the channel of all rows; null where a code says it, or there is none. */
        public @Nullable String channel() {
            return channel;
        }

        /** Returns the name of the entry with the words for its columns. */
        public String words() {
            return plural.equals("activities") ? "activity" : name();
        }
    }

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, List<String>> WORDS = read();

    private Vocabulary() {}

    private static Map<String, List<String>> read() {
        String name = "vocabulary.properties";
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name), name)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var words = new HashMap<String, List<String>>();
            properties
                    .stringPropertyNames()
                    .forEach(key ->
                            words.put(key, List.of(properties.getProperty(key).split(" ", -1))));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the words of an entry, in its order; empty where there is none. */
    public static List<String> words(String entry) {
        return WORDS.getOrDefault(entry, List.of());
    }

    /** Returns the names of columns for a field. */
    public static List<String> columns(Kind kind, String field) {
        return words(kind.words() + "." + field);
    }

    /** Returns whether a word in the singular, or in a plural that ends in two letters more at most, is one for tables of a kind. */
    public static boolean means(Kind kind, String word) {
        return isOf("table." + kind, word);
    }

    /** Returns whether such a word is one for tables of offers. */
    static boolean isOffer(String word) {
        return isOf("table.quote", word);
    }

    private static boolean isOf(String entry, String word) {
        List<String> words = words(entry);
        return words.contains(word)
                || words.stream()
                        .anyMatch(w -> w.length() > 4 && word.startsWith(w) && word.length() <= w.length() + 2);
    }

    /** Returns the word that a short form stands for, or the word itself. */
    static String whole(String word) {
        List<String> whole = words("short." + word);
        boolean endsShort = word.length() > 5 && word.endsWith("amt");
        return endsShort ? word.substring(0, word.length() - 3) + "amount" : whole.isEmpty() ? word : whole.get(0);
    }

    /** Returns whether a table has what is needed to reach somebody. */
    static boolean isClient(Table table) {
        return Stream.of("emails", "phones", "name.first", "CONTACT.website")
                .anyMatch(entry -> table.like(Table.Col::isText, words(entry)).isPresent());
    }

    /** Returns whether a text, number or letter says yes. */
    public static boolean isYes(String code) {
        return words("yes").contains(code.toLowerCase(Locale.ROOT));
    }

    /** Returns whether a text, number or letter says no. */
    public static boolean isNo(String code) {
        return words("no").contains(code.toLowerCase(Locale.ROOT));
    }

    /** Returns what a code of a stage or status says of the outcome, by all or one of its words. */
    public static Optional<String> outcome(String code) {
        Optional<String> whole = meaning("outcome", List.of("WON", "LOST", "OPEN"), Words.joined(code));
        return whole.isPresent()
                ? whole
                : Words.of(code).stream()
                        .filter(word -> word.length() > 1)
                        .flatMap(word -> meaning("outcome", List.of("WON", "LOST"), word).stream())
                        .findFirst();
    }

    /** Returns what a code says of the state of an invoice. */
    public static Optional<String> status(String code) {
        return meaning("status", List.of("DRAFT", "ISSUED", "PAID", "CANCELLED"), Words.joined(code));
    }

    /** Returns what a code says of the direction. */
    public static Optional<String> direction(String code) {
        return meaning("direction", List.of("INBOUND", "OUTBOUND"), Words.joined(code));
    }

    /** Returns what a code says of the channel, by all or one of its words. */
    public static Optional<String> channel(String code) {
        if (isMark(code)) {
            return Optional.empty();
        }
        return channelOf(plain(Words.joined(code)))
                .or(() -> Words.of(code).stream()
                        .filter(word -> word.length() > 2)
                        .flatMap(word -> channelOf(plain(word)).stream())
                        .findFirst());
    }

    /** Returns whether a code says what became of a message, such as that it was opened, and so that nobody communicated. */
    public static boolean isMark(String code) {
        List<String> words = Words.of(code);
        return words.size() > 1
                && words.stream().anyMatch(word -> words("message.mark").contains(plain(word)));
    }

    private static Optional<String> channelOf(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.channel() != null && means(kind, word)) {
                return Optional.ofNullable(kind.channel());
            }
        }
        return meaning("channel", List.of("call", "meeting", "chat", "message", "task", "email"), word);
    }

    /** Returns a word without the marks on its letters. */
    static String plain(String word) {
        // These two are letters of their own, and no letters with marks.
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('ł', 'l')
                .replace('ø', 'o');
    }

    /** Returns whether a code says that an activity has taken place. */
    public static boolean isDone(String code) {
        return words("done").contains(Words.joined(code));
    }

    private static Optional<String> meaning(String entry, List<String> meanings, String word) {
        return meanings.stream()
                .filter(meaning -> words(entry + "." + meaning).contains(word)
                        || words(entry + "." + meaning).contains(plain(word)))
                .findFirst();
    }
}
