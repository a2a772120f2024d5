package io.github.crmprofile.jdbc;

import com.google.common.collect.Lists;
import io.github.crmprofile.metric.Aggregate;
import io.github.crmprofile.metric.Field;
import io.github.crmprofile.metric.MeasureValue;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page of records. First the ids of the whole selection with what orders and sums it, of which only the page's are kept, so that number,
 * sum and order are those that Java gives them; then the records of the page.
 */
final class ListRead {

    private final Database database;
    private final RecordQuery query;
    private final RecordKind kind;

    ListRead(Database database, RecordQuery query) {
        this.database = database;
        this.query = query;
        this.kind = query.selection().kind();
    }

    RecordPage run() {
        return database.callBranches(session -> {
            session.begin();
            Scope scope = scope(session);
            var places = new Places();
            var state = new ClientState();
            Statement statement = places(scope, places);
            if (!statement.branches().isEmpty()) {
                database.read(session, statement, client(), client -> state);
            }
            return state.isThere() ? page(session, scope, places) : RecordPage.EMPTY;
        });
    }

    private List<String> client() {
        return List.of(query.client().id());
    }

    private Scope scope(Session session) {
        return new Scope(session.mapping(), session.dialect(), query.client().kind(), 1, true, query.population());
    }

    private Statement places(Scope scope, Places places) {
        var branches = new ArrayList<Branch>();
        for (ClientSource clients : scope.mapping().clients(scope.kind())) {
            branches.addAll(new ClientBranches(scope, clients).existence());
        }
        for (RecordSource source : scope.mapping().records(kind)) {
            branches.add(places(scope, source, places));
        }
        return new Statement(branches, scope.dialect(), true);
    }

    private Branch places(Scope scope, RecordSource source, Places places) {
        RecordSelect records = RecordSelect.owned(scope, source);
        records.within(Hull.ofAny(List.of(query.selection().condition())));
        IdCodec id = records.fields().id();
        var outputs = new ArrayList<Output>();
        outputs.add(new Output(Slot.TEXT, records.column(Sql.of(id.text()))));
        Part.Reader order = FieldReaders.of(query.order().field(), records);
        int orderAt = add(outputs, order);
        Field sum = query.sum();
        Part.Reader amount = sum == null ? FieldReaders.unknown() : FieldReaders.of(sum, records);
        int amountAt = add(outputs, amount);
        Part.Reader currency = sum == null ? FieldReaders.unknown() : FieldReaders.of(sum.currency(), records);
        int currencyAt = add(outputs, currency);
        List<Output> named = new ArrayList<>(outputs.stream()
                .map(output -> new Output(output.slot(), "cp_r." + output.sql()))
                .toList());
        var filter = new RowFilter(query.selection().condition(), records, named);
        Sql tail = Sql.of(" FROM (", records.select(), ") cp_r");
        return new RowsBranch(scope.mapping().path(source), named, tail, "cp_r.cp_c", (row, state) -> {
            String record = id.decode(row.text(0));
            if (record != null && filter.accepts(row)) {
                var place = new Place(source, (Comparable<?>) order.read(row, orderAt), record);
                places.add(place, amount.read(row, amountAt), (String) currency.read(row, currencyAt));
            }
        });
    }

    private static int add(List<Output> outputs, Part.Reader reader) {
        int at = outputs.size();
        outputs.addAll(reader.outputs());
        return at;
    }

    /** A record's place in the list. */
    private record Place(RecordSource source, @Nullable Comparable<?> value, String id) {}

    /** The first places of the page, and what the whole list comes to. */
    private final class Places {
        private final Comparator<Place> order = (a, b) -> query.order().compare(a.value(), a.id(), b.value(), b.id());
        private final PriorityQueue<Place> kept = new PriorityQueue<>(order.reversed());
        private final @Nullable Tally sum = query.sum() == null ? null : new Tally(new Aggregate.Sum(query.sum()));
        private long count;

        void add(Place place, @Nullable Object amount, @Nullable String currency) {
            count++;
            if (sum != null) {
                sum.add(1, currency, amount, amount == null ? 0 : 1);
            }
            Cursor after = query.after();
            if (after == null || query.order().compare(place.value(), place.id(), after.value(), after.id()) > 0) {
                kept.add(place);
                if (kept.size() > query.limit() + 1) {
                    kept.remove();
                }
            }
        }

        List<Place> inOrder() {
            return kept.stream().sorted(order).toList();
        }

        Amounts amounts() {
            return sum == null ? Amounts.NONE : ((MeasureValue.Money) sum.value()).amounts();
        }
    }

    private RecordPage page(Session session, Scope scope, Places places) throws SQLException {
        List<Place> found = places.inOrder();
        boolean isLast = found.size() <= query.limit();
        List<Place> page = isLast ? found : found.subList(0, query.limit());
        Map<String, CrmRecord> records = new HashMap<>();
        for (List<Place> some : Lists.partition(page, scope.dialect().listSize())) {
            records(session, scope, some, records);
        }
        List<CrmRecord> inOrder = page.stream()
                .map(place -> records.get(place.id()))
                .filter(Objects::nonNull)
                .toList();
        Place last = page.isEmpty() ? null : page.get(page.size() - 1);
        return new RecordPage(
                inOrder,
                places.count,
                places.amounts(),
                isLast || last == null ? null : new Cursor(last.value(), last.id()));
    }

    private void records(Session session, Scope scope, List<Place> places, Map<String, CrmRecord> records)
            throws SQLException {
        var state = new ClientState();
        var drafts = new HashMap<String, RecordReader.Draft>();
        Statement statement = records(scope, places, drafts);
        if (places.size() > 1
                && statement.sql().binds().size() > scope.dialect().parameterLimit()) {
            for (List<Place> half : Lists.partition(places, (places.size() + 1) / 2)) {
                records(session, scope, half, records);
            }
            return;
        }
        database.read(session, statement, client(), client -> state);
        drafts.forEach((id, draft) -> records.put(id, draft.with(state.linked(kind, id))));
    }

    private Statement records(Scope scope, List<Place> places, Map<String, RecordReader.Draft> drafts) {
        var branches = new ArrayList<Branch>();
        for (RecordSource source : scope.mapping().records(kind)) {
            List<String> ids = places.stream()
                    .filter(place -> place.source().equals(source))
                    .map(Place::id)
                    .toList();
            if (!ids.isEmpty()) {
                branches.addAll(new RecordBranches(scope, source).page(ids, drafts));
            }
        }
        return new Statement(branches, scope.dialect(), true);
    }

    /** The texts of the statements; of the second one for a single record of each source. */
    List<String> statements() {
        return database.call("the name of the database", session -> {
            Scope scope = scope(session);
            List<Place> any = scope.mapping().records(kind).stream()
                    .map(source -> new Place(source, null, source.id().prefix() + "0"))
                    .toList();
            return List.of(
                    places(scope, new Places()).sql().text(),
                    records(scope, any, new HashMap<>()).sql().text());
        });
    }
}
