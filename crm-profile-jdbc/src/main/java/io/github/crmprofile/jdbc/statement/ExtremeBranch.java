package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.field.Output;
import io.github.crmprofile.jdbc.field.Row;
import io.github.crmprofile.jdbc.field.TimeField;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.metric.Aggregate;
import io.github.crmprofile.metric.Field;
import java.sql.SQLException;
import java.util.List;

/**
 * The first or last of the times of some records, alone in its SELECT: so a database finds it at one end of an index, where other queries would have
 * it read the whole history.
 */
final class ExtremeBranch implements Branch {

    private final Need need;
    private final RecordSelect records;
    private final TimeField time;
    private final String column;

    private ExtremeBranch(Need need, RecordSelect records, TimeField time) {
        this.need = need;
        this.records = records;
        this.time = time;
        records.where(records.sql(need.condition()));
        this.column = "cp_r." + records.column(time.values().get(0));
    }

    /** Whether a query can be read in this way: it asks for a time that all its records have. */
    static boolean isFor(Need need, RecordSelect records) {
        Aggregate aggregate = need.query().aggregate();
        Field field = aggregate.fieldOrNull();
        boolean isExtreme = aggregate instanceof Aggregate.Min || aggregate instanceof Aggregate.Max;
        if (field == null
                || !isExtreme
                || need.value() != null
                || !need.groupings().isEmpty()) {
            return false;
        }
        return isTime(field) && Need.isKnown(field, need.conjuncts()) && records.isTold(need.condition());
    }

    private static boolean isTime(Field field) {
        return field.type() == Field.Type.INSTANT || field.type() == Field.Type.DATE;
    }

    static Branch of(Need need, RecordSelect records) {
        Field field = java.util.Objects.requireNonNull(need.query().aggregate().fieldOrNull());
        return new ExtremeBranch(
                need, records, java.util.Objects.requireNonNull(records.fields().time(field)));
    }

    @Override
    public String path() {
        return records.fields().path();
    }

    @Override
    public List<Output> outputs() {
        boolean isFirst = need.query().aggregate() instanceof Aggregate.Min;
        return List.of(new Output(time.parts().get(0).codec().slot(), (isFirst ? "MIN(" : "MAX(") + column + ")"));
    }

    @Override
    public String client() {
        return "cp_r.cp_c";
    }

    @Override
    public Sql tail() {
        return Sql.of(" FROM (", records.select(), ") cp_r", records.hasClient() ? " GROUP BY " + client() : "");
    }

    @Override
    public void accept(Row row, ClientState state) throws SQLException {
        Object stored = row.get(0);
        if (stored != null) {
            state.tally(need.query(), List.of()).add(1, null, time.decode(0, stored), 1);
        }
    }
}
