package io.github.crmprofile.jdbc.session;

import java.sql.Connection;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What keeps the statements of one read from seeing one state of the data. A single statement sees one all the same.
 *
 * @param reason what is missing
 * @param remedy what to do
 */
public record SnapshotGap(String reason, String remedy) {

    private static final String ONE_STATEMENT =
            "ask for what must agree in one call for one client, which is one statement as a rule, and look at"
                    + " RecordList.hasChangedSince";

    static SnapshotGap ofDatabase(String name) {
        return new SnapshotGap(name + " has no transactions of several statements", ONE_STATEMENT);
    }

    static SnapshotGap ofDriver() {
        return new SnapshotGap("the driver has no transactions", ONE_STATEMENT);
    }

    static SnapshotGap ofHost(int isolation, @Nullable Integer wanted) {
        return new SnapshotGap(
                "connections come within a transaction at " + level(isolation),
                "begin it at " + level(wanted) + ", or hand out connections in auto-commit mode");
    }

    static SnapshotGap ofLevel(int isolation, @Nullable Integer wanted) {
        return new SnapshotGap(
                "transactions are at " + level(isolation) + (wanted == null ? "" : ", and the driver refuses another"),
                "give the data source connections at " + level(wanted)
                        + (wanted == null ? ", where to wait for those who write does no harm" : ""));
    }

    static SnapshotGap ofTables(Collection<String> tables) {
        return new SnapshotGap(
                "tables have a storage engine without transactions: " + String.join(", ", tables),
                "give them one that has, such as InnoDB");
    }

    /** Returns the name of a level; of none that is known to be a snapshot, of those that are one wherever they are offered. */
    private static String level(@Nullable Integer isolation) {
        if (isolation == null) {
            return "SERIALIZABLE, or at a level SNAPSHOT where there is one";
        }
        return switch (isolation) {
            case Connection.TRANSACTION_READ_UNCOMMITTED -> "READ UNCOMMITTED";
            case Connection.TRANSACTION_READ_COMMITTED -> "READ COMMITTED";
            case Connection.TRANSACTION_REPEATABLE_READ -> "REPEATABLE READ";
            case Connection.TRANSACTION_SERIALIZABLE -> "SERIALIZABLE";
            default -> "SNAPSHOT (" + isolation + ")";
        };
    }
}
