package io.github.crmprofile.jdbc.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.schema.AwkwardSchema;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.SourceException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** On random records and requests a database answers what memory answers: numbers, records, their order, and what is wrong with them. */
// A smaller seed makes other records, not fewer; and a shrinking that is cut off would go on beside the next property,
// in the same tables.
@PropertyDefaults(tries = 25, shrinking = ShrinkingMode.OFF)
public abstract class SourceProperties {

    private final TestDatabase database;

    public SourceProperties(TestDatabase database) {
        this.database = database;
    }

    @Property
    void everythingIsAsInMemory(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int size) {
        Dataset data = new RandomCrm(seed).dataset(size);
        ProfileSource memory = SameAnswers.memory(data);
        ProfileSource jdbc = JdbcSource.builder(database.dataSource(), TidySchema.load(database, data))
                .build();
        SameAnswers.assertSame(new RandomRequests(seed, size, true), memory, jdbc);
        assertThat(jdbc.find("A", null, 3)).isEqualTo(memory.find("A", null, 3));
    }

    @Property
    void everythingIsAsInMemoryFromAnAwkwardSchema(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int size,
            @ForAll SchemaMapping.Inheritance inheritance) {
        Dataset data = new RandomCrm(seed, database.precision()).dataset(size);
        ProfileSource memory = SameAnswers.memory(AwkwardSchema.written(data, inheritance));
        ProfileSource jdbc = JdbcSource.builder(database.dataSource(), AwkwardSchema.load(database, data, inheritance))
                .build();
        try {
            SameAnswers.assertSame(new RandomRequests(seed, size, false), memory, jdbc);
        } catch (SourceException e) {
            if (!database.isOwnFault(e.getCause())) {
                throw e;
            }
        }
    }

    /** Of records and clients with one id the one of the first source counts, and is reported. */
    @Property(tries = 6)
    void anIdThatSeveralSourcesHaveCountsOnce(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int size,
            @ForAll @IntRange(min = 1, max = 5) int more) {
        Dataset first = new RandomCrm(seed).dataset(size);
        Dataset second = new RandomCrm(seed + 1).dataset(more);
        ProfileSource jdbc = JdbcSource.builder(database.dataSource(), TidySchema.load(database, first, second))
                .build();
        SameAnswers.assertSame(
                new RandomRequests(seed, Math.max(size, more), true), SameAnswers.memory(joined(first, second)), jdbc);
    }

    /** Records in two tables that are alike, which some databases read together. */
    @Property(tries = 5)
    void recordsOfTwoTablesAreThoseOfOne(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int size) {
        Dataset data = new RandomCrm(seed).dataset(size);
        ProfileSource jdbc = JdbcSource.builder(database.dataSource(), TidySchema.loadHalves(database, data))
                .build();
        SameAnswers.assertSame(new RandomRequests(seed, size, true), SameAnswers.memory(data), jdbc);
    }

    /** Of rows of one source with one id the first counts, for every viewer, and is reported. */
    @Property(tries = 6)
    void theFirstOfSeveralRowsWithOneIdCounts(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int size,
            @ForAll @IntRange(min = 1, max = 4) int more) {
        Dataset first = new RandomCrm(seed).dataset(size);
        Dataset second = new RandomCrm(seed + 1).dataset(more);
        Dataset data = new Dataset(
                first.clients(),
                joined(first.deals(), second.deals()),
                joined(first.activities(), second.activities()),
                joined(first.invoices(), second.invoices()),
                first.defaultCurrency(),
                first.zone());
        ProfileSource jdbc = JdbcSource.builder(database.dataSource(), TidySchema.load(database, data))
                .build();
        SameAnswers.assertSame(new RandomRequests(seed, size, true), SameAnswers.memory(data), jdbc);
    }

    /** Rows with a blank for an id are in no number and no list, whatever they are linked to. */
    @Property(tries = 8)
    void rowsWithoutKeyAreNoRecords(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int size) {
        var crm = new RandomCrm(seed);
        Dataset data = crm.dataset(size);
        SchemaMapping mapping = TidySchema.load(database, data);
        Dataset rest = BlankKeys.put(crm, data, database);
        ProfileSource jdbc = JdbcSource.builder(database.dataSource(), mapping).build();
        SameAnswers.assertSame(
                new RandomRequests(seed, size, true),
                SameAnswers.memory(rest),
                BlankKeys.without(DataWarning.Code.MISSING_ID, jdbc));
    }

