package io.github.crmprofile.model;

/** How a deal stands. */
public enum Outcome {
    /** Still in progress. */
    OPEN,
    /** Closed with success. */
    WON,
    /** Closed without success. */
    LOST
}
