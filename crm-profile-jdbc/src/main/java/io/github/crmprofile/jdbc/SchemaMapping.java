package io.github.crmprofile.jdbc;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the records of a CRM are found in the tables that it has. A record kind without a source is absent: what is measured over it is undefined,
 * not zero.
 *
 * <p>The SQL in it is trusted like a view definition, and comes from a developer. Values of users never become part of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param zone the zone of local times and dates whose column has none of its own
 * @param currency the currency of amounts whose record has none; null for none
 * @param parameters texts that stand for <code>${name}</code> in the SQL of the mapping, such as a prefix of table names; letters, digits and
 *     underscores only
 * @param clients where contacts and companies come from
 * @param records where deals, activities and invoices come from
 * @param clientsOfDeal whether an activity also belongs to the clients of its deals
 */
public record SchemaMapping(
        ZoneId zone,
        @Nullable String currency,
        Map<String, String> parameters,
        List<ClientSource> clients,
        List<RecordSource> records,
        Inheritance clientsOfDeal) {

    /** Whether an activity belongs to the clients of the deals that it is linked to. */
    public enum Inheritance {
        /** Never: only to those it is linked to itself. */
        NEVER,
        /** When it is not linked to any client itself. */
        WHEN_NONE,
        /** Always, besides those it is linked to itself. */
        ALWAYS
    }

    /** Copies the parts. */
    public SchemaMapping {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(clientsOfDeal, "clientsOfDeal");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        clients = List.copyOf(clients);
        records = List.copyOf(records);
    }

    /**
     * Begins a mapping: in UTC, without a currency.
     *
     * @return a builder, for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    List<ClientSource> clients(ClientKind kind) {
        return clients.stream().filter(c -> c.kind() == kind).toList();
    }

    List<RecordSource> records(RecordKind kind) {
        return records.stream().filter(r -> r.kind() == kind).toList();
    }

    /** How messages call a source, such as {@code deals[0] "opportunity"}. */
    String path(RecordSource source) {
        return source.kind().plural() + "[" + records(source.kind()).indexOf(source) + "] \"" + source.name() + "\"";
    }

    /** How messages call a source, such as {@code contacts[0] "person"}. */
    String path(ClientSource source) {
        String plural = source.kind() == ClientKind.CONTACT ? "contacts" : "companies";
        return plural + "[" + clients(source.kind()).indexOf(source) + "] \"" + source.name() + "\"";
    }

    /** Collects the parts of a mapping. Not thread-safe. */
    public static final class Builder {
        private ZoneId zone = ZoneOffset.UTC;
        private @Nullable String currency;
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private final List<ClientSource> clients = new ArrayList<>();
        private final List<RecordSource> records = new ArrayList<>();
        private Inheritance clientsOfDeal = Inheritance.NEVER;

        private Builder() {}

        /**
         * Sets the zone of local times and dates whose column has none of its own.
         *
         * @param zone the zone
         * @return this builder
         */
        public Builder zone(ZoneId zone) {
            this.zone = zone;
            return this;
        }

        /**
         * Sets the currency of amounts whose record has none.
         *
         * @param currency the code of the currency
         * @return this builder
         */
        public Builder currency(String currency) {
            this.currency = currency;
            return this;
        }

        /**
         * Sets what <code>${name}</code> stands for in the SQL of the mapping.
         *
         * @param name the name
         * @param value letters, digits and underscores
         * @return this builder
         */
        public Builder parameter(String name, String value) {
            parameters.put(name, value);
            return this;
        }

        /**
         * Adds contacts or companies.
         *
         * @param source where they come from
         * @return this builder
         */
        public Builder clients(ClientSource source) {
            clients.add(source);
            return this;
        }

        /**
         * Adds deals, activities or invoices.
         *
         * @param source where they come from
         * @return this builder
         */
        public Builder records(RecordSource source) {
            records.add(source);
            return this;
        }

        /**
         * Sets whether an activity also belongs to the clients of its deals.
         *
         * @param inheritance whether it does
         * @return this builder
         */
        public Builder clientsOfDeal(Inheritance inheritance) {
            clientsOfDeal = inheritance;
            return this;
        }

        /**
         * Makes the mapping.
         *
         * @return the mapping of all that was given so far
         */
        public SchemaMapping build() {
            return new SchemaMapping(zone, currency, parameters, clients, records, clientsOfDeal);
        }
    }
}
