package io.github.crmprofile.jdbc.session;

import java.sql.SQLFeatureNotSupportedException;
import java.util.List;

/** Says why a database cannot be used: its numbers would be wrong. */
public final class UnsupportedDatabaseException extends SQLFeatureNotSupportedException {

    private static final long serialVersionUID = 1L;

    private final String product;
    private final String reason;

    UnsupportedDatabaseException(String product, List<String> reasons) {
        this(product, "The database '" + product + "' cannot be used: " + String.join("; ", reasons));
    }

    private UnsupportedDatabaseException(String product, String reason) {
        super(reason, "0A000");
        this.product = product;
        this.reason = reason;
    }

    /** Returns what the database calls itself. */
    public String product() {
        return product;
    }

    /** Returns all reasons in a sentence. */
    public String reason() {
        return reason;
    }
}
