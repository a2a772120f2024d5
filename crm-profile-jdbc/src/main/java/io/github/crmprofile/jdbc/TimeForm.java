package io.github.crmprofile.jdbc;

/** How a time or date is stored. */
public enum TimeForm {
    /** A timestamp without zone that holds UTC. */
    UTC,
    /**
     * A timestamp without zone that holds the wall clock of a zone. Of the two meanings of a time in the hour that is repeated in autumn the
     * earlier is taken; a time in the hour left out in spring is taken as the moment of the change.
     */
    LOCAL,
    /** A timestamp with zone or offset: a point in time by itself. */
    OFFSET,
    /** A date; as a time it is the start of that day in the zone. */
    DATE,
    /** The number of seconds since 1970-01-01T00:00Z. */
    EPOCH_SECONDS,
    /** The number of milliseconds since 1970-01-01T00:00Z. */
    EPOCH_MILLIS,
    /**
     * Text in a pattern whose alphabetical order is that of time. With a zone or offset in the pattern, all rows must have the same; without one it
     * is the wall clock of the zone, and UTC when the column has no zone of its own.
     */
    TEXT
}
