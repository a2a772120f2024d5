package io.github.crmprofile.source;

/** A read that failed: the source could not be reached, or answered with something it must not. Says what was read, never what was in it. */
public class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * A failure with its cause.
     *
     * @param message what was being read, and what to do
     * @param cause what went wrong
     */
    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * A failure of its own.
     *
     * @param message what was being read, and what to do
     */
    public SourceException(String message) {
        super(message);
    }
}
