package io.github.crmprofile.model;

/** The outcome of a deal. */
public enum Outcome {
    /** Still in progress. */
    OPEN,
    /** Closed with success. */
    WON,
    /** Closed without success. */
    LOST
}
