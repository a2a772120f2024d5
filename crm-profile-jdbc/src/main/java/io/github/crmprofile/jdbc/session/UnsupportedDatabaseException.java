package io.github.crmprofile.jdbc.session;

import java.sql.SQLFeatureNotSupportedException;
import java.util.List;

/** Says why a database cannot be used: its numbers would be wrong. */
public final class UnsupportedDatabaseException extends SQLFeatureNotSupportedException {

    private static final long serialVersionUID = 1L;

    private final String product;

    UnsupportedDatabaseException(String product, List<String> reasons) {
        super("The database '" + product + "' cannot be used: " + String.join("; ", reasons), "0A000");
        this.product = product;
    }

    /** Returns what the database calls itself. */
    public String product() {
        return product;
    }
}
