package io.github.crmprofile.model;

/** The kind of a client: a person or an organisation. */
public enum ClientKind {
    /** A person; may belong to one company. */
    CONTACT("contact", "contacts"),
    /** An organisation. */
    COMPANY("company", "companies");

    private final String code;
    private final String plural;

    ClientKind(String code, String plural) {
        this.code = code;
        this.plural = plural;
    }

    /**
     * Returns the lower-case word that {@link #parse} reads back.
     *
     * @return {@code contact} or {@code company}
     */
    public String code() {
        return code;
    }

    /**
     * Returns the word for several clients.
     *
     * @return {@code contacts} or {@code companies}
     */
    public String plural() {
        return plural;
    }

    /**
     * Returns the kind with this code.
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
