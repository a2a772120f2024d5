package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.IdCodec;
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
 * Computes the data warnings of a record in one text column, so that records which are read anyway are not read again for them. The text is null for
 * a record without warnings, else a character for each check, followed by the id: {@code 0017} is record 7 with the first of three checks failed,
 * which is written last.
 *
 * <p>Immutable and thread-safe.
 */
final class WarningColumn {

    private static final char FAILED = '1';

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

    /** Returns whether there is no check for the database. */
    boolean isEmpty() {
        return checks.isEmpty();
    }

    /** Returns the checks that the database cannot evaluate. */
    List<DataCheck> untold() {
        return untold;
    }

    /** Returns the condition that any check fails. */
    Sql any() {
        return Sql.or(checks.values());
    }

    /** Returns the column. */
    Sql column() {
        Sql text = Sql.of(id.text());
        for (Sql check : List.copyOf(checks.values())) {
            Sql flag = Sql.of("CASE WHEN ", check, " THEN '", FAILED, "' ELSE '0' END");
            text = new Sql(
                    dialect.concat(flag.text(), text.text()), Sql.of(flag, text).binds());
        }
        return text.where(any());
    }

    /** Adds the warnings that the text of the column encodes. */
    void read(String text, ClientAnswerBuilder state) {
        String record = id.decode(text.substring(checks.size()));
        int at = checks.size();
        for (DataWarning.Code code : checks.keySet()) {
            at--;
            if (record != null && text.charAt(at) == FAILED) {
                state.warn(DataWarning.of(code, kind, record));
            }
        }
    }
}
