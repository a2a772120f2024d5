package io.github.crmprofile;

import io.github.crmprofile.engine.FigurePlanner;
import io.github.crmprofile.engine.FigureReader;
import io.github.crmprofile.engine.MetricCompiler;
import io.github.crmprofile.engine.ResolvedRequest;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.ProfileSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The door of the library: computes what a CRM client is worth, how it is talked to and what it pays, from any source of records, and opens the
 * records behind every number.
 *
 * <pre>{@code
 * CrmProfiles profiles = CrmProfiles.builder().source(source).zone(ZoneId.of("Europe/Rome")).build();
 * ProfileRequest request = ProfileRequest.of(ClientId.contact("42")).period("this_quarter");
 * Profile profile = profiles.profile(request);
 * FigureResult won = profiles.figures(request, "deals.won.value").get(0);
 * RecordList deals = profiles.records(request, won.evidence().get(0).ref(), PageRequest.first(20));
 * }</pre>
 *
 * <p>Immutable and thread-safe, as long as the source and the host's functions are. It owns no thread, pool or connection.
 */
public final class CrmProfiles {

    private final ProfileSource source;
    private final CrmProfilesBuilder settings;
    private final FigureReader reader;
    private final ProfileReader pages;
    private final RecordLister lister;
    private final Explainer explainer;
    private final ShareReader shares;

    CrmProfiles(ProfileSource source, CrmProfilesBuilder settings) {
        this.source = source;
        this.settings = settings;
        MetricCompiler compiler = settings.compiler(source.kinds());
        var planner = new FigurePlanner(source, compiler);
        this.reader = new FigureReader(source, planner, settings.allClientCache(source));
        this.pages = settings.pages(reader);
        this.lister = new RecordLister(source, compiler);
        this.explainer = new Explainer(source, compiler, planner);
        this.shares = new ShareReader(source, compiler);
    }

    /**
     * Begins with the defaults.
     *
     * @return a builder, for one thread
     */
    public static CrmProfilesBuilder builder() {
        return new CrmProfilesBuilder();
    }

    /**
     * Computes the profile of a client: the widgets of its layout, with one read of the source. A widget that fails becomes a failed tile.
     *
     * @param request whose, for when, for whom, and whose layout
     * @return the profile
     * @throws UnknownClientException if the source has no such client
     * @throws IllegalArgumentException if a viewer is demanded and none is given
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
     * @param profiles takes the profiles one at a time
     * @throws IllegalArgumentException if a viewer is demanded and none is given
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
     * Computes the profiles of all clients of a kind, with one read, in constant memory where the source can.
     *
     * @param kind the kind of client
     * @param request for when, for whom, and whose layout; its client is not used
     * @param profiles takes the profiles one at a time
     * @throws IllegalArgumentException if a viewer is demanded and none is given
     */
    public void profiles(ClientKind kind, ProfileRequest request, Consumer<Profile> profiles) {
        pages.read(new Clients.Every(kind), kind, request, settings.context(request), profiles);
    }

    /**
     * Computes plain figures, all of them with one read of the source.
     *
     * @param request whose, for when and for whom
     * @param metrics the ids of the metrics
     * @return the figures in the same order
     * @throws UnknownClientException if the source has no such client
     * @throws IllegalArgumentException if an id is unknown, or a viewer is demanded and none is given
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
     */
    public List<FigureResult> figures(ProfileRequest request, List<Figure> figures) {
        return read(request, settings.context(request), figures).outcomes().stream()
                .map(FigureReader::require)
                .toList();
    }

    /**
     * Lists the records behind a number.
     *
     * @param request the request that the number was computed for
     * @param ref where the records are found, as the number's {@link Evidence} says
     * @param page which page
     * @return the page, with what all pages come to
     * @throws IllegalArgumentException if there is no such evidence, or the page cursor is none of this list
     */
    public RecordList records(ProfileRequest request, EvidenceRef ref, PageRequest page) {
        return lister.list(request.client(), settings.context(request), ref, page);
    }

    /**
     * Lists the clients behind a statistic over all clients, such as {@code communication.load.average}.
     *
     * @param request for when and for whom; the clients are those of the kind of its client
     * @param figure the figure: of such a statistic, or of the level that is made of them
     * @param offset how many clients to skip, 0 or more
     * @param limit at most so many, 1 or more
     * @return this page of clients, the highest first, with what all of them come to
     * @throws IllegalArgumentException if the metric is no such statistic
     */
    public ClientShares clients(ProfileRequest request, Figure figure, int offset, int limit) {
        return shares.read(request.client().kind(), settings.context(request), figure, offset, limit);
    }

    /**
     * Says how a figure is computed, with its value.
     *
     * @param request whose, for when and for whom
     * @param figure the figure
     * @return the explanation
     * @throws UnknownClientException if the source has no such client
     * @throws IllegalArgumentException if the figure cannot be computed
     */
    public Explanation explain(ProfileRequest request, Figure figure) {
        ResolvedRequest context = settings.context(request);
        var read = read(request, context, List.of(figure));
        return explainer.explain(request.client(), context, figure, read);
    }

    /**
     * Looks for clients by name.
     *
     * @param text a part of the name in any case; empty for all
     * @param kind the kind of client; null for both
     * @param limit at most so many
     * @return in the order of name, kind and id
     */
    public List<Client> find(String text, @Nullable ClientKind kind, int limit) {
        return source.find(text, kind, limit);
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
