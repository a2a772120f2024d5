package io.github.crmprofile;

import io.github.crmprofile.engine.AllClientCache;
import io.github.crmprofile.engine.FigurePlanner;
import io.github.crmprofile.engine.FigureReader;
import io.github.crmprofile.engine.MetricCompiler;
import io.github.crmprofile.engine.ObservedSource;
import io.github.crmprofile.engine.ResolvedRequest;
import io.github.crmprofile.figure.ChangeExplanation;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.ranking.RankOrder;
import io.github.crmprofile.ranking.Segment;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordLookup;
import io.github.crmprofile.source.SourceException;
import io.github.crmprofile.source.Viewer;
import io.github.crmprofile.widget.LayoutRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Entry point. Computes the profiles of CRM clients (deals, communication, invoices) from a {@link io.github.crmprofile.source.ProfileSource}, and
 * lists the records behind each number.
 *
 * <pre>{@code
 * CrmProfiles profiles = CrmProfiles.builder().source(source).zone(ZoneId.of("Europe/Rome")).build();
 * ProfileRequest request = ProfileRequest.of(ClientId.contact("42")).withPeriod("this_quarter");
 * Profile profile = profiles.profile(request);
 * FigureResult won = profiles.figure(request, "deals.won.value");
 * RecordList deals = profiles.records(request, won.evidence("records").ref(), PageRequest.first(20));
 * }</pre>
 *
 * <p>Caches plans of pages, and figures over all clients for {@link CrmProfilesBuilder#allClientsMaxAge a while}; records and the other figures are
 * read anew by every request. Consumers are called on the calling thread. Every method refuses, by an {@link IllegalArgumentException}, a viewer who is
 * restricted by an attribute that the source does not have.
 *
 * <p>Immutable and thread-safe, as long as the source and the host's functions are. It owns no thread, pool or connection.
 */
public final class CrmProfiles {

    private final ProfileSource source;
    private final Settings settings;
    private final AllClientCache allClients;
    private final FigureReader reader;
    private final ProfileReader pages;
    private final RecordLister lister;
    private final ChangeReader changes;
    private final Explainer explainer;
    private final ShareReader shares;

    CrmProfiles(Settings settings) {
        this.settings = settings;
        this.source = new ObservedSource(settings.source(), settings.listener());
        MetricCompiler compiler = settings.compiler(source.kinds());
        var planner = new FigurePlanner(source, compiler);
        this.allClients = settings.allClientCache(source);
        this.reader = new FigureReader(source, planner, allClients, settings.listener());
        this.pages = new ProfileReader(reader, settings.layoutRules(), settings.layouts(), settings.listener());
        this.lister = new RecordLister(source, compiler);
        this.changes = new ChangeReader(source, compiler, lister);
        this.explainer = new Explainer(source, compiler, planner);
        this.shares = new ShareReader(source, compiler);
    }

    /**
     * Starts with the defaults.
     *
     * @return a builder, for one thread
     */
    public static CrmProfilesBuilder builder() {
        return new CrmProfilesBuilder();
    }

    /**
     * Drops the cached figures over all clients, for example after an import: the next request that needs them reads them. A read that is under way
     * is not kept.
     */
    public void invalidate() {
        allClients.clear();
    }

    /**
     * Computes the profile of a client: the widgets of its layout, with one read of the source. A widget that fails becomes a failed tile.
     *
     * @param request whose, for when, for whom, and whose layout
     * @return the profile
     * @throws UnknownClientException if the source has no such client
     * @throws IllegalArgumentException if a viewer is demanded and none is given
     * @throws SourceException if the source cannot be read
     */
    public Profile profile(ProfileRequest request) {
        var profiles = new ArrayList<Profile>(1);
        pages.read(
                new Clients.One(request.client()),
                request.client().kind(),
                request,
                settings.context(request),
                profiles::add);
        if (profiles.isEmpty()) {
            throw new UnknownClientException(request.client());
        }
        return profiles.get(0);
    }

    /**
     * Computes the profiles of many clients, with one read for the contacts among them and one for the companies.
     *
     * @param clients the clients: contacts are answered first, those of one kind in the order given; those that do not exist are not
     * @param request for when, for whom, and whose layout; its client is not used
     * @param profiles takes the profiles one at a time, on the calling thread
     * @throws IllegalArgumentException if a viewer is demanded and none is given
     * @throws SourceException if the source cannot be read
     */
    public void profiles(List<ClientId> clients, ProfileRequest request, Consumer<Profile> profiles) {
        ResolvedRequest context = settings.context(request);
        for (ClientKind kind : ClientKind.values()) {
            List<ClientId> ids =
                    clients.stream().filter(id -> id.kind() == kind).toList();
            if (!ids.isEmpty()) {
                pages.read(new Clients.Several(ids), kind, request, context, profiles);
            }
        }
    }

    /**
     * Computes the profiles of all clients of a kind, with one read, in constant memory where the source can. The read stays open while the
     * profiles are taken: a slow consumer holds a connection, and its exception ends the read and reaches the caller.
     *
     * @param kind the kind of client
     * @param request for when, for whom, and whose layout; its client is not used
     * @param profiles takes the profiles one at a time, on the calling thread, in any order
     * @throws IllegalArgumentException if a viewer is demanded and none is given
     * @throws SourceException if the source cannot be read
     */
    public void profiles(ClientKind kind, ProfileRequest request, Consumer<Profile> profiles) {
        pages.read(new Clients.Every(kind), kind, request, settings.context(request), profiles);
    }

    /**
     * Computes one plain figure with one read of the source. Several are cheaper by {@link #figures(ProfileRequest, String...)}.
     *
     * @param request whose, for when and for whom
     * @param metric the id of the metric
     * @return the figure
     * @throws UnknownClientException if the source has no such client
     * @throws IllegalArgumentException listing the metrics, if the id is unknown; or if a viewer is demanded and none is given
     * @throws SourceException if the source cannot be read
     */
    public FigureResult figure(ProfileRequest request, String metric) {
        return figure(request, Figure.of(metric));
    }

    /**
     * Computes one figure of any shape with one read of the source.
     *
     * @param request whose, for when and for whom
     * @param figure what is asked
     * @return the figure
     * @throws UnknownClientException if the source has no such client
     * @throws IllegalArgumentException if the figure cannot be computed, or a viewer is demanded and none is given
     * @throws SourceException if the source cannot be read
     */
    public FigureResult figure(ProfileRequest request, Figure figure) {
        return figures(request, List.of(figure)).get(0);
    }

    /**
     * Computes plain figures, all of them with one read of the source.
     *
     * @param request whose, for when and for whom
     * @param metrics the ids of the metrics
     * @return the figures in the same order
     * @throws UnknownClientException if the source has no such client
     * @throws IllegalArgumentException listing the metrics, if an id is unknown; or if a viewer is demanded and none is given
     * @throws SourceException if the source cannot be read
     */
    public List<FigureResult> figures(ProfileRequest request, String... metrics) {
        return figures(request, Arrays.stream(metrics).map(Figure::of).toList());
    }

    /**
     * Computes figures of any shape, all of them with one read of the source.
     *
     * @param request whose, for when and for whom
     * @param figures what is asked
     * @return the figures in the same order
     * @throws UnknownClientException if the source has no such client
     * @throws IllegalArgumentException if a figure cannot be computed, or a viewer is demanded and none is given
     * @throws SourceException if the source cannot be read
     */
    public List<FigureResult> figures(ProfileRequest request, List<Figure> figures) {
        return read(request, settings.context(request), figures).outcomes().stream()
                .map(FigureReader::require)
                .toList();
    }

    /**
     * Lists the records behind a number, with one read of the source, or two where a converted total lacks rates.
     *
     * @param request the request that the number was computed for
     * @param ref where the records are found, as the number's {@link Evidence} says
     * @param page which page
     * @return the page, with the totals of all pages
     * @throws UnknownClientException if the source has no such client, or it does not exist for the viewer
     * @throws IllegalArgumentException if there is no such evidence, the order is by an unknown field, the page cursor belongs to another list, or a
     *     viewer is demanded and none is given
     * @throws SourceException if the source cannot be read
     */
    public RecordList records(ProfileRequest request, EvidenceRef ref, PageRequest page) {
        return lister.list(request.client(), settings.context(request), ref, page);
    }

    /**
     * Reads records by their ids, whenever they were and whoever's they are: what those are called to which other records link.
     *
     * @param kind the kind of record
     * @param ids their ids, at most {@value io.github.crmprofile.source.RecordQuery#MOST}
     * @param viewer who is looking
     * @return in the order of the ids, each once; without those that do not exist, for the viewer at least: to whom the record must be visible, and
     *     one of its clients, if only some are
     * @throws IllegalArgumentException if there are too many ids, or the viewer is restricted by an attribute that the source does not have
     * @throws SourceException if the source cannot be read
     */
    public List<CrmRecord> records(RecordKind kind, Collection<String> ids, Viewer viewer) {
        return RecordFinder.find(
                source, new RecordLookup(kind, List.copyOf(ids), settings.viewer(viewer), settings.now()));
    }

    /**
     * Begins a ranking: clients in the order of a figure, or those that meet conditions.
     *
     * @param kind the kind of client
     * @return all of them, in the order of their ids, for the last 30 days
     */
    public ClientRanking clients(ClientKind kind) {
        return new ClientRanking(
                reader,
                settings,
                ProfileRequest.of(new ClientId(kind, "-")),
                RankOrder.BY_ID,
                Segment.everyone(),
                List.of());
    }

    /**
     * Lists the clients behind a statistic over all clients, such as {@code communication.load.average}.
     *
     * @param request for when and for whom; the clients are those of the kind of its client
     * @param figure the figure: of such a statistic, or of the level that is made of them
     * @param offset how many clients to skip, 0 or more
     * @param limit the most clients to list, 1 or more
     * @return this page of clients, the highest first, with the totals of all of them
     * @throws IllegalArgumentException if the metric is no such statistic, offset or limit is out of bounds, or a viewer is demanded and none is
     *     given
     * @throws SourceException if the source cannot be read
     */
    public ClientShares clients(ProfileRequest request, Figure figure, int offset, int limit) {
        return shares.read(request.client().kind(), settings.context(request), figure, offset, limit);
    }

    /**
     * Explains how a figure is computed, with its value.
     *
     * @param request whose, for when and for whom
     * @param figure the figure
     * @return the explanation
     * @throws UnknownClientException if the source has no such client
     * @throws IllegalArgumentException if the figure cannot be computed, or a viewer is demanded and none is given
     * @throws SourceException if the source cannot be read
     */
    public Explanation explain(ProfileRequest request, Figure figure) {
        ResolvedRequest context = settings.context(request);
        var read = read(request, context, List.of(figure));
        return explainer.explain(request.client(), context, figure, read);
    }

    /**
     * Says why a figure changed: splits its difference from the comparison period into parts that add up to it exactly. The parts are those of the
     * operands of a ratio, of the records that entered, left or stayed in a count or sum, and of the values of a field where the figure is broken
     * down.
     *
     * @param request whose, for when, compared with when, and for whom
     * @param figure the figure, in one piece or {@linkplain Figure#by by} a field; its slices add up for counts and sums only
     * @return the parts
     * @throws UnknownClientException if the source has no such client
     * @throws IllegalArgumentException if nothing is compared, the figure cannot be computed, its slices do not add up, or a viewer is demanded and
     *     none is given
     * @throws SourceException if the source cannot be read
     */
    public ChangeExplanation explainChange(ProfileRequest request, Figure figure) {
        ResolvedRequest context = settings.context(request);
        List<Figure> figures = changes.figures(context, figure);
        return changes.explain(context, figure, read(request, context, figures));
    }

    /**
     * Finds clients by name, for a viewer who may see all.
     *
     * @param text a part of the name in any case; empty for all
     * @param kind the kind of client; null for both
     * @param limit the most clients to find, 1 or more
     * @return in the order of name, kind and id; an empty name is found by the empty text alone
     * @throws IllegalArgumentException if the limit is below 1, or a viewer is demanded: then give one in a {@link NameSearch}
     * @throws SourceException if the source cannot be read
     */
    public List<Client> find(String text, @Nullable ClientKind kind, int limit) {
        return source.find(new NameSearch(text, kind, settings.viewer(null), limit));
    }

    /**
     * Finds clients by name.
     *
     * @param search the text to find, and the viewer
     * @return in the order of name, kind and id
     * @throws IllegalArgumentException if the viewer is restricted by an attribute that the source does not have
     * @throws SourceException if the source cannot be read
     */
    public List<Client> find(NameSearch search) {
        settings.viewer(search.viewer());
        return source.find(search);
    }

    /**
     * Reads the data of a client itself, without any number, for a viewer who may see all.
     *
     * @param id the client
     * @return its data
     * @throws UnknownClientException if the source has no such client
     * @throws IllegalArgumentException if a viewer is demanded
     * @throws SourceException if the source cannot be read
     */
    public Client client(ClientId id) {
        return ClientReader.one(source, id, settings.viewer(null));
    }

    /**
     * Reads the data of a client itself, without any number.
     *
     * @param id the client
     * @param viewer who is looking
     * @return its data
     * @throws UnknownClientException if the source has no such client, or it does not exist for the viewer
     * @throws IllegalArgumentException if the viewer is restricted by an attribute that the source does not have
     * @throws SourceException if the source cannot be read
     */
    public Client client(ClientId id, Viewer viewer) {
        return ClientReader.one(source, id, settings.viewer(viewer));
    }

    /**
     * Reads the data of clients themselves, without any number, with one read, for a viewer who may see all.
     *
     * @param ids the clients
     * @return their data in the order given, each client once; those that do not exist are left out
     * @throws IllegalArgumentException if a viewer is demanded
     * @throws SourceException if the source cannot be read
     */
    public List<Client> clients(List<ClientId> ids) {
        return ClientReader.several(source, ids, settings.viewer(null));
    }

    /**
     * Reads the data of clients themselves, without any number, with one read.
     *
     * @param ids the clients
     * @param viewer who is looking
     * @return their data in the order given, each client once; those that do not exist, for the viewer at least, are left out
     * @throws IllegalArgumentException if the viewer is restricted by an attribute that the source does not have
     * @throws SourceException if the source cannot be read
     */
    public List<Client> clients(List<ClientId> ids, Viewer viewer) {
        return ClientReader.several(source, ids, settings.viewer(viewer));
    }

    /**
     * Returns the record kinds that the source has. A metric over another kind is undefined, and has no list.
     *
     * @return the kinds
     */
    public Set<RecordKind> kinds() {
        return source.kinds();
    }

    /**
     * Returns the calendar of requests that give no other.
     *
     * @return zone, week start and fiscal year
     */
    public BusinessCalendar calendar() {
        return settings.calendar();
    }

    /**
     * Returns the metrics that can be asked for.
     *
     * @return the registry
     */
    public MetricRegistry metrics() {
        return layoutRules().registry().metrics();
    }

    /**
     * Returns the widgets that a page can have and its rules.
     *
     * @return the rules
     */
    public LayoutRules layoutRules() {
        return settings.layoutRules();
    }

    private FigureReader.ClientFigures read(ProfileRequest request, ResolvedRequest context, List<Figure> figures) {
        var read = new ArrayList<FigureReader.ClientFigures>(1);
        reader.read(new Clients.One(request.client()), context, figures, read::add);
        if (read.isEmpty()) {
            throw new UnknownClientException(request.client());
        }
        return read.get(0);
    }
}
