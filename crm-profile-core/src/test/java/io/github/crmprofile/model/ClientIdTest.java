package io.github.crmprofile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientIdTest {
    @Test
    void readsAsKindColonId() {
        assertThat(ClientId.contact("42")).hasToString("contact:42");
        assertThat(ClientId.company("7")).hasToString("company:7");
        assertThat(ClientId.parse("contact:42")).isEqualTo(ClientId.contact("42"));
        assertThat(ClientId.parse("company:7")).isEqualTo(ClientId.company("7"));
    }

    @Test
    void keepsColonsAndSpacesOfTheId() {
        assertThat(ClientId.parse("company:a:b: c ").id()).isEqualTo("a:b: c ");
    }

    @Test
    void ordersContactsBeforeCompaniesThenById() {
        assertThat(Stream.of("company:1", "contact:b", "contact:a")
                        .map(ClientId::parse)
                        .sorted())
                .map(ClientId::toString)
                .containsExactly("contact:a", "contact:b", "company:1");
    }

    @Test
    void ordersIdsByCodePointsNotByTheirHalves() {
        assertThat(Stream.of(ClientId.contact("\uD83D\uDE00"), ClientId.contact("\uFF53"))
                        .sorted())
                .containsExactly(ClientId.contact("\uFF53"), ClientId.contact("\uD83D\uDE00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "contact", "contact:", "contact: "})
    void refusesTextWithoutKindOrId(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientId.parse(text))
                .withMessage("'" + text + "' is not a client id."
                        + " Write the kind, a colon and the id, such as contact:42 or company:7.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "Contact", ""})
    void refusesAnUnknownKind(String kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientId.parse(kind + ":42"))
                .withMessage("'" + kind + "' is not a kind of client. Write 'contact' or 'company', in lower case.");
    }

    @Test
    void refusesABlankId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientId.company(" "))
                .withMessage("The company id is blank. Give the one of the host's data.");
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> ClientId.contact(null))
                .withMessage("the contact id must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> new ClientId(null, "42"))
                .withMessage("the kind of a client must not be null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "company"})
    void codesOfKindsAreReadBack(String code) {
        assertThat(ClientKind.parse(code).code()).isEqualTo(code);
    }
}
