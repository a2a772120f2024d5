package io.github.crmprofile.examples.exports;

/** What stands before the decimals of a written number. */
public enum DecimalMark {
    /** A point, such as 1,250.50. */
    POINT,
    /** A comma, such as 1.250,50. */
    COMMA
}