    private static Dataset joined(Dataset first, Dataset second) {
        return new Dataset(
                joined(first.clients(), second.clients()),
                joined(first.deals(), second.deals()),
                joined(first.activities(), second.activities()),
                joined(first.invoices(), second.invoices()),
                first.defaultCurrency(),
                first.zone());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** In ids, codes and owners alike, and for one who may see the records of one owner and not those of the twin. */
    @Property(tries = 4)
    void textsThatDifferInCaseBlanksAccentsOrWidthAreOthers(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int size) {
        var crm = RandomCrm.twins(seed, database.precision());
        Dataset data = crm.dataset(size);
        ProfileSource tidy = JdbcSource.builder(database.dataSource(), TidySchema.load(database, data))
                .build();
        SameAnswers.assertSame(new RandomRequests(crm, size, true), SameAnswers.memory(data), tidy);
        SchemaMapping.Inheritance inheritance = crm.one(List.of(SchemaMapping.Inheritance.values()));
        ProfileSource awkward = JdbcSource.builder(
                        database.dataSource(), AwkwardSchema.load(database, data, inheritance))
                .build();
        SameAnswers.assertSame(
                new RandomRequests(crm, size, false),
                SameAnswers.memory(AwkwardSchema.written(data, inheritance)),
                awkward);
    }

    /** Text of white space alone is none, in fields, codes, links and attributes, in numbers, groups, filters, lists and warnings. */
    @Property(tries = 3)
    void blankTextsAreUnknown(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int size) {
        var crm = new RandomCrm(seed, database.precision());
        Dataset data = crm.dataset(size);
        SchemaMapping tidy = TidySchema.load(database, data);
        Unknowns.inTidyTables(crm, data, database);
        SameAnswers.assertSame(
                new RandomRequests(seed, size, true),
                SameAnswers.memory(data),
                JdbcSource.builder(database.dataSource(), tidy).build());
    }

    /** A time that cannot be read is unknown, whatever the form of its column, and reported. */
    @Property(tries = 3)
    void unreadableTimesAreUnknown(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int size) {
        var crm = new RandomCrm(seed, database.precision());
        Dataset data = AwkwardSchema.written(crm.dataset(size), SchemaMapping.Inheritance.NEVER);
        SchemaMapping awkward = AwkwardSchema.load(database, data, SchemaMapping.Inheritance.NEVER);
        Unknowns.inAwkwardTables(crm, database);
        ProfileSource jdbc = JdbcSource.builder(database.dataSource(), awkward).build();
        SameAnswers.assertSame(
                new RandomRequests(seed, size, false),
                SameAnswers.memory(data),
                BlankKeys.without(DataWarning.Code.UNREADABLE_TIME, jdbc));
        ProfileSource unreadable = SameAnswers.memory(Unknowns.withUnreadableTimes(data));
        for (ClientKind kind : ClientKind.values()) {
            assertThat(warnings(kind, jdbc)).isEqualTo(warnings(kind, unreadable));
        }
    }

    /** So is a date or time that the database itself takes for one: a zero date, infinity, a year beyond 9999. */
    @Property(tries = 3)
    void datesThatAreNoneAreUnknown(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int size) {
        var crm = new RandomCrm(seed, database.precision());
        Dataset data = crm.dataset(size);
        SchemaMapping tidy = TidySchema.load(database, data);
        Unknowns.datesInTidyTables(crm, database);
        SameAnswers.assertSame(
                new RandomRequests(seed, size, true),
                SameAnswers.memory(data),
                BlankKeys.without(
                        DataWarning.Code.UNREADABLE_TIME,
                        JdbcSource.builder(database.dataSource(), tidy).build()));
    }

    /** Longer lists than the rows that a page is made of, of records that share few times or have none. */
    @Property(tries = 3)
    void longListsAreAsInMemory(
            @ForAll long seed,
            @ForAll @IntRange(min = 10, max = 16) int limit,
            @ForAll @IntRange(min = 1, max = 90) int moments,
            @ForAll boolean isDescending) {
        var crm = new RandomCrm(seed, database.precision());
        Dataset data = LongLists.of(crm, 100, moments);
        Dataset written = AwkwardSchema.written(data, SchemaMapping.Inheritance.NEVER);
        ProfileSource tidy = JdbcSource.builder(database.dataSource(), TidySchema.load(database, data))
                .build();
        LongLists.queries(limit, isDescending)
                .forEach(query -> SameAnswers.assertSameList(query, SameAnswers.memory(data), tidy));
        ProfileSource awkward = JdbcSource.builder(
                        database.dataSource(), AwkwardSchema.load(database, data, SchemaMapping.Inheritance.NEVER))
                .build();
        LongLists.queries(limit, isDescending)
                .forEach(query -> SameAnswers.assertSameList(query, SameAnswers.memory(written), awkward));
    }

    private static Map<ClientId, List<DataWarning>> warnings(ClientKind kind, ProfileSource source) {
        var all = new Selection(RecordKind.DEAL, Condition.always(), Field.CREATED_AT);
        var plan = new Plan(
                new Clients.Every(kind),
                Population.DEFAULT,
                List.of(new Query(all, new Aggregate.Count(), List.of())),
                Plan.Detail.PROFILE,
                Instant.MAX);
        var warnings = new HashMap<ClientId, List<DataWarning>>();
        source.read(plan, answer -> warnings.put(answer.id(), answer.warnings()));
        return warnings;
    }
}
