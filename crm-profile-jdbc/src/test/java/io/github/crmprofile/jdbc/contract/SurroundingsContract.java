package io.github.crmprofile.jdbc.contract;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.zaxxer.hikari.HikariDataSource;
import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.contract.ProfileSourceContract;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.random.RandomRequests;
import io.github.crmprofile.jdbc.random.SameAnswers;
import io.github.crmprofile.jdbc.schema.AwkwardSchema;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.source.ProfileSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Neither the zone and language of the JVM nor the zone of the database's session changes a number. */
abstract class SurroundingsContract {

    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final Locale LOCALE = Locale.getDefault();

    /** Ways to put a data set into a database. */
    private static final Map<String, BiFunction<TestDatabase, Dataset, SchemaMapping>> SCHEMAS = Map.of(
            "tidy",
            TidySchema::load,
            "awkward",
            (database, data) -> AwkwardSchema.load(database, data, SchemaMapping.Inheritance.NEVER));

    private final Map<String, TestDatabase> databases;
    private final Map<String, List<String>> sessions;

    /**
     * Tests of databases.
     *
     * @param databases all, by name
     * @param sessions statements with which a session gets a zone of its own, by the name of the database
     */
    SurroundingsContract(Map<String, TestDatabase> databases, Map<String, List<String>> sessions) {
        this.databases = databases;
        this.sessions = sessions;
    }

    /**
     * Where a read takes place. The records are written elsewhere: a shift of both would not be seen.
     *
     * @param zone of the JVM
     * @param language of the JVM
     * @param session with which each connection begins; null for nothing
     */
    private record Surroundings(
            String zone, String language, @Nullable String session) {

        /** Runs a test here, once its source is there. */
        void run(TestDatabase database, Test test) throws Throwable {
            var pools = new ArrayList<HikariDataSource>();
            try {
                test.run(mapping -> {
                    TimeZone.setDefault(TimeZone.getTimeZone(zone));
                    Locale.setDefault(Locale.forLanguageTag(language));
                    HikariDataSource pool = database.sessions(session);
                    pools.add(pool);
                    return JdbcSource.builder(pool, mapping).build();
                });
            } finally {
                TimeZone.setDefault(ZONE);
                Locale.setDefault(LOCALE);
                pools.forEach(HikariDataSource::close);
            }
        }
    }

    private interface Entrance {
        ProfileSource source(SchemaMapping mapping);
    }

    private interface Test {
        void run(Entrance entrance) throws Throwable;
    }

    @TestFactory
    Stream<DynamicTest> theJvmChangesNoNumber() {
        Map<Surroundings, String> all = Map.of(
                new Surroundings("America/New_York", "tr-TR", null), "tidy",
                new Surroundings("Asia/Kolkata", "ar-EG-u-nu-arab", null), "awkward",
                new Surroundings("Pacific/Apia", "ar-EG", null), "tidy");
        return databases.entrySet().stream()
                .flatMap(database ->
                        all.entrySet().stream().map(here -> vector(database.getKey(), here.getKey(), here.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> theSessionChangesNoNumber() {
        return sessions.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(begin -> new Surroundings("UTC", "en", begin))
                        .flatMap(here -> SCHEMAS.keySet().stream().map(schema -> vector(each.getKey(), here, schema))));
    }

    /** The clock of Rome leaves out an hour in which some of these records are, as stored. */
    @TestFactory
    Stream<DynamicTest> aTimeThatTheJvmDoesNotHaveIsReadAsItIs() {
        var rome = new Surroundings("Europe/Rome", "it", null);
        return databases.entrySet().stream()
                .flatMap(database -> IntStream.range(0, 3).boxed().flatMap(seed -> {
                    Dataset data = new RandomCrm(seed, database.getValue().precision()).dataset(5);
                    return SCHEMAS.entrySet().stream()
                            .map(schema -> dynamicTest(
                                    database.getKey() + ", " + schema.getKey() + " " + seed,
                                    () -> rome.run(database.getValue(), entrance -> {
                                        boolean isTidy = schema.getKey().equals("tidy");
                                        SchemaMapping mapping =
                                                schema.getValue().apply(database.getValue(), data);
                                        SameAnswers.assertSame(
                                                new RandomRequests(seed, 5, isTidy),
                                                SameAnswers.memory(
                                                        isTidy
                                                                ? data
                                                                : AwkwardSchema.written(
                                                                        data, SchemaMapping.Inheritance.NEVER)),
                                                entrance.source(mapping));
                                    })));
                }));
    }

    /** The last of the vectors, which is small. */
    private DynamicTest vector(String name, Surroundings here, String schema) {
        TestDatabase database = databases.get(name);
        var entrance = new Entrance[1];
        List<DynamicTest> tests = ProfileSourceContract.vectors(
                        data -> entrance[0].source(SCHEMAS.get(schema).apply(database, data)))
                .toList();
        DynamicTest test = tests.get(tests.size() - 1);
        return dynamicTest(
                name + ", " + schema + ", " + test.getDisplayName() + " in " + here,
                () -> here.run(database, door -> {
                    entrance[0] = door;
                    test.getExecutable().execute();
                }));
    }
}
