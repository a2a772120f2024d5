package io.github.crmprofile.examples.benchmarks.split;

import io.github.crmprofile.examples.benchmarks.crm.Rows;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tables of an invented CRM on any database: each deal stands in {@code deals}, and once more in {@code sales} or {@code renewals}; an activity refers to both of its rows.
 * Not thread-safe.
 */
final class SplitTables implements Rows {

    /** As many rows one statement inserts: not every driver sends a batch at once. */
    private static final int BATCH = 200;

    private static final String DEAL =
            " (id BIGINT NOT NULL PRIMARY KEY, contact_id INT NOT NULL, company_id INT NOT NULL, pipeline VARCHAR(10), outcome VARCHAR(10),"
                    + " amount DECIMAL(12, 2), currency VARCHAR(3), created_at %1$s, closed_at %1$s, modified_at %1$s)";
    private static final List<String> CREATE = List.of(
            "CREATE TABLE companies (id INT NOT NULL PRIMARY KEY, name VARCHAR(50))",
            "CREATE TABLE contacts (id INT NOT NULL PRIMARY KEY, company_id INT NOT NULL, name VARCHAR(50))",
            "CREATE TABLE deals" + DEAL,
            "CREATE TABLE sales" + DEAL,
            "CREATE TABLE renewals" + DEAL,
            "CREATE TABLE activities (id BIGINT NOT NULL PRIMARY KEY, contact_id INT NOT NULL, company_id INT NOT NULL, deal_id BIGINT, sale_id BIGINT, renewal_id BIGINT,"
                    + " channel VARCHAR(10), direction VARCHAR(10), occurred_at %1$s, is_done SMALLINT)");
    private static final List<String> INDEXED = List.of(
            "contacts (company_id)",
            "deals (contact_id)",
            "sales (contact_id)",
            "renewals (contact_id)",
            "deals (company_id)",
            "sales (company_id)",
            "renewals (company_id)",
            "activities (contact_id, occurred_at)",
            "activities (company_id, occurred_at)",
            "activities (deal_id, occurred_at)",
            "activities (sale_id, occurred_at)",
            "activities (renewal_id, occurred_at)");

    private final Connection connection;
    private final Map<String, List<@Nullable Object[]>> waiting = new LinkedHashMap<>();
    private final Set<Long> renewals = new HashSet<>();

    private SplitTables(Connection connection) {
        this.connection = connection;
    }

    /** Takes what a CRM hands over. */
    interface Crm {
        void writeTo(Rows rows);
    }

    /** Creates the tables in a database that has none of their names, and fills them. */
    static void create(Connection connection, Crm crm) throws SQLException {
        boolean isMySql = connection.getMetaData().getDatabaseProductName().matches("MySQL|MariaDB");
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String table : CREATE) {
                statement.execute(String.format(table, isMySql ? "DATETIME" : "TIMESTAMP"));
            }
            var tables = new SplitTables(connection);
            crm.writeTo(tables);
            tables.flush();
            connection.commit();
            for (int i = 0; i < INDEXED.size(); i++) {
                statement.execute("CREATE INDEX split_" + i + " ON " + INDEXED.get(i));
            }
            connection.commit();
        }
    }

    @Override
    public void company(CompanyRow company) {
        insert("companies", company.id(), "Company " + company.id());
    }

    @Override
    public void contact(ContactRow contact) {
        insert("contacts", contact.id(), contact.company(), "Contact " + contact.id());
    }

    @Override
    public void deal(DealRow deal) {
        boolean isRenewal = deal.pipeline().equals("renewal");
        if (isRenewal) {
            renewals.add(deal.id());
        }
        for (String table : List.of("deals", isRenewal ? "renewals" : "sales")) {
            insert(
                    table,
                    deal.id(),
                    deal.contact(),
                    deal.company(),
                    deal.pipeline(),
                    deal.outcome(),
                    deal.cents() == null ? null : BigDecimal.valueOf(deal.cents(), 2),
                    deal.currency(),
                    utc(deal.createdAt()),
                    utc(deal.closedAt()),
                    utc(deal.modifiedAt()));
        }
    }

    @Override
    public void activity(ActivityRow activity) {
        Long deal = activity.deal();
        boolean isOfRenewal = deal != null && renewals.contains(deal);
        insert(
                "activities",
                activity.id(),
                activity.contact(),
                activity.company(),
                deal,
                isOfRenewal ? null : deal,
                isOfRenewal ? deal : null,
                activity.channel(),
                activity.direction(),
                utc(activity.occurredAt()),
                activity.isCompleted() ? 1 : 0);
    }

    /** Leaves invoices out: they have nothing to do with where deals stand. */
    @Override
    public void invoice(InvoiceRow invoice) {}

    private static @Nullable LocalDateTime utc(@Nullable Instant time) {
        return time == null
                ? null
                : LocalDateTime.ofInstant(time, ZoneOffset.UTC).withNano(0);
    }

    private void insert(String table, @Nullable Object... values) {
        List<@Nullable Object[]> rows = waiting.computeIfAbsent(table, t -> new ArrayList<>());
        rows.add(values);
        if (rows.size() == BATCH) {
            try {
                send(table, rows);
            } catch (SQLException e) {
                throw new IllegalStateException("The database took no rows of " + table, e);
            }
        }
    }

    private void send(String table, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String row = "(?" + ", ?".repeat(rows.get(0).length - 1) + ")";
        String sql = "INSERT INTO " + table + " VALUES " + row + (", " + row).repeat(rows.size() - 1);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int place = 0;
            for (@Nullable Object[] values : rows) {
                for (Object value : values) {
                    insert.setObject(++place, value);
                }
            }
            insert.executeUpdate();
        }
        rows.clear();
    }

    private void flush() throws SQLException {
        for (Map.Entry<String, List<@Nullable Object[]>> rows : waiting.entrySet()) {
            send(rows.getKey(), rows.getValue());
        }
    }
}
