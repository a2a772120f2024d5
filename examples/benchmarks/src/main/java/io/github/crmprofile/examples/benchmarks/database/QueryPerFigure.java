package io.github.crmprofile.examples.benchmarks.database;

import static java.util.stream.Collectors.toMap;

import io.github.crmprofile.examples.benchmarks.crm.SideNumbers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A hand-written statement for each figure and side of the comparison, on one connection: what most code bases do. */
record QueryPerFigure(DataSource dataSource) implements PageContestant {

    private static final String DEALS =
            " FROM deals d JOIN deal_contacts dc ON dc.deal_id = d.id WHERE dc.contact_id = :c";
    private static final String CLOSED = " AND d.closed_at >= :from AND d.closed_at < :end";
    private static final String OPEN =
            "(d.created_at < :end AND (d.outcome = 'open' OR (d.outcome <> 'open' AND d.closed_at >= :end)))";
    private static final String COUNTED = " a.is_done AND a.channel NOT IN ('task', 'note')";
    private static final String ACTIVITIES = " FROM activities a WHERE a.contact_id = :c AND a.occurred_at >= :from"
            + " AND a.occurred_at < :end AND" + COUNTED;
    private static final String INVOICES = " FROM invoices i WHERE i.contact_id = :c";
    private static final String ISSUED =
            INVOICES + " AND i.status IN ('open', 'paid') AND i.issued_on >= :first AND i.issued_on < :after";
    private static final String PAID =
            INVOICES + " AND i.status = 'paid' AND i.paid_on >= :first AND i.paid_on < :after";

    private static final Map<String, NamedSql> MONEY = Map.of(
            "won", sum("d", DEALS + CLOSED + " AND d.outcome = 'won'"),
            "lost", sum("d", DEALS + CLOSED + " AND d.outcome = 'lost'"),
            "open", sum("d", DEALS + " AND " + OPEN),
            "total",
                    sum(
                            "d",
                            DEALS + " AND ((d.outcome <> 'open' AND d.closed_at >= :from AND d.closed_at < :end) OR "
                                    + OPEN + ")"),
            "issued", sum("i", ISSUED),
            "paid", sum("i", PAID),
            "outstanding",
                    new NamedSql("SELECT i.currency, sum(CASE i.status WHEN 'paid' THEN i.amount ELSE i.amount -"
                            + " i.paid_amount END)"
                            + INVOICES + " AND i.issued_on < :after AND (i.status = 'open'"
                            + " OR (i.status = 'paid' AND i.paid_on >= :after)) GROUP BY i.currency"));

    private static final NamedSql CHANNELS = byChannel("");
    private static final NamedSql INBOUND = byChannel(" AND a.direction = 'in'");
    private static final NamedSql OUTBOUND = byChannel(" AND a.direction = 'out'");
    private static final NamedSql LAST =
            new NamedSql("SELECT max(a.occurred_at) FROM activities a WHERE a.contact_id = :c"
                    + " AND a.occurred_at < :end AND" + COUNTED);
    private static final NamedSql LOAD = new NamedSql("SELECT count(*)" + ACTIVITIES
            + " AND a.deal_id IN (SELECT deal_id FROM deal_contacts WHERE contact_id = :c)");
    private static final NamedSql PERIOD_DEALS =
            new NamedSql("SELECT count(*)" + DEALS + " AND d.created_at < :end AND ("
                    + OPEN + " OR d.created_at >= :from OR (d.modified_at >= :from AND d.modified_at < :end)"
                    + " OR (d.outcome <> 'open' AND d.closed_at >= :from AND d.closed_at < :end)"
                    + " OR EXISTS (SELECT 1 FROM activities a WHERE a.deal_id = d.id AND a.occurred_at >= :from"
                    + " AND a.occurred_at < :end AND" + COUNTED + "))");
    private static final NamedSql WON_COUNT =
            new NamedSql("SELECT count(*)" + DEALS + CLOSED + " AND d.outcome = 'won'");
    private static final NamedSql ACTIVITY_COUNT = new NamedSql("SELECT count(*)" + ACTIVITIES);
    private static final NamedSql PAID_COUNT = new NamedSql("SELECT count(*)" + PAID);
    private static final NamedSql ISSUED_COUNT = new NamedSql("SELECT count(*)" + ISSUED);
    private static final NamedSql DUE_COUNT = new NamedSql("SELECT count(*)" + PAID + " AND i.due_on IS NOT NULL");
    private static final NamedSql ON_TIME = new NamedSql("SELECT count(*)" + PAID + " AND i.paid_on <= i.due_on");
    private static final Map<String, NamedSql> CHANNEL_TILES =
            Stream.of("call", "meeting", "email", "feed").collect(toMap(channel -> channel, QueryPerFigure::ofChannel));
    private static final Map<String, NamedSql> TRENDS = Map.of(
            "won",
                    new NamedSql("SELECT CAST(d.closed_at AT TIME ZONE 'Europe/Rome' AS DATE) AS day, d.currency,"
                            + " sum(d.amount)" + DEALS + CLOSED + " AND d.outcome = 'won' GROUP BY day, d.currency"),
            "issued",
                    new NamedSql("SELECT i.issued_on, i.currency, sum(i.amount)" + ISSUED
                            + " GROUP BY i.issued_on, i.currency"),
            "paid",
                    new NamedSql(
                            "SELECT i.paid_on, i.currency, sum(i.amount)" + PAID + " GROUP BY i.paid_on, i.currency"));

