package io.github.crmprofile.widget;

/** An edit of a layout was refused because of a {@link WidgetLock}; the layout is unchanged. */
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
     * Which widget is locked.
     *
     * @return its id in the registry
     */
    public String widget() {
        return widget;
    }

    /**
     * The lock that the edit met.
     *
     * @return one of the locks of the widget
     */
    public WidgetLock lock() {
        return lock;
    }
}
