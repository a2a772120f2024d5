package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.ColumnLayout;
import io.github.crmprofile.jdbc.field.RenderedColumn;
import io.github.crmprofile.jdbc.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Joins several branches by UNION ALL into one statement, which reads them in one round trip and at one state of the data. Each row begins with the
 * number of its branch and, where there are several clients, the id of the client.
 *
 * <p>Immutable and thread-safe: the statement can be run for other clients.
 */
public final class UnionStatement {

    private final List<UnionBranch> branches;
    private final Dialect dialect;
    private final Map<ColumnType, Integer> widths = new EnumMap<>(ColumnType.class);
    private final boolean isOne;
    private final Sql sql;
    private final List<ColumnLayout> slots;

    /** Joins branches for one client, or for several whose rows come client by client. */
    public UnionStatement(List<UnionBranch> branches, Dialect dialect, boolean isOne) {
        this(branches, dialect, isOne, !isOne);
    }

    /** Joins branches for several clients, each of which has one row. */
    static UnionStatement inAnyOrder(List<UnionBranch> branches, Dialect dialect) {
        return new UnionStatement(branches, dialect, false, false);
    }

    private UnionStatement(List<UnionBranch> branches, Dialect dialect, boolean isOne, boolean isSorted) {
        this.branches = branches;
        this.dialect = dialect;
        this.isOne = isOne;
        for (UnionBranch branch : branches) {
            ColumnLayout.widths(slots(branch)).forEach((slot, width) -> widths.merge(slot, width, Math::max));
        }
        var selects = new ArrayList<Sql>();
        for (int i = 0; i < branches.size(); i++) {
            selects.add(select(i, branches.get(i)));
        }
        Sql all = Sql.join(" UNION ALL ", selects);
        this.sql = isSorted ? Sql.of(all, " ORDER BY 2") : all;
        this.slots = branches.stream()
                .map(branch -> new ColumnLayout(slots(branch), widths, isOne ? 1 : 2))
                .toList();
    }

    private static List<ColumnType> slots(UnionBranch branch) {
        return branch.columns().stream().map(RenderedColumn::type).toList();
    }

    private Sql select(int number, UnionBranch branch) {
        var columns = new ArrayList<String>();
        columns.add(number + " AS cp_branch");
        if (!isOne) {
            columns.add(branch.client() + " AS cp_client");
        }
        var next = new EnumMap<ColumnType, List<String>>(ColumnType.class);
        branch.columns()
                .forEach(column -> next.computeIfAbsent(column.type(), type -> new ArrayList<>())
                        .add(column.sql()));
        for (ColumnType slot : ColumnType.values()) {
            List<String> own = next.getOrDefault(slot, List.of());
            for (int i = 0; i < widths.getOrDefault(slot, 0); i++) {
                String column = i < own.size() ? dialect.column(slot, own.get(i)) : dialect.nothing(slot);
                columns.add(column + " AS cp_out" + columns.size());
            }
        }
        return Sql.of("SELECT ", String.join(", ", columns), branch.tail());
    }

    public Sql sql() {
        return sql;
    }

    public List<UnionBranch> branches() {
        return branches;
    }

    public boolean isOne() {
        return isOne;
    }

    /** Receives the rows of clients as they are read. */
    public interface Reader {
        /** Returns the answer builder of the client of the current row. */
        ClientAnswerBuilder state(String client);
    }

    /** Reads all rows and says how many there were. */
    public long read(ResultSet rows, Reader reader) throws SQLException {
        long count = 0;
        List<BranchRow> views =
                slots.stream().map(slots -> new BranchRow(rows, dialect, slots)).toList();
        while (rows.next()) {
            count++;
            int number = rows.getInt(1);
            String client = isOne ? "" : dialect.plain(rows.getString(2));
            if (client != null) {
                branches.get(number).reader().accept(views.get(number), reader.state(client));
            }
        }
        return count;
    }
}
