package io.github.crmprofile.jdbc.dialect;

/** What a column of a result holds. Branches of one statement share columns by what they hold, since a database unites only like with like. */
public enum ColumnType {
    TEXT,
    COUNT,
    DECIMAL,
    TIMESTAMP,
    OFFSET_TIMESTAMP,
    DATE
}
