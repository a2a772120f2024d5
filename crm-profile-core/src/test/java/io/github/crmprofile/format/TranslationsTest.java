package io.github.crmprofile.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.widget.Labels;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was translated is no English, and has room where it stands. */
class TranslationsTest {

    /** Words that are the same in English. */
    private static final Map<String, Set<String>> SAME = Map.of(
            "de",
                    Set.of(
                            "Chat",
                            "Chats",
                            "Cyan",
                            "Deal",
                            "Deals",
                            "Feed",
                            "Ideal",
                            "Name",
                            "Orange",
                            "Pipeline",
                            "Pipelines",
                            "Status"),
            "es", Set.of("Chat", "Chats", "Feed", "Ideal", "Total"),
            "fr",
                    Set.of(
                            "Chat",
                            "Chats",
                            "Client",
                            "Contact",
                            "Contacts",
                            "Cyan",
                            "E-mail",
                            "E-mails",
                            "Message",
                            "Messages",
                            "Note",
                            "Orange",
                            "Pipeline",
                            "Pipelines",
                            "Total",
                            "Violet",
                            "{0} minute",
                            "{0} minutes"),
            "it", Set.of("Chat", "E-mail", "Feed", "Id", "Pipeline", "Social network"),
            "nl",
                    Set.of(
                            "Chat",
                            "Chats",
                            "Contact",
                            "Deal",
                            "Deals",
                            "E-mail",
                            "E-mails",
                            "Feed",
                            "Interval",
                            "Open",
                            "Records",
                            "Status",
                            "Week",
                            "{0} pp"),
            "pl", Set.of("E-mail", "Status"),
            "pt", Set.of("Chat", "Chats", "E-mail", "E-mails", "Feed", "Ideal", "Status", "Total"));

    /** How many characters have room: above a column, on a button, in the head of a tile, in a form. */
    private static final Map<String, Integer> ROOM = Map.ofEntries(
            Map.entry("field", 22),
            Map.entry("channel", 22),
            Map.entry("direction", 22),
            Map.entry("outcome", 22),
            Map.entry("status", 22),
            Map.entry("level", 22),
            Map.entry("choice", 22),
            Map.entry("kind", 22),
            Map.entry("duration", 18),
            Map.entry("format", 18),
            Map.entry("metric", 42),
            Map.entry("widget", 48),
            Map.entry("placement", 34),
            Map.entry("setting", 34),
            Map.entry("period", 40),
            Map.entry("comparison", 22),
            Map.entry("change", 22));

    private static final int LONGEST_RATIO = 2;
    private static final int SPARE = 16;

    static List<Locale> translations() {
        return LabelsCompletenessTest.translations();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void nothingWasLeftInEnglish(Locale language) throws IOException {
        Properties english = labels(Locale.ENGLISH);
        Set<String> same = new TreeSet<>();
        labels(language).forEach((key, text) -> {
            if (!key.equals("plural.rules") && text.equals(english.get(key))) {
                same.add((String) text);
            }
        });
        assertThat(same).isEqualTo(new TreeSet<>(SAME.getOrDefault(language.getLanguage(), Set.of())));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void textsHaveRoomWhereTheyStand(Locale language) throws IOException {
        Properties english = labels(Locale.ENGLISH);
        labels(language).forEach((key, text) -> {
            String name = (String) key;
            Integer room = ROOM.get(name.substring(0, name.indexOf('.')));
            String original =
                    english.getProperty(name, english.getProperty(name.substring(0, name.lastIndexOf('.')) + ".other"));
            if (name.equals("plural.rules")) {
                return;
            }
            assertThat((String) text)
                    .as(name)
                    .hasSizeLessThanOrEqualTo(
                            room == null ? Objects.requireNonNull(original).length() * LONGEST_RATIO + SPARE : room);
        });
    }

    @ParameterizedTest
    @MethodSource("translations")
    void textsAreCleanlyWritten(Locale language) throws IOException {
        assertThat(labels(language).values())
                .allSatisfy(text -> assertThat((String) text)
                        .isEqualTo(((String) text).strip())
                        .doesNotContain("  ", "|", "...", "\"", "'{")
                        .matches(written -> Normalizer.isNormalized(written, Form.NFC)));
    }

    private static Properties labels(Locale language) throws IOException {
        var properties = new Properties();
        String path = "/io/github/crmprofile/labels/" + language.toLanguageTag() + ".properties";
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Labels.class.getResourceAsStream(path)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
