package io.github.crmprofile.jdbc;

import org.jspecify.annotations.Nullable;

/** The tables of a source, which rows of them count, and their key. */
record Table(String from, Sql where, IdCodec id) {

    static Table of(RecordSource source, Dialect dialect) {
        return new Table(source.from(), fragment(source.where()), new IdCodec(source.id(), dialect));
    }

    static Table of(ClientSource source, Dialect dialect) {
        return new Table(source.from(), fragment(source.where()), new IdCodec(source.id(), dialect));
    }

    /** A condition that the mapping may leave out. */
    static Sql fragment(@Nullable String condition) {
        return condition == null ? Sql.TRUE : Sql.of("(", condition, ")");
    }
}
