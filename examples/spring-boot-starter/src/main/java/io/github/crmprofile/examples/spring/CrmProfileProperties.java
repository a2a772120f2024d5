package io.github.crmprofile.examples.spring;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * What the properties of an application say.
 *
 * @param mapping where the records are, such as {@code classpath:crm-mapping.json}
 * @param zone in which days begin; that of the mapping unless given
 * @param viewer what a signed-in user sees, unless the application has a {@link ViewerResolver}
 * @param timeout how long a statement may take, a second or more; no limit unless given
 * @param timeoutForAllClients the same for averages over all clients; {@code timeout} unless given
 * @param layouts where what users have arranged is stored
 * @param targets where targets of the load gauge are stored
 * @param checkAtStart what becomes of the check of the mapping at the start
 * @param checkEvery how old the check of the mapping may be that the health is made of
 */
@ConfigurationProperties("crm-profile")
public record CrmProfileProperties(
        Resource mapping,
        @Nullable ZoneId zone,
        @Nullable Sight viewer,
        @Nullable Duration timeout,
        @Nullable Duration timeoutForAllClients,
        @DefaultValue("memory") Layouts layouts,
        @DefaultValue("none") Targets targets,
        @DefaultValue("log") StartCheck checkAtStart,
        @DefaultValue("1h") Duration checkEvery) {

    /** Where what users have arranged is stored. */
    public enum Layouts {
        /** In memory, until the process ends. */
        MEMORY,
        /** In a table of the application's data source, for any number of nodes; it is created where it is not there. */
        TABLE
    }

    /** Where targets of the load gauge are stored. */
    public enum Targets {
        /** Nowhere: the gauge goes by the average of all clients, unless the application has a {@code TargetStore}. */
        NONE,
        /** In a table of the application's data source, for any number of nodes; it is created where it is not there. */
        TABLE
    }

    /** What becomes of the check of the mapping at the start. It reads every table. */
    public enum StartCheck {
        /** It is logged: one line when nothing is wrong. */
        LOG,
        /** It is logged, and the application does not start with a mapping that cannot be used. */
        REQUIRE,
        /** It is not made. */
        NEVER
    }

    /** What a signed-in user sees. */
    public enum Sight {
        /** All records. */
        EVERYTHING,
        /** The records that the user of this name is responsible for. */
        RESPONSIBLE
    }
}
