package io.github.crmprofile.environment;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.cfg.PackageVersion;

/**
 * Refuses a Jackson that is too old. Applications often have an older one first on the class path, brought by another library; without this check
 * the first use of a newer method ends in a {@link LinkageError} that names neither.
 */
public final class JacksonVersion {

    private static final Version OLDEST = new Version(2, 15, 0, null, "com.fasterxml.jackson.core", "jackson-databind");

    private JacksonVersion() {}

    /**
     * Checks the version of {@code jackson-databind} that is loaded.
     *
     * @throws IllegalStateException if it is older than 2.15, with the version and the remedy
     */
    public static void require() {
        require(PackageVersion.VERSION);
    }

    static void require(Version found) {
        if (found.compareTo(OLDEST) < 0) {
            throw new IllegalStateException(
                    "jackson-databind " + found + " is on the class path, and crm-profile needs 2.15 or later."
                            + " Another library brings the older one: find it with 'mvn dependency:tree' or 'gradle dependencyInsight',"
                            + " and set the version, best by importing jackson-bom");
        }
    }
}
