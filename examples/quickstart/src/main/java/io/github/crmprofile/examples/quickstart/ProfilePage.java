package io.github.crmprofile.examples.quickstart;

import io.github.crmprofile.Profile;
import io.github.crmprofile.WidgetResult;
import io.github.crmprofile.examples.quickstart.Tiles.Tile;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.widget.WidgetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A profile in lines of text: the client's card, one widget after the other, and what could not be used. */
final class ProfilePage {
    static final int WIDTH = 78;
    private static final int MOST_WARNINGS = 5;

    private final Profile profile;
    private final Data data;
    private final Words words;
    private final Ink ink;
    private final List<String> lines = new ArrayList<>();
    private final List<Tile> row = new ArrayList<>();

    ProfilePage(Profile profile, Data data, Words words, Ink ink) {
        this.profile = profile;
        this.data = data;
        this.words = words;
        this.ink = ink;
    }

    List<String> lines() {
        card(profile.client());
        period(profile.period(), profile.earlierPeriod());
        profile.widgets().stream()
                .filter(widget -> widget.widget().kind() != WidgetKind.CARD)
                .forEach(this::widget);
        endRow();
        warnings(profile.warnings());
        return List.copyOf(lines);
    }

    private void period(ResolvedPeriod period, @Nullable ResolvedPeriod earlier) {
        String name = words.format().period(period.period());
        String days = words.format().period(period);
        lines.add(ink.bold(name)
                + (days.equals(name) ? "" : " · " + days)
                + (earlier == null
                        ? ""
                        : ink.dim(" · " + words.phrase("quickstart.compared") + " "
                                + words.format().period(earlier))));
        lines.add("");
    }

    private void card(Client client) {
        String id = Columns.clean(client.id().toString());
        String name = Columns.left(Columns.clean(client.name()), WIDTH - 1 - Columns.width(id));
        lines.add(ink.bold(name) + " " + ink.dim(id));
        fact(client.position(), data.companyOf(client).orElse(null), client.industry(), client.website());
        fact(Stream.concat(client.emails().stream(), client.phones().stream()).toArray(String[]::new));
        fact(
                client.companyType(),
                Optional.ofNullable(client.responsible())
                        .map(user -> words.phrase("page.responsible") + ": " + user)
                        .orElse(null));
        fact(client.comment());
        profile.widgets().stream()
                .filter(widget -> widget.widget().kind() == WidgetKind.CARD)
                .flatMap(widget -> widget.figures().stream())
                .forEach(figure -> fact(words.metric(figure) + ": " + words.headline(figure.value(), figure.period())));
        lines.add("");
    }

    private void fact(@Nullable String... facts) {
        String text =
                Stream.of(facts).filter(Objects::nonNull).map(Columns::clean).collect(Collectors.joining(" · "));
        if (!text.isEmpty()) {
            lines.addAll(Columns.wrap(text, WIDTH));
        }
    }

    private void widget(WidgetResult widget) {
        List<FigureResult> figures = widget.figures();
        String title = title(widget);
        if (widget.failure() != null) {
            section(title, List.of(ink.paint(Ink.Colour.RED, "✗ " + widget.failure())));
        } else if (widget.widget().kind() == WidgetKind.NUMBER) {
            figures.forEach(figure -> row.add(new FigureTile(words).of(title, figure)));
        } else if (widget.widget().kind() == WidgetKind.BLOCK && !isAbsent(figures)) {
            endRow();
            lines.add(ink.bold(title));
            figures.forEach(figure -> row.add(new FigureTile(words).of(words.metric(figure), figure)));
            endRow();
        } else {
            section(title, new Charts(words, ink, WIDTH).draw(figures));
        }
    }

    /** Whether there is nothing to say but one reason. */
    private static boolean isAbsent(List<FigureResult> figures) {
        MetricValue first = figures.get(0).value();
        return first instanceof MetricValue.Undefined
                && figures.stream().allMatch(figure -> figure.value().equals(first));
    }

    /** With the period, where the widget has its own. */
    private String title(WidgetResult widget) {
        String title = profile.layout().title(widget.placement().id(), words.labels());
        return widget.figures().stream()
                .map(figure -> figure.figure().period())
                .filter(Objects::nonNull)
                .findFirst()
                .map(own -> title + " · " + words.format().period(own))
                .orElse(title);
    }

    private void section(String title, List<String> drawn) {
        endRow();
        lines.add(ink.bold(title));
        lines.addAll(drawn);
        lines.add("");
    }

    private void endRow() {
        lines.addAll(Tiles.draw(row, WIDTH, ink));
        row.clear();
    }

    private void warnings(List<DataWarning> warnings) {
        warnings.stream().limit(MOST_WARNINGS).map(words.format()::warning).forEach(this::warning);
        if (warnings.size() > MOST_WARNINGS) {
            warning(words.phrase("quickstart.more", warnings.size() - MOST_WARNINGS));
        }
        if (!warnings.isEmpty()) {
            lines.add("");
        }
    }

    private void warning(String text) {
        lines.add(ink.paint(Ink.Colour.YELLOW, "! " + Columns.clean(text)));
    }
}
