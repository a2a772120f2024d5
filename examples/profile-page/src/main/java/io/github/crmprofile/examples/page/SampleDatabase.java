package io.github.crmprofile.examples.page;

import io.github.crmprofile.examples.sample.SampleCompany;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The invented company in the tables of a small CRM, for the library to read like anybody else's. */
final class SampleDatabase {
    private final Connection connection;

    private SampleDatabase(Connection connection) {
        this.connection = connection;
    }

    /** Makes the tables and their rows, and answers where the records are in them. */
    static SchemaMapping fill(DataSource database, SampleCompany company) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(resource("/sample-schema.sql"));
            }
            new SampleDatabase(connection).fill(company);
            try (Statement statement = connection.createStatement()) {
                statement.execute("ANALYZE");
            }
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("The sample company could not be put into the database", failed);
        }
        return SchemaMapping.parse(resource("/sample-mapping.json"));
    }

    private static String resource(String path) {
        try (InputStream in = SampleDatabase.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void fill(SampleCompany company) throws SQLException {
        clients(company.clients());
        deals(company.deals());
        activities(company.activities());
        insert("invoice", 13, rows -> company.invoices().forEach(invoice -> rows.add(row(invoice))));
    }

    private void clients(List<Client> clients) throws SQLException {
        insert(
                "company",
                9,
                rows -> clients.stream()
                        .filter(c -> c.id().kind() == ClientKind.COMPANY)
                        .forEach(c -> rows.add(
                                c.id().id(),
                                c.name(),
                                first(c.emails()),
                                first(c.phones()),
                                c.website(),
                                c.companyType(),
                                c.industry(),
                                c.responsible(),
                                c.comment())));
        List<Client> contacts = clients.stream()
                .filter(c -> c.id().kind() == ClientKind.CONTACT)
                .toList();
        insert(
                "contact",
                6,
                rows -> contacts.forEach(
                        c -> rows.add(c.id().id(), c.name(), c.company(), c.position(), c.responsible(), c.comment())));
        insert(
                "contact_way",
                4,
                rows -> contacts.forEach(contact -> {
                    ways(rows, contact, "email", contact.emails());
                    ways(rows, contact, "phone", contact.phones());
                }));
    }

    private static void ways(Rows rows, Client contact, String kind, List<String> addresses) {
        for (int place = 0; place < addresses.size(); place++) {
            rows.add(contact.id().id(), kind, place, addresses.get(place));
        }
    }

    private static @Nullable String first(List<String> texts) {
        return texts.isEmpty() ? null : texts.get(0);
    }

    private void deals(List<Deal> deals) throws SQLException {
        insert(
                "deal",
                12,
                rows -> deals.forEach(deal -> rows.add(
                        deal.id(),
                        deal.title(),
                        deal.company(),
                        deal.pipeline(),
                        deal.stage(),
                        Objects.toString(deal.outcome(), ""),
                        deal.amount(),
                        deal.currency(),
                        time(deal.createdAt()),
                        time(deal.closedAt()),
                        time(deal.modifiedAt()),
                        deal.responsible())));
        insert(
                "deal_contact",
                3,
                rows -> deals.forEach(deal -> deal.contacts()
                        .forEach(contact -> rows.add(deal.id(), contact, contact.equals(deal.primaryContact())))));
    }

    private void activities(List<Activity> activities) throws SQLException {
        insert(
                "activity",
                8,
                rows -> activities.forEach(activity -> rows.add(
                        activity.id(),
                        activity.channel().code(),
                        activity.direction().name(),
                        time(activity.occurredAt()),
                        activity.completed(),
                        activity.responsible(),
                        only(activity.companies()),
                        only(activity.deals()))));
        insert(
                "activity_contact",
                2,
                rows -> activities.forEach(a -> a.contacts().forEach(to -> rows.add(a.id(), to))));
    }

    /** In this CRM an activity concerns one company and one deal at most, and any number of contacts. */
    private static @Nullable String only(Collection<String> ids) {
        if (ids.size() > 1) {
            throw new IllegalStateException("An activity with several links does not fit into its table");
        }
        return ids.stream().findFirst().orElse(null);
    }

    private static @Nullable Object[] row(Invoice invoice) {
        return new @Nullable Object[] {
            invoice.id(),
            invoice.number(),
            invoice.contact(),
            invoice.company(),
            invoice.deal(),
            Objects.toString(invoice.status(), ""),
            invoice.amount(),
            invoice.paidAmount(),
            invoice.currency(),
            invoice.issuedOn(),
            invoice.dueOn(),
            invoice.paidOn(),
            invoice.responsible()
        };
    }

    private static @Nullable Object time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private void insert(String table, int columns, Consumer<Rows> fill) throws SQLException {
        String sql = "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(columns - 1) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill.accept(values -> {
                try {
                    for (int i = 0; i < columns; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                    statement.addBatch();
                } catch (SQLException failed) {
                    throw new IllegalStateException("A row of the table " + table + " cannot be inserted", failed);
                }
            });
            statement.executeBatch();
        }
    }

    /** Takes rows of one table. */
    @FunctionalInterface
    private interface Rows {
        void add(@Nullable Object... values);
    }
}
