package io.github.crmprofile.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An activity: a call, an e-mail, a meeting, a task. Immutable and thread-safe.
 *
 * <p>What may be null is unknown when it is; blank text is read as null there. Repeated and blank links are dropped;
 * the order is kept.
 *
 * <p>A blank id and an attribute of a type that {@link CrmRecord#attributes()} does not list are an {@link
 * IllegalArgumentException}.
 *
 * @param id the id in the host's data, not blank
 * @param contacts the ids of the contacts it is linked to
 * @param companies the ids of the companies it is linked to
 * @param deals the ids of the deals it is linked to
 * @param channel by what means; {@link Channel#UNKNOWN} where the host's record names none
 * @param direction who began
 * @param occurredAt when it took place; with an unknown time it is in no bounded period
 * @param completed whether it took place; what is only planned is not counted
 * @param responsible the id of the host's user who is responsible
 * @param attributes the host's own fields, by name
 */
public record Activity(
        String id,
        List<String> contacts,
        List<String> companies,
        List<String> deals,
        Channel channel,
        Direction direction,
        @Nullable Instant occurredAt,
        boolean completed,
        @Nullable String responsible,
        Map<String, Object> attributes)
        implements CrmRecord {

    public Activity {
        Text.required(id, "activity id");
        String owner = "activity '" + id + "'";
        contacts = Text.distinct(contacts, "contacts", owner);
        companies = Text.distinct(companies, "companies", owner);
        deals = Text.distinct(deals, "deals", owner);
        Objects.requireNonNull(channel, () -> "the channel of " + owner + " must not be null: use Channel.UNKNOWN");
        Objects.requireNonNull(direction, () -> "the direction of " + owner + " must not be null");
        responsible = Text.optional(responsible);
        attributes = Attributes.copyOf(attributes, owner);
    }

    /**
     * Begins an activity: completed, of unknown direction, without anything else.
     *
     * @param id the id in the host's data, not blank
     * @param channel by what means, null if unknown
     * @return a builder, for one thread
     */
    public static Builder builder(String id, @Nullable Channel channel) {
        return new Builder(id, channel == null ? Channel.UNKNOWN : channel);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACTIVITY;
    }

    @Override
    public boolean hasUnreadableTime() {
        return ReadableTime.hasUnreadable(this, occurredAt);
    }

    @Override
    public String toString() {
        return "Activity[" + id + "]";
    }

    /** Collects the parts of an activity; the last value given stands. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final List<String> contacts = new ArrayList<>();
        private final List<String> companies = new ArrayList<>();
        private final List<String> deals = new ArrayList<>();
        private final Channel channel;
        private Direction direction = Direction.UNKNOWN;
        private @Nullable Instant occurredAt;
        private boolean completed = true;
        private @Nullable String responsible;
        private final Map<String, Object> attributes = new LinkedHashMap<>();

        private Builder(String id, Channel channel) {
            this.id = id;
            this.channel = channel;
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

        /** Adds the id of a company. */
        public Builder company(String company) {
            companies.add(company);
            return this;
        }

        /** Adds ids of companies. */
        public Builder companies(Collection<String> companies) {
            this.companies.addAll(companies);
            return this;
        }

        /** Adds the id of a deal. */
        public Builder deal(String deal) {
            deals.add(deal);
            return this;
        }

        /** Adds ids of deals. */
        public Builder deals(Collection<String> deals) {
            this.deals.addAll(deals);
            return this;
        }

        /** Sets who began the communication. */
        public Builder direction(Direction direction) {
            this.direction = direction;
            return this;
        }

        /** Sets when it took place, null if unknown. */
        public Builder occurredAt(@Nullable Instant occurredAt) {
            this.occurredAt = occurredAt;
            return this;
        }

        /** Sets whether it took place, rather than being planned. */
        public Builder completed(boolean completed) {
            this.completed = completed;
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
         * Makes the activity.
         *
         * @return all that was given so far
         * @throws IllegalArgumentException if a part is unusable, as the record says
         */
        public Activity build() {
            return new Activity(
                    id, contacts, companies, deals, channel, direction, occurredAt, completed, responsible, attributes);
        }
    }
}
