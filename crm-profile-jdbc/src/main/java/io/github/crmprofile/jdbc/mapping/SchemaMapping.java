package io.github.crmprofile.jdbc.mapping;

import io.github.crmprofile.jdbc.problem.LocatedJson;
import io.github.crmprofile.jdbc.problem.Nearest;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes where the records of a CRM are in the tables of its database. A record kind without a source is absent: what is measured over it is
 * undefined, not zero.
 *
 * <p>The SQL in it is trusted like a view definition, and comes from a developer. Values of users never become part of it.
 *
 * <p>Its rules are checked once, when it is made by {@link #parse}, {@link Builder#build} or {@link #withSources}: a mapping that exists is right in
 * itself. Whether it fits a database is what {@code JdbcSource.check} says.
 *
 * <p>Immutable and thread-safe.
 */
public final class SchemaMapping {

    /** The rule by which an activity also belongs to the clients of its deals. */
    public enum Inheritance {
        /** Never: only to those it is linked to itself. */
        NEVER,
        /** When it is not linked to any client itself. A blank link, or one to a client that the mapping does not have, is none. */
        WHEN_NONE,
        /** Always, besides those it is linked to itself. */
        ALWAYS
    }

    private final MappingParts parts;

    /** The place in the text by the place in the mapping, of those that have another there; only for messages. */
    private final Map<String, String> places;

    private SchemaMapping(MappingParts parts, Map<String, String> places) {
        this.parts = parts;
        this.places = Map.copyOf(places);
    }

    /** Makes a mapping of parts whose rules were checked by the caller. */
    static SchemaMapping ofChecked(MappingParts parts, Map<String, String> places) {
        return new SchemaMapping(parts, places);
    }

    static SchemaMapping check(MappingParts parts, Map<String, String> places) {
        MappingException.throwIfAny(MappingRules.problems(parts), place -> new LocatedJson.Origin(place, 0, ""));
        return ofChecked(parts, places);
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of mappings, which editors can check against. On the module path this method is the only way to it:
     * resources of the library are not open to other modules.
     *
     * @return the text of the schema
     */
    public static String schema() {
        String name = "schema-mapping.schema.json";
        try (InputStream schema = Objects.requireNonNull(SchemaMapping.class.getResourceAsStream(name), name)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a mapping from JSON, strictly: an unknown key is an error. The form is described by the JSON Schema {@link #schema()}.
     *
     * @param json the text
     * @return the mapping
     * @throws MappingException with all that breaks a rule, each with its place and line
     * @throws IllegalArgumentException if the text is no JSON
     */
    public static SchemaMapping parse(String json) {
        return MappingReader.read(json);
    }

    /**
     * Reads a mapping from a file of JSON in UTF-8.
     *
     * @param file the file
     * @return the mapping
     * @throws MappingException with all that breaks a rule, each with its place and line
     * @throws IllegalArgumentException if the file holds no JSON
     * @throws UncheckedIOException if the file cannot be read
     */
    public static SchemaMapping read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The mapping cannot be read from " + file, e);
        }
    }

    /**
     * Returns the ready-made mapping of a widely used system, such as {@code espocrm} or {@code odoo-18}; for an unknown name the exception lists
     * all. Its notes say for which version it is, what counts as won, as an activity and as paid, and what it cannot know. Zone, currency and
     * parameters of an installation are set with {@link #toBuilder}.
     *
     * @param name the name of the system
     * @return the mapping
     * @throws IllegalArgumentException listing the names, if there is none of this name
     */
    public static SchemaMapping readyMade(String name) {
        return ReadyMade.get(name);
    }

    /**
     * Returns the mapping that a setting of an application names: the file of this path, or else the ready-made mapping of this name.
     *
     * @param setting the path of a file as for {@link #read}, or a name as for {@link #readyMade}
     * @return the mapping
     * @throws MappingException with all that breaks a rule in the file, each with its place and line
     * @throws IllegalArgumentException listing the names, if there is neither such a file nor such a name; or if the file holds no JSON
     * @throws UncheckedIOException if the file cannot be read
     */
    public static SchemaMapping fileOrReadyMade(String setting) {
        Path file = Path.of(setting);
        if (Files.exists(file)) {
            return read(file);
        }
        try {
            return readyMade(setting);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("There is no file '" + setting + "'. " + unknown.getMessage(), unknown);
        }
    }

    /**
     * Returns the mapping as JSON, in the form that {@link #parse} reads.
     *
     * @return an indented text that gives an equal mapping
     */
    public String toJson() {
        return MappingWriter.write(this);
    }

    /**
     * Starts a copy, to change or to add to.
     *
     * @return a builder that has all parts of this mapping, for one thread
     */
    public Builder toBuilder() {
        var builder = builder().zone(zone()).clientsOfDeal(clientsOfDeal());
        builder.currency = currency();
        builder.parameters.putAll(parameters());
        builder.clients.addAll(clients());
        builder.records.addAll(records());
        builder.disjointIds.addAll(disjointIds());
        builder.places = places;
        return builder;
    }

    /**
     * Starts a mapping in UTC, without a currency.
     *
     * @return a builder, for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the zone of local times and dates whose column has none of its own.
     *
     * @return the zone; UTC where none was set
     */
    public ZoneId zone() {
        return parts.zone();
    }

    /**
     * Returns the currency of amounts whose record has none.
     *
     * @return the code of the currency; null for none
     */
    public @Nullable String currency() {
        return parts.currency();
    }

    /**
     * Returns the texts that stand for <code>${name}</code> in the SQL of the mapping, such as a prefix of table names or a heading of a file.
     *
     * @return the text by name; without quotes, semicolons and backslashes
     */
    public Map<String, String> parameters() {
        return parts.parameters();
    }

    /**
     * Returns where contacts and companies come from.
     *
     * @return the sources, contacts first
     */
    public List<ClientSource> clients() {
        return parts.clients();
    }

    /**
     * Returns where deals, activities and invoices come from.
     *
     * @return the sources, in this order of kinds
     */
    public List<RecordSource> records() {
        return parts.records();
    }

    /**
     * Returns the rule by which an activity also belongs to the clients of its deals.
     *
     * @return the rule; {@link Inheritance#NEVER} where none was set
     */
    public Inheritance clientsOfDeal() {
        return parts.clientsOfDeal();
    }

    /**
     * Returns the kinds, such as {@code activities}, of which no two sources have an id in common. Of other kinds the first source that has an id
     * counts, for which the later ones are compared with it where prefixes and types do not rule it out.
     *
     * @return the keys of the kinds, in the order of their names
     */
    public Set<String> disjointIds() {
        return parts.disjointIds();
    }

    /**
     * Returns the sources of one kind of client.
     *
     * @param kind contacts or companies
     * @return the sources, in the order of the mapping
     */
    public List<ClientSource> clients(ClientKind kind) {
        return clients().stream().filter(c -> c.kind() == kind).toList();
    }

    /**
     * Returns the sources of one kind of record.
     *
     * @param kind deals, activities or invoices
     * @return the sources, in the order of the mapping
     */
    public List<RecordSource> records(RecordKind kind) {
        return records().stream().filter(r -> r.kind() == kind).toList();
    }

    /**
     * Returns whether no two sources of a kind have an id in common.
     *
     * @param kind the key of the kind, such as {@code activities}
     * @return whether the mapping says so
     * @throws IllegalArgumentException if there is no such kind of source
     */
    public boolean isDisjoint(String kind) {
        MappingRules.requireKind(kind);
        return disjointIds().contains(kind);
    }

    /**
     * Returns how messages name a source.
     *
     * @param source a source of this mapping
     * @return its place and name, such as {@code deals[0] "opportunity"}
     */
    public String path(RecordSource source) {
        return source.kind().plural() + "[" + records(source.kind()).indexOf(source) + "] \"" + source.name() + "\"";
    }

    /**
     * Returns how messages name a source.
     *
     * @param source a source of this mapping
     * @return its place and name, such as {@code contacts[0] "person"}
     */
    public String path(ClientSource source) {
        return source.kind().plural() + "[" + clients(source.kind()).indexOf(source) + "] \"" + source.name() + "\"";
    }

    /**
     * Returns a copy with other sources.
     *
     * @param clients the sources of clients
     * @param records the sources of records
     * @return the copy
     * @throws MappingException with all that breaks a rule
     */
    public SchemaMapping withSources(List<ClientSource> clients, List<RecordSource> records) {
        return check(parts.withSources(clients, records), Map.of());
    }

    /**
     * Returns the place at which the author of the mapping wrote a part of it.
     *
     * @param place such as {@code deals[0].links[2].id}
     * @return the place in the text, with the definition or base in parentheses that it is in; the same place where that is what was written
     */
    public String written(String place) {
        for (int end = place.length();
                end > 0;
                end = Math.max(place.lastIndexOf('.', end - 1), place.lastIndexOf('[', end - 1))) {
            String known = places.get(place.substring(0, end));
            if (known != null) {
                String rest = place.substring(end);
                int source = known.indexOf(" (");
                return source < 0 ? known + rest : known.substring(0, source) + rest + known.substring(source);
            }
        }
        return place;
    }

    /** Returns whether another mapping has the same parts, wherever their author wrote them. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemaMapping mapping && parts.equals(mapping.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Returns the mapping as JSON. */
    @Override
    public String toString() {
        return toJson();
    }

    /** Collects the parts of a mapping. Not thread-safe. */
    public static final class Builder {
        private ZoneId zone = ZoneOffset.UTC;
        private @Nullable String currency;
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private final List<ClientSource> clients = new ArrayList<>();
        private final List<RecordSource> records = new ArrayList<>();
        private Inheritance clientsOfDeal = Inheritance.NEVER;
        private final Set<String> disjointIds = new TreeSet<>();
        private Map<String, String> places = Map.of();

        private Builder() {}

        MappingParts parts() {
            return new MappingParts(zone, currency, parameters, clients, records, clientsOfDeal, disjointIds);
        }

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
         * Sets what <code>${name}</code> stands for in the SQL of the mapping, instead of what it stood for before.
         *
         * @param name the name
         * @param value a text without quotes, semicolons and backslashes
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
         * Says that no two sources of a kind of client have an id in common, so that nothing has to be compared for it.
         *
         * @param kind the kind
         * @return this builder
         */
        public Builder disjointIds(ClientKind kind) {
            return disjointIds(kind.plural());
        }

        /**
         * Says that no two sources of a kind of record have an id in common, so that nothing has to be compared for it.
         *
         * @param kind the kind
         * @return this builder
         */
        public Builder disjointIds(RecordKind kind) {
            return disjointIds(kind.plural());
        }

        Builder disjointIds(String kind) {
            disjointIds.add(kind);
            return this;
        }

        /**
         * Removes a source that this installation does not have.
         *
         * @param source its name; if several kinds have one of that name, all of them
         * @return this builder
         * @throws IllegalArgumentException if there is none of that name
         */
        public Builder without(String source) {
            var names = Stream.concat(
                            clients.stream().map(ClientSource::name),
                            records.stream().map(RecordSource::name))
                    .distinct()
                    .toList();
            if (!names.contains(source)) {
                throw new IllegalArgumentException("No source '" + source + "'; " + Nearest.remedy(source, names));
            }
            // The sources after it have other places now.
            places = Map.of();
            clients.removeIf(c -> c.name().equals(source));
            records.removeIf(r -> r.name().equals(source));
            return this;
        }

        /**
         * Builds the mapping.
         *
         * @return the mapping of all that was given so far
         * @throws MappingException with all that breaks a rule
         */
        public SchemaMapping build() {
            return check(parts(), places);
        }
    }
}
