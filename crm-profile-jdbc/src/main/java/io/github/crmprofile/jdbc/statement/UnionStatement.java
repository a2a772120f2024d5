package io.github.crmprofile.jdbc.statement;

import com.google.common.collect.Lists;
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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    private final boolean isSorted;
    private final Sql sql;
    private final List<ColumnLayout> slots;
    private final AtomicReference<List<UnionStatement>> parts;
    private final AtomicBoolean isTooLarge = new AtomicBoolean();

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
        this.isSorted = isSorted;
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
        this.parts = new AtomicReference<>(fitting());
    }

    /** Returns this, or where the database is known to find it too large, its parts that are not. */
    private List<UnionStatement> fitting() {
        boolean isDivided = (!isSorted || dialect.sortsByCodePoint()) && dialect.isTooLarge(sql);
        List<UnionStatement> fitting = isDivided
                ? halves().stream().flatMap(half -> half.parts().stream()).toList()
                : List.of();
        return fitting.isEmpty() ? List.of(this) : fitting;
    }

    /** Returns this as two statements: each for half of the branches, or of what the only branch reads; none where that cannot be divided. */
    private List<UnionStatement> halves() {
        int size = branches.size();
        List<List<UnionBranch>> halves = size > 1
                ? Lists.partition(branches, (size + 1) / 2)
                : branches.stream()
                        .flatMap(branch -> branch.halves().get().stream())
                        .map(List::of)
                        .toList();
        return halves.stream()
                .map(half -> new UnionStatement(half, dialect, isOne, isSorted))
                .toList();
    }

    private static List<ColumnType> slots(UnionBranch branch) {
        return branch.columns().stream().map(RenderedColumn::type).toList();
    }

    private Sql select(int number, UnionBranch branch) {
        var columns = new ArrayList<String>();
        columns.add(String.valueOf(number));
        if (!isOne) {
            columns.add(branch.client());
        }
        var next = new EnumMap<ColumnType, List<String>>(ColumnType.class);
        branch.columns()
                .forEach(column -> next.computeIfAbsent(column.type(), type -> new ArrayList<>())
                        .add(column.sql()));
        for (ColumnType slot : ColumnType.values()) {
            List<String> own = next.getOrDefault(slot, List.of());
            for (int i = 0; i < widths.getOrDefault(slot, 0); i++) {
                columns.add(i < own.size() ? dialect.column(slot, own.get(i)) : dialect.nothing(slot, number == 0));
            }
        }
        return Sql.of("SELECT ", String.join(", ", number == 0 ? named(columns) : columns), branch.tail());
    }

    /** Returns the columns of the first SELECT, whose names are those of the whole. */
    private static List<String> named(List<String> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i) + " AS cp_out" + i)
                .toList();
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

    /** Returns whether the rows come client by client. */
    public boolean isSorted() {
        return isSorted;
    }

    /** Returns the statements to run in place of this one: itself, unless it is too large for the database. */
    public List<UnionStatement> parts() {
        return parts.get();
    }

    /**
     * Divides a part that is too large for the database, for all later reads.
     *
     * @return the halves; none where it cannot be divided
     */
    public List<UnionStatement> divide(UnionStatement part) {
        List<UnionStatement> halves = part.halves();
        if (halves.isEmpty()) {
            isTooLarge.set(true);
            return List.of();
        }
        parts.updateAndGet(all -> all.stream()
                .flatMap(each -> each == part ? halves.stream() : Stream.of(each))
                .toList());
        return halves;
    }

    /** Returns whether a part that cannot be divided is too large for the database. */
    public boolean isTooLarge() {
        return isTooLarge.get();
    }

    /** Receives the rows of clients as they are read. */
    public interface Reader {
        /** Returns the answer builder of the client of the current row. */
        ClientAnswerBuilder state(String client);
    }

    /** Reads all rows and says how many there were. */
    public long read(ResultSet rows, Reader reader) throws SQLException {
        long count = 0;
        Rows each = rows(rows);
        while (each.next()) {
            count++;
            each.give(reader);
        }
        return count;
    }

    /** Returns the rows of a result one by one. */
    public Rows rows(ResultSet rows) {
        return new Rows(rows);
    }

    /** The rows of a result. */
    public final class Rows {
        private final ResultSet result;
        private final List<BranchRow> views;

        private Rows(ResultSet result) {
            this.result = result;
            this.views = slots.stream()
                    .map(layout -> new BranchRow(result, dialect, layout))
                    .toList();
        }

        /** Goes to the next row. Returns false after the last. */
        public boolean next() throws SQLException {
            return result.next();
        }

        /** Returns what the rows of several clients are sorted by: an integer or a text, or empty for a row of no client. */
        public Optional<Object> order() throws SQLException {
            return Optional.ofNullable(result.getObject(2));
        }

        /** Gives the row to a reader. */
        public void give(Reader reader) throws SQLException {
            String client = isOne ? "" : dialect.plain(result.getString(2));
            if (client != null) {
                int number = result.getInt(1);
                branches.get(number).reader().accept(views.get(number), reader.state(client));
            }
        }
    }
}
