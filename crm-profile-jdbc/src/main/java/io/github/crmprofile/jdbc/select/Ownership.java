package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a table that belong to the clients, each row once, however many links lead from it to a client.
 *
 * @param table the rows
 * @param alternatives the links to clients
 */
record Ownership(SourceTable table, List<Alternative> alternatives) {

    /**
     * One link to the clients.
     *
     * @param linkPath the link
     * @param targets where it must point
     * @param unless links whose presence on a row makes this one void
     * @param isDistinct whether it leads from no row to one client twice
     */
    record Alternative(LinkPath linkPath, LinkTargets targets, List<LinkPath> unless, boolean isDistinct) {

        /** Describes a link that may repeat. */
        Alternative(LinkPath linkPath, LinkTargets targets, List<LinkPath> unless) {
            this(linkPath, targets, unless, false);
        }

        boolean isInline() {
            return linkPath.isDirect() && unless.isEmpty();
        }

        /** Returns the condition on a row of the table that it belongs to the clients; empty where that takes other rows. */
        private Optional<Sql> inRow() {
            return isInline() ? Optional.of(Sql.and(linkPath.links(), targets.condition(linkPath.ref()))) : inCell();
        }

        private Optional<Sql> inCell() {
            return unless.isEmpty() && targets instanceof LinkTargets.Ids ids && ids.count() > 0
                    ? linkPath.cells().flatMap(cells -> cells.hold(ids.count()))
                    : Optional.empty();
        }

        private Sql keys(SourceTable table) {
            Optional<Sql> inCell = inCell();
            if (inCell.isPresent()) {
                Sql where = Sql.and(table.rows(), inCell.get());
                return Sql.of("SELECT ", table.id().sql(), " AS cp_key FROM ", table.from(), " WHERE ", where);
            }
            return narrowed(
                    linkPath.select(Sql.of(linkPath.key(), " AS cp_key"), targets.condition(linkPath.ref())),
                    "cp_keys.cp_key");
        }

        private Sql pairs() {
            return narrowed(targets.pairs(linkPath), "cp_keys.cp_key, cp_keys.cp_client");
        }

        Sql narrowed(Sql select, String columns) {
            if (unless.isEmpty()) {
                return select;
            }
            List<Sql> none = unless.stream()
                    .map(other -> other.select(
                            Sql.of("1"), Sql.and(other.ref().isPresent(), Sql.of(other.key(), " = cp_keys.cp_key"))))
                    .map(rows -> Sql.of("NOT EXISTS (", rows, ")"))
                    .toList();
            return Sql.of("SELECT ", columns, " FROM (", select, ") cp_keys WHERE ", Sql.and(none));
        }
    }

    /**
     * The SQL that reads rows with their clients.
     *
     * @param join what is added to the tables
     * @param where which rows
     * @param client the id of the client
     */
    record Rows(Sql join, Sql where, Sql client) {}

    /** Returns whether the rows name their client in a column of their own, so that one index can serve both the client and a time. */
    boolean isOwnColumn() {
        return alternatives.size() == 1
                && alternatives.get(0).isInline()
                && alternatives.get(0).targets instanceof LinkTargets.Ids;
    }

    /** Returns the ways that are a column of the row itself and lead to a client, each for the rows of a table that none before leads there. */
    List<Ownership> byOwnColumn(SourceTable table) {
        var ways = new ArrayList<Ownership>();
        List<Alternative> own = alternatives.stream()
                .filter(way -> way.isInline() && way.targets instanceof LinkTargets.Ids)
                .toList();
        for (int i = 0; i < own.size(); i++) {
            Alternative way = own.get(i);
            List<Sql> others = own.subList(0, i).stream()
                    .map(earlier -> Sql.and(
                                    earlier.linkPath.links(),
                                    earlier.targets.condition(earlier.linkPath.ref()),
                                    Sql.of(
                                            earlier.linkPath.ref().idText(),
                                            " = ",
                                            way.linkPath.ref().idText()))
                            .not())
                    .toList();
            ways.add(new Ownership(table.and(Sql.and(others)), List.of(way)));
        }
        return ways;
    }

