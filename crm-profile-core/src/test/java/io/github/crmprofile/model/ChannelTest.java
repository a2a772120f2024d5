package io.github.crmprofile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {
    @Test
    void knowsTheUsualChannels() {
        assertThat(List.of(
                        Channel.CALL,
                        Channel.EMAIL,
                        Channel.MEETING,
                        Channel.CHAT,
                        Channel.WEB_FORM,
                        Channel.MESSAGE,
                        Channel.SOCIAL,
                        Channel.FEED,
                        Channel.TASK,
                        Channel.NOTE))
                .map(Channel::toString)
                .containsExactly(
                        "call", "email", "meeting", "chat", "web_form", "message", "social", "feed", "task", "note");
    }

    @Test
    void keepsTheHostsOwnCodeAsItIs() {
        assertThat(Channel.of("Carrier Pigeon"))
                .hasToString("Carrier Pigeon")
                .isNotEqualTo(Channel.of("carrier pigeon"));
        assertThat(Channel.of("call")).isEqualTo(Channel.CALL);
    }

    @Test
    void ordersByCode() {
        assertThat(Stream.of(Channel.NOTE, Channel.CALL, Channel.of("fax")).sorted())
                .containsExactly(Channel.CALL, Channel.of("fax"), Channel.NOTE);
    }

    @Test
    void ordersByCodePointsNotByTheirHalves() {
        assertThat(Stream.of(Channel.of("\uD83D\uDE00"), Channel.of("\uFF53")).sorted())
                .containsExactly(Channel.of("\uFF53"), Channel.of("\uD83D\uDE00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void refusesABlankCode(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Channel.of(code))
                .withMessage("The channel code is blank. Give the one of the host's data.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"call\n", "\u0000", "a\u0085b"})
    void keepsACodeCharacterByCharacter(String code) {
        assertThat(Channel.of(code).code()).isEqualTo(code);
    }
}
