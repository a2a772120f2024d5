package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.examples.benchmarks.crm.SideNumbers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The whole page in one hand-written statement: the best that a developer can do who knows the page in advance.
 *
 * @param dataSource the database
 * @param hasWarnings whether it also tells which records the numbers cannot use, as the library does
 */
record CombinedSql(DataSource dataSource, boolean hasWarnings) implements PageContestant {

    private static final String NUMBERS = """
        WITH d AS MATERIALIZED (
            SELECT d.id, d.outcome, d.amount, d.currency, d.created_at, d.modified_at,
                CASE WHEN d.outcome <> 'open' THEN d.closed_at END AS closed_at
            FROM deal_contacts dc JOIN deals d ON d.id = dc.deal_id WHERE dc.contact_id = :c
        ), touched AS (
            SELECT a.deal_id, bool_or(a.occurred_at >= :from0) AS now, bool_or(a.occurred_at < :end1) AS earlier
            FROM d JOIN activities a ON a.deal_id = d.id
            WHERE a.occurred_at >= :from1 AND a.occurred_at < :end0 AND a.is_done AND a.channel NOT IN ('task', 'note')
            GROUP BY a.deal_id
        )
        SELECT 'deals', currency, CAST(NULL AS DATE),
            sum(amount) FILTER (WHERE outcome = 'won' AND closed_at >= :from0 AND closed_at < :end0),
            sum(amount) FILTER (WHERE outcome = 'lost' AND closed_at >= :from0 AND closed_at < :end0),
            sum(amount) FILTER (WHERE created_at < :end0 AND (outcome = 'open' OR closed_at >= :end0)),
            count(*) FILTER (WHERE outcome = 'won' AND closed_at >= :from0 AND closed_at < :end0),
            count(*) FILTER (WHERE created_at < :end0 AND (outcome = 'open' OR closed_at >= :from0
                OR created_at >= :from0 OR (modified_at >= :from0 AND modified_at < :end0) OR now)),
            sum(amount) FILTER (WHERE outcome = 'won' AND closed_at >= :from1 AND closed_at < :end1),
            sum(amount) FILTER (WHERE outcome = 'lost' AND closed_at >= :from1 AND closed_at < :end1),
            sum(amount) FILTER (WHERE created_at < :end1 AND (outcome = 'open' OR closed_at >= :end1)),
            count(*) FILTER (WHERE outcome = 'won' AND closed_at >= :from1 AND closed_at < :end1),
            count(*) FILTER (WHERE created_at < :end1 AND (outcome = 'open' OR closed_at >= :from1
                OR created_at >= :from1 OR (modified_at >= :from1 AND modified_at < :end1) OR earlier)),
            CAST(NULL AS TIMESTAMP WITH TIME ZONE)
        FROM d LEFT JOIN touched ON touched.deal_id = d.id GROUP BY currency
        UNION ALL
        SELECT 'activities', channel, NULL,
            count(*) FILTER (WHERE occurred_at >= :from0),
            count(*) FILTER (WHERE occurred_at >= :from0 AND direction = 'in'),
            count(*) FILTER (WHERE occurred_at >= :from0 AND direction = 'out'),
            count(*) FILTER (WHERE occurred_at >= :from0 AND deal_id IN (SELECT id FROM d)), NULL,
            count(*) FILTER (WHERE occurred_at < :end1),
            count(*) FILTER (WHERE occurred_at < :end1 AND direction = 'in'),
            count(*) FILTER (WHERE occurred_at < :end1 AND direction = 'out'),
            count(*) FILTER (WHERE occurred_at < :end1 AND deal_id IN (SELECT id FROM d)), NULL, NULL
        FROM activities
        WHERE contact_id = :c AND occurred_at >= :from1 AND occurred_at < :end0
            AND is_done AND channel NOT IN ('task', 'note') GROUP BY channel
        UNION ALL
        SELECT 'last0', NULL, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (SELECT max(occurred_at) FROM activities
            WHERE contact_id = :c AND occurred_at < :end0 AND is_done AND channel NOT IN ('task', 'note'))
        UNION ALL
        SELECT 'last1', NULL, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (SELECT max(occurred_at) FROM activities
            WHERE contact_id = :c AND occurred_at < :end1 AND is_done AND channel NOT IN ('task', 'note'))
        UNION ALL
        SELECT 'invoices', currency, NULL,
            sum(amount) FILTER (WHERE issued_on >= :first0 AND issued_on < :after0),
            sum(amount) FILTER (WHERE status = 'paid' AND paid_on >= :first0 AND paid_on < :after0),
            sum(CASE status WHEN 'paid' THEN amount ELSE amount - coalesce(paid_amount, 0) END)
                FILTER (WHERE issued_on < :after0 AND (status = 'open' OR paid_on >= :after0)),
            count(*) FILTER (WHERE issued_on >= :first0 AND issued_on < :after0),
            count(*) FILTER (WHERE status = 'paid' AND paid_on >= :first0 AND paid_on < :after0),
            sum(amount) FILTER (WHERE issued_on >= :first1 AND issued_on < :after1),
            sum(amount) FILTER (WHERE status = 'paid' AND paid_on >= :first1 AND paid_on < :after1),
            sum(CASE status WHEN 'paid' THEN amount ELSE amount - coalesce(paid_amount, 0) END)
                FILTER (WHERE issued_on < :after1 AND (status = 'open' OR paid_on >= :after1)),
            count(*) FILTER (WHERE issued_on >= :first1 AND issued_on < :after1),
            count(*) FILTER (WHERE status = 'paid' AND paid_on >= :first1 AND paid_on < :after1), NULL
        FROM invoices WHERE contact_id = :c AND status IN ('open', 'paid') GROUP BY currency
        UNION ALL
        SELECT 'ontime', NULL, NULL,
            count(*) FILTER (WHERE paid_on >= :first0 AND paid_on <= due_on),
            count(*) FILTER (WHERE paid_on >= :first0), 0, 0, 0,
            count(*) FILTER (WHERE paid_on < :after1 AND paid_on <= due_on),
            count(*) FILTER (WHERE paid_on < :after1), 0, 0, 0, NULL
        FROM invoices WHERE contact_id = :c AND status = 'paid' AND due_on IS NOT NULL
            AND paid_on >= :first1 AND paid_on < :after0
        UNION ALL
        SELECT 'won', currency, CAST(closed_at AT TIME ZONE 'Europe/Rome' AS DATE) AS day, sum(amount),
            0, 0, 0, 0, 0, 0, 0, 0, 0, NULL
        FROM d WHERE outcome = 'won' AND closed_at >= :tfrom1 AND closed_at < :tend0 GROUP BY currency, day
        UNION ALL
        SELECT 'issued', currency, issued_on, sum(amount), 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL
        FROM invoices WHERE contact_id = :c AND status IN ('open', 'paid')
            AND issued_on >= :tfirst1 AND issued_on < :tafter0 GROUP BY currency, issued_on
        UNION ALL
        SELECT 'paid', currency, paid_on, sum(amount), 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL
        FROM invoices WHERE contact_id = :c AND status = 'paid'
            AND paid_on >= :tfirst1 AND paid_on < :tafter0 GROUP BY currency, paid_on
        """;

