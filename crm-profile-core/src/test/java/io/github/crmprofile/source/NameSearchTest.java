package io.github.crmprofile.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSearchTest {

    private static boolean matches(String text, String name) {
        return new NameSearch(text, null, Viewer.everything(), 1).matches(name);
    }

    @ParameterizedTest
    @CsvSource({
        "İstanbul, İstanbul",
        "istanbul, İstanbul",
        "ISTANBUL, ıstanbul",
        "İ, Diyarbakır i",
        "STRASSE, Hauptstraße",
        "straße, HAUPTSTRASSE",
        "straße, STRAẞE",
        "STRAẞE, Hauptstraße",
        "ΟΔΟΣ, οδος",
        "οδος, ΟΔΟΣ ΑΒ",
        "пётр, ПЁТР ИВАНОВ",
        "änn, ÄNNCHEN",
    })
    void findsAPartInAnyCaseOfAnyLanguage(String text, String name) {
        assertThat(matches(text, name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"İstanbul", "Straße", "ΟΔΟΣ", "Ὀδυσσεύς", "Пётр", "ﬁn", "Ǆ", "e\u0301"})
    void everyNameFindsItselfInItsOwnCases(String name) {
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.forLanguageTag("tr"), Locale.forLanguageTag("el")}) {
            assertThat(matches(name.toLowerCase(locale), name)).isTrue();
        }
        assertThat(matches(name, name)).isTrue();
        assertThat(matches(name.toUpperCase(Locale.ROOT), name)).isTrue();
    }

    @Test
    void everyCharacterIsFoundByEachOfItsCases() {
        var lost = new ArrayList<String>();
        for (int point = 1; point <= Character.MAX_CODE_POINT; point++) {
            String name = Character.toString(point);
            boolean isSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            boolean isFound = Stream.of(
                            name.toUpperCase(Locale.ROOT),
                            name.toLowerCase(Locale.ROOT),
                            Character.toString(Character.toTitleCase(point)))
                    .allMatch(other -> NameSearch.fold(other).equals(NameSearch.fold(name)));
            if (!isSurrogate && !isFound) {
                lost.add(Integer.toHexString(point));
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        assertThat(matches("anna", "Ann")).isFalse();
        assertThat(matches("%", "Ann")).isFalse();
        assertThat(matches("", "Ann")).isTrue();
    }

    @Test
    void asksForOneAtLeast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NameSearch("a", null, Viewer.everything(), -1))
                .withMessage("At most -1 clients were asked for; the limit is 1 or more");
    }
}
