package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.MappedSource;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source of clients or records, with its locations.
 *
 * @param place the location of the source
 * @param title its name in messages
 * @param source the source
 * @param linkPaths its links and texts
 */
record CheckedSource(Location place, String title, MappedSource source, List<CheckedLink> linkPaths) {

    /**
     * A link, or a location of texts.
     *
     * @param place its location
     * @param ref the id of its target; null for texts
     * @param sql the expression of the id or text
     * @param via the tables between
     * @param where which rows of them
     * @param primary which rows lead to the primary contact
     * @param link the link; null for texts
     */
    record CheckedLink(
            Location place,
            @Nullable IdColumn ref,
            String sql,
            Link.@Nullable Via via,
            @Nullable String where,
            @Nullable String primary,
            @Nullable Link link) {}

    String from() {
        return source.from();
    }

    @Nullable
    String where() {
        return source.where();
    }

    IdColumn id() {
        return source.id();
    }

    Map<String, Column> columns() {
        return source.columns();
    }

    RecordSource.@Nullable Rows rows() {
        return source.rows();
    }

    /** Returns the source if it is one of records. */
    @Nullable
    RecordSource records() {
        return source instanceof RecordSource records ? records : null;
    }

    /** Returns the key of the kind of records or clients, such as {@code deals}. */
    String kind() {
        return title.substring(0, title.indexOf('['));
    }

    static List<CheckedSource> of(ResolvedMapping mapping) {
        var sources = new ArrayList<CheckedSource>();
        for (ClientKind kind : ClientKind.values()) {
            List<ClientSource> own = mapping.clients(kind);
            for (int i = 0; i < own.size(); i++) {
                sources.add(of(Location.ROOT.key(kind.plural()).at(i), mapping.path(own.get(i)), own.get(i)));
            }
        }
        for (RecordKind kind : RecordKind.values()) {
            List<RecordSource> own = mapping.records(kind);
            for (int i = 0; i < own.size(); i++) {
                sources.add(of(Location.ROOT.key(kind.plural()).at(i), mapping.path(own.get(i)), own.get(i)));
            }
        }
        return sources;
    }

    /** Returns as what kind of target links lead to it; empty where none can. */
    Optional<Link.Target> asTarget() {
        RecordSource records = records();
        if (records != null) {
            return records.kind() == RecordKind.DEAL ? Optional.of(Link.Target.DEAL) : Optional.empty();
        }
        return Optional.of(
                place.text().startsWith(ClientKind.CONTACT.plural()) ? Link.Target.CONTACT : Link.Target.COMPANY);
    }

    /** Its rows, also those whose id a source before it has. */
    SourceTable table(Dialect dialect) {
        var key = new IdCodec(id(), dialect);
        return new SourceTable(from(), SourceTable.fragment(where()), key.isKey(), key);
    }

    private static CheckedSource of(Location place, String title, ClientSource source) {
        var linkPaths = new ArrayList<CheckedLink>();
        addLinks(linkPaths, place.key("companies"), source.companies());
        addValues(linkPaths, place.key("emails"), source.emails());
        addValues(linkPaths, place.key("phones"), source.phones());
        return new CheckedSource(place, title, source, linkPaths);
    }

    private static CheckedSource of(Location place, String title, RecordSource source) {
        var linkPaths = new ArrayList<CheckedLink>();
        addLinks(linkPaths, place.key("links"), source.links());
        return new CheckedSource(place, title, source, linkPaths);
    }

    private static void addLinks(List<CheckedLink> linkPaths, Location place, List<Link> links) {
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            linkPaths.add(new CheckedLink(
                    place.at(i), link.ref(), link.ref().sql(), link.via(), link.where(), link.primary(), link));
        }
    }

    private static void addValues(List<CheckedLink> linkPaths, Location place, List<ClientSource.Values> list) {
        for (int i = 0; i < list.size(); i++) {
            ClientSource.Values values = list.get(i);
            linkPaths.add(new CheckedLink(place.at(i), null, values.sql(), values.via(), values.where(), null, null));
        }
    }
}
