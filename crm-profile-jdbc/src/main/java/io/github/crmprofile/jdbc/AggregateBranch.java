package io.github.crmprofile.jdbc;

import io.github.crmprofile.metric.Condition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Queries over one source that share a GROUP BY: each looks at its own keys and adds up over those of the others. */
final class AggregateBranch implements Branch {

    /** More groups than this come from putting queries together that are better kept apart. */
    private static final long MANY_GROUPS = 2_000;

    private static final int FEW_FLAGS = 8;

    private final RecordSelect records;
    private final Map<Part, Part.Reader> readers = new LinkedHashMap<>();
    private final Map<Part, Integer> places = new LinkedHashMap<>();
    private final List<Output> outputs = new ArrayList<>();
    private final int keys;
    private final List<QueryReader> queries;
    private final Set<String> flags = new LinkedHashSet<>();

    private AggregateBranch(Scope scope, RecordSource source, List<Need> needs) {
        this.records = RecordSelect.owned(scope, source);
        needs.stream().flatMap(need -> need.parts().stream()).distinct().forEach(part -> {
            Part.Reader reader = part.reader(records);
            readers.put(part, reader);
            places.put(part, outputs.size());
            reader.outputs().forEach(column -> outputs.add(new Output(column.slot(), "cp_r." + column.sql())));
        });
        this.keys = outputs.size();
        this.queries = needs.stream().map(need -> new QueryReader(need, this)).toList();
        records.within(Hull.ofAny(needs.stream().map(Need::hull).toList()));
    }

    static List<Branch> of(Scope scope, RecordSource source, List<Need> needs) {
        var packs = new ArrayList<Pack>();
        needs.stream()
                .sorted(java.util.Comparator.comparingLong(need -> weight(need.parts())))
                .forEach(need -> packs.stream()
                        .filter(pack -> pack.takes(need))
                        .findFirst()
                        .orElseGet(() -> {
                            var pack = new Pack(need.multipliers(), new LinkedHashSet<>(), new ArrayList<>());
                            packs.add(pack);
                            return pack;
                        })
                        .add(need));
        return packs.stream()
                .<Branch>map(pack -> new AggregateBranch(scope, source, pack.needs))
                .toList();
    }

    private static long weight(Set<Part> parts) {
        long weight = 1;
        for (Part part : parts) {
            weight = Math.min(Integer.MAX_VALUE, weight * part.weight());
        }
        return weight;
    }

    private record Pack(Set<Part> multipliers, Set<Part> parts, List<Need> needs) {
        boolean takes(Need need) {
            if (!multipliers.equals(need.multipliers())) {
                return false;
            }
            var together = new LinkedHashSet<>(parts);
            together.addAll(need.parts());
            return together.equals(parts) || weight(together) <= MANY_GROUPS;
        }

        void add(Need need) {
            parts.addAll(need.parts());
            needs.add(need);
        }
    }

    RecordSelect records() {
        return records;
    }

    Part.Reader reader(Part part) {
        return java.util.Objects.requireNonNull(readers.get(part));
    }

    int place(Part part) {
        return java.util.Objects.requireNonNull(places.get(part));
    }

    /** The place of a column, which queries that need the same share. */
    int output(Slot slot, String sql) {
        var output = new Output(slot, sql);
        int place = outputs.subList(keys, outputs.size()).indexOf(output);
        if (place >= 0) {
            return keys + place;
        }
        outputs.add(output);
        return outputs.size() - 1;
    }

    String flag(Condition condition) {
        String flag = "cp_r." + records.flag(condition) + " = 1";
        flags.add(flag);
        return flag;
    }

    @Override
    public String path() {
        return records.fields().path();
    }

    @Override
    public List<Output> outputs() {
        return outputs;
    }

    @Override
    public String client() {
        return "cp_r.cp_c";
    }

    @Override
    public Sql tail() {
        var groups =
                outputs.subList(0, keys).stream().map(Output::sql).distinct().collect(Collectors.toList());
        if (records.hasClient()) {
            groups.add(0, client());
        }
        return Sql.of(
                " FROM (",
                records.select(),
                ") cp_r",
                flags.size() > FEW_FLAGS ? "" : " WHERE " + String.join(" OR ", flags),
                groups.isEmpty() ? "" : " GROUP BY " + String.join(", ", groups));
    }

    @Override
    public void accept(Row row, ClientState state) throws SQLException {
        for (QueryReader query : queries) {
            query.accept(row, state);
        }
    }
}
