package io.github.crmprofile.jdbc.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.Databases;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.WhiteSpace;
import io.github.crmprofile.period.Granularity;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Blank texts are none, and times that cannot be read are unknown: in numbers, their lists and data warnings alike, on every database. */
class UncleanValuesTest {

    private static final Map<String, TestDatabase> DATABASES = Databases.all();

    private static final String MAPPING = """
            {
              "contacts": [{"name": "p", "from": "unclean_person p", "id": {"text": "p.id"}, "columns": {"name": "p.id"}}],
              "deals": [
                {
                  "name": "d",
                  "from": "unclean_deal d",
                  "id": {"text": "d.id"},
                  "columns": {
                    "outcome": {"constant": "WON"},
                    "stage": "d.stage",
                    "amount": {"decimal": "d.amount"},
                    "currency": "d.currency",
                    "closedAt": {"textTime": "d.closed", "pattern": "yyyy-MM-dd HH:mm:ss"}
                  },
                  "links": [{"to": "contact", "id": {"text": "d.person"}}]
                }
              ]
            }
            """;

    /** Texts that look like times and are none, in order of how much they look so. */
    private static final List<String> UNREADABLE = List.of(
            "n/a",
            "2026-05-10",
            "2026-05-10 10:00",
            "2026-05-10T10:00:00",
            "2026-05-10 10:00:00 ",
            "2026-05-10 10:00:00\n",
            "2026-05-10 10:00:60",
            "2026-05-10 24:00:00",
            "2026-05-10 10:60:00",
            "2026-02-29 10:00:00",
            "2026-02-30 10:00:00",
            "2026-04-31 10:00:00",
            "2026-13-01 10:00:00",
            "2026-00-10 10:00:00",
            "2026-05-00 10:00:00",
            "1900-02-29 10:00:00",
            "0000-05-10 10:00:00",
            "12026-05-10 10:00:0",
            "2026-05-1\u0661 10:00:00",
            "2026-05-1a 10:00:00",
            "infinity");

    private static final List<String> READABLE =
            List.of("2026-05-10 10:00:00", "2026-05-31 23:59:59", "2024-02-29 00:00:00", "2000-02-29 12:00:00");

    private static Stream<DynamicTest> onEach(Consumer<TestDatabase> test) {
        return onEach(DATABASES, test);
    }

    private static Stream<DynamicTest> onEach(Map<String, TestDatabase> databases, Consumer<TestDatabase> test) {
        return databases.entrySet().stream()
                .map(database -> dynamicTest(database.getKey(), () -> test.accept(database.getValue())));
    }

    /** One row of a deal: what is not given is as it should be. */
    private record Row(String stage, String currency, String closed) {}