    private static NamedSql sum(String alias, String from) {
        return new NamedSql(
                "SELECT " + alias + ".currency, sum(" + alias + ".amount)" + from + " GROUP BY " + alias + ".currency");
    }

    private static NamedSql byChannel(String more) {
        return new NamedSql("SELECT a.channel, count(*)" + ACTIVITIES + more + " GROUP BY a.channel");
    }

    @Override
    public String name() {
        return "a statement a figure";
    }

    @Override
    public Object run(int contact) throws SQLException {
        return numbers(contact);
    }

    @Override
    public List<SideNumbers> numbers(int contact) throws SQLException {
        List<SideBuilder> sides = SideBuilder.both();
        Map<String, Object> bounds = NamedSql.bounds(contact);
        try (Connection connection = dataSource.getConnection()) {
            for (int side = 0; side < sides.size(); side++) {
                Map<String, Object> page = ofSide(bounds, "", side);
                plain(connection, page, sides.get(side));
                activities(connection, page, sides.get(side));
                trends(connection, ofSide(bounds, "t", side), sides.get(side));
            }
        }
        return SideBuilder.toNumbers(sides);
    }

    private static Map<String, Object> ofSide(Map<String, Object> bounds, String prefix, int side) {
        var values = new HashMap<String, Object>();
        values.put("c", Objects.requireNonNull(bounds.get("c")));
        for (String name : List.of("from", "end", "first", "after")) {
            values.put(name, Objects.requireNonNull(bounds.get(prefix + name + side)));
        }
        return values;
    }

    private static void plain(Connection connection, Map<String, Object> values, SideBuilder side) throws SQLException {
        for (Map.Entry<String, NamedSql> money : MONEY.entrySet()) {
            money.getValue()
                    .run(connection, values, row -> side.money(money.getKey(), row.getString(1), row.getBigDecimal(2)));
        }
        side.wonCount = count(connection, WON_COUNT, values);
        side.paidCount = count(connection, PAID_COUNT, values);
        side.issuedCount = count(connection, ISSUED_COUNT, values);
        side.paidDue = count(connection, DUE_COUNT, values);
        side.onTime = count(connection, ON_TIME, values);
    }

    private static void activities(Connection connection, Map<String, Object> values, SideBuilder side)
            throws SQLException {
        channels(connection, CHANNELS, values, side.channels);
        channels(connection, INBOUND, values, side.inbound);
        channels(connection, OUTBOUND, values, side.outbound);
        LAST.run(connection, values, row -> {
            OffsetDateTime time = row.getObject(1, OffsetDateTime.class);
            side.last = time == null ? null : time.toInstant();
        });
        side.load = count(connection, LOAD, values);
        side.periodDeals = count(connection, PERIOD_DEALS, values);
        side.activities = count(connection, ACTIVITY_COUNT, values);
        for (Map.Entry<String, NamedSql> tile : CHANNEL_TILES.entrySet()) {
            SideBuilder.count(side.channels, tile.getKey(), count(connection, tile.getValue(), values));
        }
    }

    private static NamedSql ofChannel(String channel) {
        return new NamedSql("SELECT count(*)" + ACTIVITIES + " AND a.channel = '" + channel + "'");
    }

    private static void trends(Connection connection, Map<String, Object> values, SideBuilder side)
            throws SQLException {
        for (Map.Entry<String, NamedSql> trend : TRENDS.entrySet()) {
            trend.getValue()
                    .run(
                            connection,
                            values,
                            row -> side.day(
                                    trend.getKey(),
                                    row.getObject(1, LocalDate.class),
                                    row.getString(2),
                                    row.getBigDecimal(3)));
        }
    }

    private static void channels(
            Connection connection, NamedSql sql, Map<String, Object> values, SortedMap<String, Long> counts)
            throws SQLException {
        sql.run(connection, values, row -> counts.put(row.getString(1), row.getLong(2)));
    }

    private static long count(Connection connection, NamedSql sql, Map<String, Object> values) throws SQLException {
        long[] count = new long[1];
        sql.run(connection, values, row -> count[0] = row.getLong(1));
        return count[0];
    }
}
