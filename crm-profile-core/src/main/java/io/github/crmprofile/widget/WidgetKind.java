package io.github.crmprofile.widget;

import io.github.crmprofile.widget.Placement.Height;

/** The kind of a widget, which defines how it looks. */
public enum WidgetKind {
    /** One number. */
    NUMBER(Height.SMALL),
    /** A few numbers that belong together. */
    BLOCK(Height.TALL),
    /** A value on a scale of named bands. */
    GAUGE(Height.SMALL),
    /** The basic data of the client. */
    CARD(Height.TALL),
    /** Parts of a whole. */
    PIE(Height.TALL),
    /** Columns, over time or by the values of a field. */
    BAR(Height.TALL),
    /** Lines over time. */
    LINE(Height.TALL),
    /** Rows and columns of numbers. */
    TABLE(Height.TALL);

    private final Height height;

    WidgetKind(Height height) {
        this.height = height;
    }

    /**
     * Returns the height of a widget of this kind that is new on the page.
     *
     * @return small for single tiles, tall for all that is drawn
     */
    public Height height() {
        return height;
    }
}
