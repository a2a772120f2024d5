package io.github.crmprofile.widget;

import io.github.crmprofile.model.ClientKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The page of one kind of client: widgets in the order in which they fill it, and how its two columns divide the width. Every edit gives a new
 * layout or is refused; locked widgets keep what their {@link WidgetLock}s protect, whatever the edits.
 *
 * <p>A widget locked against moving keeps its place: it stays behind the widgets that it follows on the default page, and nothing more can be
 * put before it. When one of those above is removed, it moves up.
 *
 * <p>Made by {@link LayoutRules}. Immutable and thread-safe.
 */
public final class Layout {

    /** The split of the page's width between the two columns. */
    public enum Split {
        /** Seven tenths left. */
        WIDE_LEFT("70/30"),
        /** Half and half. */
        EVEN("50/50"),
        /** Seven tenths right. */
        WIDE_RIGHT("30/70");

        private final String code;

        Split(String code) {
            this.code = code;
        }

        /**
         * Returns the shares in percent, as they are stored.
         *
         * @return for example {@code 70/30}
         */
        public String code() {
            return code;
        }
    }

    private final LayoutRules rules;
    private final ClientKind client;
    private final Split split;
    private final List<Placement> placements;
    private final @Nullable LayoutChange lastChange;
    private final Preserved preserved;

    Layout(
            LayoutRules rules,
            ClientKind client,
            Split split,
            List<Placement> placements,
            @Nullable LayoutChange lastChange,
            Preserved preserved) {
        this.rules = rules;
        this.client = client;
        this.split = split;
        this.placements = List.copyOf(placements);
        this.lastChange = lastChange;
        this.preserved = preserved;
    }

    /**
     * Returns the kind of client whose page this is.
     *
     * @return the kind of client
     */
    public ClientKind client() {
        return client;
    }

    /**
     * Returns the split of the width.
     *
     * @return the split
     */
    public Split split() {
        return split;
    }

    /**
     * Returns the widgets of the page.
     *
     * @return in their order; unmodifiable
     */
    public List<Placement> placements() {
        return placements;
    }

    /**
     * Returns who changed the layout last, and when, as {@link #withLastChange} set it.
     *
     * @return the last change; empty for a default page, and for one that was stored without it
     */
    public Optional<LayoutChange> lastChange() {
        return Optional.ofNullable(lastChange);
    }

    /**
     * Returns a copy with another last change. A host calls it before it stores an edit; edits themselves do not know whose they are.
     *
     * @param user the host's id of the user
     * @param at when
     * @return the new layout
     * @throws IllegalArgumentException if the id is blank
     */
    public Layout withLastChange(String user, Instant at) {
        Preserved rest = preserved.without(LayoutChange.MEMBER);
        return new Layout(rules, client, split, placements, new LayoutChange(user, at), rest);
    }

