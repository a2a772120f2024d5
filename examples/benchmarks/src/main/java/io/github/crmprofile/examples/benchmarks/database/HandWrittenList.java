package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.examples.benchmarks.crm.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The list of a contact's counted activities by hand, as fast as it goes: a count, and a page that begins behind the last record of the one before. */
record HandWrittenList(DataSource dataSource) {

    private static final String OF_CONTACT =
            " FROM activities a WHERE a.contact_id = :c AND a.is_done AND a.channel NOT IN ('task', 'note')";
    private static final NamedSql COUNT = new NamedSql("SELECT count(*)" + OF_CONTACT);
    private static final NamedSql PAGE = new NamedSql(
            "SELECT a.id, a.contact_id, a.company_id, a.deal_id, a.channel, a.direction, a.occurred_at, a.is_done"
                    + OF_CONTACT
                    + " AND a.occurred_at <= :at AND (a.occurred_at < :at OR a.id > :id)"
                    + " ORDER BY a.occurred_at DESC, a.id LIMIT " + Lists.LIMIT);

    List<Rows.ActivityRow> page(int contact, Instant after, long id) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        values.put("c", contact);
        values.put("at", after.atOffset(ZoneOffset.UTC));
        values.put("id", id);
        var rows = new ArrayList<Rows.ActivityRow>();
        try (Connection connection = dataSource.getConnection()) {
            long[] count = new long[1];
            COUNT.run(connection, values, row -> count[0] = row.getLong(1));
            PAGE.run(connection, values, row -> rows.add(RowsAndStreams.activity(row)));
        }
        return rows;
    }
}
