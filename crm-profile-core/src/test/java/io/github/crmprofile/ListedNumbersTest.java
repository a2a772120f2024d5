package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.Comparison;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of a number: its order, its days, and whether its data changed since. */
class ListedNumbersTest {

    private final CrmProfiles profiles = Sample.profiles().build();

    @Test
    void aListIsOrderedByAFieldOfItsRecords() {
        EvidenceRef won = Sample.ref("deals.won.count", "records");

        assertThat(Sample.ids(profiles, Sample.MAY, won)).containsExactly("big", "small");
        RecordList byAmount = profiles.records(Sample.MAY, won, new PageRequest("amount", false, null, 1));
        assertThat(byAmount.records()).extracting(CrmRecord::id).containsExactly("small");
        assertThat(byAmount.count()).isEqualTo(2);
        assertThat(profiles.records(
                                Sample.MAY, won, new PageRequest("amount", false, null, 1).withAfter(byAmount.next()))
                        .records())
                .extracting(CrmRecord::id)
                .containsExactly("big");
    }

    @Test
    void aListThatCannotBeIsRefusedWithWhatCan() {
        EvidenceRef won = Sample.ref("deals.won.count", "records");

        assertThatThrownBy(() -> profiles.records(Sample.MAY, won, new PageRequest("channel", true, null, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A list of deals cannot be ordered by 'channel'; it can by id, pipeline, stage, outcome,"
                        + " amount, currency, createdAt, closedAt, modifiedAt, cycle, responsible");
        assertThatThrownBy(() -> profiles.records(Sample.MAY, won, PageRequest.first(0)))
                .hasMessage("A page of 0 records was asked for; choose 1 to 10000");
        assertThatThrownBy(() -> profiles.records(Sample.MAY, won, PageRequest.first(10_001)))
                .hasMessage("A page of 10001 records was asked for; choose 1 to 10000");
        assertThatThrownBy(() ->
                        profiles.records(Sample.MAY, won, PageRequest.first(1).withAfter("!")))
                .hasMessageStartingWith("The page cursor is none of a list ordered by deal.closedAt;");
        assertThatThrownBy(
                        () -> profiles.records(Sample.MAY, Sample.ref("conversion", "records"), PageRequest.first(1)))
                .hasMessage("Metric 'conversion' has no operand 'records' with records of the client; it has numerator,"
                        + " denominator");
        assertThatThrownBy(() -> profiles.records(
                        Sample.MAY, Sample.ref("communication.load.average", "numerator"), PageRequest.first(1)))
                .hasMessage("Metric 'communication.load.average' has no operand 'numerator' with records of the client;"
                        + " it has none, being about all clients");
    }

    @Test
    void aNumberTellsThatItsDataChangedSince() {
        FigureResult read = profiles.figure(Sample.MAY, "deals.won.value");
        Evidence evidence = read.evidence().get(0);
        CrmProfiles later = Sample.profiles()
                .source(Sample.recordsWith(Sample.deal("small", "11", "EUR", "2026-05-02T10:00:00Z")
                                .build())
                        .build())
                .build();
        CrmProfiles fewer = Sample.profiles()
                .source(Sample.recordsWith(Sample.deal("small", "10", "EUR", "2026-06-02T10:00:00Z")
                                .build())
                        .build())
                .build();

        assertThat(profiles.records(Sample.MAY, evidence.ref(), PageRequest.first(1))
                        .hasChangedSince(evidence))
                .isFalse();
        assertThat(later.records(Sample.MAY, evidence.ref(), PageRequest.first(1))
                        .hasChangedSince(evidence))
                .isTrue();
        Evidence count = profiles.figures(Sample.MAY, "deals.won.count")
                .get(0)
                .evidence()
                .get(0);
        assertThat(fewer.records(Sample.MAY, count.ref(), PageRequest.first(1)).hasChangedSince(count))
                .isTrue();
        assertThat(later.records(Sample.MAY, count.ref(), PageRequest.first(1)).hasChangedSince(count))
                .isFalse();
    }

    private static CrmProfiles at(String now) {
        return Sample.profiles()
                .source(InMemorySource.builder()
                        .clients(List.of(Client.builder(Sample.ANN, "Ann").build()))
                        .deals(List.of(
                                Sample.deal("first day", "10", "EUR", "2026-04-21T10:00:00Z")
                                        .build(),
                                Sample.deal("today", "10", "EUR", "2026-05-20T10:00:00Z")
                                        .build(),
                                Sample.deal("tomorrow", "10", "EUR", "2026-05-21T00:00:30Z")
                                        .build()))
                        .build())
                .clock(Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "last_30_days,   2026-04-21..2026-05-20, first day;today",
        "today,          2026-05-20, today",
        "trailing_1_months, 2026-04-21..2026-05-20, first day;today",
        "month_to_date,  2026-05-01..2026-05-20, today",
        "2026-05-20..,   2026-05-20.., today;tomorrow",
    })
    void aListThatIsOpenedAfterMidnightIsStillThatOfItsNumber(String period, String days, String deals) {
        ProfileRequest request = Sample.MAY.withPeriod(period).withCalendar(BusinessCalendar.of(ZoneOffset.UTC));
        Evidence evidence = at("2026-05-20T23:58:00Z")
                .figures(request, "deals.won.value")
                .get(0)
                .evidence()
                .get(0);
        // The list is opened by the text of an address, and by a request that may be another one by now.
        EvidenceRef ref = EvidenceRef.parse(evidence.address());

        for (ProfileRequest later : List.of(request, request.withPeriod("2020"))) {
            RecordList list = at("2026-05-21T00:01:00Z").records(later, ref, PageRequest.first(10));

            assertThat(list.records()).extracting(CrmRecord::id).containsExactlyInAnyOrder(deals.split(";"));
            assertThat(list.period().label()).isEqualTo(days);
            assertThat(list.hasChanged()).contains(false);
            assertThat(list.hasChangedSince(evidence)).isFalse();
            assertThat(list.readAt()).isEqualTo("2026-05-21T00:01:00Z");
            assertThat(list.ref().origin().readAt()).isEqualTo("2026-05-20T23:58:00Z");
        }
    }

    @Test
    void theListOfTheComparisonSideKeepsItsDaysToo() {
        ProfileRequest request = Sample.MAY
                .withPeriod("yesterday")
                .withComparison(Comparison.PREVIOUS)
                .withCalendar(BusinessCalendar.of(ZoneOffset.UTC));
        EvidenceRef ref = at("2026-04-23T23:58:00Z")
                .figures(request, "deals.won.value")
                .get(0)
                .earlier()
                .evidence()
                .get(0)
                .ref();

        RecordList list = at("2026-04-24T00:01:00Z").records(Sample.MAY, ref, PageRequest.first(10));

        assertThat(list.period().label()).isEqualTo("2026-04-21");
        assertThat(list.records()).extracting(CrmRecord::id).containsExactly("first day");
    }

    @Test
    void aListSaysByItsAddressAloneWhetherTheDataChanged() {
        Evidence value = profiles.figures(Sample.MAY, "deals.won.value")
                .get(0)
                .evidence()
                .get(0);
        Evidence count = profiles.figures(Sample.MAY, "deals.won.count")
                .get(0)
                .evidence()
                .get(0);
        CrmProfiles other = Sample.profiles()
                .source(Sample.records()
                        .deals(List.of(Sample.deal("more", "11", "EUR", "2026-05-02T10:00:00Z")
                                .build()))
                        .build())
                .build();

        for (Evidence evidence : List.of(value, count)) {
            EvidenceRef ref = EvidenceRef.parse(evidence.address());
            assertThat(profiles.records(Sample.MAY, ref, PageRequest.first(1)).hasChanged())
                    .contains(false);
            assertThat(other.records(Sample.MAY, ref, PageRequest.first(1)).hasChanged())
                    .contains(true);
        }
        assertThat(profiles.records(Sample.MAY, value.ref(), PageRequest.first(1))
                        .hasChanged())
                .isEmpty();
        EvidenceRef slice = EvidenceRef.parse(value.address()).withSlice(new EvidenceRef.Slice.Value("x"));
        assertThat(slice.origin().counted()).isNull();
        assertThat(slice.origin().readAt()).isEqualTo(value.ref().origin().readAt());
    }
}
