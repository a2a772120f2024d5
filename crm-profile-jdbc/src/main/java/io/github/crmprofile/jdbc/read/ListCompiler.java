package io.github.crmprofile.jdbc.read;

import com.google.common.collect.ImmutableList;
import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.FieldReaders;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.field.TimeField;
import io.github.crmprofile.jdbc.field.ValueReader;
import io.github.crmprofile.jdbc.group.GroupedQuery;
import io.github.crmprofile.jdbc.group.RowFilter;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.select.Conditions;
import io.github.crmprofile.jdbc.select.Conjuncts;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.select.TimeRange;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.jdbc.statement.ClientBranches;
import io.github.crmprofile.jdbc.statement.PlanCompiler;
import io.github.crmprofile.jdbc.statement.RecordBranches;
import io.github.crmprofile.jdbc.statement.UnionBranch;
import io.github.crmprofile.jdbc.statement.UnionStatement;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.QuerySet;
import io.github.crmprofile.source.RecordQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compiles the statements that read a page of records. */
final class ListCompiler {

    private final ClientScope scope;
    private final RecordQuery query;
    private final List<RecordSource> sources;
    private final Condition condition;
    private final Field by;

    ListCompiler(ClientScope scope, RecordQuery query) {
        this.scope = scope;
        this.query = query;
        this.sources = scope.mapping().records(query.selection().kind());
        this.condition = query.selection().condition();
        this.by = query.order().field();
    }

    private List<UnionBranch> existence() {
        return scope.mapping().clients(scope.kind()).stream()
                .flatMap(clients -> new ClientBranches(scope, clients).existence().stream())
                .toList();
    }

    private UnionStatement statement(List<UnionBranch> branches) {
        return new UnionStatement(branches, scope.dialect(), true);
    }

    /** Returns the statement that reads the ids of the whole list, with the values to sort and to sum. */
    UnionStatement all() {
        var branches = new ArrayList<>(existence());
        for (int i = 0; i < sources.size(); i++) {
            branches.add(all(i, sources.get(i)));
        }
        return statement(branches);
    }

    private UnionBranch all(int index, RecordSource source) {
        RecordSelect owned = RecordSelect.owned(scope, source).within(TimeRange.enclosing(List.of(condition)));
        IdCodec id = owned.fields().id();
        Field sum = query.sum();
        ValueReader value = FieldReaders.of(by, owned.fields());
        ValueReader amount = sum == null ? FieldReaders.unknown() : FieldReaders.of(sum, owned.fields());
        ValueReader currency = sum == null ? FieldReaders.unknown() : FieldReaders.of(sum.currency(), owned.fields());
        var filter = RowFilter.of(condition, owned);
        int amountAt = 1 + value.columns().size();
        int currencyAt = amountAt + amount.columns().size();
        int tested = currencyAt + currency.columns().size();
        List<SelectColumn> columns = ImmutableList.<SelectColumn>builder()
                .add(new SelectColumn.Value(ColumnType.TEXT, Sql.of(id.text())))
                .addAll(value.columns())
                .addAll(amount.columns())
                .addAll(currency.columns())
                .addAll(filter.columns())
                .build();
        return UnionBranch.of(scope.mapping().path(source), filter.records().render(columns), (row, state) -> {
            String record = id.decode(row.text(0));
            if (record != null && filter.accepts(row, tested)) {
                state.sortKeys()
                        .take(index, (Comparable<?>) value.read(row, 1), record, amount.read(row, amountAt), (String)
                                currency.read(row, currencyAt));
            }
        });
    }

    /**
     * Returns whether the database can sort the list: by the time or date of one column, with a condition that it can evaluate in full. Numbers,
     * texts and unknown values it would sort in another order than Java.
     */
    boolean canOrder() {
        Cursor after = query.after();
        boolean isTime = by.type() == Field.Type.INSTANT || by.type() == Field.Type.DATE;
        return isTime
                && (after == null || after.value() != null)
                && sources.stream().allMatch(source -> {
                    TimeField time = scope.fields(source).time(by);
                    return time != null
                            && time.parts().size() == 1
                            && time.parts().get(0).codec().slot() != ColumnType.TEXT
                            && Conditions.withoutLinks(scope.fields(source)).isPushedDown(condition);
                });
    }

