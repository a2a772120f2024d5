package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.sql.Sql;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The id of a client as a parameter that is bound when the statement is run, so that one statement serves all clients.
 *
 * @param id how the column stores it
 * @param client the index of the client among those that the statement is run for
 * @param isExact whether it is compared with the exact text of the column
 */
record ClientParameter(IdCodec id, int client, boolean isExact) implements Sql.Deferred {

    Sql sql() {
        return new Sql(id.dialect().parameter(example()).text(), List.of(this));
    }

    private Object example() {
        return switch (id.ref().type()) {
            case TEXT -> "";
            case INTEGER -> 0L;
            case UUID -> new UUID(0, 0);
        };
    }

    @Override
    public Object value(Arguments arguments) {
        Object stored = id.encode(arguments.clients().get(client)).orElse(null);
        return bound(isExact && stored instanceof String text ? id.dialect().exactValue(text) : stored);
    }

    private Object bound(@Nullable Object stored) {
        Object bind = id.dialect()
                .parameter(stored == null ? example() : stored)
                .binds()
                .get(0);
        return stored != null
                ? bind
                : new Sql.TypedNull(
                        bind instanceof Long ? Types.BIGINT : bind instanceof UUID ? Types.OTHER : Types.VARCHAR);
    }
}
