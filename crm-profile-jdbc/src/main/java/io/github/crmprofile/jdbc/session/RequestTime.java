package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.sql.NowForm;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.jdbc.sql.SqlTokens;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;

/**
 * Puts the moment of a request into statements, where the SQL of a mapping has a word for it: as a parameter, whatever stands around the word.
 *
 * @param now the moment
 * @param zone the zone of the mapping
 * @param dialect the database
 */
public record RequestTime(Instant now, ZoneId zone, Dialect dialect) {

    /** Later than all that can be dated: what is to come has taken place for a check, which is of no moment. */
    static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    /** Takes a moment after all that can be dated, such as that of a plan without one, for the last that can be: a zone may not move it beyond. */
    public RequestTime {
        now = now.isAfter(LAST) ? LAST : now;
    }

    /** Returns a statement with parameters in place of the words. */
    public Sql in(Sql sql) {
        if (!sql.text().contains(NowForm.WORD)) {
            return sql;
        }
        var text = new StringBuilder();
        var binds = new ArrayList<Object>();
        var next = sql.binds().iterator();
        for (String piece : SqlTokens.pieces(sql.text())) {
            if (piece.startsWith(NowForm.WORD)) {
                Sql parameter = dialect.parameter(value(NowForm.valueOf(piece.substring(NowForm.WORD.length()))));
                text.append(parameter.text());
                binds.addAll(parameter.binds());
            } else {
                text.append(piece);
                if (piece.equals("?")) {
                    binds.add(next.next());
                }
            }
        }
        next.forEachRemaining(binds::add);
        return new Sql(text.toString(), binds);
    }

    private Object value(NowForm form) {
        return switch (form) {
            case UTC -> wall(ZoneOffset.UTC);
            case LOCAL -> wall(zone);
            case OFFSET -> offset();
            case DATE -> now.atZone(zone).toLocalDate();
            case EPOCH_SECONDS -> now.getEpochSecond();
            case EPOCH_MILLIS -> now.toEpochMilli();
        };
    }

    private Object offset() {
        if (dialect.offsetSlot() == ColumnType.DECIMAL) {
            throw new IllegalArgumentException(
                    "The mapping has ${now.offset}, and " + dialect.name()
                            + " compares no timestamps with zone as they are stored; convert the column to UTC in SQL and write ${now.utc}");
        }
        return now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    // A fraction that the database does not keep would be rounded, perhaps up.
    private LocalDateTime wall(ZoneId of) {
        LocalDateTime wall = LocalDateTime.ofInstant(now, of);
        int step =
                BigDecimal.TEN.pow(9 - Math.min(9, dialect.timestampDigits())).intValueExact();
        return wall.minusNanos(wall.get(ChronoField.NANO_OF_SECOND) % step);
    }
}
