package io.github.crmprofile.jdbc.mapping;

import io.github.crmprofile.model.ClientKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Describes where clients of one kind are stored: one row of {@code from} for each client, unless {@code rows} says otherwise.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind contacts or companies
 * @param name the name by which messages call the source
 * @param from a table with its alias, or joins that do not multiply rows
 * @param where which rows are clients; null for all
 * @param id the key
 * @param columns the columns by name: {@code name} (required), {@code position}, {@code website}, {@code companyType}, {@code industry}, {@code
 *     responsible}, {@code comment}, and {@code attributes.} with a name for the host's own
 * @param companies of contacts: the ways to the company, each with the target {@link Link.Target#COMPANY}
 * @param emails where e-mail addresses are, the main one first
 * @param phones where telephone numbers are, the main one first
 * @param rows which row is the client where several have one id; null where each has its own
 */
public record ClientSource(
        ClientKind kind,
        String name,
        String from,
        @Nullable String where,
        IdColumn id,
        Map<String, Column> columns,
        List<Link> companies,
        List<Values> emails,
        List<Values> phones,
        RecordSource.@Nullable Rows rows)
        implements MappedSource {

    /**
     * Texts of which a client may have several.
     *
     * @param sql the expression: over the tables of the source or, with {@code via}, over the other ones
     * @param via the tables that hold them, one row each; null for a column of the source itself
     * @param where which rows of them; null for all
     * @param split what stands between the texts of a column that holds several, such as {@code ,}, or {@code json} for an array of JSON, on DuckDB
     *     and H2 only; null for one text
     */
    public record Values(
            String sql,
            Link.@Nullable Via via,
            @Nullable String where,
            @Nullable String split) {
        /** Checks that the expression is there. */
        public Values {
            Objects.requireNonNull(sql, "sql");
        }

        /**
         * Describes values of which each row has one.
         *
         * @param sql the expression
         * @param via the tables that hold them; null for a column of the source itself
         * @param where which rows of them; null for all
         */
        public Values(String sql, Link.@Nullable Via via, @Nullable String where) {
            this(sql, via, where, null);
        }
    }

    /** Copies the parts. */
    public ClientSource {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(id, "id");
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        companies = List.copyOf(companies);
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
    }

    /**
     * Starts a source.
     *
     * @param kind contacts or companies
     * @param name the name by which messages call the source
     * @param from a table with its alias, or joins that do not multiply rows
     * @param id the key
     * @return a builder, for one thread
     */
    public static Builder of(ClientKind kind, String name, String from, IdColumn id) {
        return new Builder(kind, name, from, id);
    }

    /** Collects the parts of a source. Not thread-safe. */
    public static final class Builder {
        private final ClientKind kind;
        private final String name;
        private final String from;
        private final IdColumn id;
        private @Nullable String where;
        private final Map<String, Column> columns = new LinkedHashMap<>();
        private final List<Link> companies = new ArrayList<>();
        private final List<Values> emails = new ArrayList<>();
        private final List<Values> phones = new ArrayList<>();
        private RecordSource.@Nullable Rows rows;

        private Builder(ClientKind kind, String name, String from, IdColumn id) {
            this.kind = kind;
            this.name = name;
            this.from = from;
            this.id = id;
        }

        /**
         * Sets which rows are clients.
         *
         * @param condition an SQL condition
         * @return this builder
         */
        public Builder where(String condition) {
            where = condition;
            return this;
        }

        /**
         * Sets the column of a part of the card.
         *
         * @param part the name of the part
         * @param column what it is made of
         * @return this builder
         */
        public Builder column(String part, Column column) {
            columns.put(part, column);
            return this;
        }

        /**
         * Adds a link from a contact to its company.
         *
         * @param link a link to a {@link Link.Target#COMPANY}
         * @return this builder
         */
        public Builder company(Link link) {
            companies.add(link);
            return this;
        }

        /**
         * Adds a column or table of e-mail addresses.
         *
         * @param values the place
         * @return this builder
         */
        public Builder email(Values values) {
            emails.add(values);
            return this;
        }

        /**
         * Adds a column or table of telephone numbers.
         *
         * @param values the place
         * @return this builder
         */
        public Builder phone(Values values) {
            phones.add(values);
            return this;
        }

        /**
         * Says that several rows can have one id.
         *
         * @param rows which of them is the client; nothing of a client can be added up
         * @return this builder
         */
        public Builder rows(RecordSource.Rows rows) {
            this.rows = rows;
            return this;
        }

        /**
         * Builds the source.
         *
         * @return the source of all that was given so far
         */
        public ClientSource build() {
            return new ClientSource(kind, name, from, where, id, columns, companies, emails, phones, rows);
        }
    }
}
