package io.github.crmprofile.widget;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A defect of a stored layout, and how it was repaired.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code what it was
 * @param placement the id of the placement on the page that it concerns; null when it concerns none
 * @param message the same in words, in English, with what was done
 */
public record LayoutRepair(Code code, @Nullable String placement, String message) {

    /** What can be wrong with a stored layout. */
    public enum Code {
        /** It is too long to be read. The default page is shown. */
        TOO_LARGE,
        /** It is not JSON. The default page is shown. */
        UNREADABLE,
        /** It is JSON, but not a layout of this version. The default page is shown. */
        NOT_A_LAYOUT,
        /** A locked widget was missing, out of its place, resized or configured. It was put back. */
        LOCK_RESTORED,
        /** There is no such widget here. It is not shown, and kept. */
        UNKNOWN_WIDGET,
        /** There are more widgets than a page can have, or one more of a widget that is locked on it. It is not shown, and kept. */
        SURPLUS_WIDGET,
        /** A widget has a setting that does not exist here. It has no effect, and is kept. */
        UNKNOWN_SETTING,
        /** There is a member that does not exist here. It has no effect, and is kept. */
        UNKNOWN_MEMBER,
        /** A value is not accepted here. The default is used, and the value is kept. */
        INVALID_VALUE,
        /** An id is missing, malformed or taken. The placement got a new one. */
        NEW_ID,
        /** There were more repairs than are listed. */
        MORE
    }

    /** Checks that nothing is missing. */
    public LayoutRepair {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}
