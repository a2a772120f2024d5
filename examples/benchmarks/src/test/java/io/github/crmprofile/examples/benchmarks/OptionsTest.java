package io.github.crmprofile.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.examples.benchmarks.crm.Size;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void withoutAnyAllIsMeasured() {
        assertThat(Options.parse(List.of()))
                .isEqualTo(new Options(false, Size.FULL, null, null, Path.of("target/results")));
    }

    @Test
    void eachIsTaken() {
        assertThat(Options.parse(List.of(
                        "--quick", "--contacts", "2500", "--jdbc-url", "jdbc:x", "--user", "me", "--out", "elsewhere")))
                .isEqualTo(new Options(true, new Size(2_500, 900), "jdbc:x", "me", Path.of("elsewhere")));
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> Options.parse(List.of("--fast"))).hasMessage("'--fast' is none of the options");
        assertThatThrownBy(() -> Options.parse(List.of("--out"))).hasMessage("--out needs a value");
        assertThatThrownBy(() -> Options.parse(List.of("--contacts", "many")))
                .hasMessage("--contacts 'many' is no whole number");
        assertThatThrownBy(() -> Options.parse(List.of("--contacts", "1")))
                .hasMessage("A CRM of 1 contacts with up to 9000 activities; accepted are 5 contacts or more, and 1 to"
                        + " 50000 activities");
    }
}
