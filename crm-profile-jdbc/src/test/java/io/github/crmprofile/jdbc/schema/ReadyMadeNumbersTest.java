package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.MappingReport;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.metric.Field;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Selection;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordQuery;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The ready-made mappings over tables of their system: numbers worked out by hand, every awkward part of the system in them. */
class ReadyMadeNumbersTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-10T08:00:00Z"), BERLIN);

    private static SchemaMapping mapping(String name) {
        return SchemaMapping.readyMade(name).toBuilder().zone(BERLIN).build();
    }

    private static Map<String, String> figures(
            JdbcSource source, ClientId client, CompanyScope scope, String... metrics) {
        CrmProfiles profiles =
                CrmProfiles.builder().source(source).zone(BERLIN).clock(CLOCK).build();
        ProfileRequest request = ProfileRequest.of(client).period("2026-05").scope(scope);
        var values = new LinkedHashMap<String, String>();
        for (FigureResult figure : profiles.figures(request, metrics)) {
            values.put(figure.figure().metric(), text(figure.value()));
        }
        return values;
    }

    static String text(MetricValue value) {
        if (value instanceof MetricValue.Count count) {
            return String.valueOf(count.count());
        } else if (value instanceof MetricValue.Money money) {
            return money.amounts().toString();
        } else if (value instanceof MetricValue.Percent percent) {
            return percent.ratio().toString();
        } else if (value instanceof MetricValue.Quotient quotient) {
            return quotient.ratio().toString();
        } else if (value instanceof MetricValue.Elapsed elapsed) {
            return elapsed.seconds().toString();
        } else if (value instanceof MetricValue.Moment moment) {
            return moment.instant().toString();
        } else if (value instanceof MetricValue.Breakdown breakdown) {
            return breakdown.slices().stream()
                    .map(slice -> slice.key() + " " + text(slice.value()))
                    .collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    private static ClientAnswer answer(JdbcSource source, ClientId client) {
        var answers = new ArrayList<ClientAnswer>();
        source.read(
                new Plan(new Clients.One(client), Population.DEFAULT, List.of(), Plan.Detail.PROFILE), answers::add);
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    static List<String> warnings(JdbcSource source, ClientId client) {
        return answer(source, client).warnings().stream()
                .filter(w -> w.code() != DataWarning.Code.MISSING_AMOUNT)
                .map(w -> w.code() + " " + w.kind() + " " + w.id())
                .distinct()
                .toList();
    }

    /** The records of a client, each with what it is linked to. */
    private static List<String> links(JdbcSource source, ClientId client) {
        var links = new ArrayList<String>();
        for (RecordKind kind : source.kinds()) {
            Field date = kind == RecordKind.DEAL
                    ? Field.CREATED_AT
                    : kind == RecordKind.ACTIVITY ? Field.OCCURRED_AT : Field.ISSUED_ON;
            var all = new Selection(kind, Condition.always(), date);
            var query = new RecordQuery(
                    client, Population.DEFAULT, all, null, RecordOrder.latestFirst(date), null, RecordQuery.MOST);
            source.list(query).records().forEach(record -> links.add(link(record)));
        }
        return links;
    }

    private static String link(CrmRecord record) {
        if (record instanceof Deal deal) {
            return "deal " + deal.id() + " " + new TreeSet<>(deal.contacts()) + " primary " + deal.primaryContact()
                    + " of " + deal.company();
        } else if (record instanceof Activity activity) {
            return "activity " + activity.id() + " " + new TreeSet<>(activity.contacts()) + " "
                    + new TreeSet<>(activity.companies()) + " " + new TreeSet<>(activity.deals());
        }
        var invoice = (Invoice) record;
        return "invoice " + invoice.id() + " " + invoice.contact() + " " + invoice.company() + " " + invoice.deal();
    }

    private static List<String> problems(MappingReport report, MappingProblem.Severity severity) {
        return report.problems(severity).stream().map(MappingProblem::toString).toList();
    }

    @Test
    void anIdThatTheColumnsCannotHoldIsNobody() throws SQLException, IOException {
        try (ScriptedDatabase tables = ScriptedDatabase.ofResource("readymade/bitrix24.sql")) {
            var source =
                    JdbcSource.builder(tables.dataSource(), mapping("bitrix24")).build();
            for (String id : List.of("five", "5 ", "05", "9223372036854775808")) {
                for (Clients clients : List.of(
                        new Clients.One(ClientId.contact(id)),
                        new Clients.Several(List.of(ClientId.contact(id), ClientId.contact("5"))))) {
                    var found = new ArrayList<ClientId>();
                    source.read(
                            new Plan(clients, Population.DEFAULT, List.of(), Plan.Detail.PROFILE),
                            answer -> found.add(answer.id()));
                    assertThat(found).isSubsetOf(ClientId.contact("5")).doesNotHaveDuplicates();
                    assertThat(found).hasSize(clients instanceof Clients.One ? 0 : 1);
                }
            }
        }
    }

    @Test
    void bitrix24() throws SQLException, IOException {
        try (ScriptedDatabase tables = ScriptedDatabase.ofResource("readymade/bitrix24.sql")) {
            var source =
                    JdbcSource.builder(tables.dataSource(), mapping("bitrix24")).build();
            var anna = ClientId.contact("5");

            assertThat(figures(
                            source,
                            anna,
                            CompanyScope.DIRECT,
                            "deals.won.count",
                            "deals.won.value",
                            "deals.lost.count",
                            "deals.lost.value",
                            "deals.open.count",
                            "deals.open.value",
                            "deals.total.count",
                            "deals.created.count",
                            "deals.period.count",
                            "deals.cycle.average",
                            "activities.count",
                            "activities.inbound.count",
                            "activities.outbound.count",
                            "activities.last",
                            "channel.load",
                            "conversion",
                            "communication.load",
                            "invoices.issued.count",
                            "invoices.issued.value",
                            "invoices.paid.value",
                            "invoices.outstanding.value",
                            "invoices.overdue.count",
                            "invoices.paid_on_time"))
                    .containsExactly(
                            Map.entry("deals.won.count", "2"),
                            Map.entry("deals.won.value", "EUR 1000, USD 250.5"),
                            Map.entry("deals.lost.count", "1"),
                            Map.entry("deals.lost.value", "EUR 300"),
                            Map.entry("deals.open.count", "2"),
                            Map.entry("deals.open.value", "EUR 70 (1 missing)"),
                            Map.entry("deals.total.count", "5"),
                            Map.entry("deals.created.count", "3"),
                            Map.entry("deals.period.count", "6"),
                            Map.entry("deals.cycle.average", "5292000/2"),
                            Map.entry("activities.count", "4"),
                            Map.entry("activities.inbound.count", "2"),
                            Map.entry("activities.outbound.count", "2"),
                            Map.entry("activities.last", "2026-05-31T21:30:00Z"),
                            Map.entry("channel.load", "PARTNER_FAX 1, call 1, chat 1, email 1"),
                            Map.entry("conversion", "2/4"),
                            Map.entry("communication.load", "3/6"),
                            Map.entry("invoices.issued.count", "3"),
                            Map.entry("invoices.issued.value", "EUR 780.5"),
                            Map.entry("invoices.paid.value", "EUR 580.5"),
                            Map.entry("invoices.outstanding.value", "EUR 200"),
                            Map.entry("invoices.overdue.count", "1"),
                            Map.entry("invoices.paid_on_time", "1/2"));
            assertThat(warnings(source, anna)).containsExactly("UNKNOWN_OUTCOME deal 6", "UNKNOWN_CHANNEL activity 7");
            assertThat(answer(source, anna).client())
                    .isEqualTo(Client.builder(ClientId.contact("5"), "Anna Kern")
                            .company("5")
                            .position("Buyer")
                            .email("anna@acme.example")
                            .email("anna@home.example")
                            .phone("+49 30 1")
                            .responsible("1")
                            .build());
            // Through the contacts come the deals and activities that are not linked to the company itself; none counts
            // twice.
            assertThat(figures(
                            source,
                            ClientId.company("5"),
                            CompanyScope.DIRECT,
                            "deals.total.count",
                            "activities.count"))
                    .containsExactly(Map.entry("deals.total.count", "2"), Map.entry("activities.count", "2"));
            assertThat(figures(
                            source,
                            ClientId.company("5"),
                            CompanyScope.WITH_CONTACTS,
                            "deals.total.count",
                            "activities.count"))
                    .containsExactly(Map.entry("deals.total.count", "5"), Map.entry("activities.count", "4"));
            assertThat(source.find("", null, 10))
                    .extracting(Client::name)
                    .containsExactly("Acme", "Anna Kern", "Ben Olt");
            assertThat(links(source, anna))
                    .contains(
                            "deal 2 [5, 6] primary 6 of 5",
                            "activity 2 [5, 6] [5] [2]",
                            "activity 5 [5] [5] []",
                            "activity task-1 [5] [] [1]",
                            "invoice 1 5 5 1",
                            "invoice 2 5 5 null",
                            "invoice old-1 5 5 1")
                    .noneMatch(link -> link.startsWith("activity task-2") || link.startsWith("activity task-3"));
        }
    }

    @Test
    void espocrm() throws SQLException, IOException {
        try (ScriptedDatabase tables = ScriptedDatabase.ofResource("readymade/espocrm.sql")) {
            var source =
                    JdbcSource.builder(tables.dataSource(), mapping("espocrm")).build();
            var anna = ClientId.contact("con-anna");
            var acme = ClientId.company("acc-acme");

            assertThat(figures(
                            source,
                            anna,
                            CompanyScope.DIRECT,
                            "deals.won.count",
                            "deals.won.value",
                            "deals.lost.value",
                            "deals.open.value",
                            "deals.created.count",
                            "deals.period.count",
                            "activities.count",
                            "activities.inbound.count",
                            "activities.outbound.count",
                            "activities.last",
                            "channel.load",
                            "conversion",
                            "communication.load"))
                    .containsExactly(
                            Map.entry("deals.won.count", "2"),
                            Map.entry("deals.won.value", "EUR 1000.1, USD 250.5"),
                            Map.entry("deals.lost.value", "EUR 300"),
                            Map.entry("deals.open.value", "EUR 70"),
                            Map.entry("deals.created.count", "2"),
                            Map.entry("deals.period.count", "4"),
                            Map.entry("activities.count", "5"),
                            Map.entry("activities.inbound.count", "3"),
                            Map.entry("activities.outbound.count", "1"),
                            Map.entry("activities.last", "2026-05-31T21:59:59Z"),
                            Map.entry("channel.load", "call 1, email 3, meeting 1"),
                            Map.entry("conversion", "2/5"),
                            Map.entry("communication.load", "2/4"));
            assertThat(warnings(source, anna)).containsExactly("UNKNOWN_OUTCOME deal o6");
            assertThat(figures(
                            source,
                            acme,
                            CompanyScope.DIRECT,
                            "deals.won.count",
                            "deals.won.value",
                            "activities.count"))
                    .containsExactly(
                            Map.entry("deals.won.count", "4"),
                            Map.entry("deals.won.value", "EUR 1009.1, USD 250.5 (1 missing)"),
                            Map.entry("activities.count", "4"));
            assertThat(warnings(source, acme)).containsExactly("MISSING_CURRENCY deal o8");
            assertThat(source.kinds()).containsExactly(RecordKind.DEAL, RecordKind.ACTIVITY);
            assertThat(answer(source, anna).client())
                    .isEqualTo(Client.builder(ClientId.contact("con-anna"), "Anna Kern")
                            .company("acc-acme")
                            .position("Buyer")
                            .email("Anna@acme.example")
                            .phone("+49 30 1")
                            .responsible("u1")
                            .build());
            assertThat(source.find("", null, 10)).extracting(Client::name).containsExactly("Acme", "Anna Kern", "Olt");
            assertThat(links(source, anna))
                    .contains(
                            "deal o1 [con-anna] primary con-anna of acc-acme",
                            "deal o2 [con-anna, con-ben] primary con-ben of acc-acme",
                            "activity call-c1 [con-anna] [acc-acme] [o1]",
                            "activity email-e1 [con-anna] [] []",
                            "activity meeting-m1 [con-anna] [] []",
                            "activity task-t1 [con-anna] [acc-acme] [o1]");
        }
    }

    @Test
    void odoo() throws SQLException, IOException {
        try (ScriptedDatabase tables = ScriptedDatabase.ofResource("readymade/odoo.sql")) {
            var mapping = mapping("odoo").toBuilder().currency("EUR").build();
            var source = JdbcSource.builder(tables.dataSource(), mapping).build();
            var anna = ClientId.contact("4");
            var acme = ClientId.company("3");

            assertThat(figures(
                            source,
                            anna,
                            CompanyScope.DIRECT,
                            "deals.won.count",
                            "deals.won.value",
                            "deals.lost.value",
                            "deals.open.count",
                            "deals.open.value",
                            "deals.created.count",
                            "deals.period.count",
                            "activities.count",
                            "activities.inbound.count",
                            "activities.outbound.count",
                            "activities.last",
                            "channel.load",
                            "conversion",
                            "communication.load",
                            "invoices.issued.count",
                            "invoices.issued.value",
                            "invoices.paid.value",
                            "invoices.outstanding.value",
                            "invoices.overdue.count",
                            "invoices.paid_on_time"))
                    .containsExactly(
                            Map.entry("deals.won.count", "2"),
                            Map.entry("deals.won.value", "EUR 1000, USD 250.5"),
                            Map.entry("deals.lost.value", "EUR 300"),
                            Map.entry("deals.open.count", "2"),
                            Map.entry("deals.open.value", "EUR 90"),
                            Map.entry("deals.created.count", "2"),
                            Map.entry("deals.period.count", "5"),
                            Map.entry("activities.count", "5"),
                            Map.entry("activities.inbound.count", "1"),
                            Map.entry("activities.outbound.count", "1"),
                            Map.entry("activities.last", "2026-05-13T00:00:00Z"),
                            Map.entry("channel.load", "call 1, email 2, meeting 2"),
                            Map.entry("conversion", "2/5"),
                            Map.entry("communication.load", "3/5"),
                            Map.entry("invoices.issued.count", "3"),
                            Map.entry("invoices.issued.value", "EUR 700, USD -30"),
                            Map.entry("invoices.paid.value", "EUR 500, USD -30"),
                            Map.entry("invoices.outstanding.value", "EUR 150"),
                            Map.entry("invoices.overdue.count", "1"),
                            Map.entry("invoices.paid_on_time", "1/2"));
            assertThat(figures(source, acme, CompanyScope.DIRECT, "deals.won.count", "deals.won.value"))
                    .containsExactly(
                            Map.entry("deals.won.count", "3"), Map.entry("deals.won.value", "EUR 1040, USD 250.5"));
            assertThat(warnings(source, acme)).contains("CLOSED_WITHOUT_DATE deal 8");
            assertThat(answer(source, anna).client())
                    .isEqualTo(Client.builder(ClientId.contact("4"), "Anna Kern")
                            .company("3")
                            .position("Buyer")
                            .email("anna@acme.example")
                            .phone("+49 30 1")
                            .responsible("8")
                            .build());
            assertThat(source.find("", null, 10))
                    .extracting(Client::name)
                    .containsExactly("Acme", "Anna Kern", "Ben Olt");
            assertThat(links(source, anna))
                    .contains(
                            "deal 1 [4] primary 4 of 3",
                            "activity message-1 [4] [3] [1]",
                            "activity message-2 [4] [] []",
                            "activity event-1 [2, 4] [] [1]",
                            "activity planned-1 [4] [3] [4]",
                            "invoice 1 4 3 1")
                    .noneMatch(link -> link.startsWith("activity event-3") || link.startsWith("activity message-4"));
        }
    }

    @Test
    void theCheckFindsNoErrorInThemAndNamesWhatTheRowsHide() throws SQLException, IOException {
        try (ScriptedDatabase bitrix24 = ScriptedDatabase.ofResource("readymade/bitrix24.sql");
                ScriptedDatabase espocrm = ScriptedDatabase.ofResource("readymade/espocrm.sql");
                ScriptedDatabase odoo = ScriptedDatabase.ofResource("readymade/odoo.sql")) {
            MappingReport bitrix24Report = JdbcSource.check(bitrix24.dataSource(), mapping("bitrix24"));
            MappingReport espocrmReport = JdbcSource.check(espocrm.dataSource(), mapping("espocrm"));
            MappingReport odooReport = JdbcSource.check(odoo.dataSource(), mapping("odoo"));

            assertThat(problems(bitrix24Report, MappingProblem.Severity.ERROR)).isEmpty();
            assertThat(problems(bitrix24Report, MappingProblem.Severity.WARNING))
                    .containsExactly(
                            "activities[0].columns.channel.values: 1 row with the code 'PARTNER_FAX', which has no entry;"
                                    + " known are 'CRM_EMAIL', 'CRM_MEETING', 'CRM_TASKS_TASK', 'CRM_TODO', 'CRM_WEBFORM',"
                                    + " 'IMOPENLINES_SESSION', 'TASKS', 'TYPE_1', 'TYPE_2', 'TYPE_3', 'TYPE_4', 'VOXIMPLANT_CALL'");
            assertThat(problems(bitrix24Report, MappingProblem.Severity.NOTE))
                    .contains(
                            "activities[0].columns.occurredAt: no index of 'b_crm_act' begins with 'START_TIME': to find the records"
                                    + " of all clients in a period the whole table is read")
                    .noneMatch(note -> note.startsWith("deals[0].columns.closedAt"));
            assertThat(problems(espocrmReport, MappingProblem.Severity.ERROR)).isEmpty();
            assertThat(problems(espocrmReport, MappingProblem.Severity.WARNING))
                    .hasSize(2)
                    .anyMatch(w -> w.startsWith(
                            "deals[0].columns.outcome.values: 1 row with the code 'Parked', which has no entry"))
                    .anyMatch(w -> w.startsWith("deals[0].columns.currency: 1 row with an amount and no currency"));
            assertThat(problems(odooReport, MappingProblem.Severity.ERROR)).isEmpty();
            assertThat(problems(odooReport, MappingProblem.Severity.WARNING))
                    .containsExactly(
                            "deals[0].columns.currency: 1 row with an amount and no currency: left out of sums; give the mapping"
                                    + " a 'currency'",
                            "deals[0].columns.closedAt: 1 row won or lost without a closing date: in no period but all time");
            assertThat(odooReport.rows()).containsEntry("activities[0] \"message\"", 5L);
        }
    }
}
