package io.github.crmprofile.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.examples.web.Answer;
import io.github.crmprofile.examples.web.Call;
import io.github.crmprofile.examples.web.ProfileEndpoints;
import io.github.crmprofile.examples.web.TargetStore;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.source.Viewer;
import io.github.crmprofile.widget.InMemoryLayoutStore;
import io.github.crmprofile.widget.LayoutStore;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class AutoConfigurationTest {

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(CrmProfileAutoConfiguration.class))
            .withBean(DataSource.class, JdbcDataSource::new)
            .withPropertyValues("crm-profile.mapping=classpath:mapping.json", "crm-profile.check-at-start=never");

    @Test
    void withoutAMappingThereIsNothing() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(CrmProfileAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(CrmProfiles.class));
    }

    @Test
    void whoSeesWhatMustBeSaid() {
        application.run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .asInstanceOf(type(SetupException.class))
                .extracting(SetupException::action)
                .asString()
                .contains("crm-profile.viewer=responsible", "a bean of type ViewerResolver"));
    }

    @Test
    void propertiesAreEnough() {
        application
                .withPropertyValues(
                        "crm-profile.viewer=responsible",
                        "crm-profile.mapping=classpath:mapping-responsible.json",
                        "crm-profile.timeout=5s")
                .run(context -> {
                    assertThat(context.getBean(CrmProfiles.class).calendar().zone())
                            .isEqualTo(ZoneId.of("Europe/Madrid"));
                    assertThat(context.getBean(ViewerResolver.class).viewer(() -> "ann"))
                            .isEqualTo(Viewer.responsible(Set.of("ann")));
                    assertThat(context).hasSingleBean(CrmProfileController.class);
                });
    }

    @Test
    void everythingGivesWayToTheApplication() {
        var store = new InMemoryLayoutStore();
        application
                .withPropertyValues("crm-profile.viewer=everything", "crm-profile.zone=Asia/Tokyo")
                .withBean(LayoutStore.class, () -> store)
                .withBean(CrmProfilesCustomizer.class, () -> builder -> builder.weekStart(DayOfWeek.SUNDAY))
                .run(context -> {
                    assertThat(context.getBean(LayoutStore.class)).isSameAs(store);
                    assertThat(context.getBean(ViewerResolver.class).viewer(() -> "ann"))
                            .isEqualTo(Viewer.everything());
                    assertThat(context.getBean(CrmProfiles.class).calendar().zone())
                            .isEqualTo(ZoneId.of("Asia/Tokyo"));
                    assertThat(context.getBean(CrmProfiles.class).calendar().weekStart())
                            .isEqualTo(DayOfWeek.SUNDAY);
                });
    }

    @Test
    void whatUsersSetIsInTablesWherePropertiesSaySo() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:layouts;DB_CLOSE_DELAY=-1");
        var owner = LayoutStore.Owner.user("ann");
        var target = new TargetStore.Target(BigDecimal.TEN, "ann", Instant.EPOCH);
        WebApplicationContextRunner node = new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(CrmProfileAutoConfiguration.class))
                .withBean(DataSource.class, () -> database)
                .withPropertyValues(
                        "crm-profile.mapping=classpath:mapping.json",
                        "crm-profile.check-at-start=never",
                        "crm-profile.viewer=everything",
                        "crm-profile.layouts=table",
                        "crm-profile.targets=table");
        node.run(context -> {
            context.getBean(LayoutStore.class).save(ClientKind.CONTACT, owner, "one");
            assertThat(context.getBean(TargetStore.class).replace(ClientKind.CONTACT, null, null, target))
                    .isTrue();
        });
        node.run(context -> {
            assertThat(context.getBean(LayoutStore.class).find(ClientKind.CONTACT, owner))
                    .contains("one");
            ProfileEndpoints endpoints = context.getBean(ProfileEndpoints.class);
            Answer answer = endpoints.answer(Call.get("target", "kind=contact", "ann", Viewer.everything()));
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"value\":\"10\"");
        });
    }

    @Test
    void aMappingThatIsNoneIsRefusedAtTheStart() {
        application
                .withPropertyValues("crm-profile.viewer=everything", "crm-profile.mapping=classpath:no-mapping.json")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("contcts"));
    }
}
