package io.github.crmprofile.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleCompanyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final SampleCompany COMPANY = SampleCompany.generate(TODAY);

    @Test
    void theCountsAreExact() {
        assertThat(COMPANY.clients()).hasSize(260);
        assertThat(idsOf(ClientKind.CONTACT)).hasSize(200);
        assertThat(COMPANY.deals()).hasSize(2_000);
        assertThat(COMPANY.activities()).hasSize(20_000);
        assertThat(COMPANY.invoices()).hasSize(1_111);
    }

    @Test
    void sizeScalesEverything() {
        SampleCompany small = SampleCompany.generate(TODAY, 300);

        assertThat(small.clients()).hasSize(30 + 9);
        assertThat(small.deals()).hasSize(300);
        assertThat(small.activities()).hasSize(3_000);
        assertThat(SampleCompany.generate(TODAY, 100).clients()).hasSize(10 + 3);
    }

    @Test
    void tooSmallASizeIsRefused() {
        assertThatThrownBy(() -> SampleCompany.generate(TODAY, 99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A sample company of 99 deals is too small. Give at least 100.");
    }

    @Test
    void theSameDayGivesTheSameRecordsOnEveryMachine() throws Exception {
        assertThat(digest(COMPANY)).isEqualTo(digest(SampleCompany.generate(TODAY)));
        assertThat(digest(COMPANY)).isEqualTo("6799e73f48029de019d7c4e58e2f0e2bf60908582f217a26a10ad6f8600d5f96");
        assertThat(digest(SampleCompany.generate(TODAY.plusDays(1)))).isNotEqualTo(digest(COMPANY));
    }

    @Test
    void anyDayCanBeToday() {
        for (LocalDate day = LocalDate.of(2023, 12, 31); day.getYear() < 2025; day = day.plusDays(4)) {
            assertThat(SampleCompany.generate(day, 100).activities()).hasSize(1_000);
        }
    }

    @Test
    void idsAreUnique() {
        Stream.of(
                        COMPANY.clients().stream().map(Client::id).toList(),
                        COMPANY.deals().stream().map(Deal::id).toList(),
                        COMPANY.activities().stream().map(Activity::id).toList(),
                        COMPANY.invoices().stream().map(Invoice::id).toList())
                .forEach(ids -> assertThat(ids).doesNotHaveDuplicates());
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> contacts = idsOf(ClientKind.CONTACT);
        List<String> companies = idsOf(ClientKind.COMPANY);
        List<String> deals = COMPANY.deals().stream().map(Deal::id).toList();

        assertThat(COMPANY.clients())
                .extracting(Client::company)
                .filteredOn(Objects::nonNull)
                .isSubsetOf(companies);
        assertThat(COMPANY.deals()).flatExtracting(Deal::contacts).isSubsetOf(contacts);
        assertThat(COMPANY.deals())
                .extracting(Deal::company)
                .filteredOn(Objects::nonNull)
                .isSubsetOf(companies);
        assertThat(COMPANY.activities()).flatExtracting(Activity::contacts).isSubsetOf(contacts);
        assertThat(COMPANY.activities()).flatExtracting(Activity::companies).isSubsetOf(companies);
        assertThat(COMPANY.activities()).flatExtracting(Activity::deals).isSubsetOf(deals);
        assertThat(COMPANY.invoices()).extracting(Invoice::deal).isSubsetOf(deals);
    }

    @Test
    void everythingButAppointmentsHappenedBeforeToday() {
        Instant today = TODAY.atStartOfDay(SampleCompany.ZONE).toInstant();
        Instant start = TODAY.minusYears(3).atStartOfDay(SampleCompany.ZONE).toInstant();

        assertThat(COMPANY.deals())
                .extracting(Deal::createdAt)
                .allMatch(at -> !at.isBefore(start) && at.isBefore(today));
        assertThat(COMPANY.deals())
                .extracting(Deal::closedAt)
                .filteredOn(Objects::nonNull)
                .allMatch(today::isAfter);
        assertThat(COMPANY.activities())
                .filteredOn(Activity::completed)
                .extracting(Activity::occurredAt)
                .allMatch(at -> !at.isBefore(start) && at.isBefore(today));
        assertThat(COMPANY.activities())
                .filteredOn(activity -> !activity.occurredAt().isBefore(today))
                .hasSize(200)
                .noneMatch(Activity::completed);
        assertThat(COMPANY.invoices())
                .filteredOn(invoice -> invoice.status() == InvoiceStatus.PAID)
                .allMatch(invoice -> invoice.paidOn().isBefore(TODAY));
    }

    @Test
    void nobodyWorksAtWeekendsAndFewInAugust() {
        assertThat(COMPANY.activities())
                .extracting(activity -> day(activity.occurredAt()).getDayOfWeek())
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        Map<Month, Long> months = COMPANY.activities().stream()
                .collect(Collectors.groupingBy(
                        activity -> day(activity.occurredAt()).getMonth(), Collectors.counting()));
        assertThat(months.get(Month.AUGUST) * 2).isLessThan(months.get(Month.JULY));
    }

    @Test
    void dealsEndAsRealOnesDo() {
        Map<Outcome, Long> outcomes =
                COMPANY.deals().stream().collect(Collectors.groupingBy(Deal::outcome, Collectors.counting()));

        assertThat(outcomes.get(Outcome.WON)).isBetween(700L, 1_000L);
        assertThat(outcomes.get(Outcome.LOST)).isBetween(700L, 1_000L);
        assertThat(outcomes.get(Outcome.OPEN)).isBetween(150L, 300L);
        assertThat(COMPANY.deals())
                .filteredOn(deal -> deal.closedAt() != null)
                .allMatch(deal -> deal.closedAt().isAfter(deal.createdAt()));
        assertThat(COMPANY.deals()).extracting(Deal::pipeline).contains("sales", "renewals", "partner");
        assertThat(COMPANY.deals()).extracting(Deal::currency).contains("EUR", "USD", "GBP", null);
    }

    @Test
    void invoicesComeInEveryState() {
        assertThat(COMPANY.invoices()).extracting(Invoice::status).contains(InvoiceStatus.values());
        assertThat(COMPANY.invoices())
                .filteredOn(invoice -> invoice.status() == InvoiceStatus.ISSUED)
                .anyMatch(invoice -> invoice.paidAmount() != null)
                .anyMatch(invoice -> invoice.dueOn().isBefore(TODAY));
        assertThat(COMPANY.invoices())
                .filteredOn(invoice -> invoice.status() == InvoiceStatus.PAID)
                .anyMatch(invoice -> invoice.paidOn().isAfter(invoice.dueOn()));
    }

    @Test
    void theBusiestClientHasByFarTheMost() {
        Map<String, Long> activities = COMPANY.activities().stream()
                .flatMap(activity -> activity.contacts().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        String busiest = SampleCompany.BUSIEST.id();

        assertThat(activities.get(busiest)).isGreaterThan(1_000);
        activities.remove(busiest);
        assertThat(activities.values()).allMatch(count -> count < 1_000).anyMatch(count -> count > 200);
    }

    @Test
    void theEmptyClientHasNothing() {
        String empty = SampleCompany.EMPTY.id();
        Client client = COMPANY.clients().stream()
                .filter(candidate -> candidate.id().equals(SampleCompany.EMPTY))
                .findFirst()
                .orElseThrow();

        assertThat(client).isEqualTo(Client.builder(client.id(), client.name()).build());
        assertThat(COMPANY.deals()).flatExtracting(Deal::contacts).doesNotContain(empty);
        assertThat(COMPANY.activities()).flatExtracting(Activity::contacts).doesNotContain(empty);
        assertThat(COMPANY.invoices()).extracting(Invoice::contact).doesNotContain(empty);
    }

    @Test
    void theBusiestClientHasTheCarelessDeals() {
        assertThat(COMPANY.deals())
                .filteredOn(deal -> deal.outcome() != Outcome.OPEN && deal.closedAt() == null)
                .hasSize(3)
                .allMatch(deal -> deal.contacts().contains(SampleCompany.BUSIEST.id()));
        assertThat(COMPANY.deals())
                .filteredOn(deal -> deal.amount() != null && deal.currency() == null)
                .hasSize(3)
                .allMatch(deal -> deal.contacts().contains(SampleCompany.BUSIEST.id()));
        assertThat(COMPANY.deals()).filteredOn(deal -> deal.amount() == null).hasSizeBetween(20, 60);
    }

    @Test
    void mailAndWebAddressesBelongToNobody() {
        assertThat(COMPANY.clients())
                .flatExtracting(Client::emails)
                .allMatch(email -> email.toString().matches("[a-z.-]+@([a-z-]+\\.example|example\\.com)"));
        assertThat(COMPANY.clients())
                .extracting(Client::website)
                .filteredOn(Objects::nonNull)
                .allMatch(website -> website.matches("https://www\\.[a-z-]+\\.example"));
    }

    private static List<String> idsOf(ClientKind kind) {
        return COMPANY.clients().stream()
                .map(Client::id)
                .filter(id -> id.kind() == kind)
                .map(id -> id.id())
                .toList();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, SampleCompany.ZONE);
    }

    private static String digest(SampleCompany company) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (List<?> records : List.of(company.clients(), company.deals(), company.activities(), company.invoices())) {
            for (Object each : records) {
                for (RecordComponent component : each.getClass().getRecordComponents()) {
                    String value =
                            component.getName() + "=" + component.getAccessor().invoke(each) + ";";
                    sha256.update(value.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
