package io.github.crmprofile.examples.benchmarks.database;

/**
 * The data warnings of a page by hand, added to its statement. Whoever writes it knows which columns are never null, and tests first, in one condition,
 * what is right with nearly every row: so the numbered tests are made of the others alone.
 */
final class WarningSql {

    /** What the rows of warnings begin with. */
    static final String ABOUT = "warning";

    private static final String TIMES =
            "BETWEEN TIMESTAMPTZ '0001-01-01 00:00Z' AND TIMESTAMPTZ '9999-12-31 23:59:59.999999Z'";
    private static final String DATES = "BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'";

    // The closing date of an open deal counts for no number, but is reported if it cannot be read.
    private static final String CLOSED = "END AS closed_at\n";
    private static final String CLOSED_AND_WRITTEN = "END AS closed_at, d.closed_at AS written\n";

    private static final String WARNINGS = """
        UNION ALL
        SELECT 'warning', w.code || ' deal ' || d.id, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL
        FROM d CROSS JOIN LATERAL (VALUES
            ('UNKNOWN_OUTCOME', outcome NOT IN ('open', 'won', 'lost')),
            ('CLOSED_WITHOUT_DATE', outcome IN ('won', 'lost') AND (written $TIMES) IS NOT TRUE),
            ('UNKNOWN_CREATION', outcome = 'won' AND created_at NOT $TIMES),
            ('NEGATIVE_CYCLE', outcome = 'won' AND written < created_at AND written $TIMES AND created_at $TIMES),
            ('MISSING_CURRENCY', amount <> 'NaN' AND (btrim(currency) <> '') IS NOT TRUE),
            ('UNREADABLE_TIME', created_at NOT $TIMES OR written NOT $TIMES OR modified_at NOT $TIMES),
            ('UNREADABLE_AMOUNT', amount = 'NaN')) w (code, fails)
        WHERE w.fails AND (outcome IN ('open', 'won', 'lost') AND created_at $TIMES
            AND (written >= created_at AND written $TIMES OR written IS NULL AND outcome = 'open')
            AND (modified_at $TIMES OR modified_at IS NULL)
            AND (amount IS NULL OR amount <> 'NaN' AND btrim(currency) <> '')) IS NOT TRUE
        UNION ALL
        SELECT 'warning', w.code || ' activity ' || id, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL
        FROM activities CROSS JOIN LATERAL (VALUES
            ('UNKNOWN_DATE', occurred_at NOT $TIMES AND is_done),
            ('UNREADABLE_TIME', occurred_at NOT $TIMES),
            ('UNKNOWN_CHANNEL', channel = 'unknown' OR btrim(channel) = ''),
            ('COMPLETED_IN_FUTURE', occurred_at > :now AND occurred_at $TIMES AND is_done)) w (code, fails)
        WHERE contact_id = :c AND w.fails AND NOT (occurred_at >= TIMESTAMPTZ '0001-01-01 00:00Z'
            AND occurred_at <= :now AND channel <> 'unknown' AND channel COLLATE "C" >= '0')
        UNION ALL
        SELECT 'warning', w.code || ' invoice ' || id, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL
        FROM invoices CROSS JOIN LATERAL (VALUES
            ('UNKNOWN_STATUS', status NOT IN ('draft', 'void', 'open', 'paid')),
            ('UNKNOWN_DATE', issued_on NOT $DATES),
            ('PAID_WITHOUT_DATE', status = 'paid' AND (paid_on $DATES) IS NOT TRUE),
            ('MISSING_CURRENCY', amount <> 'NaN' AND (btrim(currency) <> '') IS NOT TRUE),
            ('UNREADABLE_TIME', issued_on NOT $DATES OR due_on NOT $DATES OR paid_on NOT $DATES),
            ('UNREADABLE_AMOUNT', amount = 'NaN' OR paid_amount = 'NaN')) w (code, fails)
        WHERE contact_id = :c AND w.fails AND (status IN ('draft', 'void', 'open', 'paid') AND issued_on $DATES
            AND (due_on $DATES OR due_on IS NULL) AND (paid_on $DATES OR paid_on IS NULL AND status <> 'paid')
            AND (amount IS NULL OR amount <> 'NaN' AND btrim(currency) <> '')
            AND (paid_amount <> 'NaN' OR paid_amount IS NULL)) IS NOT TRUE
        """.replace("$TIMES", TIMES).replace("$DATES", DATES);

    private WarningSql() {}

    /** Returns the statement of the numbers, with the warnings. */
    static String addedTo(String numbers) {
        return numbers.replace(CLOSED, CLOSED_AND_WRITTEN) + WARNINGS;
    }
}
