package io.github.crmprofile.source;

import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.util.Collection;
import java.util.LinkedHashSet;

/**
 * A viewer: which records exist for them. It applies to numbers, lists, averages and caches alike.
 *
 * <p>Each distinct viewer has entries of its own in the caches: figures over all clients are read once for each viewer, unless they are made over all
 * records.
 *
 * <p>Immutable and thread-safe; equal viewers see the same.
 *
 * @param deals the deals that exist for the viewer
 * @param activities the activities that exist for the viewer
 * @param invoices the invoices that exist for the viewer
 * @param clients the clients that exist for the viewer: the others are not found, have no profile, and are in no average. Contacts of a company that
 *     do not exist add no records to it
 */
public record Viewer(Condition deals, Condition activities, Condition invoices, ClientCondition clients) {

    private static final Viewer EVERYTHING =
            new Viewer(Condition.always(), Condition.always(), Condition.always(), ClientCondition.always());

    /**
     * Checks that each condition is one on its kind, and on the record itself rather than its links.
     *
     * @throws IllegalArgumentException if one is not, or depends on the moment of the request
     */
    public Viewer {
        deals.requireKind(RecordKind.DEAL);
        activities.requireKind(RecordKind.ACTIVITY);
        invoices.requireKind(RecordKind.INVOICE);
        if (deals.asksForLinks() || activities.asksForLinks()) {
            throw new IllegalArgumentException(
                    "A viewer is restricted by fields of the records themselves; LinkedToDeal and WithActivity"
                            + " would let one restriction depend on the other");
        }
        if (deals.asksForTheMoment() || activities.asksForTheMoment() || invoices.asksForTheMoment()) {
            throw new IllegalArgumentException(
                    "What a viewer sees cannot depend on the moment of the request, since"
                            + " numbers over all clients are kept for a while; use a bound of your own in place of NotInFuture");
        }
    }

    /**
     * Returns a copy for whom only some clients exist.
     *
     * @param condition which clients
     * @return a viewer with the same records of these clients
     * @throws IllegalArgumentException if a condition asks for linked records or for the moment of the request
     */
    public Viewer withClients(ClientCondition condition) {
        return new Viewer(deals, activities, invoices, condition);
    }

    /**
     * Returns a viewer who may see all records.
     *
     * @return the viewer
     */
    public static Viewer everything() {
        return EVERYTHING;
    }

    /**
     * Returns a viewer who may see the records for which one of these users is responsible.
     *
     * @param users the users' ids
     * @return the viewer; sees nothing when no user is given
     */
    public static Viewer responsible(Collection<String> users) {
        var ids = new LinkedHashSet<>(users);
        return new Viewer(
                new Condition.OneOf(Field.DEAL_RESPONSIBLE, ids),
                new Condition.OneOf(Field.ACTIVITY_RESPONSIBLE, ids),
                new Condition.OneOf(Field.INVOICE_RESPONSIBLE, ids),
                ClientCondition.always());
    }

    /**
     * Returns the restriction of one record kind.
     *
     * @param kind the kind
     * @return which of its records exist for the viewer
     */
    public Condition condition(RecordKind kind) {
        return switch (kind) {
            case DEAL -> deals;
            case ACTIVITY -> activities;
            case INVOICE -> invoices;
        };
    }

    /** Leaves out the restrictions, which are personal data. */
    @Override
    public String toString() {
        return equals(EVERYTHING) ? "Viewer[everything]" : "Viewer[restricted]";
    }
}
