package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes a condition of the codes by which rows say to which kind of target their id belongs.
 *
 * @param dialect the database
 */
record LinkCodes(Dialect dialect) {

    ResolvedMapping in(ResolvedMapping mapping) {
        return mapping.withSources(
                mapping.clients(), mapping.records().stream().map(this::records).toList());
    }

    private RecordSource records(RecordSource source) {
        return source.withLinks(source.links().stream().map(this::link).toList());
    }

    private Link link(Link link) {
        Link.Code code = link.code();
        if (code == null) {
            return link;
        }
        String holds = condition(code);
        return new Link(
                link.target(),
                link.ref(),
                link.via(),
                link.where() == null ? holds : "(" + link.where() + ") AND " + holds,
                link.primary());
    }

    private String condition(Link.Code code) {
        if (code.values().stream().allMatch(value -> value.matches("-?\\d{1,18}"))) {
            return code.sql() + " IN (" + String.join(", ", code.values()) + ")";
        }
        String match = in(code.sql(), code.values());
        // The first serves an index, the second separates what the column's collation takes for equal.
        return dialect.isExact()
                ? match
                : match + " AND "
                        + in(
                                dialect.exact(code.sql()),
                                code.values().stream().map(dialect::exactValue).toList());
    }

    private String in(String sql, List<String> values) {
        return sql + values.stream().map(dialect::literal).collect(Collectors.joining(", ", " IN (", ")"));
    }
}
