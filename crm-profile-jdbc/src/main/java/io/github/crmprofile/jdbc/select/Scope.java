package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.field.Table;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.Ref;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Population;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a statement is about, and what belongs to them.
 *
 * @param mapping the mapping
 * @param dialect the database
 * @param kind contacts or companies
 * @param clients how many a statement is run for; 0 for all of the kind
 * @param isOne whether only one client is asked for, so that rows need not say whose they are
 * @param population which records belong to a client, and exist for the viewer
 */
public record Scope(
        SchemaMapping mapping, Dialect dialect, ClientKind kind, int clients, boolean isOne, Population population) {

    /** The records of the clients. */
    Belonging belonging(RecordSource source) {
        return belonging(source, population.attribution());
    }

    private Belonging belonging(RecordSource source, Attribution attribution) {
        Table table = Table.of(source, dialect);
        var alternatives = new ArrayList<>(own(source, attribution));
        if (source.kind() == RecordKind.ACTIVITY && mapping.clientsOfDeal() != SchemaMapping.Inheritance.NEVER) {
            List<Way> unless =
                    mapping.clientsOfDeal() == SchemaMapping.Inheritance.WHEN_NONE ? waysToClients(source) : List.of();
            for (Way way : ways(source, Link.Target.DEAL)) {
                for (RecordSource deals : mapping.records(RecordKind.DEAL)) {
                    var targets = new Targets.Owned(belonging(deals, Attribution.EACH));
                    alternatives.add(new Belonging.Alternative(way, targets, unless));
                }
            }
        }
        return new Belonging(table, List.copyOf(alternatives));
    }

    private List<Belonging.Alternative> own(RecordSource source, Attribution attribution) {
        Table table = Table.of(source, dialect);
        var alternatives = new ArrayList<Belonging.Alternative>();
        Targets.Ids theClients = theClients();
        for (Link link : source.links()) {
            if (link.target() == target()) {
                Link counted = counted(source, link, attribution);
                if (counted != null) {
                    alternatives.add(new Belonging.Alternative(Way.of(table, counted, dialect), theClients, List.of()));
                }
            } else if (link.target() == Link.Target.CONTACT
                    && kind == ClientKind.COMPANY
                    && population.scope() == CompanyScope.WITH_CONTACTS) {
                Link counted = counted(source, link, attribution);
                if (counted != null) {
                    mapping.clients(ClientKind.CONTACT)
                            .forEach(contacts -> alternatives.add(new Belonging.Alternative(
                                    Way.of(table, counted, dialect), new Targets.Owned(members(contacts)), List.of())));
                }
            }
        }
        return alternatives;
    }

    public Targets.Ids theClients() {
        var refs = new ArrayList<Ref>();
        mapping.clients(kind).forEach(source -> refs.add(source.id()));
        if (kind == ClientKind.COMPANY) {
            mapping.clients(ClientKind.CONTACT).forEach(source -> refs.addAll(refs(source.companies())));
        }
        for (RecordKind records : RecordKind.values()) {
            mapping.records(records).forEach(source -> refs.addAll(refs(source.links())));
        }
        return new Targets.Ids(clients, dialect.typesColumns() && refs.stream().allMatch(Scope::isPlainInteger));
    }

    private static boolean isPlainInteger(Ref ref) {
        return ref.type() == Ref.Type.INTEGER
                && ref.prefix().isEmpty()
                && ref.strip().isEmpty();
    }

    private List<Ref> refs(List<Link> links) {
        return links.stream()
                .filter(link -> link.target() == target())
                .map(Link::ref)
                .toList();
    }

    private Link.Target target() {
        return kind == ClientKind.CONTACT ? Link.Target.CONTACT : Link.Target.COMPANY;
    }

    /** The link as far as it makes a record belong to somebody; null when it does not. */
    private static @Nullable Link counted(RecordSource source, Link link, Attribution attribution) {
        if (source.kind() != RecordKind.DEAL
                || link.target() != Link.Target.CONTACT
                || attribution == Attribution.EACH) {
            return link;
        } else if (link.primary() == null) {
            return null;
        }
        return link.where(
                link.where() == null ? link.primary() : "(" + link.where() + ") AND (" + link.primary() + ")");
    }

    /** The contacts of the companies. */
    private Belonging members(ClientSource contacts) {
        Table table = Table.of(contacts, dialect);
        Targets.Ids companies = theClients();
        return new Belonging(
                table,
                contacts.companies().stream()
                        .map(link -> new Belonging.Alternative(Way.of(table, link, dialect), companies, List.of()))
                        .toList());
    }

    private List<Way> waysToClients(RecordSource source) {
        var ways = new ArrayList<>(ways(source, Link.Target.CONTACT));
        ways.addAll(ways(source, Link.Target.COMPANY));
        return ways;
    }

    /** The ways from records to what they are linked to. */
    public List<Way> ways(RecordSource source, Link.Target target) {
        Table table = Table.of(source, dialect);
        return source.links().stream()
                .filter(link -> link.target() == target)
                .map(link -> Way.of(table, link, dialect))
                .toList();
    }

    public SourceFields fields(RecordSource source) {
        return new SourceFields(mapping, source, dialect);
    }
}
