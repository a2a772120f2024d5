package io.github.crmprofile.jdbc.field;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** Converts between instants and the wall clock of a zone, so that a later wall clock is never an earlier instant. */
final class WallClock {

    private WallClock() {}

    /** Returns the earlier of two meanings; the moment of the change for a time that the clock left out. */
    static Instant instant(LocalDateTime wall, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(wall);
        return change != null && change.isGap()
                ? change.getInstant()
                : wall.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** Returns the first wall clock that means this instant or a later one. */
    static LocalDateTime first(Instant instant, ZoneId zone) {
        ZoneOffsetTransition before = zone.getRules().previousTransition(instant.plusNanos(1));
        LocalDateTime wall = LocalDateTime.ofInstant(instant, zone);
        if (before == null) {
            return wall;
        } else if (before.isGap()) {
            return before.getInstant().equals(instant) ? before.getDateTimeBefore() : wall;
        }
        // In the repeated hour's second run, no wall clock means the instant: the next one is its end.
        return wall.isBefore(before.getDateTimeBefore()) ? before.getDateTimeBefore() : wall;
    }

    /** Returns the first date whose start is this instant or a later one. */
    static LocalDate firstDay(Instant instant, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return day.atStartOfDay(zone).toInstant().isBefore(instant) ? day.plusDays(1) : day;
    }
}
