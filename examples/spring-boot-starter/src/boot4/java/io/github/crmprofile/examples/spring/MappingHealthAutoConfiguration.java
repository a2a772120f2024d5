package io.github.crmprofile.examples.spring;

import io.github.crmprofile.jdbc.mapping.MappingReport;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Health of the mapping: up while it fits the database. */
@AutoConfiguration(after = CrmProfileAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(MappingState.class)
public class MappingHealthAutoConfiguration {

    @Bean
    HealthIndicator crmProfileHealthIndicator(MappingState state) {
        return () -> health(state.report());
    }

    private static Health health(MappingReport report) {
        return (report.isUsable() ? Health.up() : Health.down())
                .withDetails(MappingState.details(report))
                .build();
    }
}
