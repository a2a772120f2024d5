package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.metric.Field;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.DataCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with the records of a SELECT, as far as SQL can tell it, in one column: null for a record with which nothing is, else its id behind
 * the sum of the numbers of the checks that failed, so that whoever reads the records anyway need not have them read again. Each check is written
 * into the statement once.
 *
 * <p>Immutable and thread-safe.
 */
final class WarningColumn {

    private static final char END_OF_NUMBER = ' ';

    private final RecordKind kind;
    private final IdCodec id;
    private final Dialect dialect;
    private final Map<DataWarning.Code, Sql> checks = new LinkedHashMap<>();
    private final List<DataCheck> untold = new ArrayList<>();

    WarningColumn(RecordSelect records) {
        SourceFields fields = records.fields();
        this.kind = records.kind();
        this.id = fields.id();
        this.dialect = fields.dialect();
        for (DataCheck check : DataCheck.STANDARD) {
            if (check.kind() != kind) {
                continue;
            }
            if (records.isPushedDown(check.condition())) {
                checks.put(check.code(), records.sql(check.condition()));
            } else {
                untold.add(check);
            }
        }
        if (kind == RecordKind.ACTIVITY) {
            checks.merge(
                    DataWarning.Code.UNKNOWN_CHANNEL,
                    fields.text(Field.CHANNEL).isUnmapped(),
                    (a, b) -> Sql.or(List.of(a, b)));
            checks.put(
                    DataWarning.Code.UNKNOWN_DIRECTION,
                    fields.text(Field.DIRECTION).isUnmapped());
        }
        checks.put(DataWarning.Code.UNREADABLE_TIME, fields.hasUnreadableTime());
        checks.put(DataWarning.Code.UNREADABLE_AMOUNT, fields.hasUnreadableNumber());
        checks.put(
                DataWarning.Code.DUPLICATE_ID,
                records.scope().identity(fields.source()).isRepeated());
        checks.values().removeIf(Sql.FALSE::equals);
    }

    /** Whether there is nothing to be told by SQL. */
    boolean isEmpty() {
        return checks.isEmpty();
    }

    /** What SQL cannot tell. */
    List<DataCheck> untold() {
        return untold;
    }

    /** The number of a check: one bit each, so that their sum says which failed. */
    private static long number(int place) {
        return 1L << place;
    }

    /** Adds what the column is made of to the records, and returns the column as a part of what stands around them. */
    Failures failures(RecordSelect records) {
        var numbers = new ArrayList<Sql>();
        for (Sql check : checks.values()) {
            numbers.add(Sql.of("CASE WHEN ", check, " THEN ", number(numbers.size()), " ELSE 0 END"));
        }
        String sum = "cp_r." + records.column(Sql.of("(", Sql.join(" + ", numbers), ")"));
        String key = "cp_r." + records.column(Sql.of(id.text()));
        String text = dialect.concat(dialect.integerText(sum), dialect.concat("'" + END_OF_NUMBER + "'", key));
        String failed = sum + " > 0";
        return new Failures(failed, new SelectColumn(ColumnType.TEXT, "CASE WHEN " + failed + " THEN " + text + " END"));
    }

    /**
     * The column.
     *
     * @param condition whether anything is wrong with a record
     * @param column what it is
     */
    record Failures(String condition, SelectColumn column) {}

    /** Takes what the column says of a record. */
    void read(String text, ClientAnswerBuilder state) {
        int end = text.indexOf(END_OF_NUMBER);
        long failed = Long.parseLong(text.substring(0, end));
        String record = id.decode(text.substring(end + 1));
        int place = 0;
        for (DataWarning.Code code : checks.keySet()) {
            if (record != null && (failed & number(place)) != 0) {
                state.warn(DataWarning.of(code, kind, record));
            }
            place++;
        }
    }
}
