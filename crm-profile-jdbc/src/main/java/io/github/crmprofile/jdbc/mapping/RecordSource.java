package io.github.crmprofile.jdbc.mapping;

import io.github.crmprofile.model.RecordKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Describes where records of one kind are stored: one row of {@code from} for each record, unless {@code rows} says otherwise. A row without a key is
 * no record. A record kind may have several sources; where ids of theirs are equal the row of the first source is the record, and {@link
 * IdColumn#prefix} makes them differ.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what the rows are
 * @param name the name by which messages call the source
 * @param from a table with its alias, or joins that do not multiply rows
 * @param where which rows are records, such as {@code d.deleted = 0}; null for all
 * @param id the key
 * @param columns the columns by field name: the names of {@link io.github.crmprofile.query.Field}, for a deal also {@code title}, for an invoice
 *     {@code number} and {@code paidAmount}, and {@code attributes.} with a name for the host's own
 * @param links the ways to clients and, of activities and invoices, to deals
 * @param rows which row is the record where several have one id; null where each has its own
 */
public record RecordSource(
        RecordKind kind,
        String name,
        String from,
        @Nullable String where,
        IdColumn id,
        Map<String, Column> columns,
        List<Link> links,
        @Nullable Rows rows)
        implements MappedSource {

    /**
     * Says which row is the record where several rows of a source have one id, as in an export with a row for each product of a deal. The key should
     * have an index, as the other rows of an id are looked up by it.
     *
     * <p>Immutable and thread-safe.
     *
     * @param first the expression by whose order a row is the first of its id, smallest value first: the first row is the record, for every viewer.
     *     It must differ in the rows of one id, such as a line number
     * @param others what the other rows are
     * @param sum the columns of decimals, such as {@code amount}, whose value is the sum over all rows of the id; for rows that are parts only
     */
    public record Rows(String first, Others others, List<String> sum) {

        /** The meaning of the rows of an id after the first. */
        public enum Others {
            /** They are left out, and reported as {@code DUPLICATE_ID}. */
            REPORTED,
            /** They are parts of the record, such as its products, and not reported. */
            PARTS
        }

        /** Copies the list. */
        public Rows {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(others, "others");
            sum = List.copyOf(sum);
        }

        /**
         * Describes rows of which the first counts, and the others are reported.
         *
         * @param expression the expression by whose order a row is the first
         * @return the rows
         */
        public static Rows first(String expression) {
            return new Rows(expression, Others.REPORTED, List.of());
        }

        /**
         * Returns a copy for rows whose others are parts of the record.
         *
         * @param sum the columns whose value is the sum over all rows; none for a column that has the whole in each row
         * @return the rows
         */
        public Rows withParts(String... sum) {
            return new Rows(first, Others.PARTS, List.of(sum));
        }
    }

    /**
     * An amount with its currency, of which a record can have several: in its own currency and in that of the house, planned and actual. Both are taken
     * from one choice, so that no amount comes with the currency of another.
     *
     * <p>Immutable and thread-safe.
     *
     * @param amount the expression of the amount
     * @param currency the expression of its currency; null for the default one of the mapping
     * @param when the condition on which this is the choice; null for where the amount is known
     */
    public record Amount(
            String amount,
            @Nullable String currency,
            @Nullable String when) {

        /** Checks that the amount is there. */
        public Amount {
            Objects.requireNonNull(amount, "amount");
        }
    }

    /** Copies the parts. */
    public RecordSource {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(id, "id");
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        links = List.copyOf(links);
    }

    /**
     * Starts a source.
     *
     * @param kind what the rows are
     * @param name the name by which messages call the source
     * @param from a table with its alias, or joins that do not multiply rows
     * @param id the key
     * @return a builder, for one thread
     */
    public static Builder of(RecordKind kind, String name, String from, IdColumn id) {
        return new Builder(kind, name, from, id);
    }

    /**
     * Returns a copy with other columns.
     *
     * @param columns by field name
     * @return the copy
     */
    public RecordSource withColumns(Map<String, Column> columns) {
        return new RecordSource(kind, name, from, where, id, columns, links, rows);
    }

    /**
     * Returns a copy with other links.
     *
     * @param links to clients, and of activities and invoices also to deals
     * @return the copy
     */
    public RecordSource withLinks(List<Link> links) {
        return new RecordSource(kind, name, from, where, id, columns, links, rows);
    }

    /** Collects the parts of a source. Not thread-safe. */
    public static final class Builder {
        private final RecordKind kind;
        private final String name;
        private final String from;
        private final IdColumn id;
        private @Nullable String where;
        private final Map<String, Column> columns = new LinkedHashMap<>();
        private final List<Link> links = new ArrayList<>();
        private @Nullable Rows rows;

        private Builder(RecordKind kind, String name, String from, IdColumn id) {
            this.kind = kind;
            this.name = name;
            this.from = from;
            this.id = id;
        }

        /**
         * Sets which rows are records.
         *
         * @param condition an SQL condition
         * @return this builder
         */
        public Builder where(String condition) {
            where = condition;
            return this;
        }

        /**
         * Sets the column of a field.
         *
         * @param field the name of the field
         * @param column what it is made of
         * @return this builder
         */
        public Builder column(String field, Column column) {
            columns.put(field, column);
            return this;
        }

        /**
         * Sets 'amount' and 'currency' together: both come from the first choice whose condition holds. A choice without a condition holds where its
         * amount is known, and the last one without a condition always.
         *
         * @param choices the choices, in the order in which they are tried; at least one
         * @return this builder
         */
        public Builder amounts(Amount... choices) {
            List<Amount> all = List.of(choices);
            column("amount", Column.decimal(Cases.amount(all)));
            Cases.currency(all).ifPresent(sql -> column("currency", Column.text(sql)));
            return this;
        }

        /**
         * Adds a link to a client or deal.
         *
         * @param link the link
         * @return this builder
         */
        public Builder link(Link link) {
            links.add(link);
            return this;
        }

        /**
         * Adds several links, such as those of {@link Link#byCode}.
         *
         * @param several the links
         * @return this builder
         */
        public Builder links(List<Link> several) {
            links.addAll(several);
            return this;
        }

        /**
         * Says that several rows can have one id.
         *
         * @param rows which of them is the record
         * @return this builder
         */
        public Builder rows(Rows rows) {
            this.rows = rows;
            return this;
        }

        /**
         * Builds the source.
         *
         * @return the source of all that was given so far
         */
        public RecordSource build() {
            return new RecordSource(kind, name, from, where, id, columns, links, rows);
        }
    }
}
