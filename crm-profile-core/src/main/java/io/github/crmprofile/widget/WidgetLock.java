package io.github.crmprofile.widget;

/** What a user may not do with a widget. The locks are independent of each other. */
public enum WidgetLock {
    /** It cannot be taken off the page. */
    REMOVE("removed"),
    /** It cannot be moved, and nothing can be put where it would push the widget down. */
    MOVE("moved"),
    /** Its width and height cannot be changed. */
    RESIZE("resized"),
    /** Its settings cannot be changed. */
    CONFIGURE("configured");

    private final String participle;

    WidgetLock(String participle) {
        this.participle = participle;
    }

    /** As in "cannot be moved". */
    String participle() {
        return participle;
    }
}
