package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.select.LinkPath;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A link with the SQL that follows it.
 *
 * @param table the rows that are linked
 * @param link the link
 * @param path its rows
 * @param targets the records that it may lead to
 * @param dialect the database
 */
record FollowedLink(SourceTable table, Link link, LinkPath path, LinkedRecords targets, Dialect dialect) {

    /**
     * How many rows a link has.
     *
     * @param own those with an id, in the linking tables where there are some
     * @param joined those of them that belong to a record of the source
     * @param leading those of them that lead to a record of the target
     */
    record Counts(long own, long joined, long leading) {}

    static FollowedLink of(CheckedSource source, Link link, ResolvedMapping mapping, Dialect dialect) {
        SourceTable table = source.table(dialect);
        return new FollowedLink(
                table,
                link,
                LinkPath.of(table, link, dialect),
                LinkedRecords.of(mapping, link.target(), dialect),
                dialect);
    }

    /** Returns the same link to records of several targets. */
    FollowedLink to(LinkedRecords records) {
        return new FollowedLink(table, link, path, records, dialect);
    }

    /** Returns the condition that a row has an id, and belongs to a record of the source. */
    Sql joined() {
        Link.Via via = link.via();
        // With a key of the record's own the tables are joined already.
        return via == null || via.recordKey() != null
                ? path.ref().isKey()
                : Sql.and(path.ref().isKey(), Sql.of(path.key(), " IN (", keys(), ")"));
    }

    /** Returns the condition that such a row leads to a record of the target. */
    Sql leading() {
        return Sql.and(joined(), targets.has(path.ref()));
    }

    private Sql keys() {
        return Sql.of("SELECT ", table.id().sql(), " AS cp_text FROM ", table.from(), " WHERE ", table.where());
    }

    /** Counts the rows, in one statement. */
    Counts counts(Session session) throws SQLException {
        var parts = new ArrayList<Sql>();
        parts.add(path.select(Sql.of("0 AS cp_part, COUNT(*) AS cp_count"), joined()));
        parts.add(path.select(Sql.of("1 AS cp_part, COUNT(*) AS cp_count"), leading()));
        Link.Via via = link.via();
        if (via != null) {
            Sql where = Sql.and(SourceTable.fragment(link.where()), new IdCodec(link.ref(), dialect).isKey());
            parts.add(Sql.of("SELECT 2 AS cp_part, COUNT(*) AS cp_count FROM ", via.from(), " WHERE ", where));
        }
        return session.query(Sql.join(" UNION ALL ", parts), 0, rows -> {
            var counts = new long[3];
            while (rows.next()) {
                counts[rows.getInt(1)] = rows.getLong(2);
            }
            return new Counts(via == null ? counts[0] : counts[2], counts[0], counts[1]);
        });
    }

    /** Returns how many rows lead to some other records, or by an id that is read in another way. */
    long count(Session session, LinkedRecords others, IdCodec ref) throws SQLException {
        Sql select = path.select(Sql.of("COUNT(*)"), Sql.and(joined(), others.has(ref)));
        return session.query(select, 0, rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    /** Returns the ids of rows without their prefix, as {@code cp_col}. */
    Sql ids() {
        return path.select(Sql.of(path.ref().bareText(), " AS cp_col"), joined());
    }

    /** Returns the ids that lead to no record, in the form in which they are compared. */
    Sql idsAstray() {
        return Sql.of(
                path.select(Sql.of(targets.comparable(path.ref()), " AS cp_col"), joined()),
                " EXCEPT ",
                targets.ids(path.ref()));
    }

    /** Returns one of the {@link #idsAstray} without its prefix. */
    String bare(String astray) {
        IdColumn ref = path.ref().ref();
        return astray.substring(
                targets.areStoredLike(path.ref())
                        ? ref.strip().length()
                        : ref.prefix().length());
    }

    /** Returns the keys by which the linking tables refer to records. */
    Sql linkKeys(Link.Via via) {
        return Sql.of("SELECT ", dialect.exact(dialect.text(via.key())), " AS cp_col FROM ", via.from());
    }

    /** Returns the keys of records, which these must equal. */
    Sql recordKeys(Link.Via via) {
        String key = via.recordKey() == null ? table.id().text() : dialect.exact(dialect.text(via.recordKey()));
        return Sql.of("SELECT ", key, " AS cp_col FROM ", table.from(), " WHERE ", table.where());
    }

    /** Returns the ids of the targets without their prefix. */
    List<Sql> targetIds() {
        return targets.tables().stream()
                .map(target -> Sql.of(
                        "SELECT ",
                        target.id().bareText(),
                        " AS cp_col FROM ",
                        target.from(),
                        " WHERE ",
                        target.where()))
                .toList();
    }

    /** Returns what the mapping puts before the ids of a target; empty for nothing. */
    List<String> targetPrefixes() {
        return targets.tables().stream()
                .map(target -> target.id().ref().prefix())
                .distinct()
                .toList();
    }
}
