package io.github.crmprofile.jdbc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.Databases;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two dates of one row are compared in every row, also where the first has an index, by which some databases end too early. */
class TwoDatesOfARowTest {

    private static final SchemaMapping MAPPING = SchemaMapping.parse("""
            {
              "currency": "EUR",
              "contacts": [{"name": "p", "from": "two_dates_person p", "id": {"text": "p.id"}, "columns": {"name": "p.id"}}],
              "invoices": [
                {
                  "name": "i",
                  "from": "two_dates_invoice i",
                  "id": {"text": "i.id"},
                  "columns": {
                    "status": {"constant": "PAID"},
                    "amount": {"decimal": "1"},
                    "dueOn": {"date": "i.due"},
                    "paidOn": {"date": "i.paid"}
                  },
                  "links": [
                    {"to": "contact", "id": {"text": "i.person"}},
                    {"to": "contact", "id": {"text": "i.payer"}}
                  ]
                }
              ]
            }
            """);

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    /** An invoice; a day is null where it is not known. */
    private record Row(LocalDate due, LocalDate paid) {

        boolean is(BiPredicate<LocalDate, LocalDate> test) {
            return due != null && paid != null && test.test(due, paid);
        }
    }

    /** Those paid in time come before, between and behind the others in the order of either day. */
    private static final List<Row> ROWS = IntStream.range(0, 40)
            .mapToObj(i -> new Row(
                    i % 9 == 4 ? null : FIRST.plusDays(i * 7 % 29), i % 11 == 6 ? null : FIRST.plusDays(i * 17 % 31)))
            .toList();

    private static Stream<Named<TestDatabase>> databases() {
        return Databases.inEveryBuild().entrySet().stream()
                .map(database -> Named.of(database.getKey(), database.getValue()));
    }

    private static ProfileSource load(TestDatabase database) {
        database.create("two_dates_person", Map.of("id", "ID"));
        database.insert("two_dates_person", List.of("1"));
        var columns = new LinkedHashMap<String, String>();
        columns.put("id", "ID");
        columns.put("person", "ID");
        columns.put("payer", "ID");
        columns.put("due", "DATE");
        columns.put("paid", "DATE");
        database.create("two_dates_invoice", columns);
        for (int i = 0; i < ROWS.size(); i++) {
            database.execute("INSERT INTO two_dates_invoice VALUES ('i" + i + "', '1', '1', " + literal(ROWS.get(i).due)
                    + ", " + literal(ROWS.get(i).paid) + ")");
        }
        database.execute("CREATE INDEX two_dates_due ON two_dates_invoice (due)");
        database.execute("CREATE INDEX two_dates_paid ON two_dates_invoice (paid)");
        return JdbcSource.builder(database.dataSource(), MAPPING).build();
    }

    private static String literal(LocalDate day) {
        return day == null ? "NULL" : "'" + day + "'";
    }

    private static List<String> counted(ProfileSource source, Clients clients, Condition condition) {
        var query = new Query(
                new Selection(RecordKind.INVOICE, condition, Field.PAID_ON),
                new Aggregate.Records(RecordKind.INVOICE),
                List.of());
        var ids = new ArrayList<String>();
        source.read(
                new Plan(clients, Population.DEFAULT, List.of(query), Plan.Detail.ID, Instant.MAX),
                answer -> answer.groups(query)
                        .values()
                        .forEach(value -> ((MeasureValue.Listed) value)
                                .records().stream().map(CrmRecord::id).forEach(ids::add)));
        return ids.stream().sorted().toList();
    }

    private static List<String> expected(BiPredicate<LocalDate, LocalDate> test) {
        return IntStream.range(0, ROWS.size())
                .filter(i -> ROWS.get(i).is(test))
                .mapToObj(i -> "i" + i)
                .sorted()
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void everyRowIsCompared(TestDatabase database) {
        ProfileSource source = load(database);
        var known = new Condition.All(List.of(new Condition.Known(Field.DUE_ON), new Condition.Known(Field.PAID_ON)));
        var dueFirst = new Condition.NotAfter(Field.DUE_ON, Field.PAID_ON);
        var paidFirst = new Condition.NotAfter(Field.PAID_ON, Field.DUE_ON);
        List<String> late = expected((due, paid) -> due.isBefore(paid));
        assertThat(late).hasSizeBetween(10, 20);

        for (Clients clients : List.of(new Clients.One(ClientId.contact("1")), new Clients.Every(ClientKind.CONTACT))) {
            assertThat(counted(source, clients, dueFirst)).isEqualTo(expected((due, paid) -> !due.isAfter(paid)));
            assertThat(counted(source, clients, paidFirst)).isEqualTo(expected((due, paid) -> !paid.isAfter(due)));
            assertThat(counted(source, clients, new Condition.All(List.of(known, new Condition.Not(paidFirst)))))
                    .isEqualTo(late);
            assertThat(counted(source, clients, new Condition.All(List.of(known, dueFirst, paidFirst))))
                    .isEqualTo(expected(LocalDate::equals));
        }
    }
}
