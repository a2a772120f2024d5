package io.github.crmprofile.examples.spring;

import org.jspecify.annotations.Nullable;

/** Signals that an application is not set up as the library needs it, with what is wrong and what to do about it. */
final class SetupException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final String action;

    SetupException(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
