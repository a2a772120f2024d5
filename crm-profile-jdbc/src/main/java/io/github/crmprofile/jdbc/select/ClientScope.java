package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.ParameterBinder;
import io.github.crmprofile.jdbc.field.RecordIdentity;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.field.SourceRows;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.resolved.KnownKeys;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Population;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clients that a statement is compiled for, and which records belong to them.
 *
 * @param mapping the mapping
 * @param binder makes the parameters, for the database
 * @param kind contacts or companies
 * @param clients the number of clients that the statement is run for; 0 for all of the kind
 * @param isOne whether there is only one client, so that rows need not name theirs
 * @param population which records belong to a client, and exist for the viewer
 * @param keys what the keys of the tables rule out
 */
public record ClientScope(
        ResolvedMapping mapping,
        ParameterBinder binder,
        ClientKind kind,
        int clients,
        boolean isOne,
        Population population,
        KnownKeys keys) {

    /** Describes clients of a mapping of whose tables no keys are known. */
    public ClientScope(
            ResolvedMapping mapping,
            ParameterBinder binder,
            ClientKind kind,
            int clients,
            boolean isOne,
            Population population) {
        this(mapping, binder, kind, clients, isOne, population, KnownKeys.NONE);
    }

    /** Describes all clients of a kind. */
    public static ClientScope ofAll(
            ResolvedMapping mapping, Dialect dialect, ClientKind kind, Population population, KnownKeys keys) {
        return new ClientScope(mapping, ParameterBinder.ofValues(dialect), kind, 0, false, population, keys);
    }

    /** Returns the database. */
    public Dialect dialect() {
        return binder.dialect();
    }

    /** Returns which records of a source belong to the clients. */
    Ownership belonging(RecordSource source) {
        return belonging(source, population.attribution());
    }

    private Ownership belonging(RecordSource source, Attribution attribution) {
        SourceTable table = table(source);
        var alternatives = new ArrayList<>(own(source, attribution));
        if (source.kind() == RecordKind.ACTIVITY && mapping.clientsOfDeal() != SchemaMapping.Inheritance.NEVER) {
            boolean isAlways = mapping.clientsOfDeal() == SchemaMapping.Inheritance.ALWAYS;
            for (DealLink link : dealLinks(source)) {
                var targets = new LinkTargets.Owned(belonging(link.deals(), Attribution.EACH));
                alternatives.add(
                        isAlways
                                ? new Ownership.Alternative(link.path(), targets, List.of())
                                : whenNone(source, link.path(), targets));
            }
        }
        return new Ownership(table, List.copyOf(alternatives));
    }

    /** Returns a link that does not count for records with a client of their own; where all are columns of one row, its SQL says so itself. */
    private Ownership.Alternative whenNone(RecordSource source, LinkPath toDeal, LinkTargets targets) {
        var own = new ArrayList<Sql>();
        var others = new ArrayList<LinkPath>();
        List<Link> toClients = source.links().stream()
                .filter(link -> link.target() != Link.Target.DEAL)
                .toList();
        for (Link link : toClients) {
            LinkPath path = LinkPath.of(table(source), link, dialect());
            if (path.isDirect() && toDeal.isDirect()) {
                own.add(Sql.and(SourceTable.fragment(link.where()), leadsToClient(path.ref(), link.target()))
                        .not());
            } else {
                others.add(path.where(leadsToClient(path.ref(), link.target())));
            }
        }
        return new Ownership.Alternative(toDeal.where(Sql.and(own)), targets, List.copyOf(others));
    }

    /** Returns whether an id is that of a client of the mapping, whoever looks. */
    private Sql leadsToClient(IdCodec ref, Link.Target target) {
        List<Sql> isThere =
                mapping.clients(target == Link.Target.CONTACT ? ClientKind.CONTACT : ClientKind.COMPANY).stream()
                        .map(clients -> SourceRows.of(clients.from(), clients.where(), clients.id(), dialect()))
                        .filter(clients -> clients.id().canEqual(ref))
                        .map(clients -> clients.haveId(ref))
                        .toList();
        return Sql.and(ref.isKey(), Sql.or(isThere));
    }

    /**
     * Returns the records that inherit the clients of a deal, with the ids of the deal.
     *
     * @param source the records
     * @param toDeal the link to the deal
     * @param ref the id of the deal
     */
    public Sql heirs(RecordSource source, LinkPath toDeal, String ref) {
        var anyDeal = new LinkTargets.Ids(0, false);
        Ownership.Alternative way = mapping.clientsOfDeal() == SchemaMapping.Inheritance.ALWAYS
                ? new Ownership.Alternative(toDeal, anyDeal, List.of())
                : whenNone(source, toDeal, anyDeal);
        return way.narrowed(
                way.linkPath()
                        .select(
                                Sql.of(toDeal.key(), " AS cp_key, ", ref, " AS cp_ref"),
                                toDeal.ref().isPresent()),
                "cp_keys.cp_key, cp_keys.cp_ref");
    }

    private List<Ownership.Alternative> own(RecordSource source, Attribution attribution) {
        SourceTable table = table(source);
        var alternatives = new ArrayList<Ownership.Alternative>();
        LinkTargets.Ids theClients = theClients();
        for (Link link : source.links()) {
            if (link.target() == target()) {
                Link counted = counted(source, link, attribution);
                if (counted != null) {
                    alternatives.add(new Ownership.Alternative(
                            LinkPath.of(table, counted, dialect()),
                            theClients,
                            List.of(),
                            keys.distinctLinks().contains(link)));
                }
            } else if (link.target() == Link.Target.CONTACT
                    && kind == ClientKind.COMPANY
                    && population.scope() == CompanyScope.WITH_CONTACTS) {
                Link counted = counted(source, link, attribution);
                if (counted != null) {
                    LinkPath linkPath = LinkPath.of(table, counted, dialect());
                    mapping.clients(ClientKind.CONTACT).stream()
                            .map(this::members)
                            .filter(members -> members.table().id().canEqual(linkPath.ref()))
                            .forEach(members -> alternatives.add(
                                    new Ownership.Alternative(linkPath, new LinkTargets.Owned(members), List.of())));
                }
            }
        }
        return alternatives;
    }

    public LinkTargets.Ids theClients() {
        var refs = new ArrayList<IdColumn>();
        mapping.clients(kind).forEach(source -> refs.add(source.id()));
        if (kind == ClientKind.COMPANY) {
            mapping.clients(ClientKind.CONTACT).forEach(source -> refs.addAll(refs(source.companies())));
        }
        for (RecordKind records : RecordKind.values()) {
            mapping.records(records).forEach(source -> refs.addAll(refs(source.links())));
        }
        return new LinkTargets.Ids(
                clients, dialect().typesColumns() && refs.stream().allMatch(ClientScope::isPlainInteger));
    }

    private static boolean isPlainInteger(IdColumn ref) {
        return ref.type() == IdColumn.Type.INTEGER
                && ref.prefix().isEmpty()
                && ref.strip().isEmpty();
    }

    private List<IdColumn> refs(List<Link> links) {
        return links.stream()
                .filter(link -> link.target() == target())
                .map(Link::ref)
                .toList();
    }

    private Link.Target target() {
        return kind == ClientKind.CONTACT ? Link.Target.CONTACT : Link.Target.COMPANY;
    }

    /** Returns the link, restricted to what makes a record belong to a client; null when nothing does. */
    private static @Nullable Link counted(RecordSource source, Link link, Attribution attribution) {
        if (source.kind() != RecordKind.DEAL
                || link.target() != Link.Target.CONTACT
                || attribution == Attribution.EACH) {
            return link;
        } else if (link.primary() == null) {
            return null;
        }
        return link.withWhere(
                link.where() == null ? link.primary() : "(" + link.where() + ") AND (" + link.primary() + ")");
    }

    /** Returns whether the rows of a source can be read together with those of another for the one client: planned once, they take half of the time. */
    boolean isAlikeAnother(RecordSource source) {
        return isOne && dialect().savesPlanning() && keys.isAlikeAnother(source);
    }

    /** Returns which rows of a source are records. */
    public RecordIdentity identity(RecordSource source) {
        return RecordIdentity.of(source, mapping, dialect());
    }

    /** Returns the rows of a source that are records. */
    public SourceTable table(RecordSource source) {
        return SourceTable.of(source, mapping, dialect());
    }

    /** Returns the rows of a source of clients that exist for the viewer. */
    public SourceTable table(ClientSource source) {
        return new ClientConditions(source, mapping, dialect())
                .table(population.viewer().clients());
    }

    /** Returns the contacts of the companies. */
    private Ownership members(ClientSource contacts) {
        SourceTable table = table(contacts);
        LinkTargets.Ids companies = theClients();
        return new Ownership(
                table,
                contacts.companies().stream()
                        .map(link ->
                                new Ownership.Alternative(LinkPath.of(table, link, dialect()), companies, List.of()))
                        .toList());
    }

    /** Returns the links from records to deals, each with every source of deals whose ids it can hold. */
    public List<DealLink> dealLinks(RecordSource source) {
        SourceTable table = table(source);
        return source.links().stream()
                .filter(link -> link.target() == Link.Target.DEAL)
                .flatMap(link -> mapping.records(RecordKind.DEAL).stream()
                        .map(deals -> new DealLink(link, LinkPath.of(table, link, dialect()), deals)))
                .filter(link ->
                        link.path().ref().canEqual(new IdCodec(link.deals().id(), dialect())))
                .toList();
    }

    /** Returns the links from records of a source to deals of another. */
    List<DealLink> dealLinks(RecordSource source, RecordSource deals) {
        return dealLinks(source).stream()
                .filter(link -> link.deals().equals(deals))
                .toList();
    }

    public SourceFields fields(RecordSource source) {
        return new SourceFields(mapping, source, binder);
    }
}
