package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.crmprofile.ClientRanking;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.Databases;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.MappingException;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.ranking.RankingPage;
import io.github.crmprofile.ranking.Segment;
import io.github.crmprofile.source.ClientField;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An export with a row for each product of a deal: the first row is the record, and its amount the sum over its rows. */
class SeveralRowsTest {

    private static final Map<String, TestDatabase> DATABASES = Databases.inEveryBuild();

    private static final String MAPPING = """
            {
              "currency": "EUR",
              "contacts": [{"name": "person", "from": "rows_person p", "id": "p.id", "columns": {"name": "p.id"}}],
              "deals": [
                {"name": "deal", "from": "rows_deal d", "where": "d.product <> 'void'", "id": "d.id",
                 "rows": {"first": "d.line", "sum": ["amount"]},
                 "columns": {"outcome": {"constant": "WON"}, "stage": "d.stage", "responsible": "d.owner",
                             "amount": {"decimal": "d.price * d.pieces", "absent": ["0"]}},
                 "links": [{"to": "contact", "id": {"text": "d.person"}}]}
              ]
            }
            """;

    private static void load(TestDatabase database) {
        database.create("rows_person", Map.of("id", "ID"));
        database.insert("rows_person", List.of("1"));
        database.insert("rows_person", List.of("2"));
        var columns = new LinkedHashMap<String, String>();
        columns.put("id", "ID");
        columns.put("line", "COUNT");
        columns.put("person", "ID");
        columns.put("stage", "TEXT");
        columns.put("owner", "TEXT");
        columns.put("product", "TEXT");
        columns.put("price", "COUNT");
        columns.put("pieces", "COUNT");
        database.create("rows_deal", columns);
        for (List<Object> row : List.<List<Object>>of(
                Arrays.asList("a", 1L, "1", "new", "u1", "pen", 10L, 2L),
                Arrays.asList("a", 2L, "2", "old", "u2", "ink", 5L, 1L),
                Arrays.asList("a", 0L, "2", "old", "u2", "void", 7L, 1L),
                Arrays.asList("b", null, "2", "old", "u2", "pen", 100L, 1L),
                Arrays.asList("b", 4L, "1", "new", "u1", "ink", 0L, 1L),
                Arrays.asList("c", 5L, "1", "new", "u2", "pen", null, 1L))) {
            database.insert("rows_deal", row);
        }
    }

    private static Stream<DynamicTest> onEach(Consumer<TestDatabase> test) {
        return DATABASES.entrySet().stream()
                .map(database -> dynamicTest(database.getKey(), () -> {
                    load(database.getValue());
                    test.accept(database.getValue());
                }));
    }

    private static CrmProfiles profiles(TestDatabase database, String mapping) {
        return CrmProfiles.builder()
                .source(JdbcSource.builder(database.dataSource(), SchemaMapping.parse(mapping))
                        .build())
                .clock(Clock.fixed(Instant.parse("2026-06-10T08:00:00Z"), ZoneOffset.UTC))
                .build();
    }

    private static ProfileRequest request(String client) {
        return ProfileRequest.of(ClientId.contact(client)).withPeriod("all_time");
    }

    private static List<String> deals(CrmProfiles profiles, ProfileRequest request) {
        FigureResult number = profiles.figures(request, "deals.won.count").get(0);
        List<CrmRecord> records = profiles.records(
                        request, number.evidence().get(0).ref(), PageRequest.first(10))
                .records();
        assertThat(FigureTexts.text(number.value())).isEqualTo(String.valueOf(records.size()));
        var texts = new ArrayList<String>();
        for (CrmRecord each : records) {
            Deal deal = (Deal) each;
            BigDecimal amount = deal.amount();
            texts.add(deal.id() + " " + deal.stage() + " "
                    + (amount == null ? null : amount.stripTrailingZeros().toPlainString()));
        }
        return texts.stream().sorted().toList();
    }

