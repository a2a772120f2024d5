package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.Profile;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.random.SameAnswers;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import io.github.crmprofile.source.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A statement is compiled for each shape of a request, and serves all requests that differ in values only. */
class StatementShapeTest {

    private static final Dataset DATA = new RandomCrm(7).dataset(6);
    private static final ClientId CLIENT = ClientId.contact("1");
    private static final Instant NOW = Instant.parse("2026-03-30T10:00:00Z");

    private final TestDatabase database = H2Database.fresh();
    private final JdbcSource source = JdbcSource.builder(database.dataSource(), TidySchema.load(database, DATA))
            .build();
    private final ProfileSource memory = SameAnswers.memory(DATA);

    private static CrmProfiles profiles(ProfileSource source, int days) {
        return CrmProfiles.builder()
                .source(source)
                .clock(Clock.fixed(NOW.plus(Duration.ofDays(days)), RandomCrm.ZONE))
                .zone(RandomCrm.ZONE)
                .build();
    }

    private long compiledBy(Runnable requests) {
        long before = source.compiledStatements();
        requests.run();
        return source.compiledStatements() - before;
    }

    /** Asks both sources for a page: what a statement of another request answers must be right. */
    private void page(ProfileRequest request, int days) {
        Profile page = profiles(source, days).profile(request);
        Profile expected = profiles(memory, days).profile(request);
        assertThat(page.widgets().toString()).isEqualTo(expected.widgets().toString());
    }

    @Test
    void aPageOfAnotherDayIsReadByTheSameStatements() {
        ProfileRequest request = ProfileRequest.of(CLIENT).withPeriod("last_30_days");
        assertThat(compiledBy(() -> page(request, 0))).isPositive();

        assertThat(compiledBy(() -> IntStream.of(-21, 7, 70, 700).forEach(days -> page(request, days))))
                .isZero();
    }

    /** Thirty days are parts of five or six weeks. */
    @Test
    void theDaysOfTwoMonthsAreReadByAFewStatements() {
        ProfileRequest request = ProfileRequest.of(CLIENT).withPeriod("last_30_days");

        assertThat(compiledBy(() -> IntStream.range(0, 60).forEach(days -> page(request, days))))
                .isLessThanOrEqualTo(6);
    }

    @Test
    void aPageOfAnotherPeriodOfTheSameShapeIsReadByTheSameStatements() {
        ProfileRequest request = ProfileRequest.of(CLIENT);
        page(request.withPeriod("2026-03-03..2026-03-21"), 0);
        page(request.withPeriod("2025-11-04..2025-11-22"), 0);

        assertThat(compiledBy(() -> {
                    page(request.withPeriod("2026-03-05..2026-03-21"), 0);
                    page(request.withPeriod("2025-11-11..2025-11-29"), 0);
                    page(request.withPeriod("2025-11-18..2025-12-06"), 0);
                }))
                .isZero();
    }

    /**
     * Which weeks of a trend lie within the period decides which groups a figure adds up, and so is a part of the shape: 3 to 21 March begins and
     * ends in other weeks of the trend of 13 weeks than 10 to 28 March. Periods of the same weeks share a statement.
     */
    @Test
    void aPeriodInOtherWeeksOfATrendIsAnotherShape() {
        ProfileRequest request = ProfileRequest.of(CLIENT);
        page(request.withPeriod("2026-03-03..2026-03-21"), 0);

        assertThat(compiledBy(() -> page(request.withPeriod("2026-03-10..2026-03-28"), 0)))
                .isOne();
        assertThat(compiledBy(() -> {
                    page(request.withPeriod("2026-03-04..2026-03-20"), 0);
                    page(request.withPeriod("2026-03-11..2026-03-27"), 0);
                }))
                .isZero();
    }

    @Test
    void aPageForAnotherViewerIsReadByTheSameStatements() {
        ProfileRequest request = ProfileRequest.of(CLIENT).withPeriod("last_30_days");
        page(request.withViewer(Viewer.responsible(List.of("a"))), 0);

        assertThat(compiledBy(() -> List.of("A", "b", "won't", "nobody")
                        .forEach(user -> page(request.withViewer(Viewer.responsible(List.of(user))), 0))))
                .isZero();
        assertThat(compiledBy(() -> page(request.withViewer(Viewer.responsible(List.of("a", "b"))), 0)))
                .as("two users are another shape")
                .isPositive();
    }

    @Test
    void theAmountsAndTimesOfAViewerAreNoPartOfTheShape() {
        ProfileRequest request = ProfileRequest.of(CLIENT).withPeriod("last_30_days");
        page(request.withViewer(upTo("1000", "2026-03-29T00:00:00Z")), 0);

        assertThat(compiledBy(() -> {
                    page(request.withViewer(upTo("1500.5", "2026-03-28T12:00:00Z")), 0);
                    page(request.withViewer(upTo("0", "2026-03-30T00:00:00Z")), 0);
                    page(request.withViewer(upTo("-20", "2026-03-27T22:30:00Z")), 0);
                }))
                .isZero();
    }

