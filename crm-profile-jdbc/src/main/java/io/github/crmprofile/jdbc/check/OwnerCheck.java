package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.field.SourceRows;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.RecordKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts the records of a source that belong to no client, and those that belong to several where there can be one. */
final class OwnerCheck {

    private final Session session;
    private final ResolvedMapping mapping;
    private final List<MappingProblem> problems;

    OwnerCheck(Session session, List<MappingProblem> problems) {
        this.session = session;
        this.mapping = session.mapping();
        this.problems = problems;
    }

    /** Checks a source whose SQL is right. */
    void check(CheckedSource source) throws SQLException {
        for (Link.Target target : Link.Target.values()) {
            if (hasOne(source, target)) {
                checkOne(source, target);
            }
        }
        if (source.records() != null) {
            checkUnlinked(source);
        }
    }

    /** Returns whether a record can have but one such target: what several links, or other tables, might not keep to. */
    private static boolean hasOne(CheckedSource source, Link.Target target) {
        List<Link> links = links(source, target);
        RecordKind kind = source.records() == null ? null : source.records().kind();
        boolean isOne = kind == null
                || kind == RecordKind.INVOICE
                || (kind == RecordKind.DEAL && target == Link.Target.COMPANY);
        return isOne
                && (links.size() > 1
                        || links.stream()
                                .anyMatch(
                                        link -> link.via() != null || link.ref().split() != null));
    }

    private static List<Link> links(CheckedSource source, Link.@Nullable Target target) {
        return source.linkPaths().stream()
                .map(CheckedSource.CheckedLink::link)
                .filter(link -> link != null && (target == null || link.target() == target))
                .toList();
    }

    private void checkOne(CheckedSource source, Link.Target target) throws SQLException {
        var pairs = new ArrayList<Sql>();
        for (Link link : links(source, target)) {
            FollowedLink followed = followed(source, link);
            pairs.add(followed.path()
                    .select(
                            Sql.of(
                                    followed.path().key(),
                                    " AS cp_key, ",
                                    followed.path().ref().idText(),
                                    " AS cp_text"),
                            followed.leading()));
        }
        Sql several = Sql.of(
                "SELECT cp_key FROM (",
                Sql.join(" UNION ALL ", pairs),
                ") cp_rows GROUP BY cp_key HAVING MIN(cp_text) <> MAX(cp_text)");
        long count = count(Sql.of("SELECT COUNT(*) FROM (", several, ") cp_branch"));
        if (count > 0) {
            String name = target.name().toLowerCase(Locale.ROOT);
            String plural = target == Link.Target.COMPANY ? "companies" : name + "s";
            boolean isContact = source.records() == null;
            String subject = RowCheck.number(count, isContact ? "contact" : "record")
                    + (count == 1 ? " leads" : " lead") + " to several " + plural;
            String each = (count == 1 ? "it counts" : "they count") + " for each of them";
            problems.add(
                    isContact
                            ? new MappingProblem(
                                    MappingProblem.Code.SEVERAL_COMPANIES,
                                    source.place().key("companies").text(),
                                    subject + ": with the contacts of a company " + each,
                                    count)
                            : new MappingProblem(
                                    MappingProblem.Code.SEVERAL_TARGETS,
                                    source.place().key("links").text(),
                                    subject + ", where a record has one: " + each
                                            + "; link by an id, or leave out with 'where' what is not unique",
                                    count));
        }
    }

    private void checkUnlinked(CheckedSource source) throws SQLException {
        SourceTable table = source.table(session.dialect());
        List<Sql> keys = ownedKeys(source);
        if (keys.isEmpty()) {
            return;
        }
        String all = RowCheck.select(Sql.of("0 AS cp_part, COUNT(*) AS cp_count"), source, Sql.TRUE)
                .text();
        Sql isOwned = Sql.of(table.id().sql(), " IN (", union(keys), ")");
        Sql owned = RowCheck.select(Sql.of("1 AS cp_part, COUNT(*) AS cp_count"), source, isOwned);
        long[] counts = session.query(Sql.of(all, " UNION ALL ", owned), 0, rows -> {
            var found = new long[2];
            while (rows.next()) {
                found[rows.getInt(1)] = rows.getLong(2);
            }
            return found;
        });
        long unlinked = counts[0] - counts[1];
        if (unlinked > 0) {
            problems.add(new MappingProblem(
                    MappingProblem.Code.UNLINKED_RECORDS,
                    source.place().text(),
                    unlinked + " of " + RowCheck.number(counts[0], "record") + (unlinked == 1 ? " belongs" : " belong")
                            + " to no client",
                    unlinked));
        }
    }

    private static Sql union(List<Sql> selects) {
        return selects.size() == 1
                ? selects.get(0)
                : Sql.of("SELECT cp_key FROM (", Sql.join(" UNION ALL ", selects), ") cp_keys");
    }

    /** For each way to a client the keys of the records that have it. */
    private List<Sql> ownedKeys(CheckedSource source) {
        var keys = new ArrayList<Sql>();
        for (Link link : links(source, null)) {
            FollowedLink followed = followed(source, link);
            if (link.target() != Link.Target.DEAL) {
                keys.add(keys(followed, followed.leading()));
            } else if (source.records() != null
                    && source.records().kind() == RecordKind.ACTIVITY
                    && mapping.clientsOfDeal() != SchemaMapping.Inheritance.NEVER) {
                keys.add(keys(
                        followed,
                        Sql.and(
                                followed.joined(),
                                ownedDeals().has(followed.path().ref()))));
            }
        }
        return keys;
    }

    private static Sql keys(FollowedLink link, Sql condition) {
        return link.path().select(Sql.of(link.path().key(), " AS cp_key"), condition);
    }

    /** Returns the deals that belong to a client. */
    private LinkedRecords ownedDeals() {
        var tables = new ArrayList<SourceRows>();
        for (CheckedSource deals : CheckedSource.of(mapping)) {
            if (deals.records() != null && deals.records().kind() == RecordKind.DEAL) {
                SourceTable table = deals.table(session.dialect());
                List<Sql> keys = ownedKeys(deals);
                Sql isOwned = keys.isEmpty() ? Sql.FALSE : Sql.of(table.id().sql(), " IN (", union(keys), ")");
                tables.add(new SourceRows(table.from(), Sql.and(table.where(), isOwned), table.id()));
            }
        }
        return new LinkedRecords(tables);
    }

    private FollowedLink followed(CheckedSource source, Link link) {
        return FollowedLink.of(source, link, mapping, session.dialect());
    }

    private long count(Sql select) throws SQLException {
        return session.query(select, 0, rows -> rows.next() ? rows.getLong(1) : 0L);
    }
}
