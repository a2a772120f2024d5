package io.github.crmprofile.source;

import org.jspecify.annotations.Nullable;

/** A read was ended by its {@link ReadLimit}: it took too long, or nobody waits for it any more. */
public class ReadEndedException extends SourceException {

    private static final long serialVersionUID = 1;

    /**
     * Makes an exception.
     *
     * @param message why it was ended
     */
    public ReadEndedException(String message) {
        this(message, null);
    }

    /**
     * Makes an exception.
     *
     * @param message why it was ended
     * @param cause how the source noticed; null when it did not begin
     */
    public ReadEndedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