    /**
     * Finds a placement.
     *
     * @param id its id
     * @return the placement, or empty
     */
    public Optional<Placement> find(String id) {
        return placements.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /**
     * Adds a widget to the page. A widget of the default page has its size there; others have one column, and the height of their kind.
     *
     * @param widget the id of a registered widget
     * @param settings what is set on it
     * @param at its place, 0 for the first, up to the number of widgets on the page for the last; it is found there under a new id
     * @return the new layout
     * @throws LockedWidgetException if the widget is locked against removing, or against configuring and has settings, or a widget that is locked
     *     against moving would be pushed down
     * @throws IllegalArgumentException if there is no such widget or place, the page is full, or with all that is wrong with the settings
     */
    public Layout add(String widget, WidgetSettings settings, int at) {
        Widget added = rules.registry().get(widget);
        if (added.locks().contains(WidgetLock.REMOVE)) {
            throw refused(added, WidgetLock.REMOVE, "Widget '" + widget + "' cannot be added: it could not be removed");
        }
        rules.registry().check(widget, settings);
        if (placements.size() >= LayoutRules.MOST_WIDGETS) {
            throw new IllegalArgumentException("The page has " + placements.size() + " widgets; accepted are at most "
                    + LayoutRules.MOST_WIDGETS + ", so remove one before you add one");
        }
        Placement pristine = rules.pristine(client, newId(widget, placements), added);
        boolean isFixed = added.locks().contains(WidgetLock.CONFIGURE);
        if (isFixed && !settings.equals(pristine.settings()) && !settings.equals(WidgetSettings.EMPTY)) {
            throw refused(added, WidgetLock.CONFIGURE, "Widget '" + widget + "' cannot be added with settings");
        }
        Placement placement = isFixed ? pristine : pristine.with(settings);
        return with(insertion(placement, placements).at(at), preserved);
    }

    /**
     * Removes a widget from the page.
     *
     * @param id the id of its placement
     * @return the new layout
     * @throws LockedWidgetException if the widget is locked against removing
     * @throws IllegalArgumentException if there is no such placement
     */
    public Layout remove(String id) {
        return with(without(unlocked(id, WidgetLock.REMOVE)), preserved.withoutPlacement(id));
    }

    /**
     * Moves a widget.
     *
     * @param id the id of its placement
     * @param to its new place, 0 for the first
     * @return the new layout
     * @throws LockedWidgetException if the widget is locked against moving, or another one that is would be pushed down
     * @throws IllegalArgumentException if there is no such placement or place
     */
    public Layout move(String id, int to) {
        Placement moved = unlocked(id, WidgetLock.MOVE);
        return with(insertion(moved, without(moved)).at(to), preserved);
    }

    /**
     * Changes the size of a widget.
     *
     * @param id the id of its placement
     * @param width the new width
     * @param height the new height
     * @return the new layout
     * @throws LockedWidgetException if the widget is locked against resizing
     * @throws IllegalArgumentException if there is no such placement
     */
    public Layout resize(String id, Placement.Width width, Placement.Height height) {
        Placement resized = unlocked(id, WidgetLock.RESIZE);
        return with(replaced(resized, p -> p.with(width, height)), preserved.withoutMembers(id, "width", "height"));
    }

    /**
     * Replaces the settings of a widget.
     *
     * @param id the id of its placement
     * @param settings the new settings
     * @return the new layout
     * @throws LockedWidgetException if the widget is locked against configuring
     * @throws IllegalArgumentException if there is no such placement, or with all that is wrong with the settings
     */
    public Layout configure(String id, WidgetSettings settings) {
        Placement configured = unlocked(id, WidgetLock.CONFIGURE);
        rules.registry().check(configured.widget(), settings);
        Preserved rest = preserved
                .withoutMembers(id, "settings")
                .withoutSettings(id, settings.values().keySet());
        return with(replaced(configured, p -> p.with(settings)), rest);
    }

    /**
     * Returns where a widget can be moved, so that a page offers no other place.
     *
     * @param id the id of its placement
     * @return the places that {@link #move} accepts, its present one among them, ascending; empty when it is locked against moving
     * @throws IllegalArgumentException if there is no such placement
     */
    public List<Integer> places(String id) {
        Placement placement = get(id);
        boolean isLocked = rules.registry().get(placement.widget()).locks().contains(WidgetLock.MOVE);
        return isLocked ? List.of() : insertion(placement, without(placement)).places();
    }

    /**
     * Returns a copy with another split of the width.
     *
     * @param other the new split
     * @return the new layout
     */
    public Layout withSplit(Split other) {
        Objects.requireNonNull(other, "split");
        return new Layout(rules, client, other, placements, lastChange, preserved.without("split"));
    }

    /**
     * Returns the page as it is before a user changes it. What was kept of a stored layout because it was not understood goes, too.
     *
     * @return the default layout for the kind of client
     */
    public Layout reset() {
        return rules.defaultLayout(client);
    }

    /**
     * Returns the form in which layouts are stored, which {@link LayoutRules#read} reads.
     *
     * @return JSON with all that was read and not understood
     * @throws IllegalStateException if it would be too long to be read again, which only happens when what is kept is huge
     */
    public String toJson() {
        return LayoutJson.write(this, rules.registry(), preserved);
    }

    /**
     * Returns the title of a widget: the one that is set; or that of the default page, as long as the widget shows the same metrics; or the names of
     * its metrics; or its own name.
     *
     * @param id the id of a placement
     * @param labels the language
     * @return the title
     * @throws IllegalArgumentException if there is no such placement
     */
    public String title(String id, Labels labels) {
        Placement placement = get(id);
        Placement pristine = rules.pristine(client, id, rules.registry().get(placement.widget()));
        return new WidgetTitle(rules.registry(), client, labels).of(placement, pristine);
    }

    Preserved preserved() {
        return preserved;
    }

    Layout with(List<Placement> others, Preserved rest) {
        return new Layout(rules, client, split, others, lastChange, rest);
    }

    /** Returns the id of the widget, with a number behind it when it is taken; the longest ids make room for the number. */
    static String newId(String widget, List<Placement> taken) {
        String stem = widget.substring(0, Math.min(widget.length(), 90));
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? stem : stem + "-" + n)
                .filter(id -> taken.stream().noneMatch(p -> p.id().equals(id)))
                .findFirst()
                .orElseThrow();
    }

    private Placement get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No placement " + Quoted.of(id)
                + "; on the page are "
                + String.join(", ", placements.stream().map(Placement::id).toList())));
    }

    private Placement unlocked(String id, WidgetLock lock) {
        Placement placement = get(id);
        Widget widget = rules.registry().get(placement.widget());
        if (widget.locks().contains(lock)) {
            throw refused(widget, lock, "Widget '" + widget.id() + "' cannot be " + lock.participle());
        }
        return placement;
    }

    private static LockedWidgetException refused(Widget widget, WidgetLock lock, String what) {
        String locks = String.join(
                ", ", widget.locks().stream().map(WidgetLock::participle).toList());
        return new LockedWidgetException(
                widget.id(),
                lock,
                what + ". It is locked by "
                        + (StandardWidgets.isLocked(widget.id()) ? "the standard, on every page" : "the host")
                        + ", against being " + locks + "; accepted are edits of other widgets");
    }

    private List<Placement> without(Placement removed) {
        return placements.stream().filter(p -> !p.equals(removed)).toList();
    }

    private List<Placement> replaced(Placement old, UnaryOperator<Placement> change) {
        return placements.stream().map(p -> p.equals(old) ? change.apply(p) : p).toList();
    }

    private Insertion insertion(Placement placement, List<Placement> others) {
        return new Insertion(placement, others, rules.anchors(client));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Layout layout
                && client == layout.client
                && split == layout.split
                && placements.equals(layout.placements)
                && Objects.equals(lastChange, layout.lastChange)
                && preserved.equals(layout.preserved);
    }

    @Override
    public int hashCode() {
        return Objects.hash(client, split, placements);
    }

    /** Returns the placements, for people. */
    @Override
    public String toString() {
        return client.code() + " " + split.code() + " "
                + placements.stream().map(Placement::id).toList();
    }
}
