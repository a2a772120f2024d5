package io.github.crmprofile.jdbc.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A page of a list begins at its own place, whichever page was read by the same statement before. */
class PlaceOfAPageTest {

    private static final int RECORDS = 12;
    private static final SchemaMapping MAPPING = SchemaMapping.parse("""
            {
              "zone": "UTC",
              "contacts": [{"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}],
              "activities": [{"name": "act", "from": "act a", "id": {"integer": "a.id"},
                "columns": {"channel": {"constant": "call"}, "completed": {"when": "1 = 1"}, "occurredAt": {"utc": "a.done_at"}},
                "links": [{"to": "contact", "id": {"integer": "a.person"}}]}]
            }
            """);
    /** Of a year that no parameter can stand for, so that all times stay in the text of the statement. */
    private static final Condition SINCE_LONG = Field.OCCURRED_AT.between(Instant.parse("1850-01-01T00:00:00Z"), null);

    @Test
    void anEarlierPageIsNotReadFromTheLaterPlaceOfAnother() {
        TestDatabase database = H2Database.fresh();
        database.execute("CREATE TABLE person (id INT, name VARCHAR(9))");
        database.execute("CREATE TABLE act (id INT, person INT, done_at TIMESTAMP)");
        database.execute("INSERT INTO person VALUES (1, 'Ada')");
        for (int id = 1; id <= RECORDS; id++) {
            database.execute("INSERT INTO act VALUES (" + id + ", 1, TIMESTAMP '2026-03-" + (10 + id) + " 10:00:00')");
        }
        ProfileSource source =
                JdbcSource.builder(database.dataSource(), MAPPING).build();

        assertThat(ids(source, after("2026-03-17T10:00:00Z", "7"))).containsExactly("6");
        assertThat(ids(source, after("2026-03-21T10:00:00Z", "11"))).containsExactly("10");
        assertThat(ids(source, null)).containsExactly("12");
    }

    private static Cursor after(String time, String id) {
        return new Cursor(Instant.parse(time), id);
    }

    private static List<String> ids(ProfileSource source, @Nullable Cursor after) {
        RecordPage page = source.list(new RecordQuery(
                ClientId.contact("1"),
                Population.DEFAULT,
                new Selection(RecordKind.ACTIVITY, SINCE_LONG, Field.OCCURRED_AT),
                null,
                RecordOrder.latestFirst(Field.OCCURRED_AT),
                after,
                1,
                Instant.MAX));
        return page.records().stream().map(CrmRecord::id).toList();
    }
}
