package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.source.DataCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Computes the data warnings of a record in one text column, so that records which are read anyway are not read again for them. The text is null for
 * a record without warnings, else the sum of the numbers of the checks that failed, a blank and the id: {@code 5 7} is record 7 with the first and
 * the third check failed. The sum is worked out only for a record that is not {@linkplain SoundRecords sound}, which hardly one is.
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
    private final Sql isSound;

    WarningColumn(RecordSelect records) {
        SourceFields fields = records.fields();
        this.kind = records.kind();
        this.id = fields.id();
        this.dialect = fields.dialect();
        var sound = new SoundRecords(records);
        for (DataCheck check : DataCheck.STANDARD) {
            if (check.kind() != kind) {
                continue;
            }
            if (records.conditions().isPushedDown(check.condition())) {
                checks.put(check.code(), records.sql(check.condition()));
                sound.fail(check.condition());
            } else {
                untold.add(check);
            }
        }
        if (kind == RecordKind.ACTIVITY) {
            Sql isNoChannel = fields.text(Field.CHANNEL).isUnmapped();
            checks.merge(DataWarning.Code.UNKNOWN_CHANNEL, isNoChannel, (a, b) -> Sql.or(List.of(a, b)));
            sound.fail(isNoChannel);
            Sql isNoDirection = fields.text(Field.DIRECTION).isUnmapped();
            checks.put(DataWarning.Code.UNKNOWN_DIRECTION, isNoDirection);
            sound.fail(isNoDirection);
        }
        checks.put(DataWarning.Code.UNREADABLE_TIME, fields.hasUnreadableTime());
        checks.put(DataWarning.Code.UNREADABLE_AMOUNT, fields.hasUnreadableNumber());
        sound.areReadable();
        Sql isRepeated = records.holds(records.scope().identity(fields.source()).isRepeated());
        checks.put(DataWarning.Code.DUPLICATE_ID, isRepeated);
        sound.fail(isRepeated);
        checks.values().removeIf(Sql.FALSE::equals);
        this.isSound = sound.condition();
    }

    /** Returns whether there is no check for the database. */
    boolean isEmpty() {
        return checks.isEmpty();
    }

    /** Returns the checks that the database cannot evaluate. */
    List<DataCheck> untold() {
        return untold;
    }

    /** Returns the number of a check: one bit each, so that their sum says which failed. */
    private static long number(int place) {
        return 1L << place;
    }

    /** Returns the condition that no check failed. */
    Sql isSound() {
        return isSound;
    }

    /** Returns the column of records that are not sound. */
    SelectColumn ofUnsound() {
        return new SelectColumn.Value(ColumnType.TEXT, text());
    }

    /** Returns the column of any records. */
    SelectColumn ofAll() {
        String none = dialect.nothing(ColumnType.TEXT);
        return new SelectColumn.Value(
                ColumnType.TEXT, Sql.of("CASE WHEN ", isSound, " THEN ", none, " ELSE ", text(), " END"));
    }

    private Sql text() {
        var numbers = new ArrayList<Sql>();
        for (Sql check : checks.values()) {
            numbers.add(Sql.of("CASE WHEN ", check, " THEN ", number(numbers.size()), " ELSE 0 END"));
        }
        Sql sum = Sql.of("(", Sql.join(" + ", numbers), ")");
        String record = dialect.concat("'" + END_OF_NUMBER + "'", id.text());
        return new Sql(dialect.concat(dialect.integerText(sum.text()), record), sum.binds());
    }

    /** Adds the warnings that the text of the column encodes; null encodes none. */
    void read(@Nullable String text, ClientAnswerBuilder state) {
        if (text == null) {
            return;
        }
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
