package io.github.crmprofile.jdbc;

import io.github.crmprofile.metric.Aggregate;
import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.metric.Field;
import io.github.crmprofile.metric.Query;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.QuerySet;
import io.github.crmprofile.source.RecordQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes the statements by which a page of records is read. */
final class ListStatements {

    private final Scope scope;
    private final RecordQuery query;
    private final List<RecordSource> sources;
    private final Condition condition;
    private final Field by;

    ListStatements(Scope scope, RecordQuery query) {
        this.scope = scope;
        this.query = query;
        this.sources = scope.mapping().records(query.selection().kind());
        this.condition = query.selection().condition();
        this.by = query.order().field();
    }

    private List<Branch> existence() {
        return scope.mapping().clients(scope.kind()).stream()
                .flatMap(clients -> new ClientBranches(scope, clients).existence().stream())
                .toList();
    }

    private Statement statement(List<Branch> branches) {
        return new Statement(branches, scope.dialect(), true);
    }

    /** All ids of the list, with what orders and sums it. */
    Statement all(AllSpots spots) {
        var branches = new ArrayList<>(existence());
        sources.forEach(source -> branches.add(all(source, spots)));
        return statement(branches);
    }

    private Branch all(RecordSource source, AllSpots spots) {
        RecordSelect records = RecordSelect.owned(scope, source);
        records.within(Hull.ofAny(List.of(condition)));
        IdCodec id = records.fields().id();
        Field sum = query.sum();
        List<Part.Reader> readers = Stream.of(
                        FieldReaders.of(by, records),
                        sum == null ? FieldReaders.unknown() : FieldReaders.of(sum, records),
                        sum == null ? FieldReaders.unknown() : FieldReaders.of(sum.currency(), records))
                .toList();
        var outputs = new ArrayList<Output>();
        outputs.add(new Output(Slot.TEXT, "cp_r." + records.column(Sql.of(id.text()))));
        int[] firsts = new int[readers.size()];
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = outputs.size();
            readers.get(i).outputs().forEach(output -> outputs.add(new Output(output.slot(), "cp_r." + output.sql())));
        }
        var filter = new RowFilter(condition, records, outputs);
        Sql tail = Sql.of(" FROM (", records.select(), ") cp_r");
        return new RowsBranch(scope.mapping().path(source), outputs, tail, "cp_r.cp_c", (row, state) -> {
            String record = id.decode(row.text(0));
            if (record != null && filter.accepts(row)) {
                var spot = new Spot(source, (Comparable<?>) readers.get(0).read(row, firsts[0]), record);
                spots.add(spot, readers.get(1).read(row, firsts[1]), (String)
                        readers.get(2).read(row, firsts[2]));
            }
        });
    }

    /**
     * Whether the database can order the list: by the time or date of one column, of records all of whose condition it can tell. Elsewhere it would
     * take numbers, texts or unknown values in another order than Java does.
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
                            && time.parts().get(0).codec().slot() != Slot.TEXT
                            && RecordSelect.owned(scope, source).isTold(condition);
                });
    }

    /** What is asked for to know what the whole list comes to: how many records, and with a sum also how much. */
    List<Query> total() {
        var queries = new ArrayList<Query>();
        queries.add(new Query(query.selection(), new Aggregate.Count(), List.of()));
        if (query.sum() != null) {
            queries.add(new Query(query.selection(), new Aggregate.Sum(query.sum()), List.of()));
        }
        return queries;
    }

    /** What the whole list comes to, and its first records from the place on where the page begins. */
    Statement first(List<Query> total, FirstRecords first) {
        var querySet = new QuerySet(query.population(), total, Plan.Detail.NUMBERS);
        var branches = new ArrayList<>(PlanStatements.branches(querySet, scope));
        for (RecordSource source : sources) {
            TimeField time = Objects.requireNonNull(scope.fields(source).time(by));
            branches.addAll(first(source, fromCursor(time), order(time), first.rows(true)));
            if (!Need.isKnown(by, Need.conjuncts(condition))) {
                branches.addAll(first(source, time.isKnown().not(), "1", first.rows(false)));
            }
        }
        return statement(branches);
    }

    private List<Branch> first(RecordSource source, Sql filter, String order, FirstRecords.Rows rows) {
        return new RecordBranches(scope, source)
                .listed(
                        records -> {
                            records.within(Hull.ofAny(List.of(condition)));
                            records.require(condition);
                            records.where(filter);
                            records.first(order, FirstRecords.limit(query));
                        },
                        rows::add);
    }

    private String order(TimeField time) {
        return time.parts().get(0).sql() + (query.order().isDescending() ? " DESC" : " ASC");
    }

    /** Where the page begins, with all that shares the value there: which of it was seen is told by ids, of whose order SQL knows nothing. */
    private Sql fromCursor(TimeField time) {
        Comparable<?> value = query.after() == null ? null : query.after().value();
        return query.order().isDescending()
                ? time.between(null, value == null ? null : next(value), scope.dialect())
                : time.between(value, null, scope.dialect());
    }

    // A little later than need be, since a database may keep numbers to 15 digits: what then comes once more is left
    // out in Java.
    private static Comparable<?> next(Comparable<?> value) {
        return value instanceof Instant instant ? instant.plusMillis(1) : ((LocalDate) value).plusDays(1);
    }

    /** The records of some spots; the drafts are filled with them, and the state with their links. */
    Statement records(List<Spot> spots, Map<String, RecordReader.Draft> drafts) {
        var branches = new ArrayList<Branch>();
        for (RecordSource source : sources) {
            List<String> ids = spots.stream()
                    .filter(spot -> spot.source().equals(source))
                    .map(Spot::id)
                    .toList();
            if (!ids.isEmpty()) {
                branches.addAll(new RecordBranches(scope, source)
                        .listed(records -> records.where(records.fields().id().isIn(ids)), draft -> {
                            if (draft != null) {
                                drafts.put(draft.id(), draft);
                            }
                        }));
            }
        }
        return statement(branches);
    }

    /** A spot of each source, for whoever wants to see the statements. */
    List<Spot> examples() {
        return sources.stream()
                .map(source -> new Spot(source, null, source.id().prefix() + "0"))
                .toList();
    }

    RecordKind kind() {
        return query.selection().kind();
    }
}
