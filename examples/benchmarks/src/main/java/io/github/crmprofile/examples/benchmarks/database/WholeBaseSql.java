package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.metric.Ratio;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The average and the highest load of all contacts, in one hand-written statement that PostgreSQL and DuckDB take. */
record WholeBaseSql(DataSource dataSource) {

    private static final NamedSql LOAD = new NamedSql("""
        WITH counted AS (
            SELECT a.deal_id, a.contact_id, count(*) AS activities
            FROM activities a
            WHERE a.deal_id IS NOT NULL AND a.occurred_at >= :from0 AND a.occurred_at < :end0
                AND a.is_done AND a.channel NOT IN ('task', 'note')
            GROUP BY a.deal_id, a.contact_id
        ), period_deals AS (
            SELECT d.id FROM deals d
            WHERE d.created_at < :end0 AND (d.outcome = 'open' OR d.closed_at >= :from0 OR d.created_at >= :from0
                OR (d.modified_at >= :from0 AND d.modified_at < :end0)
                OR d.id IN (SELECT deal_id FROM counted))
        ), deals_of AS (
            SELECT dc.contact_id, count(*) AS deals
            FROM deal_contacts dc JOIN period_deals p ON p.id = dc.deal_id GROUP BY dc.contact_id
        ), activities_of AS (
            SELECT c.contact_id, sum(c.activities) AS activities
            FROM counted c JOIN deal_contacts dc ON dc.deal_id = c.deal_id AND dc.contact_id = c.contact_id
            GROUP BY c.contact_id
        ), load AS (
            SELECT coalesce(a.activities, 0) AS activities, d.deals
            FROM deals_of d LEFT JOIN activities_of a ON a.contact_id = d.contact_id
        ), highest AS (
            SELECT activities, deals FROM load ORDER BY CAST(activities AS DOUBLE PRECISION) / deals DESC LIMIT 1
        )
        SELECT sum(activities), sum(deals) FROM load UNION ALL SELECT activities, deals FROM highest
        """);

    /** Whoever has the highest load has more than the average, so that the order of the two is known. */
    List<Ratio> run() throws SQLException {
        var ratios = new ArrayList<Ratio>();
        try (Connection connection = dataSource.getConnection()) {
            LOAD.run(connection, NamedSql.bounds(0), row -> ratios.add(Ratio.of(row.getLong(1), row.getLong(2))));
        }
        ratios.sort(null);
        return ratios;
    }
}
