package io.github.crmprofile.model;

/** The side that began a communication. */
public enum Direction {
    /** The client. */
    INBOUND,
    /** The user of the CRM. */
    OUTBOUND,
    /** Unknown, or neither: a meeting has no direction. */
    UNKNOWN
}
