package io.github.crmprofile;

import io.github.crmprofile.model.ClientId;

/** Thrown when the source has no such client. */
public final class UnknownClientException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient ClientId client;

    UnknownClientException(ClientId client) {
        super("The source has no client '" + client
                + "'; ids are written as kind and id, such as contact:42 or company:7");
        this.client = client;
    }

    /**
     * Returns the client that was asked for.
     *
     * @return its id
     */
    public ClientId client() {
        return client;
    }
}
