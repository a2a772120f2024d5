package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.examples.benchmarks.crm.RecordRows;
import io.github.crmprofile.examples.benchmarks.crm.Rows;
import io.github.crmprofile.examples.benchmarks.crm.SideNumbers;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import io.github.crmprofile.examples.benchmarks.memory.Streams;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Loads the client's rows, and computes with streams. */
record RowsAndStreams(DataSource dataSource) implements PageContestant {

    private static final NamedSql DEALS = new NamedSql(
            "SELECT d.id, d.company_id, d.pipeline, d.outcome, d.amount, d.currency, d.created_at, d.closed_at,"
                    + " d.modified_at FROM deals d JOIN deal_contacts dc ON dc.deal_id = d.id WHERE dc.contact_id = :c");
    private static final String ACTIVITY =
            "SELECT a.id, a.contact_id, a.company_id, a.deal_id, a.channel, a.direction, a.occurred_at, a.is_done"
                    + " FROM activities a WHERE ";
    // Two parts, each with an index of its own: an OR of both would read the whole table.
    private static final NamedSql ACTIVITIES = new NamedSql(ACTIVITY + "a.contact_id = :c UNION ALL " + ACTIVITY
            + "a.deal_id IN (SELECT deal_id FROM deal_contacts WHERE contact_id = :c) AND a.contact_id <> :c");
    private static final NamedSql INVOICES = new NamedSql(
            "SELECT i.id, i.contact_id, i.company_id, i.status, i.amount, i.paid_amount, i.currency, i.issued_on,"
                    + " i.due_on, i.paid_on FROM invoices i WHERE i.contact_id = :c");

    @Override
    public String name() {
        return "rows and streams";
    }

    @Override
    public Object run(int contact) throws SQLException {
        return numbers(contact);
    }

    @Override
    public List<SideNumbers> numbers(int contact) throws SQLException {
        var rows = new RecordRows();
        Map<String, Object> values = Map.of("c", contact);
        try (Connection connection = dataSource.getConnection()) {
            DEALS.run(connection, values, row -> rows.deal(deal(row, contact)));
            ACTIVITIES.run(connection, values, row -> rows.activity(activity(row)));
            INVOICES.run(connection, values, row -> rows.invoice(invoice(row)));
        }
        var sides = new ArrayList<SideNumbers>();
        String own = String.valueOf(contact);
        for (int side = 0; side < 2; side++) {
            sides.add(new Streams(
                            rows.deals(),
                            rows.activities(),
                            rows.invoices(),
                            StandardPage.sides().get(side),
                            StandardPage.trendSides().get(side))
                    .run(activity -> activity.contacts().contains(own)));
        }
        return sides;
    }

    private static Rows.DealRow deal(ResultSet row, int contact) throws SQLException {
        BigDecimal amount = row.getBigDecimal(5);
        return new Rows.DealRow(
                row.getLong(1),
                contact,
                null,
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                amount == null ? null : cents(amount),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                instant(row.getObject(8, OffsetDateTime.class)),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }

    static Rows.ActivityRow activity(ResultSet row) throws SQLException {
        return new Rows.ActivityRow(
                row.getLong(1),
                row.getInt(2),
                row.getInt(3),
                row.getObject(4, Long.class),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getBoolean(8));
    }

    private static Rows.InvoiceRow invoice(ResultSet row) throws SQLException {
        return new Rows.InvoiceRow(
                row.getLong(1),
                row.getInt(2),
                row.getInt(3),
                row.getString(4),
                cents(row.getBigDecimal(5)),
                cents(row.getBigDecimal(6)),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }
}
