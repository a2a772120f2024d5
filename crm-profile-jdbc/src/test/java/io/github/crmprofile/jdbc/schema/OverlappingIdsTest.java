package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.WatchedDataSource;
import io.github.crmprofile.jdbc.mapping.MappingException;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.RecordKind;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls and mails, each numbered from 1: an id counts where the first source has it. */
class OverlappingIdsTest {

    private static final String TABLES = """
            CREATE TABLE person (id INT PRIMARY KEY, name VARCHAR(50));
            CREATE TABLE call (id INT PRIMARY KEY, person INT, at TIMESTAMP);
            CREATE TABLE mail (id INT PRIMARY KEY, person INT, at TIMESTAMP);
            INSERT INTO person VALUES (1, 'Anna'), (2, 'Ben');
            INSERT INTO call VALUES (1, 1, '2026-05-01 10:00:00'), (2, 2, '2026-05-02 10:00:00');
            INSERT INTO mail VALUES (1, 1, '2026-05-03 10:00:00'), (2, 1, '2026-05-04 10:00:00'), (3, 1, '2026-05-05 10:00:00');
            """;
    private static final String MAPPING = """
            {
              "contacts": [{"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}],
              "activities": [
                {"name": "call", "from": "call c", "id": {"integer": "c.id"},
                 "columns": {"channel": {"constant": "call"}, "completed": {"when": "1 = 1"}, "occurredAt": {"utc": "c.at"}},
                 "links": [{"to": "contact", "id": {"integer": "c.person"}}]},
                {"name": "mail", "from": "mail m", "id": {"integer": "m.id"},
                 "columns": {"channel": {"constant": "email"}, "completed": {"when": "1 = 1"}, "occurredAt": {"utc": "m.at"}},
                 "links": [{"to": "contact", "id": {"integer": "m.person"}}]}
              ]
            }
            """;

    private static SchemaMapping mapping() {
        return SchemaMapping.parse(MAPPING);
    }

    private static SchemaMapping stated() {
        return mapping().toBuilder().disjointIds(RecordKind.ACTIVITY).build();
    }

    private static SchemaMapping prefixed() {
        return SchemaMapping.parse(
                MAPPING.replace("\"integer\": \"m.id\"", "\"integer\": \"m.id\", \"prefix\": \"mail-\""));
    }

    private static CrmProfiles profiles(javax.sql.DataSource tables, SchemaMapping mapping) {
        return CrmProfiles.builder()
                .source(JdbcSource.builder(tables, mapping).build())
                .clock(Clock.fixed(Instant.parse("2026-06-10T08:00:00Z"), ZoneOffset.UTC))
                .build();
    }

    private static ProfileRequest request() {
        return ProfileRequest.of(ClientId.contact("1")).withPeriod("2026-05");
    }

    @Test
    void numberAndListAgreeHoweverItIsPaged() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(TABLES)) {
            CrmProfiles profiles = profiles(tables.dataSource(), mapping());
            FigureResult number =
                    profiles.figures(request(), "activities.count").get(0);

            assertThat(FigureTexts.text(number.value())).isEqualTo("2");
            for (int size : List.of(1, 2, 10)) {
                var ids = new ArrayList<String>();
                PageRequest page = PageRequest.first(size);
                while (page != null) {
                    RecordList list =
                            profiles.records(request(), number.evidence().get(0).ref(), page);
                    list.records().stream().map(CrmRecord::id).forEach(ids::add);
                    assertThat(list.count()).isEqualTo(2);
                    page = list.next() == null ? null : page.withAfter(list.next());
                }
                assertThat(ids).containsExactly("3", "1");
            }
        }
    }

    @Test
    void theRecordThatCountsIsReported() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(TABLES)) {
            assertThat(profiles(tables.dataSource(), mapping())
                            .profile(request())
                            .warnings())
                    .containsExactly(DataWarning.of(DataWarning.Code.DUPLICATE_ID, RecordKind.ACTIVITY, "1"));
        }
    }

    @Test
    void nothingIsComparedWhereThePrefixOrTheMappingRulesItOut() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(TABLES)) {
            for (SchemaMapping mapping : List.of(stated(), prefixed())) {
                var watched = new WatchedDataSource(tables.dataSource(), 1);
                profiles(watched.dataSource(), mapping).profile(request());

                assertThat(watched.statements()).isNotEmpty().noneMatch(sql -> sql.contains("EXISTS"));
            }
        }
    }

    @Test
    void theCheckCountsThemAndVerifiesWhatTheMappingStates() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(TABLES)) {
            assertThat(problems(tables, mapping()))
                    .containsExactly(
                            "activities[1].id: 2 ids also in activities[0] \"call\", where they count, and not here;"
                                    + " give each source a 'prefix', and links to it the same");
            assertThat(problems(tables, stated()))
                    .containsExactly(
                            "activities[1].id: 2 ids also in activities[0] \"call\", which 'disjointIds' denies, so that"
                                    + " numbers count them twice; give each source a 'prefix', and links to it the same");
            assertThat(problems(tables, prefixed())).isEmpty();
        }
    }

    @Test
    void theCheckSaysHowToSpareTheComparison() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(TABLES + "UPDATE mail SET id = id + 10;")) {
            assertThat(problems(tables, mapping()))
                    .containsExactly(
                            "activities[1].id: has no id in common with activities[0] \"call\", and is compared with it in"
                                    + " every statement; write \"disjointIds\": [\"activities\"] if it stays so, or give each source a"
                                    + " 'prefix'");
            assertThat(problems(tables, stated())).isEmpty();
        }
    }

    private static List<String> problems(ScriptedDatabase tables, SchemaMapping mapping) {
        return JdbcSource.check(tables.dataSource(), mapping).problems().stream()
                .filter(problem -> problem.code() != MappingProblem.Code.NO_INDEX)
                .map(MappingProblem::toString)
                .toList();
    }

    @Test
    void aKindThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> SchemaMapping.parse(MAPPING.replaceFirst("\\{", "{\"disjointIds\": [\"activity\"],")))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(
                        "disjointIds: names 'activity', which is no kind of source; known are 'activities', ");
    }
}
