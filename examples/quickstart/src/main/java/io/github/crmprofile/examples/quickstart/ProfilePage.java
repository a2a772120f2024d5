package io.github.crmprofile.examples.quickstart;

import io.github.crmprofile.FigureResult;
import io.github.crmprofile.Profile;
import io.github.crmprofile.WidgetResult;
import io.github.crmprofile.examples.quickstart.Tiles.Tile;
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
        ResolvedPeriod earlier = profile.earlierPeriod();
        lines.add(ink.bold(words.period(profile.period()))
                + ink.dim(earlier == null ? "" : " · " + words.phrase("quickstart.compared") + " " + words.period(earlier)));
        lines.add("");
        profile.widgets().stream()
                .filter(widget -> widget.widget().kind() != WidgetKind.CARD)
                .forEach(this::widget);
        endRow();
        warnings(profile.warnings());
        return List.copyOf(lines);
    }

    private void card(Client client) {
        String id = client.id().toString();
        String name = Columns.left(Columns.clean(client.name()), WIDTH - 1 - Columns.width(id));
        lines.add(ink.bold(name) + " " + ink.dim(id));
        fact(client.position(), data.companyOf(client).orElse(null), client.industry(), client.website());
        fact(Stream.concat(client.emails().stream(), client.phones().stream()).toArray(String[]::new));
        fact(client.companyType(), Optional.ofNullable(client.responsible()).map(user -> words.phrase("page.responsible") + ": " + user).orElse(null));
        fact(client.comment());
        profile.widgets().stream()
                .filter(widget -> widget.widget().kind() == WidgetKind.CARD)
                .flatMap(widget -> widget.figures().stream())
                .forEach(figure -> fact(words.metric(figure) + ": " + words.value(figure)));
        lines.add("");
    }

    private void fact(@Nullable String... facts) {
        String text = Stream.of(facts).filter(Objects::nonNull).map(Columns::clean).collect(Collectors.joining(" · "));
        if (!text.isEmpty()) {
            lines.addAll(Columns.wrap(text, WIDTH));
        }
    }

    private void widget(WidgetResult widget) {
        String title = profile.layout().title(widget.placement().id(), words.labels());
        List<FigureResult> figures = widget.figures();
        if (widget.failure() != null) {
            heading(title);
            lines.add(ink.paint(Ink.Colour.RED, "✗ " + widget.failure()));
            lines.add("");
        } else if (widget.widget().kind() == WidgetKind.NUMBER) {
            figures.forEach(figure -> row.add(words.tile(title, figure)));
        } else if (figures.stream().allMatch(ProfilePage::isTile)) {
            heading(title);
            figures.forEach(figure -> row.add(words.tile(words.metric(figure), figure)));
            endRow();
        } else {
            heading(title);
            lines.addAll(new Charts(words, ink, WIDTH).draw(figures));
            lines.add("");
        }
    }
}