    private static Viewer upTo(String amount, String time) {
        return new Viewer(
                Condition.all(
                        Field.DEAL_AMOUNT.between(null, new BigDecimal(amount)),
                        Field.CREATED_AT.between(null, Instant.parse(time))),
                Condition.not(Field.OCCURRED_AT.between(Instant.parse(time), null)),
                Condition.always(),
                ClientCondition.always());
    }

    @Test
    void aTrendOfAsManyPartsIsReadByTheSameStatements() {
        Figure trend = Figure.of("deals.won.count").over(Granularity.DAY);
        ProfileRequest march = ProfileRequest.of(CLIENT).withPeriod("2026-03-20..2026-03-29");
        ProfileRequest february = ProfileRequest.of(CLIENT).withPeriod("2026-02-20..2026-03-01");
        ProfileRequest longer = ProfileRequest.of(CLIENT).withPeriod("2026-03-20..2026-03-31");
        profiles(source, 0).figures(march, List.of(trend));

        assertThat(compiledBy(() -> profiles(source, 9).figures(february, List.of(trend))))
                .isZero();
        assertThat(compiledBy(() -> profiles(source, 0).figures(longer, List.of(trend))))
                .isEqualTo(1);
        for (ProfileRequest request : List.of(march, february, longer)) {
            assertThat(profiles(source, 0).figures(request, List.of(trend)).toString())
                    .isEqualTo(
                            profiles(memory, 0).figures(request, List.of(trend)).toString());
        }
    }

    @Test
    void textsToWhichTheMappingGivesAMeaningStayInTheShape() {
        ProfileRequest request = ProfileRequest.of(CLIENT).withPeriod("last_30_days");
        Condition won = new Condition.OneOf(Field.OUTCOME, Set.of("WON"));
        Condition lost = new Condition.OneOf(Field.OUTCOME, Set.of("LOST"));
        page(request.withViewer(new Viewer(won, Condition.always(), Condition.always(), ClientCondition.always())), 0);

        page(request.withViewer(new Viewer(lost, Condition.always(), Condition.always(), ClientCondition.always())), 0);
    }

    @Test
    void timesThatHaveNoPlaceholderStandForThemselves() {
        page(ProfileRequest.of(CLIENT).withPeriod("1850-01-01..2026-03-29"), 0);
        page(ProfileRequest.of(CLIENT).withPeriod("1701-01-01..1702-12-31"), 0);
        page(ProfileRequest.of(CLIENT).withPeriod("2026-01-01..2400-12-31"), 0);
    }

    /** A cursor's time is a parameter; of it no more belongs to the shape than how exact it is. */
    @Test
    void aListThatJavaSortsIsReadByTheSameStatementForWhomeverAndWhenever() {
        assertThat(compiledBy(() -> byAmount("2026-03-01T00:00:00Z", Viewer.everything())))
                .isOne();

        assertThat(compiledBy(() -> {
                    byAmount("2026-03-28T00:00:00Z", Viewer.everything());
                    byAmount("2026-03-29T12:00:00Z", Viewer.everything());
                }))
                .isZero();
        assertThat(compiledBy(() -> List.of("a", "b", "nobody")
                        .forEach(user -> byAmount("2026-03-01T00:00:00Z", Viewer.responsible(List.of(user))))))
                .isOne();
    }

    private void byAmount(String from, Viewer viewer) {
        var deals =
                new Selection(RecordKind.DEAL, Field.CREATED_AT.between(Instant.parse(from), null), Field.CREATED_AT);
        var query = new RecordQuery(
                CLIENT,
                new Population(Population.DEFAULT.scope(), Population.DEFAULT.attribution(), viewer),
                deals,
                Field.DEAL_AMOUNT,
                new RecordOrder(Field.DEAL_AMOUNT, true),
                null,
                3,
                Instant.MAX);
        assertThat(source.list(query)).isEqualTo(memory.list(query));
    }

    @Test
    void thePagesOfAListAreReadByAFewStatements() {
        List<ClientId> clients =
                IntStream.range(0, 6).mapToObj(id -> ClientId.contact("" + id)).toList();
        long[] pages = new long[1];

        long compiled = compiledBy(() -> clients.forEach(client -> {
            List<List<String>> read = pages(source, client);
            assertThat(read).isEqualTo(pages(memory, client));
            pages[0] += read.size();
        }));

        assertThat(pages[0]).isGreaterThan(12);
        assertThat(compiled).isLessThanOrEqualTo(6);
    }

    private static List<List<String>> pages(ProfileSource source, ClientId client) {
        var pages = new ArrayList<List<String>>();
        RecordPage page = null;
        do {
            page = source.list(new RecordQuery(
                    client,
                    Population.DEFAULT,
                    new Selection(RecordKind.ACTIVITY, Condition.always(), Field.OCCURRED_AT),
                    null,
                    RecordOrder.latestFirst(Field.OCCURRED_AT),
                    page == null ? null : page.next(),
                    1,
                    NOW));
            pages.add(page.records().stream().map(CrmRecord::id).toList());
        } while (page.next() != null);
        return pages;
    }
}
