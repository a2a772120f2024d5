package io.github.crmprofile.examples.conversion;

import static io.github.crmprofile.testing.MetricAssert.assertThatMetric;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.testing.CrmArbitraries;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;

/** The application's numbers are those of the library, over random records; and each of three planted faults is found. */
class ConversionTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    // The month in which the clocks change: one of its days has 23 hours.
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final int CUSTOMER = 1;

    private final SalesTables tables;

    ConversionTest() throws SQLException {
        this.tables = new SalesTables();
    }

    @Provide
    Arbitrary<Dataset> sales() {
        return CrmArbitraries.around(FIRST, LAST, ROME)
                .withCurrencies("EUR", "USD")
                .datasets();
    }

    private SalesReport report(Statements statements, ZoneId zone) {
        return new SalesReport(tables.database(), statements, zone);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void ourNumbersAreThoseOfTheLibrary(@ForAll("sales") Dataset data) throws SQLException {
        assertThatNumbersAgree(data, report(Statements.CURRENT, ROME));
    }

    private void assertThatNumbersAgree(Dataset data, SalesReport report) throws SQLException {
        tables.fill(data);
        List<FigureResult> reference = CrmProfiles.builder()
                .source(data.inMemory())
                .zone(ROME)
                .clock(Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC))
                .build()
                .figures(
                        ProfileRequest.of(ClientId.contact(String.valueOf(CUSTOMER)))
                                .withPeriod(FIRST + ".." + LAST),
                        "conversion",
                        "deals.won.value",
                        "communication.load");
        MetricValue conversion = reference.get(0).value();
        MetricValue load = reference.get(2).value();

        Optional<BigDecimal> ourConversion = report.conversion(CUSTOMER, FIRST, LAST);
        if (ourConversion.isPresent()) {
            assertThatMetric(conversion)
                    .as("conversion")
                    .isPercent(ourConversion.get().toPlainString());
        } else {
            assertThatMetric(conversion).as("conversion").isUndefinedBecause(Reason.NO_ACTIVITIES);
        }
        assertThatMetric(reference.get(1).value()).as("won value").isMoney(report.wonValue(CUSTOMER, FIRST, LAST));
        Optional<BigDecimal> ourLoad = report.load(CUSTOMER, FIRST, LAST);
        if (ourLoad.isPresent()) {
            assertThatMetric(load).as("load").isRatio(ourLoad.get().toPlainString());
        } else {
            assertThatMetric(load).as("load").isUndefinedBecause(Reason.NO_DEALS);
        }
    }

    /** What fails over some hundred random data sets; empty when nothing does. */
    private Optional<AssertionError> firstFailure(SalesReport report) {
        return sales().generator(1000).stream(new Random(7))
                .limit(300)
                .map(Shrinkable::value)
                .flatMap(data -> failure(data, report).stream())
                .findFirst();
    }

    private Optional<AssertionError> failure(Dataset data, SalesReport report) {
        try {
            assertThatNumbersAgree(data, report);
            return Optional.empty();
        } catch (AssertionError differs) {
            return Optional.of(differs);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String changed(String sql, String from, String to) {
        assertThat(sql).as("the fault is planted").contains(from);
        return sql.replace(from, to);
    }

    @Example
    void tasksThatCountAsTalksAreFound() {
        Statements right = Statements.CURRENT;
        var wrong = new Statements(
                changed(right.conversion(), " AND t.kind NOT IN ('task', 'note')", ""), right.wonValue(), right.load());

        assertThat(firstFailure(report(wrong, ROME)))
                .hasValueSatisfying(found -> assertThat(found).hasMessageContaining("[conversion]"));
    }

    @Example
    void daysOfAnotherZoneAreFound() {
        assertThat(firstFailure(report(Statements.CURRENT, ZoneOffset.UTC))).isPresent();
    }

    @Example
    void amountsThatAJoinMultipliesAreFound() {
        Statements right = Statements.CURRENT;
        var wrong = new Statements(
                right.conversion(),
                changed(right.wonValue(), "FROM deal d", "FROM deal d LEFT JOIN talk t ON t.deal = d.id"),
                right.load());

        assertThat(firstFailure(report(wrong, ROME)))
                .hasValueSatisfying(found -> assertThat(found).hasMessageContaining("[won value]"));
    }

    @Example
    void oneCaseByHand() throws SQLException {
        Instant noon = Instant.parse("2026-03-10T11:00:00Z");
        var data = new Dataset(
                List.of(Client.builder(ClientId.contact("1"), "Ann").build()),
                List.of(Deal.builder("1")
                        .contact("1")
                        .outcome(Outcome.WON)
                        .amount(new BigDecimal("99.90"))
                        .currency("EUR")
                        .createdAt(noon)
                        .closedAt(noon)
                        .build()),
                List.of(
                        talk("1", Channel.CALL, noon),
                        talk("2", Channel.EMAIL, noon),
                        talk("3", Channel.CALL, noon),
                        talk("4", Channel.TASK, noon)),
                List.of(),
                null,
                ROME);

        SalesReport report = report(Statements.CURRENT, ROME);
        assertThatNumbersAgree(data, report);

        assertThat(report.conversion(CUSTOMER, FIRST, LAST)).contains(new BigDecimal("33.33"));
        assertThat(report.load(CUSTOMER, FIRST, LAST)).contains(new BigDecimal("3.00"));
    }

    private static Activity talk(String id, Channel channel, Instant at) {
        return Activity.builder(id, channel)
                .contact("1")
                .deal("1")
                .occurredAt(at)
                .completed(true)
                .build();
    }
}
