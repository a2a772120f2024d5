package io.github.crmprofile.jdbc.mapping;

import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.problem.Problems;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks ids, and the links between records. */
final class LinkRules {

    private final List<ClientSource> clients;
    private final List<RecordSource> records;
    private final SchemaMapping.Inheritance clientsOfDeal;
    private final SqlRules sql;
    private final Problems problems;

    LinkRules(
            List<ClientSource> clients,
            List<RecordSource> records,
            SchemaMapping.Inheritance clientsOfDeal,
            SqlRules sql,
            Problems problems) {
        this.clients = clients;
        this.records = records;
        this.clientsOfDeal = clientsOfDeal;
        this.sql = sql;
        this.problems = problems;
    }

    /** Checks the links of a record. */
    void checkLinks(Location place, RecordSource source) {
        for (int i = 0; i < source.links().size(); i++) {
            checkLink(place.at(i), source, source.links().get(i));
        }
        boolean isLinked = source.links().stream()
                .anyMatch(l -> l.target() != Link.Target.DEAL
                        || (source.kind() == RecordKind.ACTIVITY && clientsOfDeal != SchemaMapping.Inheritance.NEVER));
        if (!isLinked) {
            problems.add(
                    place,
                    "lead to no client, so that no record would belong to any; add a link to a contact or company"
                            + (source.kind() == RecordKind.ACTIVITY ? ", or let 'clientsOfDeal' be 'whenNone'" : ""));
        }
    }

    private void checkLink(Location place, RecordSource source, Link link) {
        if (link.target() == Link.Target.DEAL && source.kind() == RecordKind.DEAL) {
            problems.add(place.key("to"), "leads from a deal to a deal; write 'contact' or 'company'");
        }
        if (link.primary() != null && (source.kind() != RecordKind.DEAL || link.target() != Link.Target.CONTACT)) {
            problems.add(place.key("primary"), "is for the contacts of a deal only; leave it out");
        }
        checkLink(place, link);
    }

    /** Checks the links of a contact. */
    void checkCompany(Location place, Link link) {
        if (link.target() != Link.Target.COMPANY) {
            problems.add(place, "leads to a " + MappingKeys.of(link.target()) + "; a contact's company is a company");
        }
        if (link.code() != null) {
            problems.add(place, "has its target by a code; a contact's company needs none, write 'where' instead");
        }
        sql.checkTimeless(place.key("where"), link.where());
        checkLink(place, link);
    }

    private void checkLink(Location place, Link link) {
        boolean exists = switch (link.target()) {
            case CONTACT -> clients.stream().anyMatch(c -> c.kind() == ClientKind.CONTACT);
            case COMPANY -> clients.stream().anyMatch(c -> c.kind() == ClientKind.COMPANY);
            case DEAL -> records.stream().anyMatch(r -> r.kind() == RecordKind.DEAL);
        };
        if (!exists) {
            problems.add(
                    place,
                    "leads to a " + MappingKeys.of(link.target())
                            + ", of which the mapping has no source; add one, or leave out the link");
        }
        checkRef(place.key("id"), link.ref());
        sql.checkSplit(place.key("id"), link.ref().split());
        checkVia(place, link.via(), link.where());
        sql.checkOptional(place.key("primary"), link.primary());
        Link.Code code = link.code();
        if (code != null) {
            sql.check(place.key("to").key("codes"), code.sql());
            if (code.values().isEmpty() || code.values().stream().anyMatch(String::isBlank)) {
                problems.add(
                        place.key("to").key("values"),
                        "lacks a code, or has a blank one; write which code leads where");
            }
        }
    }

    void checkVia(Location place, Link.@Nullable Via via, @Nullable String where) {
        if (via != null) {
            sql.checkTables(place.key("via").key("from"), via.from());
            sql.check(place.key("via").key("key"), via.key());
            sql.checkOptional(place.key("via").key("recordKey"), via.recordKey());
        }
        sql.checkOptional(place.key("where"), where);
    }

    void checkRef(Location place, IdColumn ref) {
        sql.check(place, ref.sql());
        if (ref.type() != IdColumn.Type.TEXT && !ref.strip().isEmpty()) {
            problems.add(place.key("strip"), "is for texts only; write {\"text\": ...} if the column is one");
        }
        if (ref.type() != IdColumn.Type.TEXT && ref.split() != null) {
            problems.add(place.key("split"), "is for texts only; write {\"text\": ...} if the column is one");
        }
        if (ref.type() == IdColumn.Type.INTEGER) {
            ref.absent().stream()
                    .filter(value -> !value.matches("-?\\d+"))
                    .forEach(value -> problems.add(
                            place.key("absent"),
                            "has '" + value + "', which is no integer, so that the column cannot hold it"));
        }
    }
}
