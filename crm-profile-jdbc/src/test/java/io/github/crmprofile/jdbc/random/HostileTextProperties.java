package io.github.crmprofile.jdbc.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.database.WatchedDataSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import io.github.crmprofile.source.Viewer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever users write is a value: it never changes the text of a statement, and means to the database what it means in memory. */
class HostileTextProperties {

    private static final Instant MADE = Instant.parse("2026-03-01T10:00:00Z");
    private static final Field REGION = Field.attribute(RecordKind.DEAL, "region", Field.Type.TEXT);

    private final TestDatabase database = H2Database.fresh();

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "' OR 1 = 1 --",
                        "'; DROP TABLE deal; --",
                        "\\' OR 1=1 #",
                        "/* */ UNION SELECT NULL --",
                        "${tenant}{fn now()}{d '2026-01-01'}",
                        "?:name$1@p",
                        "%_!%[a-z]^",
                        "a\u0000b",
                        "\r\n\t\u0085\u2028",
                        "\uD83D\uDC19 \u202E\u0130\u00DF",
                        "x' || (SELECT 1) || '",
                        "\"deal\" `deal` [deal]"),
                Arbitraries.strings()
                        .withChars("'\";-/*\\?${}%_!#`\u0000\n[]()|&,= aZ0")
                        .ofMaxLength(20),
                Arbitraries.strings().withChars("'\\%\uFFFD").ofLength(150));
    }

    private static Dataset data(String text) {
        Client.Builder client = Client.builder(ClientId.contact("c" + text), "n" + text);
        String channel = text.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9F}]", "");
        Deal deal = Deal.builder("d" + text)
                .contacts(List.of("c" + text))
                .pipeline("p" + text)
                .stage("s" + text)
                .outcome(Outcome.WON)
                .amount(new BigDecimal("10.5"))
                .currency("EUR")
                .createdAt(MADE)
                .closedAt(MADE)
                .responsible("r" + text)
                .attribute("region", "a" + text)
                .build();
        Deal other = Deal.builder("other")
                .contacts(List.of("c" + text))
                .stage("other")
                .outcome(Outcome.OPEN)
                .createdAt(MADE)
                .responsible("r" + text)
                .build();
        Activity activity = Activity.builder("v" + text, Channel.of("h" + channel))
                .contacts(List.of("c" + text))
                .deals(List.of("d" + text))
                .direction(Direction.INBOUND)
                .occurredAt(MADE)
                .completed(true)
                .responsible("r" + text)
                .build();
        return new Dataset(
                List.of(client.build()), List.of(deal, other), List.of(activity), List.of(), null, RandomCrm.ZONE);
    }

    private static Plan plan(String text) {
        var deals = new Selection(
                RecordKind.DEAL,
                Condition.all(Field.STAGE.in("s" + text, "other"), Condition.not(REGION.in("x" + text))),
                Field.CREATED_AT);
        var activities = new Selection(
                RecordKind.ACTIVITY,
                Condition.all(
                        Field.CHANNEL.in("h" + text.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9F}]", "")),
                        new Condition.LinkedToDeal(Field.PIPELINE.in("p" + text))),
                Field.OCCURRED_AT);
        return new Plan(
                new Clients.One(ClientId.contact("c" + text)),
                population(text),
                List.of(
                        new Query(deals, new Aggregate.Count(), List.of(new Grouping.ByField(Field.STAGE))),
                        new Query(deals, new Aggregate.Distinct(REGION), List.of()),
                        new Query(activities, new Aggregate.Count(), List.of(new Grouping.ByField(Field.CHANNEL))),
                        new Query(deals, new Aggregate.Records(RecordKind.DEAL), List.of())),
                Plan.Detail.PROFILE,
                Instant.MAX);
    }

    private static Population population(String text) {
        return new Population(
                CompanyScope.DIRECT, Attribution.EACH, Viewer.responsible(List.of("r" + text, "z" + text)));
    }

    private static RecordPage list(ProfileSource source, String text, Cursor after) {
        var all = new Selection(RecordKind.DEAL, Condition.always(), Field.CREATED_AT);
        var order = RecordOrder.latestFirst(Field.STAGE);
        return source.list(new RecordQuery(
                ClientId.contact("c" + text), population(text), all, Field.DEAL_AMOUNT, order, after, 1, Instant.MAX));
    }

    /** Asks everything, compares the answers with those of memory, and gives the statements that were run for it. */
    private List<String> statements(String text) {
        Dataset data = data(text);
        SchemaMapping mapping = TidySchema.load(database, data);
        var watched = new WatchedDataSource(database.dataSource(), 1);
        ProfileSource source = JdbcSource.builder(watched.dataSource(), mapping).build();
        ProfileSource memory = data.inMemory();
        assertThat(SameAnswers.answers(plan(text), source))
                .isEqualTo(SameAnswers.answers(plan(text), memory))
                .isNotEmpty();
        RecordPage first = list(source, text, null);
        assertThat(first).isEqualTo(list(memory, text, null));
        Cursor next = Cursor.parse(Objects.requireNonNull(first.next()).toString(), Field.STAGE);
        assertThat(list(source, text, next)).isEqualTo(list(memory, text, next));
        assertThat(source.find("n" + text, null, 5))
                .isEqualTo(memory.find("n" + text, null, 5))
                .hasSize(1);
        assertThat(watched.open()).isZero();
        return watched.statements();
    }

    /** A search compares in SQL what of its text folds to itself, and ASCII alone in full: four kinds of text, each with one statement. */
    @Property(tries = 40)
    void theTextOfEveryStatementIsThatOfHarmlessText(@ForAll("hostile") String text) {
        assertThat(statements(text))
                .isIn(statements("harmless"), statements(""), statements("\u00e9"), statements("\u00e9m"));
    }

    @Property(tries = 100)
    void referencesOfPagesAndPeriodsAreReadOrRefusedBeforeTheDatabaseIsAsked(@ForAll("hostile") String text) {
        SchemaMapping mapping = TidySchema.load(database, data("harmless"));
        var watched = new WatchedDataSource(database.dataSource(), 1);
        CrmProfiles profiles = CrmProfiles.builder()
                .source(JdbcSource.builder(watched.dataSource(), mapping).build())
                .build();
        ProfileRequest request =
                ProfileRequest.of(ClientId.contact("charmless")).withPeriod("all_time");
        EvidenceRef won = profiles.figures(request, "deals.won.count")
                .get(0)
                .evidence()
                .get(0)
                .ref();
        watched.statements().clear();
        assertThatThrownBy(() ->
                        profiles.records(request, won, PageRequest.first(5).withAfter(text)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EvidenceRef.parse(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> profiles.records(request, EvidenceRef.parse(won + text + "x"), PageRequest.first(5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request.withPeriod(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(watched.statements()).isEmpty();
    }

    @Property(tries = 20)
    void veryLongTextOnlyEverFindsNothing(@ForAll("hostile") String text) {
        SchemaMapping mapping = TidySchema.load(database, data("harmless"));
        ProfileSource source =
                JdbcSource.builder(database.dataSource(), mapping).build();
        String endless = ("'" + text).repeat(1 + 100_000 / (text.length() + 1));
        assertThat(source.find(endless, null, 5)).isEmpty();
        assertThat(SameAnswers.answers(plan(endless), source)).isEmpty();
        assertThat(list(source, endless, null)).isEqualTo(RecordPage.EMPTY);
    }
}
