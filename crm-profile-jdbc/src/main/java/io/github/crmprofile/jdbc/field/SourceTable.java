package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a source, the condition on their rows, and their key.
 *
 * @param from the tables
 * @param rows which rows are records if they have a key: enough where the key is compared with one
 * @param hasKey which rows have a key
 * @param id the key
 */
public record SourceTable(String from, Sql rows, Sql hasKey, IdCodec id) {

    /** Describes the table of records; one row is a record wherever several have its id. */
    public static SourceTable of(RecordSource source, ResolvedMapping mapping, Dialect dialect) {
        return of(RecordIdentity.of(source, mapping, dialect));
    }

    /** Describes the table of clients; one row is a client wherever several have its id. */
    public static SourceTable of(ClientSource source, ResolvedMapping mapping, Dialect dialect) {
        return of(RecordIdentity.of(source, mapping, dialect));
    }

    private static SourceTable of(RecordIdentity identity) {
        SourceRows source = identity.source();
        return new SourceTable(
                source.from(),
                Sql.and(source.where(), identity.isFirst()),
                source.id().isKey(),
                source.id());
    }

    /** Returns the condition that a row is a record. */
    public Sql where() {
        return Sql.and(rows, hasKey);
    }

    /** Returns the same table without the rows for which a condition does not hold. */
    public SourceTable and(Sql condition) {
        return new SourceTable(from, Sql.and(rows, condition), hasKey, id);
    }

    /** Returns an optional condition of the mapping in parentheses; true without one. */
    public static Sql fragment(@Nullable String condition) {
        return condition == null ? Sql.TRUE : Sql.of("(", condition, ")");
    }
}
