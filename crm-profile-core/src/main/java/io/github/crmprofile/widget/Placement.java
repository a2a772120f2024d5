package io.github.crmprofile.widget;

import java.util.Objects;

/**
 * A widget on a page.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id which placement, unique on the page: of the form of a widget's id
 * @param widget the id of the widget
 * @param settings what is set on it
 * @param width how much of the page's width it takes
 * @param height how high it is
 */
public record Placement(String id, String widget, WidgetSettings settings, Width width, Height height) {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    /** The share of the page's width. */
    public enum Width {
        /** One of the two columns. */
        HALF,
        /** Both columns. */
        FULL
    }

    /** The height: two small widgets, one above the other, are as high as a tall one. */
    public enum Height {
        /** For tiles. */
        SMALL,
        /** For charts. */
        TALL
    }

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public Placement {
        requireId("Placement", id);
        Objects.requireNonNull(widget, "widget");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(width, "width");
        Objects.requireNonNull(height, "height");
    }

    /**
     * Creates a placement of a widget with its defaults, in one column.
     *
     * @param id which placement
     * @param widget the widget
     * @return a placement of the height that the widget's kind has when it is new
     * @throws IllegalArgumentException if the id has another form
     */
    public static Placement of(String id, Widget widget) {
        return new Placement(
                id, widget.id(), WidgetSettings.EMPTY, Width.HALF, widget.kind().height());
    }

    /**
     * Returns a copy with other settings.
     *
     * @param other the settings
     * @return a placement that differs in the settings only
     */
    public Placement with(WidgetSettings other) {
        return new Placement(id, widget, other, width, height);
    }

    /**
     * Returns a copy with another size.
     *
     * @param otherWidth the width
     * @param otherHeight the height
     * @return a placement that differs in the size only
     */
    public Placement with(Width otherWidth, Height otherHeight) {
        return new Placement(id, widget, settings, otherWidth, otherHeight);
    }

    static boolean isId(String text) {
        return text.matches(ID);
    }

    static String requireId(String what, String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    what + " id " + Quoted.of(id)
                            + " must be 1 to 100 letters, digits, dots, underscores or hyphens, beginning with a letter or digit");
        }
        return id;
    }
}
