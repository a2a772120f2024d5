package io.github.crmprofile.jdbc.schema;

import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.sql.SqlIdentifiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much of a mapping a draft has right: of each source its table, key and rows, each field and each link. A part is right when it is made of the
 * same columns in the same form; codes are when each that the draft names means the same.
 */
record DraftShare(Map<String, Object> wanted, Map<String, Object> drafted) {

    static DraftShare of(SchemaMapping wanted, SchemaMapping drafted) {
        return new DraftShare(parts(ResolvedMapping.of(wanted, "")), parts(ResolvedMapping.of(drafted, "")));
    }

    long right() {
        return wanted.entrySet().stream().filter(part -> isRight(part.getKey())).count();
    }

    int all() {
        return wanted.size();
    }

    private boolean isRight(String part) {
        Object right = wanted.get(part);
        Object guessed = drafted.get(part);
        if (right instanceof Codes a && guessed instanceof Codes b) {
            return a.columns().equals(b.columns())
                    && b.values().entrySet().stream()
                            .allMatch(value -> value.getValue()
                                    .equals(a.values().getOrDefault(value.getKey(), String.valueOf(a.otherwise()))));
        }
        return right.equals(guessed);
    }

    /** A column of codes. */
    private record Codes(
            Set<String> columns,
            Map<String, String> values,
            @Nullable String otherwise) {}

    private static Map<String, Object> parts(ResolvedMapping mapping) {
        var parts = new LinkedHashMap<String, Object>();
        for (ClientSource source : mapping.clients()) {
            String path = path(source.kind().plural(), source.from());
            source(parts, path, source.where(), source.id(), source.columns());
            links(parts, path, source.companies());
            source.emails().forEach(v -> parts.put(path + ".emails " + values(v), true));
            source.phones().forEach(v -> parts.put(path + ".phones " + values(v), true));
        }
        for (RecordSource source : mapping.records()) {
            String path = path(source.kind().plural(), source.from());
            source(parts, path, source.where(), source.id(), source.columns());
            links(parts, path, source.links());
        }
        return parts;
    }

    private static String path(String kind, String from) {
        return kind + " " + table(from);
    }

    private static String table(String from) {
        return SqlIdentifiers.tables(from).get(0).name().toLowerCase(Locale.ROOT);
    }

    private static void source(
            Map<String, Object> parts, String path, @Nullable String where, IdColumn id, Map<String, Column> columns) {
        parts.put(path, true);
        parts.put(path + ".id", id.type() + " " + columns(id.sql()));
        if (where != null) {
            parts.put(path + ".where", columns(where));
        }
        columns.forEach((name, column) -> parts.put(path + "." + name, form(column)));
    }

    private static void links(Map<String, Object> parts, String path, List<Link> links) {
        for (Link link : links) {
            Link.Via via = link.via();
            parts.put(
                    path + " -> " + link.target() + " " + columns(link.ref().sql())
                            + (via == null ? "" : " via " + table(via.from()) + " " + columns(via.key())),
                    true);
        }
    }

    private static String values(ClientSource.Values values) {
        Link.Via via = values.via();
        return columns(values.sql()) + (via == null ? "" : " via " + table(via.from()));
    }

    private static Object form(Column column) {
        if (column instanceof Column.Codes codes) {
            return new Codes(columns(codes.sql()), codes.values(), codes.otherwise());
        } else if (column instanceof Column.Constant constant) {
            return "constant " + constant.value();
        } else if (column instanceof Column.Time time) {
            // Which of the two is meant the draft asks.
            String form = time.form() == TimeForm.LOCAL
                    ? TimeForm.UTC.name()
                    : time.form().name();
            return form + " " + columns(time.sql());
        }
        return column.getClass().getSimpleName()
                + column.expressions().stream().map(DraftShare::columns).toList();
    }

    private static Set<String> columns(String sql) {
        return SqlIdentifiers.columns(sql).stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
