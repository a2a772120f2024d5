package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The tables of a source, the condition on their rows, and their key. */
public record SourceTable(String from, Sql where, IdCodec id) {

    public static SourceTable of(RecordSource source, Dialect dialect) {
        return new SourceTable(source.from(), fragment(source.where()), new IdCodec(source.id(), dialect));
    }

    public static SourceTable of(ClientSource source, Dialect dialect) {
        return new SourceTable(source.from(), fragment(source.where()), new IdCodec(source.id(), dialect));
    }

    /** Returns an optional condition of the mapping in parentheses; true without one. */
    public static Sql fragment(@Nullable String condition) {
        return condition == null ? Sql.TRUE : Sql.of("(", condition, ")");
    }
}