    private static final NamedSql PAGE = new NamedSql(NUMBERS);
    private static final NamedSql PAGE_WITH_WARNINGS = new NamedSql(WarningSql.addedTo(NUMBERS));

    @Override
    public String name() {
        return hasWarnings ? "one statement by hand, with the data warnings" : "one statement by hand";
    }

    @Override
    public Object run(int contact) throws SQLException {
        return numbers(contact);
    }

    @Override
    public List<SideNumbers> numbers(int contact) throws SQLException {
        List<SideBuilder> sides = SideBuilder.both();
        read(contact, row -> {
            if (!isWarning(row)) {
                CombinedRow.read(row, sides);
            }
        });
        return SideBuilder.toNumbers(sides);
    }

    /** Returns what is wrong with the contact's records, as code, kind and id. */
    List<String> warnings(int contact) throws SQLException {
        var warnings = new ArrayList<String>();
        read(contact, row -> {
            if (isWarning(row)) {
                warnings.add(row.getString(2));
            }
        });
        return warnings;
    }

    private static boolean isWarning(ResultSet row) throws SQLException {
        return row.getString(1).equals(WarningSql.ABOUT);
    }

    private void read(int contact, NamedSql.RowReader reader) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            (hasWarnings ? PAGE_WITH_WARNINGS : PAGE).run(connection, NamedSql.bounds(contact), reader);
        }
    }
}
