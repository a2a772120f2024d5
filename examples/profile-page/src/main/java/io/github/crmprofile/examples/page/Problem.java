package io.github.crmprofile.examples.page;

/** A request that is refused, with what the one who sent it can do about it. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    Problem(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
