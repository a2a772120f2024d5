package io.github.crmprofile.jdbc.resolved;

import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the sources of a mapping in the SQL of one database: without parameters, with names in that database's quotes, and with each expression as
 * one operand. The rules were checked when the mapping was made, and are not checked again: the SQL here is partly the library's own.
 *
 * <p>Immutable and thread-safe.
 *
 * @param mapping the mapping as its author made it
 * @param clients where contacts and companies come from, in the order of the mapping
 * @param records where deals, activities and invoices come from, in the order of the mapping
 */
public record ResolvedMapping(SchemaMapping mapping, List<ClientSource> clients, List<RecordSource> records) {

    /** Copies the lists. */
    public ResolvedMapping {
        clients = List.copyOf(clients);
        records = List.copyOf(records);
    }

    /**
     * Resolves a mapping for one database.
     *
     * @param mapping the mapping
     * @param quote what the database puts around names, such as {@code "}; blank to leave quotes as they are
     * @return the sources in the SQL of that database
     */
    public static ResolvedMapping of(SchemaMapping mapping, String quote) {
        return MappingResolver.resolve(mapping, quote);
    }

    /** Returns a copy with other sources, which the library made of these. */
    public ResolvedMapping withSources(List<ClientSource> clients, List<RecordSource> records) {
        return new ResolvedMapping(mapping, clients, records);
    }

    /** Returns the sources of one kind of client, in the order of the mapping. */
    public List<ClientSource> clients(ClientKind kind) {
        return clients.stream().filter(c -> c.kind() == kind).toList();
    }

    /** Returns the sources of one kind of record, in the order of the mapping. */
    public List<RecordSource> records(RecordKind kind) {
        return records.stream().filter(r -> r.kind() == kind).toList();
    }

    /** Returns the zone of local times and dates whose column has none of its own. */
    public ZoneId zone() {
        return mapping.zone();
    }

    /** Returns the currency of amounts whose record has none; null for none. */
    public @Nullable String currency() {
        return mapping.currency();
    }

    /** Returns the rule by which an activity also belongs to the clients of its deals. */
    public SchemaMapping.Inheritance clientsOfDeal() {
        return mapping.clientsOfDeal();
    }

    /** Returns whether no two sources of a kind, such as {@code activities}, have an id in common. */
    public boolean isDisjoint(String kind) {
        return mapping.isDisjoint(kind);
    }

    /** Returns how messages name a source of this mapping, such as {@code deals[0] "opportunity"}. */
    public String path(RecordSource source) {
        return mapping.path(
                mapping.records(source.kind()).get(records(source.kind()).indexOf(source)));
    }

    /** Returns how messages name a source of this mapping, such as {@code contacts[0] "person"}. */
    public String path(ClientSource source) {
        return mapping.path(
                mapping.clients(source.kind()).get(clients(source.kind()).indexOf(source)));
    }
}