    /** Returns the queries for the length of the whole list, and for its sum if there is one. */
    List<Query> total() {
        var queries = new ArrayList<Query>();
        queries.add(new Query(query.selection(), new Aggregate.Count(), List.of()));
        if (query.sum() != null) {
            queries.add(new Query(query.selection(), new Aggregate.Sum(query.sum()), List.of()));
        }
        return queries;
    }

    /**
     * Returns the statement that reads the total of the list, and its first records.
     *
     * @param total the total, as queries
     * @param from the value from which on records are read; null for all
     * @param areUndatedRead whether records without a value, which are the last of the list, are read as well
     */
    UnionStatement first(QuerySet total, @Nullable Comparable<?> from, boolean areUndatedRead) {
        var branches = new ArrayList<>(PlanCompiler.branches(total, scope));
        for (int i = 0; i < sources.size(); i++) {
            RecordSource source = sources.get(i);
            TimeField time = Objects.requireNonNull(scope.fields(source).time(by));
            branches.addAll(first(source, from(time, from), order(time), ListPrefix.dated(i)));
            if (areUndatedRead && mayBeUndated()) {
                branches.addAll(first(source, time.isKnown().not(), "1", ListPrefix.undated(i)));
            }
        }
        return statement(branches);
    }

    /** Returns whether a record of the list may have no value to sort by. */
    boolean mayBeUndated() {
        return !GroupedQuery.isKnown(by, Conjuncts.of(condition));
    }

    int sources() {
        return sources.size();
    }

    private List<UnionBranch> first(RecordSource source, Sql filter, String order, int part) {
        return new RecordBranches(scope, source)
                .listed(
                        records -> records.within(TimeRange.enclosing(List.of(condition)))
                                .require(condition)
                                .where(filter)
                                .first(order, ListPrefix.limit(query)),
                        (draft, state) -> state.list(part, draft));
    }

    private String order(TimeField time) {
        return time.parts().get(0).sql() + (query.order().isDescending() ? " DESC" : " ASC");
    }

    private Sql from(TimeField time, @Nullable Comparable<?> from) {
        return query.order().isDescending()
                ? time.between(null, from, scope.binder())
                : time.between(from, null, scope.binder());
    }

    /**
     * Returns the value from which on a page is read; null for all. Rows with exactly the cursor's value are all included, because databases order ids
     * differently; Java drops the ones already shown.
     */
    static @Nullable Comparable<?> from(RecordQuery query) {
        Comparable<?> value = query.after() == null ? null : query.after().value();
        return value == null || !query.order().isDescending() ? value : next(value);
    }

    // Widened by one step: some databases keep only 15 digits. Java drops the duplicates.
    private static Comparable<?> next(Comparable<?> value) {
        return value instanceof Instant instant ? instant.plusMillis(1) : ((LocalDate) value).plusDays(1);
    }

    /** Returns the statement that reads the records of some entries; those of each source are a part of the list, by the index of the source. */
    UnionStatement records(List<ListEntry> entries) {
        var branches = new ArrayList<UnionBranch>();
        for (int i = 0; i < sources.size(); i++) {
            int index = i;
            List<String> ids = entries.stream()
                    .filter(entry -> entry.source() == index)
                    .map(ListEntry::id)
                    .toList();
            if (!ids.isEmpty()) {
                branches.addAll(new RecordBranches(scope, sources.get(index))
                        .listed(
                                records -> records.where(records.fields().id().isIn(ids)),
                                (draft, state) -> state.list(index, draft)));
            }
        }
        return statement(branches);
    }

    /** Returns an entry of each source, for showing the statements. */
    List<ListEntry> examples() {
        return IntStream.range(0, sources.size())
                .mapToObj(i -> new ListEntry(i, null, sources.get(i).id().prefix() + "0"))
                .toList();
    }
}
