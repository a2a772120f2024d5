package io.github.crmprofile.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invoice. Its dates are days without a time. Immutable and thread-safe.
 *
 * <p>What may be null is unknown when it is; blank text is read as null there.
 *
 * <p>A blank id, an amount of more than 1000 digits before or after the point, and an attribute of a type that {@link
 * CrmRecord#attributes()} does not list are an {@link IllegalArgumentException}.
 *
 * @param id the id in the host's data, not blank
 * @param number the number on the invoice
 * @param contact the id of the contact it is linked to
 * @param company the id of the company it is linked to
 * @param deal the id of the deal it is linked to
 * @param status how it stands; null for a status that the host could not interpret: no number counts it, and it
 *     comes back as the data warning {@link DataWarning.Code#UNKNOWN_STATUS}
 * @param amount what is to be paid, in units of the currency, of any sign
 * @param paidAmount what has been paid of it, in the same units; null counts as nothing
 * @param currency the code of the currency
 * @param issuedOn the day of issue; with an unknown day it is in no bounded period
 * @param dueOn the last day on which a payment is in time
 * @param paidOn the day of the full payment
 * @param responsible the id of the host's user who is responsible
 * @param attributes the host's own fields, by name
 */
public record Invoice(
        String id,
        @Nullable String number,
        @Nullable String contact,
        @Nullable String company,
        @Nullable String deal,
        @Nullable InvoiceStatus status,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal paidAmount,
        @Nullable String currency,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate paidOn,
        @Nullable String responsible,
        Map<String, Object> attributes)
        implements CrmRecord {

    public Invoice {
        Text.required(id, "invoice id");
        String owner = "invoice '" + id + "'";
        number = Text.optional(number);
        contact = Text.optional(contact);
        company = Text.optional(company);
        deal = Text.optional(deal);
        amount = Decimals.optional(amount, "amount of " + owner);
        paidAmount = Decimals.optional(paidAmount, "paidAmount of " + owner);
        currency = Text.optional(currency);
        responsible = Text.optional(responsible);
        attributes = Attributes.copyOf(attributes, owner);
    }

    /**
     * Begins an invoice: without anything else.
     *
     * @param id the id in the host's data, not blank
     * @param status how it stands; null for a status that the host could not interpret
     * @return a builder, for one thread
     */
    public static Builder builder(String id, @Nullable InvoiceStatus status) {
        return new Builder(id, status);
    }

    /**
     * Returns a copy with a currency, where it has none of its own.
     *
     * @param code the currency that the host declares for such amounts
     * @return this, or a copy in that currency
     */
    public Invoice withDefaultCurrency(String code) {
        return currency != null
                ? this
                : new Invoice(
                        id,
                        number,
                        contact,
                        company,
                        deal,
                        status,
                        amount,
                        paidAmount,
                        code,
                        issuedOn,
                        dueOn,
                        paidOn,
                        responsible,
                        attributes);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.INVOICE;
    }

    @Override
    public List<String> contacts() {
        return Text.list(contact);
    }

    @Override
    public List<String> companies() {
        return Text.list(company);
    }

    @Override
    public List<String> deals() {
        return Text.list(deal);
    }

    @Override
    public boolean hasUnreadableTime() {
        return ReadableTime.hasUnreadable(this, issuedOn, dueOn, paidOn);
    }

    @Override
    public String toString() {
        return "Invoice[" + id + "]";
    }

    /** Collects the parts of an invoice; the last value given stands. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private @Nullable String number;
        private @Nullable String contact;
        private @Nullable String company;
        private @Nullable String deal;
        private final @Nullable InvoiceStatus status;
        private @Nullable BigDecimal amount;
        private @Nullable BigDecimal paidAmount;
        private @Nullable String currency;
        private @Nullable LocalDate issuedOn;
        private @Nullable LocalDate dueOn;
        private @Nullable LocalDate paidOn;
        private @Nullable String responsible;
        private final Map<String, Object> attributes = new LinkedHashMap<>();

        private Builder(String id, @Nullable InvoiceStatus status) {
            this.id = id;
            this.status = status;
        }

        /** Sets the number on the invoice, null if unknown. */
        public Builder number(@Nullable String number) {
            this.number = number;
            return this;
        }

        /** Sets the id of the contact it is linked to, null if unknown. */
        public Builder contact(@Nullable String contact) {
            this.contact = contact;
            return this;
        }

        /** Sets the id of the company it is linked to, null if unknown. */
        public Builder company(@Nullable String company) {
            this.company = company;
            return this;
        }

        /** Sets the id of the deal it is linked to, null if unknown. */
        public Builder deal(@Nullable String deal) {
            this.deal = deal;
            return this;
        }

        /** Sets the amount to be paid, in units of the currency, of any sign; null if unknown. */
        public Builder amount(@Nullable BigDecimal amount) {
            this.amount = amount;
            return this;
        }

        /** Sets the amount paid so far, in the same units; null if unknown. */
        public Builder paidAmount(@Nullable BigDecimal paidAmount) {
            this.paidAmount = paidAmount;
            return this;
        }

        /** Sets the code of the currency, null if unknown. */
        public Builder currency(@Nullable String currency) {
            this.currency = currency;
            return this;
        }

        /** Sets the day of issue, null if unknown. */
        public Builder issuedOn(@Nullable LocalDate issuedOn) {
            this.issuedOn = issuedOn;
            return this;
        }

        /** Sets the last day on which a payment is in time, null if unknown. */
        public Builder dueOn(@Nullable LocalDate dueOn) {
            this.dueOn = dueOn;
            return this;
        }

        /** Sets the day of the full payment, null if unknown. */
        public Builder paidOn(@Nullable LocalDate paidOn) {
            this.paidOn = paidOn;
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
         * Makes the invoice.
         *
         * @return all that was given so far
         * @throws IllegalArgumentException if a part is unusable, as the record says
         */
        public Invoice build() {
            return new Invoice(
                    id,
                    number,
                    contact,
                    company,
                    deal,
                    status,
                    amount,
                    paidAmount,
                    currency,
                    issuedOn,
                    dueOn,
                    paidOn,
                    responsible,
                    attributes);
        }
    }
}
