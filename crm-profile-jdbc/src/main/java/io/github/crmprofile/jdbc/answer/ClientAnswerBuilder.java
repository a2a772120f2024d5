package io.github.crmprofile.jdbc.answer;

import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.ClientGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what is read of one client, and makes its answer. For one thread. */
public final class ClientAnswerBuilder {

    private final Map<Query, Query> originals;
    private final SortKeys sortKeys;
    private final Map<Query, Map<List<Grouping.Key>, PartialAggregates>> tallies = new HashMap<>();
    private final Map<Query, Map<List<Grouping.Key>, Set<RecordDraft>>> records = new HashMap<>();
    // Lazily filled, for each client has a builder of its own and most have few of these.
    private final Map<RecordKind, Map<String, RecordLinks>> links = new HashMap<>(0);
    private final Map<Integer, List<@Nullable RecordDraft>> listed = new HashMap<>();
    private final Set<DataWarning> warnings = new HashSet<>(0);
    private final Map<RecordKind, Map<String, Long>> withoutKey = new HashMap<>(0);
    private @Nullable ClientCard card;
    private boolean exists;
    private long clients;
    private boolean isOrderCertain;
    private BigDecimal above = BigDecimal.ZERO;
    private BigDecimal below = BigDecimal.ONE;

    /**
     * Creates an empty answer.
     *
     * @param originals the queries of the plan by those of the statement, where the two differ
     */
    public ClientAnswerBuilder(Map<Query, Query> originals) {
        this(originals, SortKeys.NONE);
    }

    /**
     * Creates an empty answer that passes on the sort keys of a list.
     *
     * @param originals the queries of the plan by those of the statement, where the two differ
     * @param sortKeys receives the keys
     */
    public ClientAnswerBuilder(Map<Query, Query> originals, SortKeys sortKeys) {
        this.originals = originals;
        this.sortKeys = sortKeys;
    }

    /** Returns the receiver of the sort keys of a list. */
    public SortKeys sortKeys() {
        return sortKeys;
    }

    /** Takes note that the client exists. */
    public void exists() {
        exists = true;
    }

    /** Returns whether the client exists. */
    public boolean isThere() {
        return exists;
    }

    /** Takes note of how many clients have the answer. */
    public void clients(long number) {
        clients = number;
    }

    /** Takes note of whether the order of all clients is certain. */
    public void order(boolean isCertain) {
        isOrderCertain = isCertain;
    }

    /** Returns whether the order of all clients is certain. */
    public boolean isOrderCertain() {
        return isOrderCertain;
    }

    /** Takes note of the number of the client in an order. */
    public void number(BigDecimal number, long divisor) {
        above = number;
        below = BigDecimal.valueOf(divisor);
    }

    /** Returns the number of the client in an order, or what is divided. */
    public BigDecimal above() {
        return above;
    }

    /** Returns what the number is divided by. */
    public BigDecimal below() {
        return below;
    }

    /** Returns how many clients were noted. */
    public long clients() {
        return clients;
    }

    /** Returns the card. */
    public ClientCard card() {
        ClientCard known = card;
        if (known == null) {
            known = new ClientCard();
            card = known;
        }
        return known;
    }

    /** Returns the aggregates of a group of a query. */
    public PartialAggregates tally(Query query, List<Grouping.Key> keys) {
        return tallies.computeIfAbsent(query, q -> new HashMap<>(2))
                .computeIfAbsent(keys, k -> new PartialAggregates(query.aggregate()));
    }

    /** Returns the value of a query without groups; null when it includes no record. */
    @Nullable
    public MeasureValue value(Query query) {
        PartialAggregates tally = tallies.getOrDefault(query, Map.of()).get(List.of());
        return tally == null ? null : tally.value();
    }

    /** Adds a record to a group of a query. */
    public void record(Query query, List<Grouping.Key> keys, RecordDraft draft) {
        records.computeIfAbsent(query, q -> new HashMap<>())
                .computeIfAbsent(keys, k -> new LinkedHashSet<>())
                .add(draft);
    }

    /** Returns the links of a record. */
    public RecordLinks linked(RecordKind kind, String id) {
        return links.computeIfAbsent(kind, k -> new HashMap<>()).computeIfAbsent(id, i -> new RecordLinks());
    }

    /** Takes a row of a part of a list; null for one that is no record. */
    public void list(int part, @Nullable RecordDraft draft) {
        listed.computeIfAbsent(part, p -> new ArrayList<>()).add(draft);
    }

    /** Returns the rows of a part of a list, in the order in which they came. */
    public List<@Nullable RecordDraft> listed(int part) {
        return listed.getOrDefault(part, List.of());
    }

    /** Adds a data warning. */
    public void warn(DataWarning warning) {
        warnings.add(warning);
    }

    /** Takes note of rows of a source that have no key. */
    public void withoutKey(RecordKind kind, String source, long rows) {
        if (rows > 0) {
            withoutKey.computeIfAbsent(kind, k -> new HashMap<>()).merge(source, rows, Long::sum);
        }
    }

    private List<DataWarning> warnings() {
        if (warnings.isEmpty() && withoutKey.isEmpty()) {
            return List.of();
        }
        var all = new TreeSet<>(warnings);
        withoutKey.forEach((kind, sources) ->
                sources.forEach((source, rows) -> all.add(DataWarning.of(DataWarning.Code.MISSING_ID, kind, source)
                        .withDetail(rows + (rows == 1 ? " row" : " rows")))));
        return new ArrayList<>(all);
    }

    /** Returns the answer, by the queries of the plan. */
    public ClientAnswer answer(ClientId id, boolean hasClient) {
        return new ClientAnswer(id, hasClient ? card().client(id) : null, values(), warnings());
    }

    /** Returns the answer of several clients. */
    public ClientGroup group() {
        return new ClientGroup(clients, values());
    }

    private Map<Query, Map<List<Grouping.Key>, MeasureValue>> values() {
        var values = new HashMap<Query, Map<List<Grouping.Key>, MeasureValue>>();
        tallies.forEach((query, groups) -> groups.forEach(
                (keys, tally) -> values.computeIfAbsent(originals.getOrDefault(query, query), q -> new HashMap<>())
                        .put(keys, tally.value())));
        records.forEach((query, groups) -> groups.forEach(
                (keys, drafts) -> values.computeIfAbsent(originals.getOrDefault(query, query), q -> new HashMap<>())
                        .put(keys, new MeasureValue.Listed(complete(drafts)))));
        return values;
    }

    private List<CrmRecord> complete(Set<RecordDraft> drafts) {
        return drafts.stream()
                .map(draft -> draft.with(linked(draft.kind(), draft.id())))
                .sorted(Comparator.comparing(CrmRecord::id))
                .toList();
    }
}
