package io.github.crmprofile.jdbc.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.H2Database;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is unknown is so however it is written: as NULL, as white space, or as a time that cannot be read. */
class UnknownValuesProperties {

    private final TestDatabase database = H2Database.fresh();

    /** Text of white space alone is none, in fields, codes, links and attributes, in numbers, groups, filters, lists and warnings. */
    @Property(tries = 10)
    void blankTextsAreUnknown(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int size) {
        var crm = new RandomCrm(seed, database.precision());
        Dataset data = crm.dataset(size);
        SchemaMapping tidy = TidySchema.load(database, data);
        Unknowns.inTidyTables(crm, data, database);
        SourceProperties.assertSame(
                new RandomRequests(seed, size, true),
                SourceProperties.memory(data),
                JdbcSource.builder(database.dataSource(), tidy).build());
    }

    /** A time that cannot be read is unknown, whatever the form of its column, and reported. */
    @Property(tries = 10)
    void unreadableTimesAreUnknown(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int size) {
        var crm = new RandomCrm(seed, database.precision());
        Dataset data = AwkwardSchema.written(crm.dataset(size), SchemaMapping.Inheritance.NEVER);
        SchemaMapping awkward = AwkwardSchema.load(database, data, SchemaMapping.Inheritance.NEVER);
        Unknowns.inAwkwardTables(crm, database);
        ProfileSource jdbc = JdbcSource.builder(database.dataSource(), awkward).build();
        SourceProperties.assertSame(
                new RandomRequests(seed, size, false),
                SourceProperties.memory(data),
                BlankKeys.without(DataWarning.Code.UNREADABLE_TIME, jdbc));
        ProfileSource unreadable = SourceProperties.memory(Unknowns.withUnreadableTimes(data));
        for (ClientKind kind : ClientKind.values()) {
            assertThat(warnings(kind, jdbc)).isEqualTo(warnings(kind, unreadable));
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
