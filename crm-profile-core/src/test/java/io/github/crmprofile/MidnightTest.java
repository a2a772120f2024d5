package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A list that is opened once the day, the clock or the year has changed is still that of its number. */
class MidnightTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final List<Figure> FIGURES = List.of(
            Figure.of("deals.won.value"),
            Figure.of("deals.won.count").by("stage"),
            Figure.of("deals.won.count").over(Granularity.MONTH));

    /** A deal each day around a midnight in Rome, half a minute after it. */
    private static CrmProfiles at(Instant now, Instant midnight) {
        var deals = new ArrayList<Deal>();
        for (int i = -800; i < 20; i++) {
            Instant closed = midnight.plus(i * 24L, ChronoUnit.HOURS).plusSeconds(30);
            deals.add(Sample.deal("d" + i, "10", "EUR", closed.toString())
                    .stage(i % 2 == 0 ? "a" : null)
                    .build());
        }
        return CrmProfiles.builder()
                .source(InMemorySource.builder()
                        .clients(List.of(Client.builder(Sample.ANN, "Ann").build()))
                        .deals(deals)
                        .build())
                .zone(ROME)
                .clock(Clock.fixed(now, ROME))
                .build();
    }

    static Stream<String> periods() {
        return Stream.concat(
                ReportingPeriod.words().stream().map(ReportingPeriod::toString),
                Stream.of(
                        "last_1_days",
                        "last_7_days",
                        "last_2_weeks",
                        "last_3_months",
                        "last_2_quarters",
                        "last_1_years",
                        "trailing_1_weeks",
                        "trailing_1_months",
                        "trailing_2_quarters",
                        "trailing_1_years"));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void aListKeepsTheDaysOfItsNumber(String period) {
        for (String text : List.of("2026-03-28T23:00:00Z", "2026-12-31T23:00:00Z")) {
            Instant midnight = Instant.parse(text);
            CrmProfiles before = at(midnight.minusSeconds(120), midnight);
            CrmProfiles after = at(midnight.plusSeconds(86_400), midnight);
            for (Comparison comparison : Comparison.values()) {
                ProfileRequest request =
                        ProfileRequest.of(Sample.ANN).withPeriod(period).withComparison(comparison);
                for (Figure figure : FIGURES) {
                    FigureResult number =
                            before.figures(request, List.of(figure)).get(0);
                    var all = new ArrayList<>(number.evidence());
                    if (number.earlier() != null) {
                        all.addAll(number.earlier().evidence());
                    }
                    assertThat(all).isNotEmpty();
                    for (Evidence evidence : List.of(all.get(0), all.get(all.size() / 2), all.get(all.size() - 1))) {
                        EvidenceRef ref = EvidenceRef.parse(evidence.address());
                        RecordList then = before.records(request, ref, PageRequest.first(1_000));
                        RecordList later = after.records(request, ref, PageRequest.first(1_000));
                        assertThat(ids(later))
                                .as("%s %s %s %s", period, text, figure, ref)
                                .isEqualTo(ids(then));
                        assertThat(later.hasChangedSince(evidence)).isFalse();
                        assertThat(evidence.count()).isIn(null, (long) ids(then).size());
                        assertThat(later.period().label())
                                .isEqualTo(then.period().label());
                    }
                }
            }
        }
    }

    private static List<String> ids(RecordList list) {
        return list.records().stream().map(CrmRecord::id).toList();
    }
}
