package io.github.crmprofile;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.crmprofile.engine.FigureOutcome;
import io.github.crmprofile.engine.FigureReader;
import io.github.crmprofile.engine.ResolvedRequest;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricContext;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.ProfileEvent;
import io.github.crmprofile.source.ProfileListener;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.LayoutStore;
import io.github.crmprofile.widget.LoadedLayout;
import io.github.crmprofile.widget.Placement;
import io.github.crmprofile.widget.Widget;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads whole pages: the figures of all widgets of a layout, together. */
final class ProfileReader {

    private final FigureReader reader;
    private final LayoutRules rules;
    private final LayoutStore layouts;
    private final ProfileListener listener;
    // By the list itself, for it is that of the default page as a rule; lists that were read are gone soon.
    private final Cache<List<Placement>, PlannedPage> pages =
            CacheBuilder.newBuilder().weakKeys().build();

    ProfileReader(FigureReader reader, LayoutRules rules, LayoutStore layouts, ProfileListener listener) {
        this.listener = listener;
        this.reader = reader;
        this.rules = rules;
        this.layouts = layouts;
    }

    /** A widget that knows its figures, or why it has none. */
    private record PlannedWidget(
            Placement placement,
            Widget widget,
            List<Figure> figures,
            @Nullable String failure) {

        static PlannedWidget of(Placement placement, Widget widget) {
            try {
                return new PlannedWidget(placement, widget, widget.figures(placement.settings()), null);
            } catch (IllegalStateException e) {
                return new PlannedWidget(placement, widget, List.of(), e.getMessage());
            }
        }

        WidgetResult result(List<FigureOutcome> outcomes) {
            var results = new ArrayList<FigureResult>(outcomes.size());
            for (FigureOutcome outcome : outcomes) {
                if (outcome instanceof FigureOutcome.Failed failed) {
                    return new WidgetResult(
                            placement, widget, List.of(), failed.cause().getMessage());
                }
                results.add(FigureReader.require(outcome));
            }
            return new WidgetResult(placement, widget, results, failure);
        }
    }

    /** The widgets of a layout with all their figures, one after the other. */
    private record PlannedPage(List<PlannedWidget> widgets, List<Figure> figures) {}

    private PlannedPage page(List<Placement> placements) {
        PlannedPage known = pages.getIfPresent(placements);
        if (known != null) {
            return known;
        }
        List<PlannedWidget> widgets = placements.stream()
                .map(placement -> PlannedWidget.of(placement, rules.registry().get(placement.widget())))
                .toList();
        var made = new PlannedPage(
                widgets,
                widgets.stream().flatMap(widget -> widget.figures().stream()).toList());
        if (widgets.stream().allMatch(widget -> widget.failure() == null)) {
            pages.put(placements, made);
        }
        return made;
    }

    void read(
            Clients clients,
            ClientKind kind,
            ProfileRequest request,
            ResolvedRequest context,
            Consumer<Profile> profiles) {
        String user = request.user();
        LayoutStore.Owner owner = user == null ? LayoutStore.Owner.EVERYONE : LayoutStore.Owner.user(user);
        LoadedLayout loaded = rules.load(layouts, kind, owner);
        PlannedPage page = page(loaded.layout().placements());
        MetricContext own = context.resolved(request.period());
        ResolvedPeriod earlier = context.earlier(own).map(MetricContext::period).orElse(null);
        reader.read(clients, context, page.figures(), read -> {
            var results = new ArrayList<WidgetResult>(page.widgets().size());
            int from = 0;
            for (PlannedWidget widget : page.widgets()) {
                int to = from + widget.figures().size();
                List<FigureOutcome> outcomes = read.outcomes().subList(from, to);
                WidgetResult result = widget.result(outcomes);
                results.add(result);
                report(result, outcomes);
                from = to;
            }
            report(read.answer().warnings());
            ClientId id = read.answer().id();
            profiles.accept(new Profile(
                    request.withClient(id),
                    Objects.requireNonNull(read.answer().client(), "the source answered a profile without its client"),
                    own.period(),
                    earlier,
                    loaded.layout(),
                    loaded.repairs(),
                    results,
                    read.answer().warnings(),
                    context.now(),
                    read.allClientsReadAt()));
        });
    }

    private void report(WidgetResult result, List<FigureOutcome> outcomes) {
        String message = result.failure();
        if (message != null) {
            RuntimeException cause = outcomes.stream()
                    .filter(FigureOutcome.Failed.class::isInstance)
                    .map(outcome -> ((FigureOutcome.Failed) outcome).cause())
                    .findFirst()
                    .orElse(null);
            listener.on(new ProfileEvent.WidgetFailed(
                    result.placement().id(), result.widget().id(), message, cause));
        }
    }

    private void report(List<DataWarning> warnings) {
        if (!warnings.isEmpty()) {
            listener.on(new ProfileEvent.Warned(
                    warnings.stream().collect(Collectors.groupingBy(DataWarning::code, Collectors.counting()))));
        }
    }
}
