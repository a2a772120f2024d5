package io.github.crmprofile.examples.conversion;

/**
 * The SQL of the report, with {@code :customer}, {@code :begin} and {@code :end}.
 *
 * @param conversion counts the deals won and the talks
 * @param wonValue adds up the deals won, by currency
 * @param load counts the talks about deals, and the deals of the period
 */
record Statements(String conversion, String wonValue, String load) {

    static final Statements CURRENT = new Statements("""
            SELECT (SELECT COUNT(*) FROM deal d
                     WHERE d.customer = :customer AND d.state = 'won' AND d.closed_at >= :begin AND d.closed_at < :end),
                   (SELECT COUNT(*) FROM talk t
                     WHERE t.customer = :customer AND t.done AND t.kind NOT IN ('task', 'note') AND t.at >= :begin AND t.at < :end)
            """, """
            SELECT d.currency, SUM(d.amount) FROM deal d
             WHERE d.customer = :customer AND d.state = 'won' AND d.closed_at >= :begin AND d.closed_at < :end AND d.amount IS NOT NULL
             GROUP BY d.currency
            """, """
            SELECT (SELECT COUNT(*) FROM talk t
                     WHERE t.customer = :customer AND t.done AND t.kind NOT IN ('task', 'note') AND t.at >= :begin AND t.at < :end
                       AND EXISTS (SELECT 1 FROM deal o WHERE o.id = t.deal AND o.customer = t.customer)),
                   (SELECT COUNT(*) FROM deal d
                     WHERE d.customer = :customer AND d.created_at < :end
                       AND (d.created_at >= :begin
                         OR (d.state <> 'open' AND d.closed_at >= :begin)
                         OR d.state = 'open'
                         OR EXISTS (SELECT 1 FROM talk w
                                     WHERE w.deal = d.id AND w.done AND w.kind NOT IN ('task', 'note') AND w.at >= :begin AND w.at < :end)))
            """);
}
