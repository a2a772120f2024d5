package io.github.crmprofile.metric;

import java.util.Objects;

/**
 * The reason why a value is undefined. The constants are those of the standard metrics; a metric of the host's own may give others.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code a stable code in upper case
 * @param text the same in words, in English
 */
public record Reason(String code, String text) {

    /** There are no counted activities. */
    public static final Reason NO_ACTIVITIES = new Reason("NO_ACTIVITIES", "there are no counted activities");
    /** There are no deals. */
    public static final Reason NO_DEALS = new Reason("NO_DEALS", "there are no deals");
    /** No deal was won or lost. */
    public static final Reason NO_CLOSED_DEALS = new Reason("NO_CLOSED_DEALS", "no deal was won or lost");
    /** No deal was won. */
    public static final Reason NO_WON_DEALS = new Reason("NO_WON_DEALS", "no deal with the value in question was won");
    /** No won deal has two usable dates. */
    public static final Reason NO_DATES = new Reason("NO_DATES", "no deal that was won has the dates that are needed");
    /** No record has an amount. */
    public static final Reason NO_AMOUNTS = new Reason("NO_AMOUNTS", "no record has an amount with a currency");
    /** There is no rate to convert any amount. */
    public static final Reason NO_RATE = new Reason("NO_RATE", "there is no exchange rate for any of the amounts");
    /** Amounts are in several currencies, and there is no reporting currency to compare them in. */
    public static final Reason SEVERAL_CURRENCIES =
            new Reason("SEVERAL_CURRENCIES", "the amounts are in several currencies, and no reporting currency is set");
    /** Nobody was answered. */
    public static final Reason NO_RESPONSES =
            new Reason("NO_RESPONSES", "no inbound activity of the period was answered");
    /** A sum over clients would count records more than once. */
    public static final Reason SHARED_RECORDS = new Reason(
            "SHARED_RECORDS",
            "a record may belong to several clients, so that a sum over clients would count it several times; take the"
                    + " average, the median or the highest value, or count deals for their primary contact alone");
    /** No client has a value. */
    public static final Reason NO_CLIENTS = new Reason("NO_CLIENTS", "no client has a value");
    /** There are no invoices. */
    public static final Reason NO_INVOICES = new Reason("NO_INVOICES", "there are no invoices of that kind");
    /** The earlier value, or the divisor, is zero. */
    public static final Reason ZERO_DENOMINATOR = new Reason("ZERO_DENOMINATOR", "the divisor is zero");
    /** No record has a value. */
    public static final Reason NO_DATA = new Reason("NO_DATA", "no record has the value");
    /** The source has no records of that kind, which differs from zero records. */
    public static final Reason NOT_IN_SOURCE = new Reason("NOT_IN_SOURCE", "the source has no records of this kind");
    /** The period has no comparison period. */
    public static final Reason NO_COMPARISON = new Reason("NO_COMPARISON", "an unbounded period cannot be compared");

    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if the code has other characters than upper-case letters, digits and underscores
     */
    public Reason {
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException(
                    "Reason code '" + code + "' must be upper case letters, digits and underscores");
        }
        Objects.requireNonNull(text, "text");
    }
}
