package io.github.crmprofile.misspelt;

import static io.github.crmprofile.architecture.MisspeltTrials.WORD;

import io.github.crmprofile.architecture.MisspeltTrials;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.InMemoryLayoutStore;
import io.github.crmprofile.widget.Labels;
import io.github.crmprofile.widget.Layout;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.LayoutStore;
import io.github.crmprofile.widget.Placement;
import io.github.crmprofile.widget.Setting;
import io.github.crmprofile.widget.Widget;
import io.github.crmprofile.widget.WidgetKind;
import io.github.crmprofile.widget.WidgetLock;
import io.github.crmprofile.widget.WidgetRegistry;
import io.github.crmprofile.widget.WidgetSettings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Widgets, their settings, layouts and labels. */
final class WidgetTrials {

    private static final WidgetRegistry REGISTRY = WidgetRegistry.standard();
    private static final LayoutRules RULES = LayoutRules.standard(REGISTRY);
    private static final Layout LAYOUT = RULES.defaultLayout(ClientKind.CONTACT);
    private static final Labels ENGLISH = Labels.of(Locale.ENGLISH);
    private static final WidgetSettings NONE = WidgetSettings.EMPTY;

    private WidgetTrials() {}

    static MisspeltTrials all() {
        return widgets().and(settings()).and(layouts()).and(labels());
    }

    private static MisspeltTrials widgets() {
        Widget number = REGISTRY.get("number");
        return new MisspeltTrials()
                .refused("WidgetRegistry.get(String)", () -> REGISTRY.get(WORD))
                .answered("WidgetRegistry.find(String)", Optional.empty(), () -> REGISTRY.find(WORD))
                .refused("WidgetRegistry.check(String, WidgetSettings)", () -> REGISTRY.check(WORD, NONE))
                .refused(
                        "WidgetRegistry.Builder.lock(String, WidgetLock, WidgetLock[])",
                        () -> REGISTRY.toBuilder().lock(WORD, WidgetLock.MOVE))
                .kept(
                        "Widget.builder(String, WidgetKind)",
                        () -> Widget.builder(WORD, WidgetKind.BLOCK)
                                .figures(settings -> List.of())
                                .build())
                .refused("Widget.withChoices(String, String[])", () -> number.withChoices(WORD, "x"))
                .answered(
                        "SettingsSchema.find(String)",
                        Optional.empty(),
                        () -> number.schema().find(WORD))
                .kept("Placement.of(String, Widget)", () -> Placement.of(WORD, number));
    }

    private static MisspeltTrials settings() {
        WidgetSettings misspelt = NONE.with(WORD, "x");
        return new MisspeltTrials()
                .refused("WidgetSettings.with(String, String[])", () -> LAYOUT.add("number", misspelt, 5))
                .refused("WidgetSettings.with(String, boolean)", () -> LAYOUT.add("number", NONE.with(WORD, true), 5))
                .answered("WidgetSettings.without(String)", NONE, () -> NONE.without(WORD))
                .answered("WidgetSettings.isOn(String)", false, () -> NONE.isOn(WORD))
                .answered("WidgetSettings.text(String)", Optional.empty(), () -> NONE.text(WORD))
                .answered("WidgetSettings.texts(String)", List.of(), () -> NONE.texts(WORD))
                .refused(
                        "WidgetSettings.figure(String)",
                        () -> REGISTRY.toBuilder().add(showing(WORD)).build())
                .kept("Setting.text(String, int)", () -> Setting.text(WORD, 1))
                .kept("Setting.flag(String, boolean)", () -> Setting.flag(WORD, true))
                .kept("Setting.choice(String, String[])", () -> Setting.choice(WORD, "a"))
                .kept("Setting.optionalChoice(String, String[])", () -> Setting.optionalChoice(WORD, "a"))
                .kept("Setting.multiChoice(String, String[])", () -> Setting.multiChoice(WORD, "a"))
                .refused(
                        "Setting.metrics(int, String[])",
                        () -> REGISTRY.toBuilder().add(choosing(WORD)).build())
                .kept(
                        "Setting.withChoices(String[])",
                        () -> Setting.choice("c", "a").withChoices(WORD));
    }

    private static Widget showing(String metric) {
        return Widget.builder("w", WidgetKind.BLOCK)
                .figures(settings -> List.of(settings.figure(metric)))
                .build();
    }

    /** A widget that does not show at once what can be chosen for it. */
    private static Widget choosing(String metric) {
        return Widget.builder("w", WidgetKind.BLOCK)
                .settings(Setting.metrics(1, metric))
                .figures(settings -> List.of(settings.figure("conversion")))
                .build();
    }

    private static MisspeltTrials layouts() {
        LayoutStore store = new InMemoryLayoutStore();
        LayoutStore.Owner owner = LayoutStore.Owner.user("u");
        return new MisspeltTrials()
                .refused("Layout.add(String, WidgetSettings, int)", () -> LAYOUT.add(WORD, NONE, 0))
                .answered("Layout.find(String)", Optional.empty(), () -> LAYOUT.find(WORD))
                .refused("Layout.remove(String)", () -> LAYOUT.remove(WORD))
                .refused("Layout.move(String, int)", () -> LAYOUT.move(WORD, 0))
                .refused("Layout.places(String)", () -> LAYOUT.places(WORD))
                .refused(
                        "Layout.resize(String, Width, Height)",
                        () -> LAYOUT.resize(WORD, Placement.Width.HALF, Placement.Height.SMALL))
                .refused("Layout.configure(String, WidgetSettings)", () -> LAYOUT.configure(WORD, NONE))
                .refused("Layout.title(String, Labels)", () -> LAYOUT.title(WORD, ENGLISH))
                .kept(
                        "Layout.withLastChange(String, Instant)",
                        () -> LAYOUT.withLastChange(WORD, Instant.EPOCH).lastChange())
                .refused("LayoutRules.without(String[])", () -> RULES.without(WORD))
                .kept(
                        "LayoutRules.read(ClientKind, String)",
                        () -> RULES.read(
                                        ClientKind.CONTACT,
                                        LAYOUT.toJson().replace("\"load-gauge\"", "\"" + WORD + "\""))
                                .repairs())
                .kept("LayoutStore.Owner.user(String)", () -> LayoutStore.Owner.user(WORD))
                .answered(
                        "InMemoryLayoutStore.replace(ClientKind, Owner, String, String)",
                        false,
                        () -> store.replace(ClientKind.CONTACT, owner, WORD, "{}"))
                .kept("LayoutStore.save(ClientKind, Owner, String)", () -> {
                    store.save(ClientKind.CONTACT, owner, WORD);
                    return store.find(ClientKind.CONTACT, owner);
                });
    }

    private static MisspeltTrials labels() {
        return new MisspeltTrials()
                .answered("Labels.find(String)", Optional.empty(), () -> ENGLISH.find(WORD))
                .kept("Labels.metric(String)", () -> ENGLISH.metric(WORD))
                .kept("Labels.widget(String)", () -> ENGLISH.widget(WORD))
                .kept("Labels.setting(String, String)", () -> ENGLISH.setting("number", WORD))
                .kept("Labels.choice(String, String)", () -> ENGLISH.choice("grouping", WORD))
                .kept("Labels.channel(String)", () -> ENGLISH.channel(WORD))
                .kept(
                        "Labels.with(Map)",
                        () -> ENGLISH.with(Map.of("metric.own", WORD)).metric("own"));
    }
}