    @TestFactory
    Stream<DynamicTest> theFirstRowIsTheRecordAndItsAmountTheSum() {
        return onEach(database -> {
            CrmProfiles profiles = profiles(database, MAPPING);
            assertThat(deals(profiles, request("1"))).containsExactly("a new 25", "b new 100", "c new null");
            assertThat(deals(profiles, request("2"))).isEmpty();
            assertThat(FigureTexts.text(profiles.figures(request("1"), "deals.won.value")
                            .get(0)
                            .value()))
                    .isEqualTo("EUR 125 (1 missing)");
            assertThat(profiles.profile(request("1")).warnings())
                    .noneMatch(warning -> warning.code() == DataWarning.Code.DUPLICATE_ID);
        });
    }

    @TestFactory
    Stream<DynamicTest> theFirstRowCountsEvenWhereTheViewerMayNotSeeIt() {
        return onEach(database -> {
            ProfileRequest request = request("1").withViewer(Viewer.responsible(List.of("u2")));
            assertThat(deals(profiles(database, MAPPING), request)).containsExactly("c new null");
        });
    }

    @TestFactory
    Stream<DynamicTest> otherRowsAreReportedUnlessTheyAreParts() {
        String reported = MAPPING.replace(", \"sum\": [\"amount\"]", "");
        return onEach(database -> {
            CrmProfiles profiles = profiles(database, reported);
            assertThat(deals(profiles, request("1"))).containsExactly("a new 20", "b new null", "c new null");
            assertThat(profiles.profile(request("1")).warnings().stream()
                            .filter(warning -> warning.code() == DataWarning.Code.DUPLICATE_ID)
                            .map(DataWarning::id))
                    .containsExactly("a", "b");
        });
    }

    private static final String CLIENTS = """
            {
              "contacts": [{"name": "person", "from": "rows_client p", "id": "p.id", "rows": {"first": "p.line"},
                            "columns": {"name": "p.title"}, "companies": ["p.firm"]}],
              "companies": [{"name": "firm", "from": "rows_person f", "id": "f.id", "columns": {"name": "f.id"}}],
              "deals": [{"name": "deal", "from": "rows_sale d", "id": "d.id",
                         "columns": {"outcome": {"constant": "WON"}, "stage": "d.id"},
                         "links": [{"to": "contact", "id": "d.client"}]}]
            }
            """;

    private static void loadClients(TestDatabase database) {
        var columns = new LinkedHashMap<String, String>();
        columns.put("id", "ID");
        columns.put("line", "COUNT");
        columns.put("title", "TEXT");
        columns.put("firm", "ID");
        database.create("rows_client", columns);
        database.insert("rows_client", Arrays.asList("c", 2L, "Second", "2"));
        database.insert("rows_client", Arrays.asList("c", 1L, "First", "1"));
        database.insert("rows_client", Arrays.asList("c", null, "Third", "2"));
        var sales = new LinkedHashMap<String, String>();
        sales.put("id", "ID");
        sales.put("client", "ID");
        database.create("rows_sale", sales);
        database.insert("rows_sale", List.of("d", "c"));
    }

    @TestFactory
    Stream<DynamicTest> aContactWithSeveralRowsIsWhatTheFirstSays() {
        return onEach(database -> {
            loadClients(database);
            CrmProfiles profiles = profiles(database, CLIENTS);

            Client contact = Objects.requireNonNull(profiles.client(ClientId.contact("c"), Viewer.everything()));
            assertThat(contact.name()).isEqualTo("First");
            assertThat(contact.company()).isEqualTo("1");
            assertThat(List.of("1", "2"))
                    .extracting(firm -> deals(
                                    profiles,
                                    ProfileRequest.of(ClientId.company(firm))
                                            .withPeriod("all_time")
                                            .withScope(CompanyScope.WITH_CONTACTS))
                            .size())
                    .containsExactly(1, 0);
            assertThat(profiles.profile(request("c")).warnings())
                    .filteredOn(warning -> warning.code() == DataWarning.Code.DUPLICATE_ID)
                    .extracting(DataWarning::id)
                    .containsExactly("c");
        });
    }

