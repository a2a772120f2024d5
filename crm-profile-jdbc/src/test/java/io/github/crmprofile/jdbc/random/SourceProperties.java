package io.github.crmprofile.jdbc.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.schema.AwkwardSchema;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordLookup;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import io.github.crmprofile.source.SourceException;
import io.github.crmprofile.source.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        ProfileSource memory = memory(data);
        ProfileSource jdbc = JdbcSource.builder(database.dataSource(), TidySchema.load(database, data))
                .build();
        assertSame(new RandomRequests(seed, size, true), memory, jdbc);
        assertThat(jdbc.find("A", null, 3)).isEqualTo(memory.find("A", null, 3));
    }

    @Property
    void everythingIsAsInMemoryFromAnAwkwardSchema(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int size,
            @ForAll SchemaMapping.Inheritance inheritance) {
        Dataset data = new RandomCrm(seed, database.precision()).dataset(size);
        ProfileSource memory = memory(AwkwardSchema.written(data, inheritance));
        ProfileSource jdbc = JdbcSource.builder(database.dataSource(), AwkwardSchema.load(database, data, inheritance))
                .build();
        try {
            assertSame(new RandomRequests(seed, size, false), memory, jdbc);
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
        assertSame(new RandomRequests(seed, Math.max(size, more), true), memory(joined(first, second)), jdbc);
    }

    /** Records in two tables that are alike, which some databases read together. */
    @Property(tries = 5)
    void recordsOfTwoTablesAreThoseOfOne(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int size) {
        Dataset data = new RandomCrm(seed).dataset(size);
        ProfileSource jdbc = JdbcSource.builder(database.dataSource(), TidySchema.loadHalves(database, data))
                .build();
        assertSame(new RandomRequests(seed, size, true), memory(data), jdbc);
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
        assertSame(new RandomRequests(seed, size, true), memory(data), jdbc);
    }

    /** Rows with a blank for an id are in no number and no list, whatever they are linked to. */
    @Property(tries = 8)
    void rowsWithoutKeyAreNoRecords(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int size) {
        var crm = new RandomCrm(seed);
        Dataset data = crm.dataset(size);
        SchemaMapping mapping = TidySchema.load(database, data);
        Dataset rest = BlankKeys.put(crm, data, database);
        ProfileSource jdbc = JdbcSource.builder(database.dataSource(), mapping).build();
        assertSame(
                new RandomRequests(seed, size, true),
                memory(rest),
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
        assertSame(new RandomRequests(crm, size, true), memory(data), tidy);
        SchemaMapping.Inheritance inheritance = crm.one(List.of(SchemaMapping.Inheritance.values()));
        ProfileSource awkward = JdbcSource.builder(
                        database.dataSource(), AwkwardSchema.load(database, data, inheritance))
                .build();
        assertSame(new RandomRequests(crm, size, false), memory(AwkwardSchema.written(data, inheritance)), awkward);
    }

    /** Text of white space alone is none, in fields, codes, links and attributes, in numbers, groups, filters, lists and warnings. */
    @Property(tries = 3)
    void blankTextsAreUnknown(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int size) {
        var crm = new RandomCrm(seed, database.precision());
        Dataset data = crm.dataset(size);
        SchemaMapping tidy = TidySchema.load(database, data);
        Unknowns.inTidyTables(crm, data, database);
        assertSame(
                new RandomRequests(seed, size, true),
                memory(data),
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
        assertSame(
                new RandomRequests(seed, size, false),
                memory(data),
                BlankKeys.without(DataWarning.Code.UNREADABLE_TIME, jdbc));
        ProfileSource unreadable = memory(Unknowns.withUnreadableTimes(data));
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
        assertSame(
                new RandomRequests(seed, size, true),
                memory(data),
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
        LongLists.queries(limit, isDescending).forEach(query -> assertSameList(query, memory(data), tidy));
        ProfileSource awkward = JdbcSource.builder(
                        database.dataSource(), AwkwardSchema.load(database, data, SchemaMapping.Inheritance.NEVER))
                .build();
        LongLists.queries(limit, isDescending).forEach(query -> assertSameList(query, memory(written), awkward));
    }

    public static ProfileSource memory(Dataset data) {
        InMemorySource.Builder source = InMemorySource.builder()
                .clients(data.clients())
                .deals(data.deals())
                .activities(data.activities())
                .invoices(data.invoices());
        if (data.defaultCurrency() != null) {
            source.defaultCurrency(data.defaultCurrency());
        }
        return source.build();
    }

    public static void assertSame(RandomRequests requests, ProfileSource memory, ProfileSource jdbc) {
        for (int i = 0; i < 5; i++) {
            assertSamePlan(requests.plan(), memory, jdbc);
            Plan numbers = requests.numbers();
            assertSamePlan(numbers, memory, jdbc);
            assertThat(groups(numbers, jdbc)).as("%s", numbers).isEqualTo(groups(numbers, memory));
            assertSameList(requests.list(), memory, jdbc);
        }
        assertSameLookups(requests.list(), memory, jdbc);
    }

    /** Each record of a page is found by its id, and each deal that these link to, whoever's it is. */
    private static void assertSameLookups(RecordQuery query, ProfileSource memory, ProfileSource jdbc) {
        List<CrmRecord> page = memory.list(query).records();
        Viewer viewer = query.population().viewer();
        List<String> ids = page.stream().map(CrmRecord::id).toList();
        List<String> deals =
                page.stream().flatMap(record -> record.deals().stream()).toList();
        Stream.of(
                        new RecordLookup(query.selection().kind(), ids, viewer, query.now()),
                        new RecordLookup(RecordKind.DEAL, deals, viewer, query.now()))
                .forEach(lookup -> assertThat(lookedUp(lookup, jdbc))
                        .as("%s", lookup)
                        .containsExactlyInAnyOrderElementsOf(lookedUp(lookup, memory)));
    }

    private static List<String> lookedUp(RecordLookup lookup, ProfileSource source) {
        return source.lookUp(lookup).stream().map(SourceProperties::full).toList();
    }

    private static void assertSamePlan(Plan plan, ProfileSource memory, ProfileSource jdbc) {
        assertThat(answers(plan, jdbc)).as("%s", plan).isEqualTo(answers(plan, memory));
    }

    /** What must agree of an answer: groups that are there, and clients where any are. */
    public static List<Map<String, Object>> answers(Plan plan, ProfileSource source) {
        var answers = new ArrayList<Map<String, Object>>();
        source.read(plan, answer -> {
            Map<String, Object> view = view(plan, answer);
            if (plan.detail() != Plan.Detail.NUMBERS || !((List<?>) view.get("values")).isEmpty()) {
                answers.add(view);
            }
        });
        if (plan.clients() instanceof Clients.Every) {
            // All clients come in any order.
            answers.sort(Comparator.comparing(view -> String.valueOf(view.get("id"))));
        }
        return answers;
    }

    /** How many clients have which numbers, but for those without any. */
    private static Map<List<String>, Long> groups(Plan plan, ProfileSource source) {
        var groups = new HashMap<List<String>, Long>();
        source.readGrouped(plan, group -> {
            List<String> values = plan.queries().stream()
                    .map(query -> full(group.values().getOrDefault(query, Map.of())))
                    .toList();
            if (values.stream().anyMatch(value -> !value.equals("{}"))) {
                groups.merge(values, group.clients(), Long::sum);
            }
        });
        return groups;
    }

    private static Map<String, Object> view(Plan plan, ClientAnswer answer) {
        List<String> values = plan.queries().stream()
                .flatMap(query -> answer.groups(query).entrySet().stream()
                        .map(group ->
                                plan.queries().indexOf(query) + " " + group.getKey() + " = " + full(group.getValue()))
                        .sorted())
                .collect(Collectors.toList());
        return Map.of(
                "id",
                answer.id(),
                "client",
                answer.client() == null ? "" : full(answer.client()),
                "values",
                values,
                "warnings",
                answer.warnings());
    }

    /** Records hide what is in them from logs; a test must see it. */
    private static String full(Object value) {
        if (value instanceof io.github.crmprofile.query.MeasureValue.Listed listed) {
            return listed.records().stream()
                    .map(SourceProperties::full)
                    .toList()
                    .toString();
        } else if (value instanceof Record record
                && value.getClass().getPackageName().endsWith(".model")
                && !(value instanceof io.github.crmprofile.model.ClientId)) {
            var text = new StringBuilder(record.getClass().getSimpleName());
            for (var component : record.getClass().getRecordComponents()) {
                try {
                    text.append(' ')
                            .append(component.getName())
                            .append('=')
                            .append(component.getAccessor().invoke(record));
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            }
            return text.toString();
        }
        return String.valueOf(value);
    }

    private static void assertSameList(RecordQuery query, ProfileSource memory, ProfileSource jdbc) {
        RecordQuery page = query;
        while (true) {
            RecordPage expected = memory.list(page);
            RecordPage found = jdbc.list(page);
            assertThat(found.records().stream().map(SourceProperties::full).toList())
                    .as("%s", query)
                    .isEqualTo(expected.records().stream()
                            .map(SourceProperties::full)
                            .toList());
            assertThat(found.count()).isEqualTo(expected.count());
            assertThat(found.amounts()).isEqualTo(expected.amounts());
            assertThat(found.next()).isEqualTo(expected.next());
            Cursor next = expected.next();
            if (next == null) {
                return;
            }
            page = new RecordQuery(
                    query.client(),
                    query.population(),
                    query.selection(),
                    query.sum(),
                    query.order(),
                    next,
                    query.limit(),
                    Instant.MAX);
        }
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
