package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void withoutOptionsItIsTheInventedCompanyOnAnyPort() {
        Options options = Options.parse();
        assertThat(options.port()).isZero();
        assertThat(options.jdbcUrl()).isNull();
        assertThat(options.zone()).isEqualTo(ZoneId.of("Europe/Rome"));
    }

    @Test
    void everyOptionIsTaken() {
        Options options = Options.parse(
                "--port",
                "8080",
                "--jdbc-url",
                "jdbc:x",
                "--jdbc-user",
                "me",
                "--mapping",
                "m.json",
                "--zone",
                "UTC",
                "--users",
                "1,7");
        assertThat(options)
                .isEqualTo(new Options(8080, "jdbc:x", "me", "m.json", null, ZoneId.of("UTC"), List.of("1", "7")));
        assertThat(Options.parse("--settings", "s").settings()).isAbsolute();
    }

    @Test
    void wrongOptionsSayWhatIsAccepted() {
        assertThatThrownBy(() -> Options.parse("--port", "70000"))
                .hasMessage("'70000' is no port; accepted are 0 to 65535.");
        assertThatThrownBy(() -> Options.parse("--port")).hasMessage("'--port' is not followed by a value.");
        assertThatThrownBy(() -> Options.parse("--colour", "red")).hasMessage("There is no option '--colour'.");
        assertThatThrownBy(() -> Options.parse("--zone", "Mars")).hasMessageContaining("'Mars' is no time zone");
        assertThatThrownBy(() -> Options.parse("--mapping", "m.json")).hasMessageContaining("belong together");
    }

    @Test
    void aDatabaseThatCannotBeHadIsToldWithoutItsAddress() {
        Options unknown = Options.parse("--jdbc-url", "jdbc:nothing:secret", "--mapping", "m.json");
        assertThatThrownBy(() -> Crm.open(unknown, TestCrm.CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No driver")
                .message()
                .doesNotContain("secret");
    }
}