    /** Returns the condition that a row belongs to any of the clients. */
    Sql condition() {
        List<Sql> inRow = alternatives.stream()
                .map(Alternative::inRow)
                .flatMap(Optional::stream)
                .toList();
        // A cell of several ids is in no index, so that all rows are read anyway: once is enough.
        boolean readsAll =
                alternatives.stream().anyMatch(way -> way.linkPath.cells().isPresent());
        boolean isInRow = inRow.size() == alternatives.size() && (inRow.size() == 1 || readsAll);
        return isInRow ? Sql.or(inRow) : isAmong(table.id().sql());
    }

    /**
     * Returns whether a reference can point to a row of the clients. Dangling references may pass: to check that the row exists would take another
     * join.
     */
    Sql mayBeRowOf(IdCodec ref) {
        return table.id().isStoredLike(ref)
                ? Sql.and(ref.isPresent(), isAmong(ref.sql()))
                : new LinkTargets.Owned(this).condition(ref);
    }

    private Sql isAmong(String key) {
        // A union rather than OR, because the database can then look each link up in its own index.
        List<Sql> keys = alternatives.stream().map(way -> way.keys(table)).toList();
        return keys.isEmpty() ? Sql.FALSE : Sql.of(key, " IN (", union(keys), ")");
    }

    private Sql union(List<Sql> keys) {
        Sql all = Sql.join(" UNION ALL ", keys);
        return keys.size() > 1 && table.id().dialect().joinsUnions()
                ? Sql.of("SELECT cp_ids.cp_key FROM (", all, ") cp_ids")
                : all;
    }

    /** Returns the rows of one client, which need not say whose they are. */
    Rows ofOne() {
        boolean isJoined = alternatives.size() > 1 && table.id().dialect().joinsUnions();
        return isJoined
                ? new Rows(
                        joined(
                                "cp_of_client",
                                alternatives.stream()
                                        .map(way -> way.keys(table))
                                        .toList()),
                        Sql.TRUE,
                        Sql.NONE)
                : new Rows(Sql.NONE, condition(), Sql.NONE);
    }

    private Sql joined(String alias, List<Sql> selects) {
        Sql distinct = selects.size() > 1
                ? Sql.join(" UNION ", selects)
                : selects.get(0).distinct();
        return on(alias, distinct);
    }

    private Sql on(String alias, Sql keys) {
        return Sql.of(
                " JOIN (",
                keys,
                ") ",
                alias,
                " ON ",
                alias,
                ".cp_key = ",
                table.id().sql());
    }

    /** Returns what reads a row once for each client that it belongs to. */
    Rows rows() {
        return rows(true);
    }

    /** Returns what reads a row for each client that it belongs to, once for each of its links to the client. */
    Rows rowsByLink() {
        return rows(false);
    }

    /** Returns whether {@link #rowsByLink} reads each row once for a client. */
    boolean isOncePerClient() {
        return alternatives.isEmpty()
                || isOwnColumn()
                || (alternatives.size() == 1 && alternatives.get(0).isDistinct());
    }

    private Rows rows(boolean isOnce) {
        if (alternatives.isEmpty()) {
            return new Rows(Sql.NONE, Sql.FALSE, Sql.of("''"));
        }
        Alternative first = alternatives.get(0);
        if (isOwnColumn() && first.targets instanceof LinkTargets.Ids clients) {
            return new Rows(Sql.NONE, condition(), Sql.of(clients.client(first.linkPath.ref())));
        }
        List<Sql> pairs = alternatives.stream().map(Alternative::pairs).toList();
        Sql join = isOnce ? joined("cp_owned", pairs) : on("cp_owned", Sql.join(" UNION ALL ", pairs));
        return new Rows(join, Sql.TRUE, Sql.of("cp_owned.cp_client"));
    }

    Sql select(Sql columns, Sql condition, Sql join) {
        return Sql.of("SELECT ", columns, " FROM ", table.from(), join, " WHERE ", Sql.and(table.where(), condition));
    }
}
