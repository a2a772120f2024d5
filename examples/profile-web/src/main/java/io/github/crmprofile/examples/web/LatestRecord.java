package io.github.crmprofile.examples.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.Profile;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.period.ReportingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a client has records, for a page that has none in its period: an old export, or a client of former years. */
record LatestRecord(ProfileEndpointsBuilder settings) {

    /** The first year that a period can name: one before it stands for an unknown day. */
    private static final int FIRST_YEAR = 1000;

    private static final String RECORDS = "records";

    /** Numbers of records that are dated in a period. Each date that a page counts by is that of one of them. */
    private static final List<String> DATED = List.of(
            "activities.count",
            "deals.created.count",
            "deals.won.count",
            "deals.lost.count",
            "invoices.issued.count",
            "invoices.paid.count");

    /** Returns whether a page counts records that are dated in its period, and has none of them. */
    static boolean isMissed(Profile profile, ProfileEndpointsBuilder settings) {
        return areMissed(
                profile.widgets().stream()
                        .flatMap(widget -> widget.figures().stream())
                        .filter(figure -> figure.period().equals(profile.period())),
                settings);
    }

    /** Returns whether figures count records that are dated in their periods, and have none of them. */
    static boolean areMissed(Stream<FigureResult> figures, ProfileEndpointsBuilder settings) {
        long[] counts =
                figures.flatMapToLong(figure -> counts(figure, settings)).toArray();
        return counts.length > 0 && LongStream.of(counts).allMatch(count -> count == 0);
    }

    private static LongStream counts(FigureResult figure, ProfileEndpointsBuilder settings) {
        Metric metric = settings.profiles().metrics().get(figure.figure().metric());
        if (!(metric instanceof Metric.Measured measured)) {
            return LongStream.empty();
        }
        return figure.evidence().stream()
                .filter(evidence ->
                        isDated(measured.operands().get(evidence.ref().operand())))
                .flatMapToLong(
                        evidence -> evidence.count() == null ? LongStream.empty() : LongStream.of(evidence.count()));
    }

    private static boolean isDated(@Nullable Measure measure) {
        return measure != null && measure.membership().isAdditive();
    }

    /** Answers with the day of the latest record, and the year that it is in. */
    Answer latest(Parameters call) {
        ProfileRequest request = upToToday(settings.request(call));
        return told(call, DATED.stream().filter(this::isListed).flatMap(metric -> day(request, metric).stream()));
    }

    /** Returns a request for all that was until now. */
    ProfileRequest upToToday(ProfileRequest request) {
        LocalDate today = day(settings.clock().instant());
        return request.withPeriod(ReportingPeriod.upTo(today)).withComparison(null);
    }

    /** Answers with the latest of some days, and the year that it is in. */
    Answer told(Parameters call, Stream<LocalDate> days) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        days.filter(day -> day.getYear() >= FIRST_YEAR)
                .max(LocalDate::compareTo)
                .ifPresentOrElse(
                        day -> node.put("day", day.toString())
                                .put("text", settings.format(call).day(day))
                                .put(
                                        "period",
                                        ReportingPeriod.year(day.getYear()).toString()),
                        () -> node.putNull("day").putNull("text").putNull("period"));
        return Answer.json(node);
    }

    /** Returns whether a metric has a list here: the host may have taken it away, and the source may have no such records. */
    private boolean isListed(String id) {
        return settings.profiles()
                .metrics()
                .find(id)
                .map(metric -> metric instanceof Metric.Measured measured
                        ? measured.operands().get(RECORDS)
                        : null)
                .filter(measure -> settings.profiles().kinds().contains(measure.kind()))
                .isPresent();
    }

    private Optional<LocalDate> day(ProfileRequest request, String metric) {
        RecordList list = settings.profiles()
                .records(request, EvidenceRef.parse("metric=" + metric + "&operand=" + RECORDS), PageRequest.first(1));
        return list.records().stream()
                .map(list.order().field()::value)
                .filter(Objects::nonNull)
                .map(date -> date instanceof Instant instant ? day(instant) : (LocalDate) date)
                .findFirst();
    }

    /** Returns the day of a moment. */
    LocalDate day(Instant instant) {
        return instant.atZone(settings.zone()).toLocalDate();
    }
}
