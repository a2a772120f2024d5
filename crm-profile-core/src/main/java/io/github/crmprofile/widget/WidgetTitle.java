package io.github.crmprofile.widget;

import io.github.crmprofile.model.ClientKind;
import java.util.List;
import java.util.Optional;

/** What a widget on a page is called. */
record WidgetTitle(WidgetRegistry registry, ClientKind client, Labels labels) {

    /** Returns the title of a placement, which on the default page is another one. */
    String of(Placement placement, Placement pristine) {
        List<String> metrics = metrics(placement);
        boolean isOriginal = metrics(pristine).equals(metrics);
        return placement
                .settings()
                .text(Setting.TITLE.name())
                .or(() -> isOriginal ? labels.find("placement." + placement.id()) : Optional.empty())
                .or(() -> labels.find("widget." + placement.widget() + "." + client.code()))
                .orElseGet(() -> metrics.isEmpty()
                        ? labels.widget(placement.widget())
                        : String.join(
                                " · ", metrics.stream().map(labels::metric).toList()));
    }

    private List<String> metrics(Placement placement) {
        SettingsSchema schema = registry.get(placement.widget()).schema();
        return schema.complete(placement.settings()).texts("metrics");
    }
}