    private static CrmProfiles load(TestDatabase database, List<Row> rows) {
        database.create("unclean_person", Map.of("id", "ID"));
        var columns = new LinkedHashMap<String, String>();
        columns.put("id", "ID");
        columns.put("person", "ID");
        columns.put("stage", "TEXT");
        columns.put("amount", "COUNT");
        columns.put("currency", "TEXT");
        columns.put("closed", "TEXT");
        database.create("unclean_deal", columns);
        database.insert("unclean_person", List.of("1"));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            database.insert("unclean_deal", List.of("d" + i, "1", row.stage, 10L, row.currency, row.closed));
        }
        return CrmProfiles.builder()
                .source(JdbcSource.builder(database.dataSource(), SchemaMapping.parse(MAPPING))
                        .build())
                .zone(ZoneOffset.UTC)
                .clock(Clock.fixed(Instant.parse("2026-06-10T08:00:00Z"), ZoneOffset.UTC))
                .build();
    }

    private static ProfileRequest during(String period) {
        return ProfileRequest.of(ClientId.contact("1")).withPeriod(period);
    }

    private static FigureResult figure(CrmProfiles profiles, String period, Figure figure) {
        return profiles.figures(during(period), List.of(figure)).get(0);
    }

    private static List<String> ids(CrmProfiles profiles, String period, FigureResult figure) {
        RecordList list =
                profiles.records(during(period), figure.evidence().get(0).ref(), PageRequest.first(200));
        return list.records().stream().map(CrmRecord::id).sorted().toList();
    }

    private static List<String> warned(CrmProfiles profiles, DataWarning.Code code) {
        return profiles.profile(during("all_time")).warnings().stream()
                .filter(warning -> warning.code() == code)
                .map(DataWarning::id)
                .sorted()
                .toList();
    }

    private static List<String> blanks() {
        var blanks = new ArrayList<String>(List.of(""));
        WhiteSpace.CHARACTERS.chars().forEach(c -> blanks.add(Character.toString(c)));
        var random = new Random(7);
        for (int i = 0; i < 20; i++) {
            var text = new StringBuilder();
            for (int j = 0; j < 2 + random.nextInt(4); j++) {
                text.append(WhiteSpace.CHARACTERS.charAt(random.nextInt(WhiteSpace.CHARACTERS.length())));
            }
            blanks.add(text.toString());
        }
        return blanks;
    }

    @TestFactory
    Stream<DynamicTest> blankTextsAreNoneInNumbersListsAndWarnings() {
        List<String> texts = new ArrayList<>(blanks());
        int blank = texts.size();
        texts.addAll(List.of("a", " a", "a\u00a0", "\u200b", "."));
        List<String> expected =
                IntStream.range(0, blank).mapToObj(i -> "d" + i).sorted().toList();
        return onEach(database -> {
            CrmProfiles profiles = load(
                    database,
                    texts.stream()
                            .map(text -> new Row(text, text, READABLE.get(0)))
                            .toList());
            FigureResult byStage =
                    figure(profiles, "2026-05", Figure.of("deals.won.count").by("stage"));
            var slices = ((MetricValue.Breakdown) byStage.value()).slices();
            assertThat(slices).hasSize(6);
            int unknown = IntStream.range(0, slices.size())
                    .filter(i -> slices.get(i).key() == null)
                    .findFirst()
                    .orElseThrow();
            assertThat(slices.get(unknown).value()).isEqualTo(new MetricValue.Count(blank));
            EvidenceRef withoutStage = byStage.evidence().get(0).ref().withSlice(new EvidenceRef.Slice.Value(null));
            RecordList list = profiles.records(during("2026-05"), withoutStage, PageRequest.first(200));
            assertThat(list.records().stream().map(CrmRecord::id).sorted().toList())
                    .isEqualTo(expected);
            assertThat(warned(profiles, DataWarning.Code.MISSING_CURRENCY)).isEqualTo(expected);
        });
    }

    @TestFactory
    Stream<DynamicTest> timesThatCannotBeReadAreUnknown() {
        var rows = new ArrayList<Row>();
        blanks().forEach(text -> rows.add(new Row("s", "EUR", text)));
        int bad = rows.size();
        UNREADABLE.forEach(text -> rows.add(new Row("s", "EUR", text)));
        int good = rows.size();
        READABLE.forEach(text -> rows.add(new Row("s", "EUR", text)));
        List<String> dated = IntStream.range(good, rows.size())
                .mapToObj(i -> "d" + i)
                .sorted()
                .toList();
        List<String> unreadable =
                IntStream.range(bad, good).mapToObj(i -> "d" + i).sorted().toList();
        // Derby tests the limits of each field and no more, which its documentation says.
        Map<String, TestDatabase> exact = new LinkedHashMap<>(DATABASES);
        exact.remove("Derby");
        return onEach(exact, database -> {
            CrmProfiles profiles = load(database, rows);
            for (String period : List.of(
                    "..2026-05-31",
                    "1990-01-01..",
                    "1990-01-01..2026-06-30",
                    "1000-01-01..9999-12-31",
                    "trailing_36600_years")) {
                FigureResult won = figure(profiles, period, Figure.of("deals.won.count"));
                assertThat(won.value()).as(period).isEqualTo(new MetricValue.Count(READABLE.size()));
                assertThat(ids(profiles, period, won)).as(period).isEqualTo(dated);
            }
            FigureResult all = figure(profiles, "all_time", Figure.of("deals.won.count"));
            assertThat(all.value()).isEqualTo(new MetricValue.Count(rows.size()));
            assertThat(ids(profiles, "all_time", all)).hasSize(rows.size());
            var trend = (MetricValue.Trend)
                    figure(profiles, "all_time", Figure.of("deals.won.count").over(Granularity.YEAR))
                            .value();
            assertThat(trend.points()).hasSize(27);
            assertThat(trend.undated()).isEqualTo(new MetricValue.Count(good));
            assertThat(warned(profiles, DataWarning.Code.UNREADABLE_TIME)).isEqualTo(unreadable);
        });
    }
}
