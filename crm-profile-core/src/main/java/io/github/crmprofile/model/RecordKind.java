package io.github.crmprofile.model;

/** The kinds of record that numbers are made of. */
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
     * The word for one record.
     *
     * @return {@code deal}, {@code activity} or {@code invoice}
     */
    public String code() {
        return code;
    }

    /**
     * The word for several records.
     *
     * @return {@code deals}, {@code activities} or {@code invoices}
     */
    public String plural() {
        return plural;
    }
}
