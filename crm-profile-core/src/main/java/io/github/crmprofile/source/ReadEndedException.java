package io.github.crmprofile.source;

/** A read was ended by its {@link ReadLimit}: it took too long, or nobody waits for it any more. */
public class ReadEndedException extends SourceException {

    private static final long serialVersionUID = 1;

    /**
     * Makes an exception.
     *
     * @param message why it was ended
     */
    public ReadEndedException(String message) {
        super(message);
    }

    /**
     * Makes an exception.
     *
     * @param message why it was ended
     * @param cause how the source noticed
     */
    public ReadEndedException(String message, Throwable cause) {
        super(message, cause);
    }
}
