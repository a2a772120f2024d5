package io.github.crmprofile.widget;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.Layout.Split;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Defines what layouts may hold: which widgets there are, which are locked, and the page of a user who has changed nothing.
 *
 * <pre>{@code
 * LayoutRules rules = LayoutRules.standard();
 * LoadedLayout loaded = rules.load(store, ClientKind.CONTACT, Owner.user("ann"));
 * Layout edited = loaded.layout().add("number", WidgetSettings.EMPTY.with("metrics", "deals.lost.count"), 5);
 * edited = edited.withLastChange("ann", clock.instant());
 * boolean isStored = store.replace(ClientKind.CONTACT, Owner.user("ann"), loaded.stored(), edited.toJson());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class LayoutRules {

    /** How many widgets a page can have: 30. */
    public static final int MOST_WIDGETS = 30;

    private final WidgetRegistry registry;
    private final Map<ClientKind, List<Placement>> defaults;
    private final Map<ClientKind, Anchors> anchors = new EnumMap<>(ClientKind.class);

    private LayoutRules(WidgetRegistry registry, Map<ClientKind, List<Placement>> defaults) {
        this.registry = registry;
        this.defaults = new EnumMap<>(defaults);
        defaults.forEach((client, page) -> anchors.put(client, new Anchors(page, registry)));
    }

    /**
     * Returns the standard pages with the standard widgets.
     *
     * @return the rules of a host that has added nothing
     */
    public static LayoutRules standard() {
        return standard(WidgetRegistry.standard());
    }

    /**
     * Returns the standard pages with the widgets of a host.
     *
     * @param registry the standard widgets and others, some of them locked perhaps
     * @return the rules
     * @throws IllegalArgumentException with all that is wrong, if the standard pages cannot be made of these widgets
     */
    public static LayoutRules standard(WidgetRegistry registry) {
        return of(registry, StandardLayouts.all());
    }

    /**
     * Makes the pages of a host.
     *
     * @param registry the widgets
     * @param defaults the default page of each kind of client, with all widgets that are locked against removing
     * @return the rules
     * @throws IllegalArgumentException with all that is wrong with the pages
     */
    public static LayoutRules of(WidgetRegistry registry, Map<ClientKind, List<Placement>> defaults) {
        var problems = new ArrayList<String>();
        var pages = new EnumMap<ClientKind, List<Placement>>(ClientKind.class);
        for (ClientKind client : ClientKind.values()) {
            List<Placement> page = List.copyOf(defaults.getOrDefault(client, List.of()));
            pages.put(client, page);
            problems(registry, page)
                    .forEach(problem -> problems.add("default page of a " + client.code() + ": " + problem));
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("These default pages cannot be used: " + String.join("; ", problems));
        }
        return new LayoutRules(registry, pages);
    }

    private static List<String> problems(WidgetRegistry registry, List<Placement> page) {
        var problems = new ArrayList<String>();
        var ids = new HashSet<String>();
        for (Placement placement : page) {
            if (!ids.add(placement.id())) {
                problems.add("placement '" + placement.id() + "' is there twice; accepted is each id once");
            }
            try {
                registry.check(placement.widget(), placement.settings());
            } catch (IllegalArgumentException wrong) {
                problems.add("placement '" + placement.id() + "': " + wrong.getMessage());
            }
        }
        for (String id : registry.ids()) {
            if (registry.get(id).locks().contains(WidgetLock.REMOVE)
                    && page.stream().noneMatch(p -> p.widget().equals(id))) {
                problems.add("widget '" + id + "' is locked against being removed and is missing; add it");
            }
        }
        if (page.size() > MOST_WIDGETS) {
            problems.add(page.size() + " widgets; accepted are at most " + MOST_WIDGETS);
        }
        return problems;
    }

    /**
     * Returns a copy whose default pages lack some widgets, which users can still add.
     *
     * <pre>{@code
     * LayoutRules rules = LayoutRules.standard().without("load-gauge");
     * }</pre>
     *
     * @param placements the ids of the placements on the default pages; of a standard page that of a widget, or a name such as {@code payments}
     * @return rules with smaller default pages
     * @throws IllegalArgumentException if no default page has such a placement, or the widget is locked against being removed
     */
    public LayoutRules without(String... placements) {
        Set<String> unwanted = Set.of(placements);
        var known = new TreeSet<String>();
        defaults.values().forEach(page -> page.forEach(placement -> known.add(placement.id())));
        unwanted.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException(
                    "No default page has a placement '" + id + "'; there are " + String.join(", ", known));
        });
        var pages = new EnumMap<ClientKind, List<Placement>>(ClientKind.class);
        defaults.forEach((client, page) -> pages.put(
                client,
                page.stream()
                        .filter(placement -> !unwanted.contains(placement.id()))
                        .toList()));
        return of(registry, pages);
    }

    /**
     * Returns the widgets that a page can have.
     *
     * @return the registry
     */
    public WidgetRegistry registry() {
        return registry;
    }

    /**
     * Returns the page of a user who has changed nothing.
     *
     * @param client the kind of client
     * @return a layout with two equal columns
     */
    public Layout defaultLayout(ClientKind client) {
        return new Layout(this, client, Split.EVEN, page(client), null, Preserved.NOTHING);
    }

    /**
     * Reads a stored layout. What breaks a rule is repaired; what is unknown is kept aside.
     *
     * @param client the kind of client that it is for
     * @param json the text, of {@link Layout#toJson} or not
     * @return a layout in which every rule holds, and what was done; the default one when nothing can be made of the text
     */
    public LoadedLayout read(ClientKind client, String json) {
        LayoutReader.Reading reading = LayoutReader.read(this, client, json);
        Layout layout = reading.layout();
        return layout == null
                ? new LoadedLayout(settingAside(defaultLayout(client), json), true, reading.repairs(), null)
                : new LoadedLayout(layout, false, reading.repairs(), null);
    }

    /**
     * Returns the layout of an owner: the stored one of the owner, else the stored one of everyone, else the default.
     *
     * @param store where layouts are stored
     * @param client the kind of client
     * @param owner whose layout is wanted
     * @return the first of these that can be made sense of, with what was done to all that were looked at
     */
    public LoadedLayout load(LayoutStore store, ClientKind client, LayoutStore.Owner owner) {
        var repairs = new ArrayList<LayoutRepair>();
        @Nullable String stored = null;
        @Nullable String unused = null;
        for (var next : owners(owner)) {
            String json = store.find(client, next).orElse(null);
            boolean isOwn = next.equals(owner);
            if (isOwn) {
                stored = json;
            }
            if (json != null) {
                LoadedLayout loaded = read(client, json);
                repairs.addAll(loaded.repairs());
                if (!loaded.isDefault()) {
                    Layout layout = unused == null ? loaded.layout() : settingAside(loaded.layout(), unused);
                    return new LoadedLayout(layout, false, repairs, stored);
                }
                if (isOwn) {
                    unused = json;
                }
            }
        }
        Layout layout = defaultLayout(client);
        return new LoadedLayout(unused == null ? layout : settingAside(layout, unused), true, repairs, stored);
    }

    private static List<LayoutStore.Owner> owners(LayoutStore.Owner owner) {
        return owner.equals(LayoutStore.Owner.EVERYONE) ? List.of(owner) : List.of(owner, LayoutStore.Owner.EVERYONE);
    }

    private static Layout settingAside(Layout layout, String json) {
        return json.length() > LayoutJson.LONGEST_ASIDE
                ? layout
                : layout.with(
                        layout.placements(), layout.preserved().with(Preserved.SET_ASIDE, TextNode.valueOf(json)));
    }

    Anchors anchors(ClientKind client) {
        return Objects.requireNonNull(anchors.get(client), "client");
    }

    /** Returns a placement as it is before a user changes it: that of the default page, or a new one. */
    Placement pristine(ClientKind client, String id, Widget widget) {
        return page(client).stream()
                .filter(p -> p.id().equals(id) && p.widget().equals(widget.id()))
                .findFirst()
                .orElseGet(() -> Placement.of(id, widget));
    }

    private List<Placement> page(ClientKind client) {
        return Objects.requireNonNull(defaults.get(client), "client");
    }
}
