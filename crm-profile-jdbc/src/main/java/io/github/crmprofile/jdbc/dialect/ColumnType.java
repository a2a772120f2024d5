package io.github.crmprofile.jdbc.dialect;

/** The type of a column of a result. Branches of one statement share columns of a type, because a union needs columns of equal types. */
public enum ColumnType {
    TEXT,
    COUNT,
    DECIMAL,
    TIMESTAMP,
    OFFSET_TIMESTAMP,
    DATE
}
