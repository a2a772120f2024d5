package io.github.crmprofile.source;

/**
 * Thrown when a read fails: the source could not be reached, or answered with something invalid. The message names what was read, never its content.
 */
public class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Creates an exception with its cause.
     *
     * @param message what was being read, and the remedy
     * @param cause what went wrong
     */
    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Creates an exception without a cause.
     *
     * @param message what was being read, and the remedy
     */
    public SourceException(String message) {
        super(message);
    }
}
