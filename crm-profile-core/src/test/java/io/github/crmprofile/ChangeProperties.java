package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.contract.ProfileCase;
import io.github.crmprofile.figure.ChangeExplanation;
import io.github.crmprofile.figure.ChangeExplanation.Difference;
import io.github.crmprofile.figure.ChangeExplanation.Movement;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.standard.ActivityMetrics;
import io.github.crmprofile.standard.DealMetrics;
import io.github.crmprofile.standard.StandardMetrics;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The parts of a change add up to it, exactly and in every way. */
class ChangeProperties {

    @Property(tries = 150)
    void theSlicesAddUpToTheDifference(@ForAll("cases") ProfileCase asked, @ForAll("sliced") Figure figure) {
        ChangeExplanation why = profiles(asked).explainChange(asked.request(), figure);

        assertAddsUp(
                why.slices().stream()
                        .map(ChangeExplanation.SlicePart::difference)
                        .toList(),
                why);
    }

    @Property(tries = 150)
    void theRecordsAddUpToTheDifference(@ForAll("cases") ProfileCase asked, @ForAll("sums") Figure figure) {
        ChangeExplanation why = profiles(asked).explainChange(asked.request(), figure);

        assertThat(why.records())
                .extracting(ChangeExplanation.RecordPart::movement)
                .containsExactly(Movement.values());
        assertAddsUp(
                why.records().stream()
                        .map(ChangeExplanation.RecordPart::difference)
                        .toList(),
                why);
    }

    @Property(tries = 100)
    void theRecordsOfAPartAreThoseOfTheOnePeriodAndNotOfTheOther(
            @ForAll("cases") ProfileCase asked, @ForAll("sums") Figure figure) {
        CrmProfiles profiles = profiles(asked);
        ChangeExplanation why = profiles.explainChange(asked.request(), figure);
        Set<String> later = ids(profiles, asked, why.result().evidence().get(0).ref());
        Set<String> earlier =
                ids(profiles, asked, why.result().earlier().evidence().get(0).ref());

        for (ChangeExplanation.RecordPart part : why.records()) {
            Set<String> expected = new TreeSet<>(part.movement() == Movement.LEFT ? earlier : later);
            Set<String> other = part.movement() == Movement.LEFT ? later : earlier;
            expected.removeIf(id -> other.contains(id) != (part.movement() == Movement.STAYED));
            assertThat(ids(profiles, asked, part.evidence().ref()))
                    .as(part.movement().name())
                    .isEqualTo(expected);
            assertThat(part.evidence().count()).isEqualTo(expected.size());
        }
    }

    @Property(tries = 150)
    void theOperandsOfARatioAddUpToTheDifference(@ForAll("cases") ProfileCase asked, @ForAll("ratios") String metric) {
        ChangeExplanation why = profiles(asked).explainChange(asked.request(), Figure.of(metric));

        if (!why.operands().isEmpty()) {
            assertAddsUp(
                    why.operands().stream()
                            .map(ChangeExplanation.OperandPart::difference)
                            .toList(),
                    why);
        }
    }

    private static void assertAddsUp(List<Difference> parts, ChangeExplanation why) {
        Difference whole = why.difference();
        whole.byCurrency()
                .forEach((currency, difference) -> assertThat(sum(parts.stream()
                                .flatMap(part ->
                                        Stream.ofNullable(part.byCurrency().get(currency)))))
                        .as(currency)
                        .isEqualByComparingTo(difference));
        if (whole.number() != null) {
            assertThat(sum(parts.stream().flatMap(part -> Stream.ofNullable(part.number()))))
                    .isEqualByComparingTo(whole.number());
        }
    }

    private static Ratio sum(Stream<Ratio> parts) {
        return parts.reduce(Ratio.of(0, 1), Ratio::plus);
    }

    private static Set<String> ids(
            CrmProfiles profiles, ProfileCase asked, io.github.crmprofile.figure.EvidenceRef ref) {
        return profiles.records(asked.request(), ref, PageRequest.first(100)).records().stream()
                .map(CrmRecord::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static CrmProfiles profiles(ProfileCase asked) {
        return CrmProfiles.builder()
                .source(asked.data().inMemory())
                .metrics(StandardMetrics.registry().toBuilder()
                        .addAll(List.of(
                                Metrics.percent("won.of_all", DealMetrics.WON_COUNT, DealMetrics.TOTAL_COUNT),
                                Metrics.average(
                                        "won.per_activity",
                                        DealMetrics.WON_VALUE,
                                        ActivityMetrics.COUNT,
                                        Reason.NO_ACTIVITIES),
                                Metrics.percent("won.value.of_all", DealMetrics.WON_VALUE, DealMetrics.TOTAL_VALUE)))
                        .build())
                .clock(Clock.fixed(asked.now(), ZoneOffset.UTC))
                .reportingCurrency(
                        "EUR",
                        ExchangeRates.fixed(
                                "EUR", Map.of("USD", new BigDecimal("0.9"), "BTC", new BigDecimal("50000"))))
                .build();
    }

    @Provide
    Arbitrary<ProfileCase> cases() {
        return ProfileCase.arbitrary(ChronoUnit.NANOS)
                .map(asked -> new ProfileCase(
                        asked.data(),
                        asked.now(),
                        asked.request()
                                .withComparison(
                                        asked.request().comparison() == null
                                                ? Comparison.PREVIOUS
                                                : asked.request().comparison())))
                .filter(asked -> asked.request()
                        .period()
                        .resolve(asked.request().calendar(), asked.now())
                        .comparedWith(asked.request().comparison())
                        .isPresent());
    }

    @Provide
    Arbitrary<Figure> sums() {
        return Arbitraries.of(additive()).map(metric -> Figure.of(metric.id()));
    }

    @Provide
    Arbitrary<Figure> sliced() {
        return Arbitraries.of(additive()).flatMap(metric -> {
            var kind = metric.operands().values().iterator().next().kind();
            List<String> fields = ProfileCases.FIELDS.stream()
                    .filter(field -> field.startsWith("attributes.")
                            || Field.find(kind, field).isPresent())
                    .toList();
            return Arbitraries.of(fields).map(field -> Figure.of(metric.id()).by(field));
        });
    }

    private static List<Metric.Measured> additive() {
        return StandardMetrics.registry().ids().stream()
                .filter(id -> id.endsWith(".count") || (id.endsWith(".value") && !id.equals("win_rate.value")))
                .map(id -> (Metric.Measured) StandardMetrics.registry().get(id))
                .toList();
    }

    @Provide
    Arbitrary<String> ratios() {
        return Arbitraries.of(
                "conversion",
                "win_rate",
                "win_rate.value",
                "communication.load",
                "invoices.paid_on_time",
                "won.of_all",
                "won.per_activity",
                "won.value.of_all");
    }
}
