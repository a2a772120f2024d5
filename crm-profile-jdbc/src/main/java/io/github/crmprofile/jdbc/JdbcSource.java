package io.github.crmprofile.jdbc;

import io.github.crmprofile.jdbc.check.MappingCheck;
import io.github.crmprofile.jdbc.draft.Drafter;
import io.github.crmprofile.jdbc.mapping.MappingDraft;
import io.github.crmprofile.jdbc.mapping.MappingReport;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.read.ClientSearch;
import io.github.crmprofile.jdbc.read.FirstClientsReader;
import io.github.crmprofile.jdbc.read.GroupReader;
import io.github.crmprofile.jdbc.read.ListReader;
import io.github.crmprofile.jdbc.read.LookupReader;
import io.github.crmprofile.jdbc.read.MappedAttributes;
import io.github.crmprofile.jdbc.read.PlanReader;
import io.github.crmprofile.jdbc.session.Database;
import io.github.crmprofile.jdbc.session.SessionSettings;
import io.github.crmprofile.jdbc.statement.StatementCache;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.ClientGroup;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.FirstClients;
import io.github.crmprofile.source.KnownAttributes;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileListener;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordLookup;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A source of records in a database, which a {@link SchemaMapping} describes.
 *
 * <pre>{@code
 * ProfileSource source = JdbcSource.builder(dataSource, mapping).timeout(Duration.ofSeconds(10)).build();
 * }</pre>
 *
 * <p>A plan for one client is read by one statement, whatever it asks for, and so sees one state of the data; the database counts and sums. A list
 * ordered by a time or date takes one statement. Any other order, or more records with the same date than are read ahead, takes two: the sort keys
 * of all records, then the page, in one read-only transaction at the isolation level of a snapshot where the database has one ({@link #check} says where
 * several statements may see different states: {@code NO_SNAPSHOT}). Many clients are read
 * by one statement for some hundreds of them, or by one for all of a kind, streamed. Plain counts of all clients are grouped by the database, which
 * answers with a row for each combination of counts.
 *
 * <p>Each call takes a connection from the data source and gives it back as it was. The source owns no pool, thread or transaction of the host: on a
 * connection that is already in a transaction it neither begins nor ends one. Values are only ever parameters; the text of statements, without
 * them, is logged at debug level.
 *
 * <p>A read that fails throws {@link io.github.crmprofile.source.SourceException} naming the part of the mapping at fault, leaves nothing open, and
 * has no effect on the next one. A read ends early by the {@link Builder#timeout timeout} of each statement, by a {@link
 * io.github.crmprofile.source.ReadLimit}, which cancels the statement that runs, or by an exception that the receiver of answers throws, which is
 * passed on as it is; the interruption of a thread is left to the driver. Receivers are called on the calling thread, while the connection is open.
 *
 * <p>Conditions of viewers and on linked records are evaluated by SQL alone. A condition there that compares times stored in different forms, or a
 * cycle with another duration than zero, is refused.
 *
 * <p>Compiled statements are cached by the shape of the request, at most 256: days, clients and viewers share them. Which tables of links have a primary key
 * over both ids is asked every ten minutes, and only where all clients are read: until then a key that was dropped counts as there.
 *
 * <p>Immutable and thread-safe.
 */
public final class JdbcSource implements ProfileSource {

    private final Database database;
    private final StatementCache plans = new StatementCache();
    private final KnownAttributes attributes;

    private JdbcSource(Builder builder) {
        this.database = new Database(
                builder.dataSource,
                builder.mapping,
                new SessionSettings(builder.timeout, builder.timeoutForAllClients, builder.listener));
        this.attributes = MappedAttributes.of(builder.mapping);
    }

    /**
     * Starts a source.
     *
     * @param dataSource the host's database; asked for one connection at a time in each call
     * @param mapping where the records are
     * @return a builder, for one thread
     */
    public static Builder builder(DataSource dataSource, SchemaMapping mapping) {
        return new Builder(dataSource, mapping);
    }

    /**
     * Compares a mapping with a database: whether the tables and columns exist and their types fit, whether keys are unique and codes known, where
     * links lead, which columns have no index, and whether several statements see one state of the data. Reads every source several times, in full. The report holds codes of the data and the form of
     * ids, but no names, amounts or texts of clients.
     *
     * @param dataSource the host's database
     * @param mapping where the records are
     * @return all that was found, at once
     * @throws io.github.crmprofile.source.SourceException if the database cannot be reached
     */
    public static MappingReport check(DataSource dataSource, SchemaMapping mapping) {
        return check(dataSource, mapping, step -> {});
    }

    /**
     * Compares a mapping with a database and reports its progress, for databases where that takes long.
     *
     * @param dataSource the host's database
     * @param mapping where the records are
     * @param progress receives each step before it is taken, on the calling thread
     * @return all that was found, at once
     * @throws io.github.crmprofile.source.SourceException if the database cannot be reached
     */
    public static MappingReport check(
            DataSource dataSource, SchemaMapping mapping, Consumer<MappingReport.Step> progress) {
        return MappingCheck.run(dataSource, mapping, progress);
    }

    /**
     * Drafts a mapping of a database: which tables look like contacts, companies, deals, activities and invoices, and what their columns, keys and
     * codes may mean. Reads the catalogue and at most a thousand rows of a table at a time, and writes nothing; codes of the data appear in the draft.
     *
     * @param dataSource the host's database; tables are looked for in the schema of its connections
     * @return the draft, with what is open
     * @throws io.github.crmprofile.source.SourceException if the database cannot be read
     */
    public static MappingDraft draft(DataSource dataSource) {
        return draft(dataSource, Map.of());
    }

    /**
     * Drafts a mapping of a database, some of whose tables the developer knows.
     *
     * @param dataSource the host's database; tables are looked for in the schema of its connections
     * @param tables a table by what it holds: {@code contacts}, {@code companies}, {@code deals}, {@code activities} or {@code invoices}; several
     *     tables of a kind with commas between, each of which becomes a source
     * @return the draft, with what is open
     * @throws IllegalArgumentException if there is no such table, with the nearest names
     * @throws io.github.crmprofile.source.SourceException if the database cannot be read
     */
    public static MappingDraft draft(DataSource dataSource, Map<String, String> tables) {
        return Drafter.draft(dataSource, tables);
    }

    @Override
    public void read(Plan plan, Consumer<ClientAnswer> answers) {
        new PlanReader(database, plans, plan).run(answers);
    }

    @Override
    public void readGrouped(Plan plan, Consumer<ClientGroup> groups) {
        if (!new GroupReader(database, plans, plan).run(groups)) {
            ProfileSource.super.readGrouped(plan, groups);
        }
    }

    @Override
    public void readInTurn(
            Plan first, Consumer<ClientAnswer> answers, Supplier<Plan> second, Consumer<ClientAnswer> moreAnswers) {
        new PlanReader(database, plans, first).run(answers, second, moreAnswers);
    }

    @Override
    public boolean readFirst(
            ClientsInOrder asked, Function<FirstClients, Optional<Plan>> second, Consumer<ClientAnswer> answers) {
        return new FirstClientsReader(database, plans, asked).run(second, answers);
    }

    @Override
    public RecordPage list(RecordQuery query) {
        return new ListReader(database, plans, query).run();
    }

    @Override
    public List<CrmRecord> lookUp(RecordLookup lookup) {
        return new LookupReader(database, lookup).run();
    }

    @Override
    public List<Client> find(NameSearch search) {
        return new ClientSearch(database, plans).find(search);
    }

    @Override
    public Set<RecordKind> kinds() {
        var kinds = EnumSet.noneOf(RecordKind.class);
        Arrays.stream(RecordKind.values())
                .filter(kind -> !database.mapping().records(kind).isEmpty())
                .forEach(kinds::add);
        return kinds;
    }

    @Override
    public Optional<KnownAttributes> attributes() {
        return Optional.of(attributes);
    }

    @Override
    public boolean readsOneState(List<Plan> reads) {
        // Each read has a connection of its own.
        return reads.size() < 2
                && reads.stream().allMatch(plan -> new PlanReader(database, plans, plan).readsOneState());
    }

    @Override
    public List<String> statements(Plan plan) {
        return new PlanReader(database, plans, plan).statements();
    }

    @Override
    public List<String> statements(RecordQuery query) {
        return new ListReader(database, plans, query).statements();
    }

    /** Returns the number of statements compiled so far, one for each shape of request. */
    long compiledStatements() {
        return plans.compiled();
    }

    /** Collects the parts of a source. Not thread-safe. */
    public static final class Builder {
        private final DataSource dataSource;
        private final SchemaMapping mapping;
        private @Nullable Duration timeout;
        private @Nullable Duration timeoutForAllClients;
        private ProfileListener listener = ProfileListener.NONE;

        private Builder(DataSource dataSource, SchemaMapping mapping) {
            this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
            this.mapping = Objects.requireNonNull(mapping, "mapping");
        }

        /**
         * Sets how long a statement may take. Without it there is no limit but the database's.
         *
         * @param timeout a second or more; fractions of a second are cut off
         * @return this builder
         * @throws IllegalArgumentException if it is shorter than a second
         */
        public Builder timeout(Duration timeout) {
            this.timeout = checked(timeout);
            return this;
        }

        /**
         * Sets how long a statement for all clients may take: averages and rankings, and profiles of all. Without it they have the time of any other.
         *
         * @param timeout a second or more; fractions of a second are cut off
         * @return this builder
         * @throws IllegalArgumentException if it is shorter than a second
         */
        public Builder timeoutForAllClients(Duration timeout) {
            this.timeoutForAllClients = checked(timeout);
            return this;
        }

        private static Duration checked(Duration timeout) {
            if (timeout.toSeconds() < 1) {
                throw new IllegalArgumentException(
                        "A timeout of " + timeout + " was given; databases count whole seconds: give 1 or more");
            }
            return timeout;
        }

        /**
         * Sets who receives an event for each statement, a {@link io.github.crmprofile.source.ProfileEvent.StatementRun}.
         *
         * @param listener the listener, as a rule the same that the builder of {@code CrmProfiles} is given
         * @return this builder
         */
        public Builder listener(ProfileListener listener) {
            this.listener = listener.harmless();
            return this;
        }

        /**
         * Makes the source. The database is not used before the first read.
         *
         * @return an immutable source
         */
        public JdbcSource build() {
            return new JdbcSource(this);
        }
    }
}
