package io.github.crmprofile.model;

/** Who began a communication. */
public enum Direction {
    /** The client. */
    INBOUND,
    /** The user of the CRM. */
    OUTBOUND,
    /** Not known, or neither: a meeting has no direction. */
    UNKNOWN
}
