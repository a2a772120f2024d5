package io.github.crmprofile.jdbc.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void namesNearInSpellingComeBestFirst() {
        assertThat(Nearest.to("opportunty", List.of("OPPORTUNITY", "opportunty_id", "contact")))
                .containsExactly("OPPORTUNITY", "opportunty_id");
        assertThat(Nearest.to("form", List.of("from", "where"))).containsExactly("from");
        assertThat(Nearest.to("close_date", List.of("CloseDate", "create_date")))
                .containsExactly("CloseDate");
    }

    @Test
    void aNamePartOfAnotherIsNearIt() {
        assertThat(Nearest.to("amount", List.of("total_amount_usd", "id"))).containsExactly("total_amount_usd");
    }

    @Test
    void shortNamesAreNotNearJustForBeingShort() {
        assertThat(Nearest.to("x", List.of("d", "y"))).isEmpty();
        assertThat(Nearest.to("valid", List.of("id"))).isEmpty();
    }

    @Test
    void withoutANearNameAllAreListedUnlessTheyAreTooMany() {
        assertThat(Nearest.remedy("quux", List.of("beta", "alpha"))).isEqualTo("known are 'alpha', 'beta'");
        assertThat(Nearest.remedy("quux", List.of())).isEqualTo("there is none");
        assertThat(Nearest.remedy(
                        "quux",
                        IntStream.range(0, 26).mapToObj(i -> "table" + i).toList()))
                .isEqualTo("none of the 26 that exist has a similar name");
    }

    @Test
    void namesWithTheSameFirstWordsMustBeAlikeInTheRest() {
        var known = List.of("opportunity_status.lost", "opportunity_status.won");
        assertThat(Nearest.to("opportunity_status.custom_x", known)).isEmpty();
        assertThat(Nearest.to("opportunity_status.wonn", known)).containsExactly("opportunity_status.won");
        assertThat(Nearest.to("closed won", List.of("Closed Won ", "Closed Lost")))
                .containsExactly("Closed Won ");
        assertThat(Nearest.to("opp_amuont", List.of("opp_amount", "opp_count"))).containsExactly("opp_amount");
    }
}
