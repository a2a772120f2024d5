package io.github.crmprofile.jdbc.mapping;

import java.util.Objects;

/**
 * A problem of a mapping, or of the data that it reads.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code what is wrong
 * @param path where in the mapping, such as {@code deals[0].columns.outcome}; empty for the mapping as a whole
 * @param message the finding, the rule and what to do, in one English sentence; of the data it shows codes and ids of links at most, never names,
 *     amounts or texts of a client
 * @param count how many rows it concerns; 0 when it is not about rows
 */
public record MappingProblem(Code code, String path, String message, long count) {

    /** The severity of a problem. */
    public enum Severity {
        /** The mapping cannot be used. */
        ERROR,
        /** The mapping works, and some records will be missing from some number, or be in one that they should not be in. */
        WARNING,
        /** Every number is what the mapping says; it may take long, or not be what was meant. */
        NOTE
    }

    /** The kind of a problem. More may come. */
    public enum Code {
        /** The mapping breaks a rule of its form. */
        INVALID_MAPPING(Severity.ERROR),
        /** A table that does not exist, or that this user may not see. */
        MISSING_TABLE(Severity.ERROR),
        /** A column that does not exist. */
        MISSING_COLUMN(Severity.ERROR),
        /** SQL that the database refuses for another reason. */
        REFUSED_SQL(Severity.ERROR),
        /** A column of a type that cannot hold what it is mapped as. */
        WRONG_TYPE(Severity.ERROR),
        /** Rows without a key. */
        MISSING_KEY(Severity.ERROR),
        /** A key that several rows have, by nature or because a join multiplies them, or an id that several sources have. */
        DUPLICATE_KEY(Severity.ERROR),
        /** A code in the data for which the mapping has no entry. */
        UNMAPPED_CODE(Severity.WARNING),
        /** A text of fixed width that the database fills up with blanks. */
        PADDED_TEXT(Severity.WARNING),
        /** A date before 1980 or after 2100, or a text that is no date. */
        UNBELIEVABLE_DATE(Severity.WARNING),
        /** An amount without a currency, where the mapping has no default one. */
        MISSING_CURRENCY(Severity.WARNING),
        /** Invoices of which the mapping does not say when they were issued. */
        MISSING_DATE(Severity.WARNING),
        /** A deal that is won or lost and has no closing date. */
        CLOSED_WITHOUT_DATE(Severity.WARNING),
        /** An invoice that is paid and has no payment date. */
        PAID_WITHOUT_DATE(Severity.WARNING),
        /** An amount in a column that is not exact. */
        INEXACT_AMOUNT(Severity.WARNING),
        /** A text that is no number, where the mapping casts texts to numbers. */
        UNREADABLE_AMOUNT(Severity.WARNING),
        /** An amount in whole numbers that looks like cents, or like millionths. */
        UNBELIEVABLE_AMOUNT(Severity.WARNING),
        /** A link none of whose rows points to a record. */
        DEAD_LINK(Severity.WARNING),
        /** Rows of a link that point to no record, while others do. */
        STALE_LINK(Severity.WARNING),
        /** Deals that are linked to several companies, or invoices to several contacts, companies or deals, where each has one. */
        SEVERAL_TARGETS(Severity.WARNING),
        /** A value of a table that another server keeps, which may be another one there. */
        FOREIGN_VALUE(Severity.WARNING),
        /** A table that another server keeps, whose texts and amounts are therefore compared and added up where they are read. */
        FOREIGN_TABLE(Severity.NOTE),
        /** Contacts of several companies. */
        SEVERAL_COMPANIES(Severity.NOTE),
        /** A link whose tables have rows, none of which belongs to a record of the source. */
        UNUSED_LINK(Severity.NOTE),
        /**
         * A source of which every row is left out, an outcome, direction or status that no record has and numbers are computed from, or a channel of which no
         * activity is completed.
         */
        NO_SUCH_RECORD(Severity.NOTE),
        /** Records that belong to no client. */
        UNLINKED_RECORDS(Severity.NOTE),
        /** Amounts in hundredths of a currency whose smallest unit is no hundredth, such as the yen. */
        UNUSUAL_MINOR_UNITS(Severity.NOTE),
        /** A column by which records are looked up, and with which no index begins. */
        NO_INDEX(Severity.NOTE),
        /** A database or connection whose transactions do not see one state of the data, as what takes several statements should. */
        NO_SNAPSHOT(Severity.NOTE),
        /** Sources whose ids do not overlap, and which are compared because the mapping does not say so. */
        COMPARED_IDS(Severity.NOTE);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        /**
         * Returns the severity.
         *
         * @return the severity of every problem of this code
         */
        public Severity severity() {
            return severity;
        }
    }

    /** Checks that the parts are there. */
    public MappingProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
    }

    /**
     * Returns the problem in one line.
     *
     * @return the path and the message
     */
    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
