package io.github.crmprofile.examples.page;

import io.github.crmprofile.examples.sample.SampleCompany;
import io.github.crmprofile.examples.web.JdbcLayoutStore;
import io.github.crmprofile.examples.web.JdbcTargetStore;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.standard.StandardMetrics;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.StandardWidgets;
import io.github.crmprofile.widget.Widget;
import io.github.crmprofile.widget.WidgetKind;
import io.github.crmprofile.widget.WidgetRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;

/** The invented company in memory, on a day that stays, with a client of a hostile name, a missing rate and a widget that fails. */
final class TestCrm {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), SampleCompany.ZONE);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final SampleCompany COMPANY = SampleCompany.generate(TODAY);
    static final ClientId HOSTILE = ClientId.contact("9001");
    static final String HOSTILE_NAME = "<img src=x onerror=document.title='broken'> & \"co\"";

    static final AtomicInteger slowness = new AtomicInteger();

    // Nothing in it changes but what users set: what was read of all clients serves all tests.
    private static final JdbcDataSource SETTINGS = database();
    private static final Crm CRM = create();

    private TestCrm() {}

    private static JdbcDataSource database() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:settings;DB_CLOSE_DELAY=-1");
        return database;
    }

    /** The CRM as nobody has arranged anything yet. */
    static Crm fresh() {
        try (Connection connection = SETTINGS.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM " + JdbcLayoutStore.TABLE);
            statement.execute("DELETE FROM " + JdbcTargetStore.TABLE);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return CRM;
    }

    private static Crm create() {
        InMemorySource source = InMemorySource.builder()
                .clients(COMPANY.clients())
                .clients(List.of(Client.builder(HOSTILE, HOSTILE_NAME)
                        .website("javascript:document.title='broken'")
                        .comment("</script><script>document.title='broken'</script>")
                        .build()))
                .deals(COMPANY.deals())
                .activities(COMPANY.activities())
                .invoices(COMPANY.invoices())
                .build();
        // No rate for pounds and dollars: totals are partial.
        ExchangeRates rates = ExchangeRates.fixed("EUR", Map.of("CHF", BigDecimal.ONE));
        return Crm.of(
                slowed(source),
                StoredSettings.in(SETTINGS),
                rules(),
                rates,
                SampleCompany.ZONE,
                SampleCompany.USERS,
                CLOCK);
    }

    /** A source that takes as long for each answer as {@link #slowness} says. */
    private static ProfileSource slowed(ProfileSource source) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            Thread.sleep(slowness.get());
            try {
                return method.invoke(source, arguments);
            } catch (InvocationTargetException failed) {
                throw Objects.requireNonNull(failed.getCause());
            }
        };
        return (ProfileSource) Proxy.newProxyInstance(
                ProfileSource.class.getClassLoader(), new Class<?>[] {ProfileSource.class}, handler);
    }

    private static LayoutRules rules() {
        MetricRegistry metrics = StandardMetrics.registry().toBuilder()
                .add(Metrics.formula(
                        "broken", "fails", Map.of(Metrics.RECORDS, Measure.count(Memberships.WON)), operands -> {
                            throw new IllegalStateException("on purpose");
                        }))
                .build();
        return LayoutRules.standard(WidgetRegistry.builder(metrics)
                .addAll(StandardWidgets.open())
                .add(Widget.builder("broken", WidgetKind.NUMBER)
                        .figures(settings -> List.of(settings.figure("broken")))
                        .build())
                .build());
    }
}
