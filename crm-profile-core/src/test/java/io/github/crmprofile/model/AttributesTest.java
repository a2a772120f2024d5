package io.github.crmprofile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributesTest {
    private static final String ACCEPTED = ". Accepted are String, BigDecimal, Long, Integer, Boolean, Instant and"
            + " LocalDate, under a name that is not blank; leave unknown values out.";

    @Test
    void keepsWhatSourcesCanCompareSortedByNameWithoutBlankTexts() {
        Instant instant = Instant.parse("2026-05-17T10:00:00Z");
        LocalDate day = LocalDate.of(2026, 5, 17);
        Map<String, Object> copy = copyOf(Map.of("f", "\u00a0", "e", true, "d", day, "c", instant, "b", "text"));
        assertThat(copy).containsExactly(entry("b", "text"), entry("c", instant), entry("d", day), entry("e", true));
    }

    @Test
    void makesOneKindOfNumberOfAll() {
        assertThat(copyOf(Map.of("a", 5, "b", 5L, "c", new BigDecimal("5.00"), "d", new BigDecimal("5E+2"))))
                .containsExactly(
                        entry("a", new BigDecimal("5")),
                        entry("b", new BigDecimal("5")),
                        entry("c", new BigDecimal("5")),
                        entry("d", new BigDecimal("500")));
    }

    @Test
    void copiesTheMapAndAllowsNoChange() {
        Map<String, Object> given = new HashMap<>(Map.of("a", "first"));
        Map<String, Object> copy = copyOf(given);
        given.put("a", "second");
        assertThat(copy).containsExactly(entry("a", "first")).isUnmodifiable();
    }

    @Test
    void namesAllThatIsUnusableByClassAndNotByValue() {
        Map<String, Object> given = new HashMap<>();
        given.put("score", 0.5);
        given.put("gone", null);
        given.put(" ", "secret");
        given.put("cause", new Exception("secret"));
        given.put("fine", "text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> copyOf(given))
                .withMessage("Unusable attributes of deal 'd1': 'cause' is a java.lang.Exception; 'gone' is null;"
                        + " 'score' is a java.lang.Double; one has no name" + ACCEPTED);
    }

    @Test
    void boundsTheLengthOfNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> copyOf(Map.of("size", new BigDecimal("1E+1000"))))
                .withMessage("The attribute 'size' of deal 'd1' has more than 1000 digits before or after the decimal"
                        + " point. Correct it, or leave it out as unknown.");
    }

    @Test
    void refusesNoMapAtAll() {
        assertThatNullPointerException()
                .isThrownBy(() -> copyOf(null))
                .withMessage("the attributes of deal 'd1' must not be null: use an empty map");
    }

    private static Map<String, Object> copyOf(Map<String, Object> attributes) {
        return Attributes.copyOf(attributes, "deal 'd1'");
    }
}
