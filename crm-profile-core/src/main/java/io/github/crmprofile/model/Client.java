package io.github.crmprofile.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client as its card shows it. Immutable and thread-safe.
 *
 * <p>What may be null is unknown when it is; blank text is read as null there. Repeated and blank e-mails and phones
 * are dropped; the order is kept.
 *
 * <p>A company that has a company and an attribute of a type that {@link CrmRecord#attributes()} does not list are an
 * {@link IllegalArgumentException}.
 *
 * @param id contact or company, and its id
 * @param name the name to show, kept as given
 * @param company the id of the company that a contact belongs to; always null for a company
 * @param position the position of a contact in its company
 * @param emails e-mail addresses, the main one first
 * @param phones telephone numbers, the main one first
 * @param website the address of the website
 * @param companyType what the company is to the host, such as customer or supplier
 * @param industry the line of business
 * @param responsible the id of the host's user who is responsible
 * @param comment a remark to show
 * @param attributes the host's own fields, by name
 */
public record Client(
        ClientId id,
        String name,
        @Nullable String company,
        @Nullable String position,
        List<String> emails,
        List<String> phones,
        @Nullable String website,
        @Nullable String companyType,
        @Nullable String industry,
        @Nullable String responsible,
        @Nullable String comment,
        Map<String, Object> attributes) {

    public Client {
        Objects.requireNonNull(id, "the id of a client must not be null");
        String owner = "client " + id;
        Objects.requireNonNull(name, () -> "the name of " + owner + " must not be null");
        company = Text.optional(company);
        position = Text.optional(position);
        emails = Text.distinct(emails, "emails", owner);
        phones = Text.distinct(phones, "phones", owner);
        website = Text.optional(website);
        companyType = Text.optional(companyType);
        industry = Text.optional(industry);
        responsible = Text.optional(responsible);
        comment = Text.optional(comment);
        attributes = Attributes.copyOf(attributes, owner);
        if (company != null && id.kind() == ClientKind.COMPANY) {
            throw new IllegalArgumentException(
                    "The " + owner + " has a company, but only a contact belongs to one. Leave its company out.");
        }
    }

    /**
     * Begins a client: without anything else.
     *
     * @param id which client
     * @param name the name to show
     * @return a builder, for one thread
     */
    public static Builder builder(ClientId id, String name) {
        return new Builder(id, name);
    }

    @Override
    public String toString() {
        return "Client[" + id + "]";
    }

    /** Collects the parts of a client; the last value given stands. Not thread-safe. */
    public static final class Builder {
        private final ClientId id;
        private final String name;
        private @Nullable String company;
        private @Nullable String position;
        private final List<String> emails = new ArrayList<>();
        private final List<String> phones = new ArrayList<>();
        private @Nullable String website;
        private @Nullable String companyType;
        private @Nullable String industry;
        private @Nullable String responsible;
        private @Nullable String comment;
        private final Map<String, Object> attributes = new LinkedHashMap<>();

        private Builder(ClientId id, String name) {
            this.id = id;
            this.name = name;
        }

        /** Sets the id of the company that a contact belongs to, null if unknown. */
        public Builder company(@Nullable String company) {
            this.company = company;
            return this;
        }

        /** Sets the position of a contact in its company, null if unknown. */
        public Builder position(@Nullable String position) {
            this.position = position;
            return this;
        }

        /** Adds an e-mail address. */
        public Builder email(String email) {
            emails.add(email);
            return this;
        }

        /** Adds e-mail addresses. */
        public Builder emails(Collection<String> emails) {
            this.emails.addAll(emails);
            return this;
        }

        /** Adds a telephone number. */
        public Builder phone(String phone) {
            phones.add(phone);
            return this;
        }

        /** Adds telephone numbers. */
        public Builder phones(Collection<String> phones) {
            this.phones.addAll(phones);
            return this;
        }

        /** Sets the address of the website, null if unknown. */
        public Builder website(@Nullable String website) {
            this.website = website;
            return this;
        }

        /** Sets what the company is to the host, such as customer or supplier, null if unknown. */
        public Builder companyType(@Nullable String companyType) {
            this.companyType = companyType;
            return this;
        }

        /** Sets the line of business, null if unknown. */
        public Builder industry(@Nullable String industry) {
            this.industry = industry;
            return this;
        }

        /** Sets the id of the host's user who is responsible, null if unknown. */
        public Builder responsible(@Nullable String responsible) {
            this.responsible = responsible;
            return this;
        }

        /** Sets a remark to show, null if unknown. */
        public Builder comment(@Nullable String comment) {
            this.comment = comment;
            return this;
        }

        /** Sets a field of the host's own; {@link CrmRecord#attributes()} lists the accepted types of value. */
        public Builder attribute(String attribute, Object value) {
            attributes.put(attribute, value);
            return this;
        }

        /**
         * Makes the client.
         *
         * @return all that was given so far
         * @throws IllegalArgumentException if a part is unusable, as the record says
         */
        public Client build() {
            return new Client(
                    id,
                    name,
                    company,
                    position,
                    emails,
                    phones,
                    website,
                    companyType,
                    industry,
                    responsible,
                    comment,
                    attributes);
        }
    }
}
