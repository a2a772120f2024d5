package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SourceRows;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows each link of a source: how many rows have an id, and how many of these lead to a record. A wrong column, kind or prefix is accepted by
 * every database, and shows only in that nothing is found. One statement a link; more only where something is wrong.
 */
final class LinkCheck {

    /** So many ids show their form. */
    private static final int SAMPLE = 200;

    private static final List<String> NO_PREFIX = List.of("");

    private final Session session;
    private final List<MappingProblem> problems;

    LinkCheck(Session session, List<MappingProblem> problems) {
        this.session = session;
        this.problems = problems;
    }

    /** Follows the links of a source whose SQL is right, to targets whose SQL is. */
    void check(CheckedSource source, Set<Link.Target> known) throws SQLException {
        for (CheckedSource.CheckedLink checked : source.linkPaths()) {
            if (checked.link() != null && known.contains(checked.link().target())) {
                check(
                        checked.place(),
                        FollowedLink.of(source, checked.link(), session.mapping(), session.dialect()),
                        siblings(source, checked.link(), known),
                        known);
            }
        }
    }

    /** Returns the links of a source by the same ids to other targets, as where one table has persons and firms. */
    private static List<Link> siblings(CheckedSource source, Link link, Set<Link.Target> known) {
        return source.linkPaths().stream()
                .flatMap(other -> Stream.ofNullable(other.link()))
                .filter(other ->
                        known.contains(other.target()) && (other.equals(link) || other.target() != link.target()))
                .filter(other -> other.ref().sql().equals(link.ref().sql())
                        && Objects.equals(other.via(), link.via())
                        && Objects.equals(other.where(), link.where()))
                .toList();
    }

    private void check(Location place, FollowedLink link, List<Link> siblings, Set<Link.Target> known)
            throws SQLException {
        FollowedLink.Counts counts = link.counts(session);
        Link.Via via = link.link().via();
        if (via != null && counts.joined() == 0 && counts.own() > 0) {
            addUnused(place.key("via").key("key"), link, via, counts.own());
        } else if (counts.leading() == 0 && counts.joined() > 0) {
            String message = "0 of " + RowCheck.number(counts.joined(), "row") + " lead to a " + name(link)
                    + forms(
                            "the ids here",
                            form(link.ids(), ownPrefix(link)),
                            "those of " + plural(link),
                            form(link.targetIds(), id -> id, link.targetPrefixes()))
                    + "; " + remedy(link, known);
            add(MappingProblem.Code.DEAD_LINK, place.key("id"), message, counts.joined());
        } else if (counts.leading() < counts.joined() && siblings.get(0).equals(link.link())) {
            addStale(place, link, siblings, counts);
        }
    }

    /** Reports the rows that lead to no target of any link by the same ids: each id leads to one of these targets at most. */
    private void addStale(Location place, FollowedLink link, List<Link> siblings, FollowedLink.Counts own)
            throws SQLException {
        LinkedRecords records = link.targets();
        for (Link sibling : siblings) {
            records = sibling.equals(link.link())
                    ? records
                    : records.and(LinkedRecords.of(session.mapping(), sibling.target(), session.dialect()));
        }
        FollowedLink any = link.to(records);
        FollowedLink.Counts counts = siblings.size() == 1 ? own : any.counts(session);
        long rows = counts.joined() - counts.leading();
        if (rows > 0) {
            String names = names(siblings, LinkCheck::name);
            String message = rows + " of " + RowCheck.number(counts.joined(), "row") + (rows == 1 ? " leads" : " lead")
                    + " to no " + names + reason(any, names(siblings, LinkCheck::plural), rows);
            add(MappingProblem.Code.STALE_LINK, place.key("id"), message, rows);
        }
    }

    private static String names(List<Link> links, Function<Link.Target, String> name) {
        return links.stream().map(Link::target).distinct().map(name).collect(Collectors.joining(" or "));
    }

    // Other sources may have rows in the same tables: only keys of another form must be those of something else.
    private void addUnused(Location place, FollowedLink link, Link.Via via, long rows) {
        Optional<IdForm> keys = form(link.linkKeys(via), NO_PREFIX);
        Optional<IdForm> ids = form(link.recordKeys(via), NO_PREFIX);
        boolean isLikely = keys.isPresent() && ids.isPresent() && keys.get().isLike(ids.get());
        String others = via.recordKey() == null ? "the ids of the records" : "what 'recordKey' gives";
        String message = "0 of " + RowCheck.number(rows, "row") + " belong to a record of this source"
                + forms("the keys here", keys, others, ids)
                + (isLikely ? "" : "; look at the column");
        add(isLikely ? MappingProblem.Code.UNUSED_LINK : MappingProblem.Code.DEAD_LINK, place, message, rows);
    }

