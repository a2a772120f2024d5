package io.github.crmprofile.jdbc;

/** What a column of a result holds. Branches of one statement share columns by what they hold, since a database unites only like with like. */
enum Slot {
    TEXT,
    COUNT,
    DECIMAL,
    TIMESTAMP,
    OFFSET_TIMESTAMP,
    DATE
}
