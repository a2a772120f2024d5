package io.github.crmprofile.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EvidenceRefProperties {

    @Property
    void aReferenceComesBackFromItsText(@ForAll("references") EvidenceRef ref) {
        assertThat(EvidenceRef.parse(ref.toString())).isEqualTo(ref);
    }

    @Property
    void aTextIsAReferenceOrRefused(@ForAll("hostile") String text) {
        Throwable thrown = catchThrowable(() -> EvidenceRef.parse(text));

        if (thrown != null) {
            assertThat(thrown).isExactlyInstanceOf(IllegalArgumentException.class);
            assertThat(thrown.getMessage()).isNotBlank();
        }
    }

    @Example
    void aReferenceReadsLikeAQuery() {
        var ref = new EvidenceRef(
                Figure.of("channel.load").withDeals(Figure.DealFilter.pipeline("a&b")),
                "records",
                new EvidenceRef.Slice.Value("e mail"),
                true);

        assertThat(ref).hasToString("metric=channel.load&operand=records&pipeline=a%26b&value=e+mail&side=earlier");
        var origin =
                new EvidenceRef.Origin(null, LocalDate.of(2026, 5, 17), Instant.parse("2026-05-17T12:00:00Z"), "3");
        assertThat(ref.withOrigin(origin))
                .asString()
                .endsWith("&last=2026-05-17&readAt=2026-05-17T12%3A00%3A00Z&counted=3");
    }

    @Example
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> EvidenceRef.parse("metric=a&operand=b&colour=red"))
                .hasMessage("An evidence reference has no part 'colour'; known are [alsoIn, by, counted, during,"
                        + " except, exceptUnknown, first, last, metric, notIn, operand, over, part, pipeline, readAt, side, stage, unconverted,"
                        + " undated, unknown, value]");
        assertThatThrownBy(() -> EvidenceRef.parse("metric=a"))
                .hasMessage("An evidence reference needs 'operand'; use one that the library wrote");
        assertThatThrownBy(() -> EvidenceRef.parse("metric=a&metric=b&operand=c"))
                .hasMessage("An evidence reference gives 'metric' 2 times; give it once");
        assertThatThrownBy(() -> EvidenceRef.parse("metric=a&operand=b&over=CENTURY"))
                .hasMessage("No granularity 'CENTURY'; known are auto, [DAY, WEEK, MONTH, QUARTER, YEAR]");
        assertThatThrownBy(() -> EvidenceRef.parse("metric=a&operand"))
                .hasMessage("An evidence reference has the form name=value&name=value, beginning with metric=…; a part"
                        + " without name or value was found. Use a reference that the library wrote");
        assertThatThrownBy(() -> EvidenceRef.parse("metric=a&operand=b&readAt=yesterday"))
                .hasMessage("An evidence reference has no time in 'readAt'; use one that the library wrote");
        assertThatThrownBy(() -> EvidenceRef.parse("metric=a&operand=b&readAt=2026-05-17T12:00:00Z&first=2026-02-30"))
                .hasMessage("An evidence reference has no time in 'first'; use one that the library wrote");
        assertThatThrownBy(() -> EvidenceRef.parse(
                        "metric=a&operand=b&readAt=2026-05-17T12:00:00Z&first=2026-02-03&last=2026-02-02"))
                .hasMessage(
                        "An evidence reference has the last day 2026-02-02 before the first, 2026-02-03; use one that"
                                + " the library wrote");
        assertThatThrownBy(() -> EvidenceRef.parse("metric=a&operand=b&first=2026-02-03"))
                .hasMessage("An evidence reference with 'first' also needs 'readAt', the moment of its number; use one"
                        + " that the library wrote");
        assertThatThrownBy(() -> EvidenceRef.parse("metric=a&operand=b&side=ealier"))
                .hasMessage("An evidence reference has side=earlier or no 'side', but 'ealier' was given; use one that"
                        + " the library wrote");
        assertThatThrownBy(() -> EvidenceRef.parse("metric=a&operand=b&unknown=flase"))
                .hasMessageContaining("unknown=true or no 'unknown', but 'flase' was given");
        assertThatThrownBy(() -> EvidenceRef.parse("metric=a&operand=b&value=x&unknown=true"))
                .hasMessage("An evidence reference has one slice, but value, unknown were given; use one that the"
                        + " library wrote");
        assertThatThrownBy(() -> EvidenceRef.parse("metric=a&operand=b&part=2026&unconverted=true"))
                .hasMessageContaining("part, unconverted were given");
        assertThatThrownBy(() -> EvidenceRef.parse("metric=a&operand=b&alsoIn=2026&notIn=2025"))
                .hasMessageContaining("alsoIn, notIn were given");
        assertThatThrownBy(() -> EvidenceRef.parse("metric=a&operand=b&value=x&except=y"))
                .hasMessageContaining("value, except were given");
        assertThatThrownBy(() -> EvidenceRef.parse("metric=a&operand=b&undated=true&except=y"))
                .hasMessageContaining("undated, except were given");
        assertThatThrownBy(() -> EvidenceRef.parse("metric=a&operand=b&exceptUnknown=no"))
                .hasMessageContaining("exceptUnknown=true or no 'exceptUnknown', but 'no' was given");
        assertThatThrownBy(() -> EvidenceRef.parse("x".repeat(8_001)))
                .hasMessage("An evidence reference of 8001 characters was given; at most 8000 are read. Use one that"
                        + " the library wrote");
    }

    @Provide
    Arbitrary<EvidenceRef> references() {
        Arbitrary<Figure.Shape> shapes = Arbitraries.oneOf(
                Arbitraries.just(new Figure.Shape.Plain()),
                texts().map(Figure.Shape.By::new),
                Combinators.combine(Arbitraries.of(Granularity.class).injectNull(0.2), texts().injectNull(0.5))
                        .as(Figure.Shape.Over::new));
        Arbitrary<ReportingPeriod> periods = Arbitraries.of(
                        "all_time", "2026-Q2", "..2026-02-03", "last_7_days", "2026-01-10..2026-02-03", "FY2026")
                .map(ReportingPeriod::parse);
        Arbitrary<Figure.DealFilter> filters = Combinators.combine(
                        texts().set().ofMaxSize(2), texts().set().ofMaxSize(2))
                .as((pipelines, stages) -> new Figure.DealFilter(new TreeSet<>(pipelines), new TreeSet<>(stages)));
        Arbitrary<Figure> figures = Combinators.combine(texts(), shapes, periods.injectNull(0.5), filters)
                .as(Figure::new);
        Arbitrary<EvidenceRef.Slice> slices = Arbitraries.oneOf(
                Arbitraries.just(new EvidenceRef.Slice.Whole()),
                texts().injectNull(0.3).map(EvidenceRef.Slice.Value::new),
                periods.map(EvidenceRef.Slice.Part::new),
                Arbitraries.just(new EvidenceRef.Slice.Undated()),
                Combinators.combine(periods.injectNull(0.3), texts().injectNull(0.3))
                        .as(EvidenceRef.Slice.Cell::new),
                Combinators.combine(
                                periods.injectNull(0.5),
                                texts().set().ofMinSize(1).ofMaxSize(3),
                                Arbitraries.of(true, false))
                        .as(EvidenceRef.Slice.Others::new),
                Arbitraries.just(new EvidenceRef.Slice.Others(null, Set.of(), true)),
                periods.map(other -> new EvidenceRef.Slice.Compared(other, true)),
                periods.map(other -> new EvidenceRef.Slice.Compared(other, false)),
                Arbitraries.just(new EvidenceRef.Slice.Unconverted()));
        Arbitrary<LocalDate> days =
                Arbitraries.longs().between(-15_000_000, 15_000_000).map(LocalDate::ofEpochDay);
        Arbitrary<EvidenceRef.Origin> origins = Combinators.combine(
                        days.injectNull(0.2),
                        Arbitraries.longs().between(0, 30_000_000),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(0, 2_000_000_000_000L).map(Instant::ofEpochMilli),
                        texts().injectNull(0.5))
                .as((first, length, isOpen, readAt, counted) -> new EvidenceRef.Origin(
                        first,
                        isOpen ? null : first == null ? LocalDate.EPOCH : first.plusDays(length),
                        readAt,
                        counted));
        return Combinators.combine(figures, texts(), slices, Arbitraries.of(true, false), origins.injectNull(0.3))
                .as(EvidenceRef::new);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab&=%+ '\"<#?/\né")
                .withChars('\u4e00', '\u4eff')
                .ofMaxLength(6);
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> part = Combinators.combine(
                        Arbitraries.of(
                                "metric",
                                "operand",
                                "by",
                                "over",
                                "during",
                                "pipeline",
                                "value",
                                "unknown",
                                "part",
                                "undated",
                                "side",
                                "x",
                                ""),
                        Arbitraries.of("=", "==", ""),
                        Arbitraries.of("a", "%", "%zz", "%C3", "2026", "auto", "DAY", "\u0000", ""))
                .as((name, equals, value) -> name + equals + value);
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                part.list().ofMaxSize(5).map(parts -> String.join("&", parts)),
                part.list().ofMaxSize(3).map(parts -> "metric=a&operand=b&" + String.join("&", parts)));
    }
}
