package io.github.crmprofile.environment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.Version;
import org.junit.jupiter.api.Test;

class JacksonVersionTest {

    @Test
    void anOlderJacksonIsNamedWithTheRemedy() {
        assertThatThrownBy(() -> JacksonVersion.require(version(2, 14, 3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "jackson-databind 2.14.3 is on the class path, and crm-profile needs 2.15 or later")
                .hasMessageContaining("jackson-bom");
    }

    @Test
    void theOldestAndTheLoadedOneAreAccepted() {
        assertThatCode(() -> JacksonVersion.require(version(2, 15, 0))).doesNotThrowAnyException();
        assertThatCode(JacksonVersion::require).doesNotThrowAnyException();
    }

    private static Version version(int major, int minor, int patch) {
        return new Version(major, minor, patch, null, "com.fasterxml.jackson.core", "jackson-databind");
    }
}
