package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.contract.ProfileCase;
import io.github.crmprofile.contract.RecordCopies;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Operands;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.Viewer;
import io.github.crmprofile.standard.StandardMetrics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import org.jspecify.annotations.Nullable;

/** The laws of numbers, through the door that a host uses. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class CrmProfilesProperties extends ProfileCases {

    @Property
    void aValueIsItsFormulaOverTheRecordsBehindIt(
            @ForAll("cases") ProfileCase asked, @ForAll("figures") Figure figure) {
        CrmProfiles profiles = profiles(asked);
        FigureResult result = profiles.figures(asked.request(), List.of(figure)).get(0);

        requireFold(profiles, asked, figure, result.period(), result.value(), result.evidence());
        if (result.earlier() != null) {
            requireFold(
                    profiles,
                    asked,
                    figure,
                    result.earlier().period(),
                    result.earlier().value(),
                    result.earlier().evidence());
        }
    }

    private static void requireFold(
            CrmProfiles profiles,
            ProfileCase asked,
            Figure figure,
            ResolvedPeriod period,
            MetricValue value,
            List<Evidence> evidence) {
        var metric = (Metric.Measured) StandardMetrics.registry().get(figure.metric());
        assertThat(evidence)
                .extracting(e -> e.ref().operand())
                .containsExactlyElementsOf(metric.operands().keySet().stream()
                        .filter(name -> !metric.operands().get(name).isContext())
                        .toList());
        EvidenceRef any = evidence.get(0).ref();
        BiFunction<EvidenceRef.Slice, ResolvedPeriod, MetricValue> fold = (slice, own) -> fold(
                metric,
                own,
                operand -> records(
                        profiles, asked, new EvidenceRef(any.figure(), operand, slice, any.isEarlier(), any.origin())));
        if (figure.shape() instanceof Figure.Shape.By) {
            slices(value)
                    .forEach(slice -> assertThat(fold.apply(new EvidenceRef.Slice.Value(slice.key()), period))
                            .isEqualTo(slice.value()));
            requireOthers(profiles, asked, evidence, value, null);
        } else if (value instanceof MetricValue.Trend trend && figure.field() == null) {
            trend.points()
                    .forEach(point -> assertThat(fold.apply(
                                    new EvidenceRef.Slice.Part(point.period().period()), point.period()))
                            .isEqualTo(point.value()));
            if (trend.undated() != null) {
                assertThat(fold.apply(new EvidenceRef.Slice.Undated(), period)).isEqualTo(trend.undated());
                assertThat(fold.apply(new EvidenceRef.Slice.Value(null), period))
                        .isEqualTo(trend.undated());
            }
        } else if (value instanceof MetricValue.Trend trend) {
            trend.points()
                    .forEach(point -> slices(point.value())
                            .forEach(slice -> assertThat(fold.apply(
                                            new EvidenceRef.Slice.Cell(
                                                    point.period().period(), slice.key()),
                                            point.period()))
                                    .isEqualTo(slice.value())));
            trend.points().stream()
                    .limit(1)
                    .forEach(point -> requireOthers(
                            profiles,
                            asked,
                            evidence,
                            point.value(),
                            point.period().period()));
            slices(trend.undated())
                    .forEach(slice -> assertThat(fold.apply(new EvidenceRef.Slice.Cell(null, slice.key()), period))
                            .isEqualTo(slice.value()));
        } else {
            assertThat(fold.apply(new EvidenceRef.Slice.Whole(), period)).isEqualTo(value);
            evidence.forEach(e -> requireEvidence(profiles, asked, e));
        }
    }

    /** All slices but the first are the records of each of them. */
    private static void requireOthers(
            CrmProfiles profiles,
            ProfileCase asked,
            List<Evidence> evidence,
            MetricValue value,
            @Nullable ReportingPeriod part) {
        List<String> keys =
                slices(value).stream().map(MetricValue.Slice::key).collect(Collectors.toCollection(ArrayList::new));
        if (keys.isEmpty()) {
            return;
        }
        String first = keys.remove(0);
        EvidenceRef ref = evidence.get(0).ref();
        Function<EvidenceRef.Slice, Stream<String>> ids = slice ->
                profiles.records(asked.request(), ref.withSlice(slice), PageRequest.first(1_000)).records().stream()
                        .map(CrmRecord::id);
        assertThat(ids.apply(
                        new EvidenceRef.Slice.Others(part, first == null ? Set.of() : Set.of(first), first == null)))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(keys.stream()
                        .flatMap(key -> ids.apply(
                                part == null
                                        ? new EvidenceRef.Slice.Value(key)
                                        : new EvidenceRef.Slice.Cell(part, key)))
                        .collect(Collectors.toSet()));
    }

    private static void requireEvidence(CrmProfiles profiles, ProfileCase asked, Evidence evidence) {
        List<CrmRecord> records = records(profiles, asked, evidence.ref());
        RecordList list = profiles.records(asked.request(), evidence.ref(), PageRequest.first(1));
        assertThat(list.hasChangedSince(evidence)).isFalse();
        assertThat(list.count()).isEqualTo(records.size());
        if (evidence.amounts() != null) {
            assertThat(list.amounts()).isEqualTo(evidence.amounts());
        }
    }

    /** All pages, by a reference that went through a text. */
    private static List<CrmRecord> records(CrmProfiles profiles, ProfileCase asked, EvidenceRef ref) {
        var records = new ArrayList<CrmRecord>();
        PageRequest page = PageRequest.first(2);
        while (true) {
            RecordList list = profiles.records(asked.request(), EvidenceRef.parse(ref.toString()), page);
            records.addAll(list.records());
            String next = list.next();
            if (next == null) {
                assertThat(list.count()).isEqualTo(records.size());
                return records;
            }
            page = page.withAfter(next);
        }
    }

    private static MetricValue fold(
            Metric.Measured metric, ResolvedPeriod period, Function<String, List<CrmRecord>> records) {
        var values = new HashMap<String, Map<List<Grouping.Key>, MeasureValue>>();
        metric.operands().forEach((name, measure) -> values.put(name, groups(measure, records.apply(name))));
        return metric.function().apply(new Operands(metric.operands(), values, period, Operands.Conversion.NONE));
    }

    private static Map<List<Grouping.Key>, MeasureValue> groups(Measure measure, List<CrmRecord> records) {
        var groups = new LinkedHashMap<List<Grouping.Key>, List<CrmRecord>>();
        for (CrmRecord record : records) {
            List<Grouping.Key> keys = measure.groupings().stream()
                    .<Grouping.Key>map(grouping -> new Grouping.Key.Text(
                            (String) ((Grouping.ByField) grouping).field().value(record)))
                    .toList();
            groups.computeIfAbsent(keys, k -> new ArrayList<>()).add(record);
        }
        var values = new HashMap<List<Grouping.Key>, MeasureValue>();
        groups.forEach((keys, group) -> values.put(keys, measure.aggregate().over(group)));
        return values;
    }

    @Property
    void theOrderOfRecordsAndRepeatedLinksChangeNothing(@ForAll("cases") ProfileCase asked, @ForAll Random random) {
        Dataset data = asked.data();
        var shuffled = new Dataset(
                shuffled(data.clients(), random),
                shuffled(
                        data.deals().stream()
                                .map(deal -> relinked(deal, random))
                                .toList(),
                        random),
                shuffled(
                        data.activities().stream()
                                .map(activity -> relinked(activity, random))
                                .toList(),
                        random),
                shuffled(data.invoices(), random),
                data.defaultCurrency(),
                data.zone());

        assertThat(values(new ProfileCase(shuffled, asked.now(), asked.request()), ALL))
                .isEqualTo(values(asked, ALL));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static List<String> repeated(List<String> links, Random random) {
        var twice = new ArrayList<>(links);
        twice.addAll(links);
        return shuffled(twice, random);
    }

    private static Deal relinked(Deal deal, Random random) {
        return RecordCopies.with(deal, Map.of("contacts", repeated(deal.contacts(), random)));
    }

    private static Activity relinked(Activity activity, Random random) {
        return RecordCopies.with(
                activity,
                Map.of(
                        "contacts", repeated(activity.contacts(), random),
                        "companies", repeated(activity.companies(), random),
                        "deals", repeated(activity.deals(), random)));
    }

    @Property
    void whatAViewerMayNotSeeMightAsWellNotBeThere(
            @ForAll("cases") ProfileCase asked, @ForAll("users") Set<String> users) {
        Dataset data = asked.data();
        var visible = new Dataset(
                data.clients(),
                ofUsers(data.deals(), users),
                ofUsers(data.activities(), users),
                ofUsers(data.invoices(), users),
                data.defaultCurrency(),
                data.zone());
        ProfileRequest restricted = asked.request().withViewer(Viewer.responsible(users));
        ProfileRequest open = asked.request().withViewer(Viewer.everything());

        assertThat(values(new ProfileCase(data, asked.now(), restricted), ALL))
                .isEqualTo(values(new ProfileCase(visible, asked.now(), open), ALL));
    }

    private static <T extends CrmRecord> List<T> ofUsers(List<T> records, Set<String> users) {
        return records.stream()
                .filter(record -> record.responsible() != null && users.contains(record.responsible()))
                .toList();
    }

    @Property
    void aRestrictionToSomeAmountsLeavesTheOthersOut(@ForAll("cases") ProfileCase asked) {
        Dataset data = asked.data();
        var visible = new Dataset(
                data.clients(),
                data.deals().stream()
                        .filter(deal -> deal.amount() != null && deal.amount().signum() > 0)
                        .toList(),
                data.activities(),
                List.of(),
                data.defaultCurrency(),
                data.zone());
        BigDecimal least = new BigDecimal("0.0001");
        var viewer = new Viewer(
                Field.DEAL_AMOUNT.between(least, null),
                io.github.crmprofile.query.Condition.always(),
                io.github.crmprofile.query.Condition.never(),
                ClientCondition.always());

        assertThat(values(new ProfileCase(data, asked.now(), asked.request().withViewer(viewer)), ALL))
                .isEqualTo(values(
                        new ProfileCase(visible, asked.now(), asked.request().withViewer(Viewer.everything())), ALL));
    }
}
