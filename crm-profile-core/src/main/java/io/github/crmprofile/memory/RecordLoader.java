package io.github.crmprofile.memory;

import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.NameSearch;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Loads the records of clients, for a {@link LoadingSource}: each method is a question that a repository, a remote service or an object store
 * answers with one look-up. What belongs to a client, and what else a number depends on, is the library's to know: it asks for all of it.
 *
 * <p>A method may give more than it was asked for, and in any order; what it gives for one id twice is taken once. The sets are never empty.
 * All methods of one read are called on the thread of that read, so that a host which wants one state of the data opens a transaction around it. What
 * they throw comes out of the read as it is.
 *
 * <p>Implementations must be thread-safe.
 */
public interface RecordLoader {

    /**
     * Loads clients.
     *
     * @param ids contacts and companies
     * @return those that exist
     */
    Collection<Client> clients(Set<ClientId> ids);

    /**
     * Loads the contacts of companies. It is asked only for a company's profile with the records of its contacts.
     *
     * @param companies ids of companies
     * @return the contacts whose {@link Client#company() company} is one of them
     */
    Collection<Client> contactsOf(Set<String> companies);

    /**
     * Loads deals.
     *
     * @param clients contacts and companies
     * @return the deals of which any of them is a contact, the primary contact or the company
     */
    Collection<Deal> deals(Set<ClientId> clients);

    /**
     * Loads the activities of clients.
     *
     * @param clients contacts and companies
     * @return the activities that are linked to any of them
     */
    Collection<Activity> activities(Set<ClientId> clients);

    /**
     * Loads the activities about deals. Whoever's they are: a deal counts as one of the reporting period when anybody talked about it.
     *
     * @param deals ids of deals
     * @return the activities that are linked to any of them
     */
    Collection<Activity> activitiesOfDeals(Set<String> deals);

    /**
     * Loads invoices.
     *
     * @param clients contacts and companies
     * @return the invoices of which any of them is the contact or the company
     */
    Collection<Invoice> invoices(Set<ClientId> clients);

    /**
     * Loads records by their ids, whoever's they are: for what those are called to which other records link. Where none are given, ids are shown.
     *
     * @param kind the kind of record
     * @param ids their ids
     * @return those that exist; none unless overridden
     */
    default Collection<? extends CrmRecord> records(RecordKind kind, Set<String> ids) {
        return List.of();
    }

    /**
     * Lists all clients of a kind, for averages over all of them and for profiles of all. It is read while records are loaded.
     *
     * @param kind the kind
     * @return their ids, each once, in any order; closed after use
     */
    Stream<ClientId> ids(ClientKind kind);

    /**
     * Looks for clients by name.
     *
     * @param search what is looked for, and by whom
     * @return clients that may be meant: more than {@linkplain NameSearch#matches match} do no harm, and fewer are not found
     */
    Collection<Client> find(NameSearch search);

    /**
     * Names the record kinds that there are. What needs another kind is undefined and not zero, and its methods are not called.
     *
     * @return all kinds unless overridden
     */
    default Set<RecordKind> kinds() {
        return EnumSet.allOf(RecordKind.class);
    }

    /** A loader of clients and deals alone, for a host that has nothing else. */
    interface OfDeals extends RecordLoader {

        @Override
        default Collection<Activity> activities(Set<ClientId> clients) {
            return List.of();
        }

        @Override
        default Collection<Activity> activitiesOfDeals(Set<String> deals) {
            return List.of();
        }

        @Override
        default Collection<Invoice> invoices(Set<ClientId> clients) {
            return List.of();
        }

        @Override
        default Set<RecordKind> kinds() {
            return EnumSet.of(RecordKind.DEAL);
        }
    }
}
