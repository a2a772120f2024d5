package io.github.crmprofile.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record of the CRM, from which numbers are computed. Two records are the same record when kind and id are equal. Immutable and thread-safe. */
public sealed interface CrmRecord permits Deal, Activity, Invoice {
    /**
     * Returns the kind of the record.
     *
     * @return the kind
     */
    RecordKind kind();

    /**
     * Returns the id in the host's data.
     *
     * @return the id, not blank, unique among the records of the kind
     */
    String id();

    /**
     * Returns the user who is responsible for the record.
     *
     * @return the id of the host's user, or null if unknown
     */
    @Nullable
    String responsible();

    /**
     * Returns the contacts that the record is linked to.
     *
     * @return their ids, each once; unmodifiable
     */
    List<String> contacts();

    /**
     * Returns the companies that the record is linked to.
     *
     * @return their ids, each once; of a deal or invoice one at most; unmodifiable
     */
    List<String> companies();

    /**
     * Returns the deals that the record is linked to.
     *
     * @return their ids, each once; of an invoice one at most, of a deal none; unmodifiable
     */
    List<String> deals();

    /**
     * Returns the clients that the record is linked to.
     *
     * @return the contacts, then the companies
     */
    default List<ClientId> clients() {
        return Stream.concat(
                        contacts().stream().map(ClientId::contact),
                        companies().stream().map(ClientId::company))
                .toList();
    }

    /**
     * Returns whether a time or date of the record is outside the years that {@link ReadableTime} accepts, and so counts as unknown.
     *
     * @return true with at least one, also of an attribute, or the closing date of an open deal
     */
    boolean hasUnreadableTime();

    /**
     * Returns the host's own fields, by name in alphabetical order.
     *
     * @return values that are each a {@link String}, {@link java.math.BigDecimal}, {@link Boolean}, {@link java.time.Instant} or {@link
     *     java.time.LocalDate}; unmodifiable
     */
    Map<String, Object> attributes();

    /**
     * Describes all that is known of the record, for the output of a test. It is a customer's data: not for logs or messages, for which
     * {@code toString()} shows kind and id alone.
     *
     * @return for example {@code Deal[id=7, contacts=[42], outcome=WON, amount=1200, currency=EUR]}
     */
    default String describe() {
        return Arrays.stream(getClass().getRecordComponents())
                .map(component -> Description.of(component, this))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ", getClass().getSimpleName() + "[", "]"));
    }
}
