package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.metric.Ratio;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The first contacts by a number of 2026, with their names, five more numbers, and how many contacts there are, in one hand-written statement. */
record RankingSql(DataSource dataSource, NamedSql sql) {

    private static final String WON = "d.outcome = 'won' AND d.closed_at >= :from AND d.closed_at < :end";
    private static final String COUNTED =
            "a.is_done AND a.channel NOT IN ('task', 'note') AND a.occurred_at >= :from AND a.occurred_at < :end";
    private static final String OWN_DEALS =
            "SELECT count(*) FROM deal_contacts dc JOIN deals d ON d.id = dc.deal_id WHERE dc.contact_id = b.contact_id AND ";
    private static final String DETAILS = """
        SELECT b.contact_id, k.name, b.above, b.below, (SELECT count(*) FROM contacts),
            (%s %s),
            (SELECT count(*) FROM activities a WHERE a.contact_id = b.contact_id AND %s),
            (%s d.created_at < :end AND (d.outcome = 'open' OR d.closed_at >= :end)),
            (%s d.created_at >= :from AND d.created_at < :end),
            (SELECT count(*) FROM invoices i WHERE i.contact_id = b.contact_id AND i.status = 'paid'
                AND i.paid_on >= :first AND i.paid_on < :after)
        FROM best b JOIN contacts k ON k.id = b.contact_id
        """.formatted(OWN_DEALS, WON, COUNTED, OWN_DEALS, OWN_DEALS);

    private static final NamedSql BY_WON_VALUE =
            new NamedSql("""
        WITH best AS (
            SELECT dc.contact_id, coalesce(sum(d.amount), 0) AS above, 1 AS below
            FROM deals d JOIN deal_contacts dc ON dc.deal_id = d.id WHERE %s AND d.currency = 'EUR'
            GROUP BY dc.contact_id ORDER BY coalesce(sum(d.amount), 0) DESC, CAST(dc.contact_id AS VARCHAR) LIMIT 20
        )
        """.formatted(WON) + DETAILS + " ORDER BY b.above DESC, CAST(b.contact_id AS VARCHAR)");

    private static final NamedSql BY_CONVERSION = new NamedSql("""
        WITH won AS (
            SELECT dc.contact_id, count(*) AS deals
            FROM deals d JOIN deal_contacts dc ON dc.deal_id = d.id WHERE %s GROUP BY dc.contact_id
        ), counted AS (
            SELECT a.contact_id, count(*) AS activities FROM activities a WHERE %s AND a.contact_id IS NOT NULL
            GROUP BY a.contact_id
        ), best AS (
            SELECT c.contact_id, coalesce(w.deals, 0) AS above, c.activities AS below
            FROM counted c LEFT JOIN won w ON w.contact_id = c.contact_id
            ORDER BY CAST(coalesce(w.deals, 0) AS DOUBLE PRECISION) / c.activities DESC, CAST(c.contact_id AS VARCHAR)
            LIMIT 20
        )
        """.formatted(WON, COUNTED) + DETAILS
            + " ORDER BY CAST(b.above AS DOUBLE PRECISION) / b.below DESC, CAST(b.contact_id AS VARCHAR)");

    private static final Map<String, Object> YEAR = Map.of(
            "from", OffsetDateTime.parse("2026-01-01T00:00+01:00"),
            "end", OffsetDateTime.parse("2027-01-01T00:00+01:00"),
            "first", LocalDate.of(2026, 1, 1),
            "after", LocalDate.of(2027, 1, 1));

    static RankingSql byWonValue(DataSource dataSource) {
        return new RankingSql(dataSource, BY_WON_VALUE);
    }

    static RankingSql byConversion(DataSource dataSource) {
        return new RankingSql(dataSource, BY_CONVERSION);
    }

    List<RankedRow> run() throws SQLException {
        var rows = new ArrayList<RankedRow>();
        try (Connection connection = dataSource.getConnection()) {
            sql.run(connection, YEAR, row -> {
                var counts = new ArrayList<Long>();
                for (int column = 6; column <= 10; column++) {
                    counts.add(row.getLong(column));
                }
                Ratio number = new Ratio(row.getBigDecimal(3), row.getBigDecimal(4));
                rows.add(new RankedRow(row.getString(1), row.getString(2), number, counts, row.getLong(5)));
            });
        }
        return rows;
    }
}
