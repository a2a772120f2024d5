package io.github.crmprofile.model;

/** What a client is: a person or an organisation. */
public enum ClientKind {
    /** A person; may belong to one company. */
    CONTACT("contact"),
    /** An organisation. */
    COMPANY("company");

    private final String code;

    ClientKind(String code) {
        this.code = code;
    }

    /**
     * The lower-case word that {@link #parse} reads back.
     *
     * @return {@code contact} or {@code company}
     */
    public String code() {
        return code;
    }

    /**
     * The kind with this code.
     *
     * @param code {@code contact} or {@code company}, exactly so written
     * @return the kind
     * @throws IllegalArgumentException if there is no kind with this code
     */
    public static ClientKind parse(String code) {
        for (ClientKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "'" + code + "' is not a kind of client. Write 'contact' or 'company', in lower case.");
    }
}
