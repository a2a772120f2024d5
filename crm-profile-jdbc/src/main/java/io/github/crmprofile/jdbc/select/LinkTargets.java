package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.sql.Sql;

/** Where a link must point so that its record belongs to a client. */
sealed interface LinkTargets {

    /** Returns the condition that a reference points there. */
    Sql condition(IdCodec ref);

    /** Returns a SELECT with a row for each link that points there: the key of the record as {@code cp_key}, and the client as {@code cp_client}. */
    Sql pairs(LinkPath linkPath);

    /**
     * Links that point to clients.
     *
     * @param count the number of clients that the statement is run for; 0 for all there are
     * @param areNumbers whether all columns that refer to them hold the same plain integers
     */
    record Ids(int count, boolean areNumbers) implements LinkTargets {

        /** Returns the id of a client for rows that name theirs: as a number where possible, because texts are slow to join and to sort. */
        public String client(IdCodec ref) {
            return areNumbers ? ref.sql() : ref.idText();
        }

        @Override
        public Sql condition(IdCodec ref) {
            return count == 0 ? ref.isPresent() : ref.isClient(count);
        }

        @Override
        public Sql pairs(LinkPath linkPath) {
            Sql columns = Sql.of(linkPath.key(), " AS cp_key, ", client(linkPath.ref()), " AS cp_client");
            return linkPath.select(columns, condition(linkPath.ref()));
        }
    }

    /**
     * Links that point to rows which belong to a client in turn.
     *
     * @param rows which rows belong to which client
     */
    record Owned(Ownership rows) implements LinkTargets {
        @Override
        public Sql condition(IdCodec ref) {
            IdCodec id = rows.table().id();
            Sql belonging = rows.select(Sql.of(id.comparable(ref)), rows.condition(), Sql.NONE);
            return Sql.and(ref.isPresent(), Sql.of(ref.comparable(id), " IN (", belonging, ")"));
        }

        @Override
        public Sql pairs(LinkPath linkPath) {
            IdCodec id = rows.table().id();
            Ownership.Rows owned = rows.rows();
            Sql to = rows.select(
                    Sql.of(id.comparable(linkPath.ref()), " AS cp_ref, ", owned.client(), " AS cp_client"),
                    owned.where(),
                    owned.join());
            return Sql.of(
                    "SELECT ",
                    linkPath.key(),
                    " AS cp_key, cp_owners.cp_client AS cp_client FROM ",
                    linkPath.from(),
                    " JOIN (",
                    to,
                    ") cp_owners ON cp_owners.cp_ref = ",
                    linkPath.ref().comparable(id),
                    " WHERE ",
                    Sql.and(linkPath.where(), linkPath.ref().isPresent()));
        }
    }
}