    @TestFactory
    Stream<DynamicTest> aRankingHasAContactWithSeveralRowsOnceAndForWhomTheFirstIsVisible() {
        return onEach(database -> {
            loadClients(database);
            ClientRanking ranking = profiles(database, CLIENTS).clients(ClientKind.CONTACT);
            for (ClientRanking each : List.of(
                    ranking.orderBy("deals.total.count"),
                    ranking.orderBy("deals.total.count").lowestFirst(),
                    ranking.where(Segment.between("deals.total.count", "1", "1")),
                    ranking.where(Segment.not(Segment.between("deals.total.count", "2", null))))) {
                RankingPage all = each.withPeriod("all_time").page(5, null);
                assertThat(all.count()).isEqualTo(1);
                assertThat(all.clients())
                        .extracting(ranked -> ranked.client().name())
                        .containsExactly("First");
                for (String firm : List.of("1", "2")) {
                    Viewer viewer = Viewer.everything().withClients(ClientField.COMPANY.in(firm));
                    assertThat(each.withRequest(request("c").withViewer(viewer))
                                    .page(5, null)
                                    .clients())
                            .as("of firm %s", firm)
                            .hasSize(firm.equals("1") ? 1 : 0);
                }
            }
        });
    }

    @Test
    void theCheckKnowsThatAClientHasSeveralRows() {
        TestDatabase database = H2Database.DATABASE;
        load(database);
        loadClients(database);
        assertThat(problems(database, CLIENTS)).isEmpty();
        assertThat(problems(database, CLIENTS.replace("\"rows\": {\"first\": \"p.line\"},", "")))
                .singleElement()
                .asString()
                .startsWith("contacts[0].id: 1 key in several rows; ");
        assertThatThrownBy(() -> SchemaMapping.parse(CLIENTS.replace("\"p.line\"", "\"p.line\", \"sum\": [\"name\"]")))
                .hasMessageContaining("contacts[0].rows.sum: names 'name', which is no 'decimal', and so has no sum");
    }

    private static List<String> problems(TestDatabase database, String mapping) {
        return JdbcSource.check(database.dataSource(), SchemaMapping.parse(mapping))
                .problems(MappingProblem.Severity.ERROR)
                .stream()
                .map(MappingProblem::toString)
                .toList();
    }

    @Test
    void theCheckFindsRowsOfWhichNoneIsTheFirst() {
        TestDatabase database = H2Database.DATABASE;
        load(database);
        assertThat(problems(database, MAPPING)).isEmpty();
        assertThat(problems(database, MAPPING.replace("\"first\": \"d.line\"", "\"first\": \"1\"")))
                .containsExactly(
                        "deals[0].rows.first: is the same in several rows of 2 ids, so that none of them is the"
                                + " first; write what differs in the rows of an id");
        assertThat(problems(database, MAPPING.replaceFirst("\"rows\".*\n", "")))
                .containsExactly("deals[0].id: 2 keys in several rows; map a column that is unique, leave rows out with"
                        + " 'where', or say with 'rows' which of them is the record");
    }

    @Test
    void whatHasNoSumIsRefused() {
        assertThatThrownBy(() -> SchemaMapping.parse(MAPPING.replace(
                        "\"sum\": [\"amount\"]", "\"others\": \"reported\", \"sum\": [\"amuont\", \"stage\"]")))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(
                        "deals[0].rows.sum: names 'amuont', which 'columns' lacks; did you mean 'amount'?")
                .hasMessageContaining("deals[0].rows.sum: names 'stage', which is no 'decimal', and so has no sum")
                .hasMessageContaining("deals[0].rows.others: must be 'parts' where 'sum' adds up the rows of a record");
    }
}
