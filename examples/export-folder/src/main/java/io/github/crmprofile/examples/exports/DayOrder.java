package io.github.crmprofile.examples.exports;

/** The order of year, month and day in a written date. */
public enum DayOrder {
    /** Year, month, day, such as 2026-04-03. */
    YMD,
    /** Day, month, year, such as 3/4/2026 for the third of April. */
    DMY,
    /** Month, day, year, such as 4/3/2026 for the third of April. */
    MDY
}
