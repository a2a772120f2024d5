package io.github.crmprofile.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deal: a sale in progress or closed. Immutable and thread-safe.
 *
 * <p>What may be null is unknown when it is; blank text is read as null there. Repeated and blank links are dropped;
 * the order is kept.
 *
 * <p>A blank id, an amount of more than 1000 digits before or after the point, and an attribute of a type that {@link
 * CrmRecord#attributes()} does not list are an {@link IllegalArgumentException}.
 *
 * @param id the id in the host's data, not blank
 * @param title what is sold
 * @param contacts the ids of the contacts it is linked to; the primary one is added when it is not among them
 * @param primaryContact the id of the contact that stands for the deal where only one may
 * @param company the id of the company it is linked to
 * @param pipeline the code of the pipeline
 * @param stage the code of the stage
 * @param outcome how it stands; null for a deal whose stage the host could not interpret: it is neither open, won
 *     nor lost, and comes back as the data warning {@link DataWarning.Code#UNKNOWN_OUTCOME}
 * @param amount its value in units of the currency, of any sign
 * @param currency the code of the currency
 * @param createdAt when it was created
 * @param closedAt when it was won or lost; ignored while it is open, where many systems keep the planned date
 * @param modifiedAt when it was last edited
 * @param responsible the id of the host's user who is responsible
 * @param attributes the host's own fields, by name
 */
public record Deal(
        String id,
        @Nullable String title,
        List<String> contacts,
        @Nullable String primaryContact,
        @Nullable String company,
        @Nullable String pipeline,
        @Nullable String stage,
        @Nullable Outcome outcome,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable Instant modifiedAt,
        @Nullable String responsible,
        Map<String, Object> attributes)
        implements CrmRecord {

    public Deal {
        Text.required(id, "deal id");
        String owner = "deal '" + id + "'";
        title = Text.optional(title);
        contacts = Text.distinct(contacts, "contacts", owner);
        primaryContact = Text.optional(primaryContact);
        company = Text.optional(company);
        pipeline = Text.optional(pipeline);
        stage = Text.optional(stage);
        amount = Decimals.optional(amount, "amount of " + owner);
        currency = Text.optional(currency);
        responsible = Text.optional(responsible);
        attributes = Attributes.copyOf(attributes, owner);
        if (primaryContact != null && !contacts.contains(primaryContact)) {
            List<String> withPrimary = new ArrayList<>(contacts);
            withPrimary.add(primaryContact);
            contacts = List.copyOf(withPrimary);
        }
    }

    /**
     * Begins a deal: open, without anything else.
     *
     * @param id the id in the host's data, not blank
     * @return a builder, for one thread
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * Returns a copy with a currency, where it has none of its own.
     *
     * @param code the currency that the host declares for such amounts
     * @return this, or a copy in that currency
     */
    public Deal withDefaultCurrency(String code) {
        return currency != null
                ? this
                : new Deal(
                        id,
                        title,
                        contacts,
                        primaryContact,
                        company,
                        pipeline,
                        stage,
                        outcome,
                        amount,
                        code,
                        createdAt,
                        closedAt,
                        modifiedAt,
                        responsible,
                        attributes);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.DEAL;
    }

    @Override
    public List<String> companies() {
        return Text.list(company);
    }

    /** {@return none: a deal is linked to no other} */
    @Override
    public List<String> deals() {
        return List.of();
    }

    @Override
    public boolean hasUnreadableTime() {
        return ReadableTime.hasUnreadable(this, createdAt, closedAt, modifiedAt);
    }

    @Override
    public String toString() {
        return "Deal[" + id + "]";
    }

    /** Collects the parts of a deal; the last value given stands. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private @Nullable String title;
        private final List<String> contacts = new ArrayList<>();
        private @Nullable String primaryContact;
        private @Nullable String company;
        private @Nullable String pipeline;
        private @Nullable String stage;
        private @Nullable Outcome outcome = Outcome.OPEN;
        private @Nullable BigDecimal amount;
        private @Nullable String currency;
        private @Nullable Instant createdAt;
        private @Nullable Instant closedAt;
        private @Nullable Instant modifiedAt;
        private @Nullable String responsible;
        private final Map<String, Object> attributes = new LinkedHashMap<>();

        private Builder(String id) {
            this.id = id;
        }

        /** Sets what is sold, null if unknown. */
        public Builder title(@Nullable String title) {
            this.title = title;
            return this;
        }

        /** Adds the id of a contact. */
        public Builder contact(String contact) {
            contacts.add(contact);
            return this;
        }

        /** Adds ids of contacts. */
        public Builder contacts(Collection<String> contacts) {
            this.contacts.addAll(contacts);
            return this;
        }

        /** Sets the id of the primary contact, to whom alone the deal is attributed where only one contact may have it; null if unknown. */
        public Builder primaryContact(@Nullable String primaryContact) {
            this.primaryContact = primaryContact;
            return this;
        }

        /** Sets the id of the company it is linked to, null if unknown. */
        public Builder company(@Nullable String company) {
            this.company = company;
            return this;
        }

        /** Sets the code of the pipeline, null if unknown. */
        public Builder pipeline(@Nullable String pipeline) {
            this.pipeline = pipeline;
            return this;
        }

        /** Sets the code of the stage, null if unknown. */
        public Builder stage(@Nullable String stage) {
            this.stage = stage;
            return this;
        }

        /** Sets the outcome, null if unknown; open unless set. */
        public Builder outcome(@Nullable Outcome outcome) {
            this.outcome = outcome;
            return this;
        }

        /** Sets its value in units of the currency, of any sign, null if unknown. */
        public Builder amount(@Nullable BigDecimal amount) {
            this.amount = amount;
            return this;
        }

        /** Sets the code of the currency, null if unknown. */
        public Builder currency(@Nullable String currency) {
            this.currency = currency;
            return this;
        }

        /** Sets when it was created, null if unknown. */
        public Builder createdAt(@Nullable Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /** Sets when it was won or lost, null if unknown. */
        public Builder closedAt(@Nullable Instant closedAt) {
            this.closedAt = closedAt;
            return this;
        }

        /** Sets when it was last edited, null if unknown. */
        public Builder modifiedAt(@Nullable Instant modifiedAt) {
            this.modifiedAt = modifiedAt;
            return this;
        }

        /** Sets the id of the host's user who is responsible, null if unknown. */
        public Builder responsible(@Nullable String responsible) {
            this.responsible = responsible;
            return this;
        }

        /** Sets a field of the host's own; {@link CrmRecord#attributes()} lists the accepted types of value. */
        public Builder attribute(String attribute, Object value) {
            attributes.put(attribute, value);
            return this;
        }

        /**
         * Makes the deal.
         *
         * @return all that was given so far
         * @throws IllegalArgumentException if a part is unusable, as the record says
         */
        public Deal build() {
            return new Deal(
                    id,
                    title,
                    contacts,
                    primaryContact,
                    company,
                    pipeline,
                    stage,
                    outcome,
                    amount,
                    currency,
                    createdAt,
                    closedAt,
                    modifiedAt,
                    responsible,
                    attributes);
        }
    }
}
