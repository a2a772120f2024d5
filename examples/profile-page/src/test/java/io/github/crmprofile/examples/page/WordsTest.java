package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page's own words: all there in every language, and none too many. */
class WordsTest {

    private static final Path WEB = Path.of("src/main/resources/web");
    private static final Path ELEMENT = Path.of("../profile-web/src/main/resources/META-INF/resources/crm-profile");
    // Keys that are put together: the columns of lists, the kinds of widgets, and what an explanation says of whose
    // records.
    private static final Pattern COMPOSED =
            Pattern.compile("[fpx]_[\\w-]+|kind_[A-Z]+|\\w+One|DIRECT|WITH_CONTACTS|EACH|PRIMARY");

    @Test
    void everyWordIsInBothLanguages() throws IOException {
        for (Path file : new Path[] {ELEMENT.resolve("words"), WEB.resolve("shell")}) {
            assertThat(keys(file + ".it.json")).isEqualTo(keys(file + ".en.json"));
        }
    }

    @Test
    void everyWordIsSaidSomewhereAndNoneIsMissing() throws IOException {
        Set<String> keys = keys(ELEMENT.resolve("words") + ".en.json");
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

    private static Set<String> keys(String file) throws IOException {
        JsonNode words = new ObjectMapper().readTree(Path.of(file).toFile());
        var keys = new TreeSet<String>();
        words.properties().forEach(entry -> {
            assertThat(entry.getValue().asText()).as(entry.getKey()).isNotBlank();
            keys.add(entry.getKey());
        });
        return keys;
    }
}
