package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.crmprofile.widget.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page's own words: all there in every language, and none too many. */
class WordsTest {

    private static final Path WEB = Path.of("src/main/resources/web");
    private static final Path ELEMENT = Path.of("../profile-web/src/main/resources/META-INF/resources/crm-profile");
    private static final List<Path> FILES = List.of(ELEMENT.resolve("words"), WEB.resolve("shell"));
    // Keys that are put together: the columns of lists, the kinds
    // of widgets, and what an explanation says of whose records.
    private static final Pattern COMPOSED =
            Pattern.compile("[fpx]_[\\w-]+|kind_[A-Z]+|DIRECT|WITH_CONTACTS|EACH|PRIMARY");

    /** Words of the element that are the same in English. */
    private static final Map<String, Set<String>> SAME = Map.of(
            "de", Set.of("Deals", "Name", "Operand", "Pipeline", "Position", "Status", "Website", "Widget"),
            "es", Set.of("Widget"),
            "fr",
                    Set.of(
                            "CSV, exact",
                            "Clients",
                            "Contact",
                            "Contacts",
                            "Date",
                            "E-mail",
                            "Pipeline",
                            "Type",
                            "Widget",
                            "{0} clients"),
            "it", Set.of("E-mail", "Formula", "Pipeline", "Widget"),
            "nl",
                    Set.of(
                            "CSV, exact",
                            "Contact",
                            "Deals",
                            "E-mail",
                            "Filters",
                            "Filters ({0})",
                            "Operand",
                            "Record",
                            "Records",
                            "Status",
                            "Website",
                            "Week",
                            "Widget",
                            "is",
                            "was {0} ({1})",
                            "{0} pp",
                            "{0} records"),
            "pl", Set.of("E-mail", "Status"),
            "pt", Set.of("E-mail", "Status", "Widget"));

    static List<Locale> languages() {
        return Labels.languages();
    }

    static List<Locale> translations() {
        return Labels.languages().stream()
                .filter(language -> !language.equals(Locale.ENGLISH))
                .toList();
    }

    @Test
    void theLanguagesOfThePageAreThoseOfTheLibrary() throws IOException {
        Set<String> tags = new TreeSet<>();
        Labels.languages().forEach(language -> tags.add(language.toLanguageTag()));
        Matcher list =
                Pattern.compile("LANGUAGES = \\[([^]]+)]").matcher(Files.readString(ELEMENT.resolve("words.js")));
        assertThat(list.find()).isTrue();
        assertThat(texts(list.group(1), "\"([\\w-]+)\"")).isEqualTo(tags);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noWordIsMissingAndNoneIsLeftOver(Locale language) throws IOException {
        for (Path file : FILES) {
            assertThat(words(file, language).keySet())
                    .isEqualTo(words(file, Locale.ENGLISH).keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void placeholdersAreTheSame(Locale language) throws IOException {
        for (Path file : FILES) {
            Map<String, Map<String, String>> english = words(file, Locale.ENGLISH);
            words(file, language)
                    .forEach((key, forms) -> assertThat(forms.values())
                            .allSatisfy(text -> assertThat(texts(text, "(\\{\\d})"))
                                    .as(key)
                                    .isEqualTo(texts(english.get(key).get("other"), "(\\{\\d})"))));
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void nothingWasLeftInEnglish(Locale language) throws IOException {
        Map<String, Map<String, String>> english = words(FILES.get(0), Locale.ENGLISH);
        Set<String> same = new TreeSet<>();
        words(FILES.get(0), language).forEach((key, forms) -> {
            String text = forms.get("other");
            if (text.equals(english.get(key).get("other"))) {
                same.add(text);
            }
        });
        assertThat(same).isEqualTo(new TreeSet<>(SAME.get(language.toLanguageTag())));
    }

    /** English words are short: a button or heading has room for as much again, and some more. */
    @ParameterizedTest
    @MethodSource("languages")
    void textsHaveRoomWhereTheyStand(Locale language) throws IOException {
        Map<String, Map<String, String>> english = words(FILES.get(0), Locale.ENGLISH);
        words(FILES.get(0), language)
                .forEach((key, forms) -> assertThat(forms.values())
                        .as(key)
                        .allMatch(text ->
                                text.length() <= english.get(key).get("other").length() * 2 + 12));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatCountsHasAFormForEachPluralCategory(Locale language) throws IOException {
        Set<String> categories =
                texts(Labels.of(language).find("plural.rules").orElseThrow(), "(zero|one|two|few|many):");
        categories.add("other");
        for (Path file : FILES) {
            assertThat(words(file, language).values())
                    .filteredOn(forms -> forms.size() > 1)
                    .isNotEmpty()
                    .allSatisfy(forms -> assertThat(forms.keySet()).isEqualTo(categories));
        }
    }

    @Test
    void everyWordIsSaidSomewhereAndNoneIsMissing() throws IOException {
        Set<String> keys = words(FILES.get(0), Locale.ENGLISH).keySet();
        var said = new StringBuilder();
        try (var files = Files.walk(ELEMENT)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                said.append(Files.readString(file));
            }
        }
        Set<String> asked = texts(said, "\\bt\\(\"([\\w-]+)\"");
        assertThat(asked).hasSizeGreaterThan(60).isSubsetOf(keys);
        Set<String> spare = new TreeSet<>(keys);
        spare.removeAll(texts(said, "[\"\\s{]([\\w-]+)[\":]"));
        spare.removeIf(COMPOSED.asMatchPredicate());
        assertThat(spare).isEmpty();
    }

    private static Set<String> texts(CharSequence text, String pattern) {
        var found = new TreeSet<String>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** Words by key, those that count by plural category, all others as the form of all numbers. */
    private static Map<String, Map<String, String>> words(Path file, Locale language) throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(
                        Path.of(file + "." + language.toLanguageTag() + ".json").toFile());
        var words = new TreeMap<String, Map<String, String>>();
        json.properties().forEach(entry -> {
            var forms = new TreeMap<String, String>();
            if (entry.getValue().isObject()) {
                entry.getValue()
                        .properties()
                        .forEach(
                                form -> forms.put(form.getKey(), form.getValue().asText()));
            } else {
                forms.put("other", entry.getValue().asText());
            }
            assertThat(forms.values())
                    .as(entry.getKey())
                    .allSatisfy(text -> assertThat(text).isNotBlank());
            words.put(entry.getKey(), forms);
        });
        return words;
    }
}
