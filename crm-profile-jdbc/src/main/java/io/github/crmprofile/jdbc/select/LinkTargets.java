package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.sql.Sql;

/** To what a link must lead for its record to belong to a client. */
sealed interface LinkTargets {

    /** Whether a reference leads there. */
    Sql condition(IdCodec ref);

    /** For each row of a way that leads there: the key {@code cp_key} of the record, and the client {@code cp_client}. */
    Sql pairs(LinkPath linkPath);

    /**
     * To clients themselves.
     *
     * @param count how many of those that the statement is run for; 0 for all there are
     * @param areNumbers whether all columns that refer to them hold the same plain integers
     */
    record Ids(int count, boolean areNumbers) implements LinkTargets {

        /** The id of a client as it is in rows that say whose they are: a number where it can be, since texts are slow to join and to sort. */
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
     * To rows that belong to a client in turn.
     *
     * @param rows which belong to whom
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
