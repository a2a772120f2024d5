package io.github.crmprofile.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.spelling.CodePoints;
import io.github.crmprofile.standard.StandardMetrics;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares the numbers of a source, and the records behind them, with those of vectors. */
final class VectorCheck {

    private static final int PAGE = 3;

    private final ProfileVectors vectors;
    private final CrmProfiles profiles;
    private final int step;
    private final List<String> differences = new ArrayList<>();
    private int lists;

    private VectorCheck(ProfileVectors vectors, ProfileSource source, int step) {
        this.vectors = vectors;
        this.step = step;
        this.profiles = CrmProfiles.builder()
                .source(source)
                .clock(Clock.fixed(vectors.now(), ZoneOffset.UTC))
                .calendar(vectors.calendar())
                .build();
    }

    /** All that is not as expected, each in one line. */
    static List<String> differences(ProfileVectors vectors, ProfileSource source) {
        return differences(vectors, source, 1);
    }

    /** All that is not as expected, where every {@code step}-th of the lists that a number opens is read. */
    static List<String> differences(ProfileVectors vectors, ProfileSource source, int step) {
        var check = new VectorCheck(vectors, source, step);
        check.vectors.requests().forEach(check::check);
        return check.differences;
    }

    /** All numbers that the vectors ask for and how many records are behind each, whatever is expected. */
    static List<String> lines(ProfileVectors vectors, ProfileSource source) {
        var check = new VectorCheck(vectors, source, 1);
        return vectors.requests().stream()
                .flatMap(each ->
                        check
                                .profiles
                                .figures(
                                        each.request(),
                                        names(each.numbers().path("metrics")).toArray(String[]::new))
                                .stream()
                                .map(result -> each.name() + ": "
                                        + result.figure().metric() + " " + result.value() + " " + result.evidence()))
                .toList();
    }

    private void check(ProfileVectors.Expectation expected) {
        List<String> ids = names(expected.numbers().path("metrics"));
        List<FigureResult> results = profiles.figures(expected.request(), ids.toArray(String[]::new));
        for (FigureResult result : results) {
            String id = result.figure().metric();
            JsonNode number = expected.numbers().get("metrics").get(id);
            if (!VectorValue.matches(id, number, result.value())) {
                differ(expected, id, number, result.value());
            }
        }
        // Any figure has the period: a vector may ask for bounds alone.
        checkPeriod(
                expected,
                results.isEmpty()
                        ? profiles.figure(expected.request(), "deals.won.count").period()
                        : results.get(0).period());
        JsonNode contributors = expected.numbers().path("contributors");
        names(contributors).forEach(name -> {
            List<String> wanted = VectorRecords.texts(contributors.get(name));
            List<String> found = records(expected.request(), evidence(name));
            if (!wanted.equals(found)) {
                differ(expected, "contributors of " + name, wanted, found);
            }
        });
        // Many numbers are made of the same records, which are listed once.
        var listed = new HashSet<Object>();
        results.forEach(result -> checkEvidence(expected, result, listed));
    }

    private void checkPeriod(ProfileVectors.Expectation expected, ResolvedPeriod period) {
        JsonNode bounds = expected.numbers().path("period");
        checkBound(expected, bounds, "first", period.first());
        checkBound(expected, bounds, "last", period.last());
        checkBound(expected, bounds, "from", period.from());
        checkBound(expected, bounds, "to", period.to());
    }

    private void checkBound(ProfileVectors.Expectation expected, JsonNode bounds, String name, Object found) {
        if (bounds.has(name) && !Objects.equals(bounds.get(name).textValue(), Objects.toString(found, null))) {
            differ(expected, "period." + name, bounds.get(name), found);
        }
    }

    /** A list must agree with the number that it opens, also where the vectors name no records. */
    private void checkEvidence(ProfileVectors.Expectation expected, FigureResult result, Set<Object> listed) {
        result.evidence().forEach(evidence -> {
            if (!listed.add(records(result.figure().metric(), evidence.ref().operand())) || lists++ % step != 0) {
                return;
            }
            RecordList list = profiles.records(expected.request(), evidence.ref(), PageRequest.first(PAGE));
            if (list.hasChangedSince(evidence)) {
                differ(
                        expected,
                        evidence.ref().toString(),
                        evidence.count() + " records, " + evidence.amounts(),
                        list.count() + " records, " + list.amounts());
            }
        });
    }

    /** Which records are behind an operand: those of a measure, or some that a formula chose. */
    private static Object records(String id, String operand) {
        return StandardMetrics.registry().get(id) instanceof Metric.Measured metric
                        && !metric.contributors().containsKey(operand)
                ? Objects.requireNonNull(metric.operands().get(operand))
                : id + "/" + operand;
    }

    /** {@code metric} has one operand; {@code metric.operand} says which. */
    private static EvidenceRef evidence(String name) {
        boolean isMetric = StandardMetrics.registry().find(name).isPresent();
        int dot = name.lastIndexOf('.');
        String metric = isMetric ? name : name.substring(0, dot);
        String operand = isMetric ? Metrics.RECORDS : name.substring(dot + 1);
        return new EvidenceRef(Figure.of(metric), operand, new EvidenceRef.Slice.Whole(), false);
    }

    private List<String> records(ProfileRequest request, EvidenceRef ref) {
        var ids = new ArrayList<String>();
        PageRequest page = PageRequest.first(PAGE);
        while (true) {
            RecordList list = profiles.records(request, ref, page);
            list.records().stream().map(CrmRecord::id).forEach(ids::add);
            String next = list.next();
            if (next == null) {
                return ids.stream().sorted(CodePoints.ORDER).toList();
            }
            page = page.withAfter(next);
        }
    }

    private void differ(ProfileVectors.Expectation expected, String what, Object wanted, Object found) {
        differences.add(expected.name() + ": " + what + " should be " + wanted + " but is " + found);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