    private void add(MappingProblem.Code code, Location place, String message, long rows) {
        problems.add(new MappingProblem(code, place.text(), message, rows));
    }

    private static String forms(String subject, Optional<IdForm> own, String others, Optional<IdForm> theirs) {
        return own.isEmpty()
                ? ""
                : ": " + subject + " are " + own.get().text() + ", and "
                        + theirs.map(form -> others + " are " + form.text()).orElse("there are none of " + others);
    }

    /** Returns what would make a link lead to records that does not lead to any. */
    private String remedy(FollowedLink link, Set<Link.Target> known) throws SQLException {
        IdColumn ref = link.path().ref().ref();
        for (SourceRows target : link.targets().tables()) {
            String prefix = target.id().ref().prefix();
            var prefixed = new IdColumn(ref.sql(), ref.type(), prefix, ref.strip(), ref.absent());
            long leading = prefix.equals(ref.prefix())
                    ? 0
                    : link.count(session, link.targets(), new IdCodec(prefixed, session.dialect()));
            if (leading > 0) {
                return (prefix.isEmpty() ? "without a prefix " : "with \"prefix\": \"" + prefix + "\" ")
                        + RowCheck.number(leading, "row")
                        + (leading == 1 ? " does" : " do");
            }
        }
        for (Link.Target other : known) {
            var records = LinkedRecords.of(session.mapping(), other, session.dialect());
            long leading = other == link.link().target()
                    ? 0
                    : link.count(session, records, link.path().ref());
            if (leading > 0) {
                return RowCheck.number(leading, "row") + (leading == 1 ? " leads" : " lead") + " to a " + name(other);
            }
        }
        return "look at the column, at what it refers to, and at prefixes";
    }

    /** Returns what is known of ids that lead nowhere. */
    private String reason(FollowedLink link, String targets, long rows) throws SQLException {
        Optional<IdForm> astray = form(List.of(link.idsAstray()), link::bare, ownPrefix(link));
        Optional<IdForm> theirs = form(link.targetIds(), id -> id, link.targetPrefixes());
        if (astray.isEmpty() || theirs.isEmpty()) {
            return "";
        }
        IdForm own = astray.get();
        String those = "those of " + targets;
        if (own.isAmong(theirs.get())) {
            return ": the ids have the form of " + those + ", which may be deleted or left out by 'where'";
        }
        String hint = own.areLists() && !theirs.get().areLists()
                ? "; where a cell holds several ids, say with 'split' what stands between them"
                : own.isOne() && rows > 1 ? "; it is one id in all of them: if it means none, name it in 'absent'" : "";
        return forms("their ids", astray, those, theirs) + hint;
    }

    private static List<String> ownPrefix(FollowedLink link) {
        return List.of(link.path().ref().ref().prefix());
    }

    private Optional<IdForm> form(Sql select, List<String> prefixes) {
        return form(List.of(select), id -> id, prefixes);
    }

    /** Returns the form of ids, out of some of each SELECT; empty where there are none, or the database cannot read it. */
    private Optional<IdForm> form(List<Sql> selects, UnaryOperator<String> bare, List<String> prefixes) {
        var ids = new ArrayList<String>();
        for (Sql select : selects) {
            try {
                ids.addAll(session.query(select, SAMPLE, rows -> {
                    var some = new ArrayList<String>();
                    while (rows.next() && some.size() < SAMPLE) {
                        String id = session.dialect().plain(rows.getString(1));
                        if (id != null && !id.isBlank()) {
                            some.add(bare.apply(id));
                        }
                    }
                    return some;
                }));
            } catch (SQLException e) {
                // EXCEPT is not known everywhere: then only the number of rows is known.
                return Optional.empty();
            }
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(new IdForm(ids, prefixes));
    }

    private static String name(FollowedLink link) {
        return name(link.link().target());
    }

    private static String name(Link.Target target) {
        return target.name().toLowerCase(Locale.ROOT);
    }

    private static String plural(FollowedLink link) {
        return plural(link.link().target());
    }

    private static String plural(Link.Target target) {
        return target == Link.Target.COMPANY ? "companies" : name(target) + "s";
    }
}
