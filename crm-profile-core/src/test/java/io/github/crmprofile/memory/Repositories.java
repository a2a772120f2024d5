package io.github.crmprofile.memory;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.NameSearch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A host's repositories: each answers with exactly what it is asked for, and notes that it was asked. */
class Repositories implements RecordLoader {

    final List<String> questions = new ArrayList<>();
    private final Dataset data;

    Repositories(Dataset data) {
        this.data = data;
    }

    @Override
    public Collection<Client> clients(Set<ClientId> ids) {
        questions.add("clients");
        return data.clients().stream().filter(c -> ids.contains(c.id())).toList();
    }

    @Override
    public Collection<Client> contactsOf(Set<String> companies) {
        questions.add("contactsOf");
        return data.clients().stream()
                .filter(c -> c.company() != null && companies.contains(c.company()))
                .toList();
    }

    @Override
    public Collection<Deal> deals(Set<ClientId> clients) {
        questions.add("deals");
        return data.deals().stream()
                .filter(deal -> isAny(
                        clients,
                        Stream.concat(
                                Stream.concat(deal.contacts().stream(), Stream.ofNullable(deal.primaryContact()))
                                        .map(ClientId::contact),
                                Stream.ofNullable(deal.company()).map(ClientId::company))))
                .toList();
    }

    @Override
    public Collection<Activity> activities(Set<ClientId> clients) {
        questions.add("activities");
        return data.activities().stream()
                .filter(activity -> isAny(
                        clients,
                        Stream.concat(
                                activity.contacts().stream().map(ClientId::contact),
                                activity.companies().stream().map(ClientId::company))))
                .toList();
    }

    @Override
    public Collection<Activity> activitiesOfDeals(Set<String> deals) {
        questions.add("activitiesOfDeals");
        return data.activities().stream()
                .filter(activity -> activity.deals().stream().anyMatch(deals::contains))
                .toList();
    }

    @Override
    public Collection<Invoice> invoices(Set<ClientId> clients) {
        questions.add("invoices");
        return data.invoices().stream()
                .filter(invoice -> isAny(
                        clients,
                        Stream.concat(
                                Stream.ofNullable(invoice.contact()).map(ClientId::contact),
                                Stream.ofNullable(invoice.company()).map(ClientId::company))))
                .toList();
    }

    private static boolean isAny(Set<ClientId> clients, Stream<ClientId> linked) {
        return linked.filter(Objects::nonNull).anyMatch(clients::contains);
    }

    @Override
    public Collection<? extends CrmRecord> records(RecordKind kind, Set<String> ids) {
        questions.add("records");
        return Stream.of(data.deals(), data.activities(), data.invoices())
                .flatMap(List::stream)
                .filter(record -> record.kind() == kind && ids.contains(record.id()))
                .toList();
    }

    @Override
    public Stream<ClientId> ids(ClientKind kind) {
        questions.add("ids");
        return data.clients().stream().map(Client::id).filter(id -> id.kind() == kind);
    }

    @Override
    public Collection<Client> find(NameSearch search) {
        questions.add("find");
        return data.clients();
    }
}
