package io.github.crmprofile.widget;

/** Signals that an edit of a layout was refused because of a {@link WidgetLock}. The layout is unchanged. */
public final class LockedWidgetException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String widget;
    private final WidgetLock lock;

    LockedWidgetException(String widget, WidgetLock lock, String message) {
        super(message);
        this.widget = widget;
        this.lock = lock;
    }

    /**
     * Returns the locked widget.
     *
     * @return its id in the registry
     */
    public String widget() {
        return widget;
    }

    /**
     * Returns the lock that refused the edit.
     *
     * @return one of the locks of the widget
     */
    public WidgetLock lock() {
        return lock;
    }
}
