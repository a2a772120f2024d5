package io.github.crmprofile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhiteSpaceTest {

    private static final Pattern PROPERTY = Pattern.compile("\\p{IsWhite_Space}");

    @Test
    void blankIsWhatUnicodeCallsWhiteSpace() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(c -> {
                    String text = Character.toString(c);
                    return WhiteSpace.isBlank(text) != PROPERTY.matcher(text).matches();
                }))
                .isEmpty();
        assertThat(WhiteSpace.CHARACTERS.chars()).hasSize(25).allMatch(c -> WhiteSpace.isBlank(Character.toString(c)));
    }

    @Test
    void textWithAnythingElseIsText() {
        assertThat(WhiteSpace.isBlank(null)).isTrue();
        assertThat(WhiteSpace.isBlank("")).isTrue();
        assertThat(WhiteSpace.isBlank("\u00a0\t\u3000")).isTrue();
        assertThat(WhiteSpace.isBlank("\u00a0x")).isFalse();
        assertThat(WhiteSpace.isBlank("\u200b"))
                .as("a zero width space is none")
                .isFalse();
    }

    @Test
    void recordsHaveNoBlankTexts() {
        String blank = WhiteSpace.CHARACTERS;
        Deal deal = Deal.builder("d")
                .stage(blank)
                .pipeline(blank)
                .currency(blank)
                .responsible(blank)
                .contact(blank)
                .attribute("region", blank)
                .build();

        assertThat(deal).isEqualTo(Deal.builder("d").build());
    }
}
