package io.github.crmprofile.examples.spring;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.CrmProfilesBuilder;
import io.github.crmprofile.examples.web.JdbcLayoutStore;
import io.github.crmprofile.examples.web.JdbcTargetStore;
import io.github.crmprofile.examples.web.ProfileEndpoints;
import io.github.crmprofile.examples.web.ProfileEndpointsBuilder;
import io.github.crmprofile.examples.web.ProfilePages;
import io.github.crmprofile.examples.web.TargetStore;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.source.ProfileListener;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.Viewer;
import io.github.crmprofile.widget.InMemoryLayoutStore;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.LayoutStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Puts the library over the application's data source. Each bean gives way to one of the same type in the application.
 *
 * <p>The source reads through a {@link TransactionAwareDataSourceProxy}: inside a transaction a profile sees what it has written and needs no second
 * connection; outside it sees what is committed.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration"
        })
@ConditionalOnProperty("crm-profile.mapping")
@EnableConfigurationProperties(CrmProfileProperties.class)
public class CrmProfileAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    SchemaMapping crmProfileMapping(CrmProfileProperties properties) {
        Resource resource = properties.mapping();
        try {
            return SchemaMapping.parse(resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new SetupException(
                    "The mapping that crm-profile.mapping names cannot be read: " + unreadable.getMessage(),
                    "Put the mapping there, or name another resource, such as classpath:crm-mapping.json or file:/etc/crm-mapping.json.",
                    unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new SetupException(
                    "The mapping in " + resource.getDescription() + " cannot be used. " + wrong.getMessage(),
                    "Change the mapping. Its language is described in docs/mapping-reference.md of crm-profile-jdbc.",
                    wrong);
        }
    }

    @Bean
    SourceObservations crmProfileObservations(ObjectProvider<ObservationRegistry> registry) {
        return new SourceObservations(() -> registry.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    @ConditionalOnBean(DataSource.class)
    MappingState crmProfileMappingState(DataSource dataSource, SchemaMapping mapping, CrmProfileProperties properties) {
        return MappingState.of(dataSource, mapping, properties.checkEvery());
    }

    @Bean
    @ConditionalOnBean(MappingState.class)
    MappingStartCheck crmProfileStartCheck(MappingState state, CrmProfileProperties properties) {
        return new MappingStartCheck(state, properties.checkAtStart());
    }

    @Bean
    @ConditionalOnMissingBean
    ProfileSource crmProfileSource(
            DataSource dataSource,
            SchemaMapping mapping,
            CrmProfileProperties properties,
            SourceObservations observations,
            ObjectProvider<ProfileListener> listener) {
        ProfileListener other = listener.getIfAvailable(() -> ProfileListener.NONE);
        JdbcSource.Builder builder = JdbcSource.builder(new TransactionAwareDataSourceProxy(dataSource), mapping)
                .listener(event -> {
                    observations.on(event);
                    other.on(event);
                });
        limit("crm-profile.timeout", properties.timeout(), builder::timeout);
        limit("crm-profile.timeout-for-all-clients", properties.timeoutForAllClients(), builder::timeoutForAllClients);
        return builder.build();
    }

    private static void limit(String property, @Nullable Duration value, Consumer<Duration> setting) {
        if (value == null) {
            return;
        }
        try {
            setting.accept(value);
        } catch (IllegalArgumentException refused) {
            throw new SetupException(
                    "The property " + property + " is refused. " + refused.getMessage(),
                    "Write another duration, such as " + property + "=10s.",
                    refused);
        }
    }

    /** Meters, in an application that has Micrometer. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class Meters {

        @Bean
        @ConditionalOnMissingBean
        ProfileListener crmProfileListener(ObjectProvider<MeterRegistry> registry) {
            return new MeterListener(registry::getIfAvailable);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    LayoutRules crmProfileLayoutRules() {
        return ProfilePages.standard();
    }

    /** Not in the transactions of the application: what a user has arranged stays, whatever else becomes of a request. */
    @Bean
    @ConditionalOnMissingBean
    LayoutStore crmProfileLayoutStore(CrmProfileProperties properties, ObjectProvider<DataSource> dataSource) {
        return switch (properties.layouts()) {
            case MEMORY -> new InMemoryLayoutStore();
            case TABLE -> new JdbcLayoutStore(dataSource.getObject()).createTableIfAbsent();
        };
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "crm-profile.targets", havingValue = "table")
    TargetStore crmProfileTargetStore(DataSource dataSource) {
        return new JdbcTargetStore(dataSource).createTableIfAbsent();
    }

    @Bean
    @ConditionalOnMissingBean
    CrmProfiles crmProfiles(
            ProfileSource source,
            LayoutRules rules,
            LayoutStore layouts,
            ObjectProvider<TargetStore> targets,
            SchemaMapping mapping,
            CrmProfileProperties properties,
            SourceObservations observations,
            ObjectProvider<Clock> clock,
            ObjectProvider<ProfileListener> listener,
            ObjectProvider<CrmProfilesCustomizer> customizers) {
        ZoneId zone = properties.zone();
        CrmProfilesBuilder builder = CrmProfiles.builder()
                .source(observations.observe(source))
                .clock(clock.getIfAvailable(Clock::systemUTC))
                .zone(zone == null ? mapping.zone() : zone)
                .layoutRules(rules)
                .layouts(layouts)
                .listener(listener.getIfAvailable(() -> ProfileListener.NONE))
                .demandViewer();
        targets.ifAvailable(builder::loadTargets);
        customizers.orderedStream().forEach(each -> each.customize(builder));
        return builder.build();
    }

    @Bean
    @ConditionalOnMissingBean
    ViewerResolver crmProfileViewerResolver(CrmProfileProperties properties, ObjectProvider<SchemaMapping> mapping) {
        CrmProfileProperties.Sight sight = properties.viewer();
        if (sight == null) {
            throw new SetupException(
                    "It is not said what a signed-in user may see.",
                    "Write crm-profile.viewer=responsible (records of which they are the responsible user)"
                            + " or crm-profile.viewer=everything, or make a bean of type ViewerResolver.",
                    null);
        }
        return switch (sight) {
            case EVERYTHING -> principal -> Viewer.everything();
            case RESPONSIBLE -> {
                mapping.ifAvailable(CrmProfileAutoConfiguration::checkResponsible);
                yield principal -> Viewer.responsible(Set.of(principal.getName()));
            }
        };
    }

    private static void checkResponsible(SchemaMapping mapping) {
        String column = Field.DEAL_RESPONSIBLE.name();
        if (mapping.records().stream().noneMatch(source -> source.columns().containsKey(column))) {
            throw new SetupException(
                    "By crm-profile.viewer=responsible users see the records of which they are the responsible user, and the"
                            + " mapping says of no record who that is: nobody would see any.",
                    "Map the column '" + column
                            + "' of deals, activities and invoices, or write crm-profile.viewer=everything.",
                    null);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    ProfileEndpoints crmProfileEndpoints(
            CrmProfiles profiles,
            LayoutStore layouts,
            ObjectProvider<TargetStore> targets,
            ObjectProvider<Clock> clock,
            ObjectProvider<ProfileEndpointsCustomizer> customizers) {
        ProfileEndpointsBuilder builder =
                ProfileEndpoints.builder(profiles, layouts).clock(clock.getIfAvailable(Clock::systemUTC));
        targets.ifAvailable(builder::targets);
        customizers.orderedStream().forEach(each -> each.customize(builder));
        return builder.build();
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    CrmProfileController crmProfileController(ProfileEndpoints endpoints, ViewerResolver viewers) {
        return new CrmProfileController(endpoints, viewers);
    }
}
