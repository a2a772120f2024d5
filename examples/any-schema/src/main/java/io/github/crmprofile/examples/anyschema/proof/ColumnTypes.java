package io.github.crmprofile.examples.anyschema.proof;

import io.github.crmprofile.jdbc.mapping.TimeForm;
import java.util.Locale;

/**
 * The types of scratch columns in a product. Where it is not known, they are those of the standard.
 *
 * @param id a text that is compared exactly, where the product has such a type
 * @param text a text
 * @param integer an integer
 * @param decimal a decimal with four digits behind the point
 * @param scale how many of these digits an integer stands for, where the product has no exact decimals
 * @param time a time without zone that keeps milliseconds
 * @param timeForm how such a time is stored
 * @param date a date
 * @param dateForm how a date is stored
 */
record ColumnTypes(
        String id,
        String text,
        String integer,
        String decimal,
        int scale,
        String time,
        TimeForm timeForm,
        String date,
        TimeForm dateForm) {

    private static final String TEXT = "VARCHAR(200)";
    private static final String DECIMAL = "DECIMAL(18, 4)";

    static ColumnTypes of(String product, String version) {
        String name = (product + " " + version).toLowerCase(Locale.ROOT);
        if (name.contains("mariadb")) {
            return standard(TEXT + " COLLATE utf8mb4_nopad_bin", "DATETIME(6)");
        } else if (name.contains("mysql")) {
            return standard(TEXT + " COLLATE utf8mb4_0900_bin", "DATETIME(6)");
        } else if (name.contains("sql server")) {
            return of("NVARCHAR(200)", "NVARCHAR(200)", "DATETIME2(6)");
        } else if (name.contains("sqlite")) {
            return new ColumnTypes(
                    "TEXT", "TEXT", "INTEGER", "INTEGER", 4, "INTEGER", TimeForm.EPOCH_MILLIS, "TEXT", TimeForm.DATE);
        }
        return standard(TEXT, "TIMESTAMP");
    }

    private static ColumnTypes standard(String id, String time) {
        return of(id, TEXT, time);
    }

    private static ColumnTypes of(String id, String text, String time) {
        return new ColumnTypes(id, text, "INTEGER", DECIMAL, 0, time, TimeForm.UTC, "DATE", TimeForm.DATE);
    }
}
