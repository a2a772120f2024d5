package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import java.sql.Types;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that the type of a column fits its mapping. Types that only the database knows are accepted. */
final class TypeCheck {

    private static final Set<Integer> TEXTS = Set.of(
            Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.CLOB);
    private static final Set<Integer> INTEGERS =
            Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL);
    private static final Set<Integer> WHOLE = Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT);
    private static final Set<Integer> FLOATS = Set.of(Types.FLOAT, Types.REAL, Types.DOUBLE);
    private static final Set<Integer> TRUTHS = Set.of(Types.BOOLEAN, Types.BIT);

    private TypeCheck() {}

    /** Returns what is wrong with the type of an id; null when nothing is. */
    static @Nullable String fault(IdColumn ref, SqlProbe.SqlType type) {
        boolean isWrong = switch (ref.type()) {
            case TEXT -> INTEGERS.contains(type.code()) || isUuid(type);
            case INTEGER -> isUuid(type) || TEXTS.contains(type.code()) || TRUTHS.contains(type.code()) || isTime(type);
            case UUID ->
                !isUuid(type)
                        && (TEXTS.contains(type.code())
                                || INTEGERS.contains(type.code())
                                || TRUTHS.contains(type.code())
                                || isTime(type));
        };
        return isWrong
                ? "is of type " + type.name() + ", and mapped as " + ref.type().key() + "; " + idRemedy(type)
                : null;
    }

    private static String idRemedy(SqlProbe.SqlType type) {
        return INTEGERS.contains(type.code())
                ? "write {\"integer\": ...}"
                : isUuid(type) ? "write {\"uuid\": ...}" : "write {\"text\": ...}";
    }

    private static boolean isUuid(SqlProbe.SqlType type) {
        return type.name().equals("uuid") || type.name().equals("uniqueidentifier");
    }

    /** Returns whether a column holds whole numbers of a type that drops what follows the decimal point. */
    static boolean isWhole(SqlProbe.SqlType type) {
        return WHOLE.contains(type.code());
    }

    /** Returns whether a type of JDBC is one of texts. */
    static boolean isText(int type) {
        return TEXTS.contains(type);
    }

    /** Returns what is wrong with the type of a column; null when nothing is. */
    static @Nullable String fault(Column column, SqlProbe.SqlType type) {
        if (column instanceof Column.Time time) {
            return fault(time.form(), type);
        }
        boolean isNumber = INTEGERS.contains(type.code()) || FLOATS.contains(type.code());
        boolean isKnown = isNumber || TEXTS.contains(type.code()) || TRUTHS.contains(type.code()) || isTime(type);
        if (column.valueType().isDecimal() && isKnown && !isNumber) {
            return "is of type " + type.name() + ", and mapped as a number; map a column of numbers, or write a CAST";
        }
        return null;
    }

    /** Returns whether amounts of a column are inexact: of a floating-point type, and not rounded. */
    static boolean isInexact(Column.Decimal column, SqlProbe.SqlType type) {
        return FLOATS.contains(type.code()) && column.decimals() == null;
    }

    private static @Nullable String fault(TimeForm form, SqlProbe.SqlType type) {
        String fitting = fitting(type);
        if (fitting == null || fitting.contains("'" + form.key() + "'")) {
            return null;
        }
        // Read as UTC, a day at midnight would move to another day.
        String days = form == TimeForm.DATE && type.code() == Types.TIMESTAMP
                ? "'local' where it holds days at midnight or the clock of a zone, 'utc' where it holds the clock of UTC"
                : fitting;
        boolean isOfTexts =
                TEXTS.contains(type.code()) && form != TimeForm.EPOCH_SECONDS && form != TimeForm.EPOCH_MILLIS;
        return "is of type " + type.name() + ", and mapped as '" + form.key() + "'; write " + days
                + (isOfTexts ? ". Some databases compare such texts by their characters, and count wrongly" : "");
    }

    /** Returns the forms of time that a type can hold; null when they are not known. */
    private static @Nullable String fitting(SqlProbe.SqlType type) {
        if (type.code() == Types.TIMESTAMP_WITH_TIMEZONE
                || type.name().contains("timestamptz")
                || type.name().contains("with time zone")) {
            return "'offset'";
        } else if (type.code() == Types.TIMESTAMP) {
            return "'utc' or 'local'";
        } else if (type.code() == Types.DATE) {
            return "'date'";
        } else if (INTEGERS.contains(type.code()) || FLOATS.contains(type.code())) {
            return "'epochSeconds' or 'epochMillis'";
        }
        return TEXTS.contains(type.code()) ? "'textTime', or a CAST to a number around an epoch" : null;
    }

    private static boolean isTime(SqlProbe.SqlType type) {
        return type.code() == Types.TIMESTAMP
                || type.code() == Types.DATE
                || type.code() == Types.TIMESTAMP_WITH_TIMEZONE;
    }
}
