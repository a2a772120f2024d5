package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.answer.SortKeys;
import io.github.crmprofile.jdbc.field.ParameterBinder;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.session.Database;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.statement.PreparedPlan;
import io.github.crmprofile.jdbc.statement.StatementCache;
import io.github.crmprofile.jdbc.statement.UnionStatement;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.QuerySet;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a page of records. Where the database can sort the list as Java does, one statement reads the first records and the total of the list.
 * Otherwise, and where too many records share a value, one statement reads the sort keys of the whole list, and another the records of the page.
 */
public final class ListReader {

    private final Database database;
    private final StatementRunner runner;
    private final StatementCache plans;
    private final RecordQuery query;

    public ListReader(Database database, StatementCache plans, RecordQuery query) {
        this.database = database;
        this.plans = plans;
        this.runner = new StatementRunner(database);
        this.query = query;
    }

    public RecordPage run() {
        return runner.call(session -> {
            session.at(query.now());
            var statements = new ListCompiler(scope(session), query);
            Optional<RecordPage> first = statements.canOrder() ? first(session, statements) : Optional.empty();
            return first.isPresent() ? first.get() : all(session, statements);
        });
    }

    private ClientScope scope(Session session) {
        return new ClientScope(
                session.mapping(),
                ParameterBinder.ofValues(session.dialect()),
                query.client().kind(),
                1,
                true,
                query.population());
    }

    private ClientAnswerBuilder read(Session session, UnionStatement statement, Arguments arguments, SortKeys keys)
            throws SQLException {
        var state = new ClientAnswerBuilder(Map.of(), keys);
        if (!statement.branches().isEmpty()) {
            runner.read(session, statement, ofClient(arguments), client -> state);
        }
        return state;
    }

    private Arguments ofClient(Arguments arguments) {
        return arguments.withClients(List.of(query.client().id())).at(query.now());
    }

    /**
     * Records without a value are the last of the list, and most pages end before them: where no index finds them, they are looked for only when
     * a page reaches the end.
     */
    private Optional<RecordPage> first(Session session, ListCompiler statements) throws SQLException {
        boolean areFound = session.dialect().ordersReadableTimes();
        Optional<RecordPage> first = first(session, statements, areFound);
        return first.isPresent() || areFound || !statements.mayBeUndated() ? first : first(session, statements, true);
    }

    private Optional<RecordPage> first(Session session, ListCompiler statements, boolean areUndatedRead)
            throws SQLException {
        QuerySet total = total(statements);
        PreparedPlan prepared = plans.prepare(total, scope(session), new FirstRecords(query, areUndatedRead));
        ClientAnswerBuilder state = read(session, prepared.statement(), prepared.arguments(), SortKeys.NONE);
        if (!state.isThere()) {
            return Optional.of(RecordPage.EMPTY);
        }
        ListTotal all = total(state, prepared.asked(total.queries()));
        boolean areAll = areUndatedRead || !statements.mayBeUndated();
        return new ListPrefix(query, statements.sources())
                .page(state, all.count(), areAll)
                .map(page -> page(page, all));
    }

    /** Makes the page of its records and the next one, if there is any. */
    private RecordPage page(List<CrmRecord> found, ListTotal total) {
        boolean isLast = found.size() <= query.limit();
        List<CrmRecord> page = isLast ? found : found.subList(0, query.limit());
        CrmRecord last = isLast ? null : page.get(page.size() - 1);
        return new RecordPage(
                page,
                total.count(),
                total.amounts(),
                last == null
                        ? null
                        : new Cursor((Comparable<?>) query.order().field().value(last), last.id()));
    }

    private QuerySet total(ListCompiler statements) {
        return new QuerySet(query.population(), statements.total(), Plan.Detail.NUMBERS);
    }

    private ListTotal total(ClientAnswerBuilder state, List<Query> asked) {
        long count = state.value(asked.get(0)) instanceof MeasureValue.Counted counted ? counted.count() : 0;
        Amounts amounts = asked.size() > 1 && state.value(asked.get(1)) instanceof MeasureValue.Money money
                ? money.amounts()
                : Amounts.NONE;
        return new ListTotal(count, amounts);
    }

    private RecordPage all(Session session, ListCompiler statements) throws SQLException {
        session.begin();
        var entries = new FullListScan(query);
        PreparedPlan prepared = plans.prepare(total(statements), scope(session), new AllSortKeys(query));
        ClientAnswerBuilder state = read(session, prepared.statement(), prepared.arguments(), entries);
        return state.isThere() ? page(session, statements, entries.page(), entries.total()) : RecordPage.EMPTY;
    }

    /** Makes the page of its entries and the next one, if there is any. */
    private RecordPage page(Session session, ListCompiler statements, List<ListEntry> found, ListTotal total)
            throws SQLException {
        boolean isLast = found.size() <= query.limit();
        List<ListEntry> page = isLast ? found : found.subList(0, query.limit());
        var records = new WholeRecords<ListEntry>(
                        runner, ofClient(Arguments.of(List.of())), statements::records, statements.sources())
                .read(session, page);
        List<CrmRecord> inOrder = page.stream()
                .map(entry -> records.get(entry.id()))
                .filter(Objects::nonNull)
                .toList();
        ListEntry last = page.isEmpty() ? null : page.get(page.size() - 1);
        return new RecordPage(
                inOrder,
                total.count(),
                total.amounts(),
                isLast || last == null ? null : new Cursor(last.value(), last.id()));
    }

    /** Returns the texts of the statements; of the last one for a single record of each source. */
    public List<String> statements() {
        return database.call("the name of the database", session -> {
            var statements = new ListCompiler(scope(session), query);
            UnionStatement found = statements.canOrder()
                    ? new FirstRecords(query, true).compile(total(statements), scope(session))
                    : statements.all();
            return statements.canOrder()
                    ? List.of(session.atItsTime(found.sql()).text())
                    : List.of(
                            session.atItsTime(found.sql()).text(),
                            session.atItsTime(statements
                                            .records(statements.examples())
                                            .sql())
                                    .text());
        });
    }
}
