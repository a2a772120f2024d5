package io.github.crmprofile.widget;

/** A lock, which forbids users one kind of edit of a widget. Locks are independent of each other. */
public enum WidgetLock {
    /** It cannot be removed from the page. */
    REMOVE("removed"),
    /** It cannot be moved, nor pushed down by a widget placed before it. */
    MOVE("moved"),
    /** Its width and height cannot be changed. */
    RESIZE("resized"),
    /** Its settings cannot be changed. */
    CONFIGURE("configured");

    private final String participle;

    WidgetLock(String participle) {
        this.participle = participle;
    }

    /** Returns the participle, as in "cannot be moved". */
    String participle() {
        return participle;
    }
}
