package io.github.crmprofile.model;

/** The kind of a record. */
public enum RecordKind {
    /** A {@link Deal}. */
    DEAL("deal", "deals"),
    /** An {@link Activity}. */
    ACTIVITY("activity", "activities"),
    /** An {@link Invoice}. */
    INVOICE("invoice", "invoices");

    private final String code;
    private final String plural;

    RecordKind(String code, String plural) {
        this.code = code;
        this.plural = plural;
    }

    /**
     * Returns the word for one record.
     *
     * @return {@code deal}, {@code activity} or {@code invoice}
     */
    public String code() {
        return code;
    }

    /**
     * Returns the word for several records.
     *
     * @return {@code deals}, {@code activities} or {@code invoices}
     */
    public String plural() {
        return plural;
    }
}
