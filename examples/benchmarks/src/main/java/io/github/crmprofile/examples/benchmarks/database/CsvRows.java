package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.examples.benchmarks.crm.Rows;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the rows as a CSV file for each table, which every database can load in bulk. Not thread-safe. */
final class CsvRows implements Rows, AutoCloseable {

    private static final int PROGRESS = 20_000;

    private final Path folder;
    private final Map<String, BufferedWriter> files = new LinkedHashMap<>();
    private int contacts;

    CsvRows(Path folder) {
        this.folder = folder;
    }

    /** Deletes the files of a folder. */
    static void delete(Path folder) throws IOException {
        for (String table : Schema.TABLES) {
            Files.deleteIfExists(file(folder, table));
        }
    }

    /** Where the rows of a table are. */
    static Path file(Path folder, String table) {
        return folder.resolve(table + ".csv");
    }

    @Override
    public void company(CompanyRow company) {
        write("companies", company.id(), "Company " + company.id());
    }

    @Override
    public void contact(ContactRow contact) {
        write("contacts", contact.id(), contact.company(), "Contact " + contact.id());
        if (++contacts % PROGRESS == 0) {
            System.err.println("  generated the records of " + contacts + " contacts");
        }
    }

    @Override
    public void deal(DealRow deal) {
        write(
                "deals",
                deal.id(),
                deal.company(),
                deal.pipeline(),
                deal.outcome(),
                deal.cents() == null ? null : BigDecimal.valueOf(deal.cents(), 2),
                deal.currency(),
                deal.createdAt(),
                deal.closedAt(),
                deal.modifiedAt());
        write("deal_contacts", deal.id(), deal.contact(), true);
        if (deal.other() != null) {
            write("deal_contacts", deal.id(), deal.other(), false);
        }
    }

    @Override
    public void activity(ActivityRow activity) {
        write(
                "activities",
                activity.id(),
                activity.contact(),
                activity.company(),
                activity.deal(),
                activity.channel(),
                activity.direction(),
                activity.occurredAt(),
                activity.isCompleted());
    }

    @Override
    public void invoice(InvoiceRow invoice) {
        write(
                "invoices",
                invoice.id(),
                invoice.contact(),
                invoice.company(),
                invoice.status(),
                BigDecimal.valueOf(invoice.cents(), 2),
                BigDecimal.valueOf(invoice.paidCents(), 2),
                invoice.currency(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.paidOn());
    }

    private void write(String table, @Nullable Object... values) {
        try {
            BufferedWriter file = files.get(table);
            if (file == null) {
                file = Files.newBufferedWriter(file(folder, table));
                files.put(table, file);
            }
            file.write(Stream.of(values)
                    .map(value -> value == null ? "" : value.toString())
                    .collect(Collectors.joining(",", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter file : files.values()) {
            file.close();
        }
    }
}
