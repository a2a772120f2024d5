package io.github.crmprofile.jdbc.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.DuckDbDatabase;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.HsqldbDatabase;
import io.github.crmprofile.jdbc.database.MariaDbDatabase;
import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.database.SqliteDatabase;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.source.ProfileSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A search gives the same clients in the same order as memory does, whatever the collation of the column. */
class ClientSearchTest {

    /** Names in several languages, in the order of ids; the last ones are sorted by UTF-16 otherwise than by code points. */
    private static final List<@Nullable String> NAMES = Arrays.asList(
            "Bruno",
            "anna",
            "Zoe",
            "carla",
            "ANNA Maria",
            "Ann_a",
            "Ann%a",
            "Ann!a",
            "Anna",
            "Anna ",
            "Hannah",
            "İstanbul Ticaret",
            "istanbul",
            "ISTANBUL",
            "ıssız",
            "IŞIK",
            "Diyarbakır",
            "TITLE",
            "ΟΔΟΣ ΑΒ",
            "οδος",
            "Οδυσσέας",
            "ΟΔΥΣΣΕΑΣ",
            "Ὀδυσσεύς",
            "Straße",
            "STRASSE",
            "Hauptstraße",
            "Ärzte",
            "ärzte",
            "Arzte",
            "A\u0308rzte",
            "Müller",
            "Mueller",
            "MÜLLER",
            "Пётр Иванов",
            "ПЁТР",
            "пётр",
            "Йосиф",
            "И\u0306осиф",
            "иван",
            "ﬁn",
            "FIN",
            "\u212aelvin",
            "kelvin",
            "Ångström",
            "ångström",
            "\u212bngström",
            "李雷",
            "ＡＢＣ",
            "abc",
            "Ａ",
            "😀 smile",
            "\ue000 private",
            "\ufb01sh",
            "zz",
            "",
            " ",
            null,
            "O'Neil",
            "tab\there",
            "\\backslash",
            "[bracket]");

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "an",
            "ANNA",
            "anna",
            "İstanbul",
            "istanbul",
            "İ",
            "ı",
            "i",
            "ISTANBUL",
            "IŞIK",
            "ışık",
            "title",
            "ΟΔΟΣ",
            "οδος",
            "οδυσσεας",
            "Ὀδυσσεύς",
            "STRASSE",
            "straße",
            "ß",
            "ss",
            "ärzte",
            "ARZTE",
            "ÄRZTE",
            "müller",
            "ПЁТР",
            "пётр",
            "иванов",
            "йосиф",
            "Й",
            "fin",
            "ﬁn",
            "kelvin",
            "\u212a",
            "ångström",
            "ÅNG",
            "李",
            "ａ",
            "abc",
            "😀",
            "\ue000",
            "%",
            "_",
            "!",
            "'",
            "\\",
            "[",
            "n_a",
            "zz",
            "nobody",
            " ");

    private static String mapping(String name, String suffix) {
        return """
                {"contacts": [{"name": "person", "from": "find_person p", "id": {"integer": "p.id"}, "columns": {"name": %s}}],
                 "companies": [{"name": "firm", "from": "find_firm f", "id": {"text": "f.id"}, "columns": {"name": "f.name"}}],
                 "deals": [{"name": "none", "from": "find_person q", "where": "1 = 0", "id": {"integer": "q.id"},
                            "columns": {"outcome": {"constant": "OPEN"}}, "links": [{"to": "contact", "id": {"integer": "q.id"}}]}]}
                """.formatted(name).replace("find_person", "person_" + suffix).replace("find_firm", "firm_" + suffix);
    }

    static Stream<Arguments> databases() {
        String ci =
                "CREATE COLLATION IF NOT EXISTS no_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false)";
        return Stream.of(
                Arguments.of("H2", H2Database.DATABASE, "VARCHAR(200)", null),
                Arguments.of("H2 without case", H2Database.DATABASE, "VARCHAR_IGNORECASE(200)", null),
                Arguments.of("HSQLDB", HsqldbDatabase.DATABASE, "VARCHAR(200)", null),
                Arguments.of("SQLite", SqliteDatabase.DATABASE, "TEXT", null),
                Arguments.of("SQLite without case", SqliteDatabase.DATABASE, "TEXT COLLATE NOCASE", null),
                Arguments.of("DuckDB", DuckDbDatabase.DATABASE, "VARCHAR", null),
                Arguments.of(
                        "DuckDB without accents", DuckDbDatabase.DATABASE, "VARCHAR COLLATE NOCASE.NOACCENT", null),
                Arguments.of("PostgreSQL en", PostgreSqlDatabase.DATABASE, "TEXT COLLATE \"en-x-icu\"", null),
                Arguments.of("PostgreSQL tr", PostgreSqlDatabase.DATABASE, "VARCHAR(200) COLLATE \"tr-x-icu\"", null),
                Arguments.of("PostgreSQL without case", PostgreSqlDatabase.DATABASE, "TEXT COLLATE no_case", ci),
                Arguments.of("MariaDB", MariaDbDatabase.DATABASE, "VARCHAR(200)", null),
                Arguments.of("MariaDB tr", MariaDbDatabase.DATABASE, "VARCHAR(200) COLLATE utf8mb4_turkish_ci", null));
    }

    private static void load(TestDatabase database, String type, @Nullable String before, String suffix) {
        if (before != null) {
            database.execute(before);
        }
        database.execute("CREATE TABLE person_" + suffix + " (id INTEGER, name " + type + ")");
        database.execute("CREATE TABLE firm_" + suffix + " (id VARCHAR(20), name " + type + ")");
        for (int i = 0; i < NAMES.size(); i++) {
            insert(database, "person_" + suffix, i, NAMES.get(i));
        }
        for (int i = 0; i < NAMES.size(); i += 3) {
            insert(database, "firm_" + suffix, "c" + i, NAMES.get(i));
        }
    }

    private static void insert(TestDatabase database, String table, Object id, @Nullable String name) {
        String key = id instanceof Integer ? id.toString() : "'" + id + "'";
        if (name == null) {
            database.execute("INSERT INTO " + table + " VALUES (" + key + ", NULL)");
        } else {
            database.insert(table, List.of(id, name));
        }
    }

    private static ProfileSource memory() {
        var memory = InMemorySource.builder();
        for (int i = 0; i < NAMES.size(); i++) {
            memory.clients(List.of(client("contact:" + i, NAMES.get(i))));
        }
        for (int i = 0; i < NAMES.size(); i += 3) {
            memory.clients(List.of(client("company:c" + i, NAMES.get(i))));
        }
        return memory.build();
    }

    private static Client client(String id, @Nullable String name) {
        ClientId client = ClientId.parse(id);
        return Client.builder(client, name == null || name.isBlank() ? client.id() : name)
                .build();
    }

    /** Texts of all sorts, and parts of names in a case of their own. */
    private static List<String> texts() {
        var random = new Random(7);
        var texts = new ArrayList<>(TEXTS);
        while (texts.size() < TEXTS.size() + 60) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            if (name != null && name.length() > 1) {
                int from = random.nextInt(name.length());
                String part = name.substring(from, from + 1 + random.nextInt(name.length() - from));
                boolean isHalf = Character.isLowSurrogate(part.charAt(0))
                        || Character.isHighSurrogate(part.charAt(part.length() - 1));
                if (!isHalf) {
                    texts.add(random.nextBoolean() ? part.toUpperCase(Locale.ROOT) : part.toLowerCase(Locale.ROOT));
                }
            }
        }
        return texts;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void findsWhatMemoryFinds(String name, TestDatabase database, String type, @Nullable String before) {
        // A driver that keeps prepared statements must not meet a column of another type.
        String suffix = name.toLowerCase(Locale.ROOT).replace(' ', '_');
        load(database, type, before, suffix);
        ProfileSource memory = memory();
        for (String column : List.of("\"p.name\"", "{\"text\": \"p.name\", \"absent\": [\"zz\"]}")) {
            ProfileSource source = JdbcSource.builder(
                            database.dataSource(), SchemaMapping.parse(mapping(column, suffix)))
                    .build();
            boolean isPlain = column.startsWith("\"");
            for (String text : isPlain ? texts() : List.of("an", "", "zz")) {
                for (int limit : isPlain ? new int[] {1, 3, 500} : new int[] {500}) {
                    assertThat(found(source, text, limit))
                            .as("'%s', %s of %s", text, limit, name)
                            .isEqualTo(isPlain ? found(memory, text, limit) : found(withoutZz(), text, limit));
                }
            }
        }
    }

    /** What is there when {@code zz} means that a contact has no name. */
    private static ProfileSource withoutZz() {
        var memory = InMemorySource.builder();
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            memory.clients(List.of(client("contact:" + i, "zz".equals(name) ? null : name)));
        }
        for (int i = 0; i < NAMES.size(); i += 3) {
            memory.clients(List.of(client("company:c" + i, NAMES.get(i))));
        }
        return memory.build();
    }

    private static List<String> found(ProfileSource source, String text, int limit) {
        return source.find(text, null, limit).stream()
                .map(client -> client.id() + " " + client.name())
                .toList();
    }
}
