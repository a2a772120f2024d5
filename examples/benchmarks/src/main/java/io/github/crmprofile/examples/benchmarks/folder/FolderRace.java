package io.github.crmprofile.examples.benchmarks.folder;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.examples.exports.ExportFolder;
import io.github.crmprofile.examples.exports.ExportOptions;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.period.ReportingPeriod;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures a folder of exported files beside SQL of DuckDB: from the files to the first page, and later pages. Both compute the same numbers, which are compared; DuckDB
 * has 1 GB in both.
 */
public final class FolderRace {

    private static final List<String> FIGURES = List.of(
            "deals.won.value",
            "deals.won.count",
            "deals.lost.count",
            "deals.created.count",
            "activities.inbound.count",
            "activities.outbound.count");
    private static final int PAGES = 15;
    private static final int CONTACTS = 2_000;

    private final HubSpotFiles files;
    private final SchemaMapping mapping = SchemaMapping.readyMade("hubspot-export").toBuilder()
            .currency("EUR")
            .parameter("companyIds", "Associated Company IDs")
            .build();

    FolderRace(HubSpotFiles files) {
        this.files = files;
    }

    /**
     * Measures and prints.
     *
     * @param arguments the folder, and how many contacts it is filled with unless it has files
     */
    public static void main(String... arguments) throws SQLException, IOException {
        if (arguments.length == 0) {
            System.err.println("Name a folder for the files, and how many contacts they shall have: 100000 make 1 GB.");
            return;
        }
        var files = new HubSpotFiles(Path.of(arguments[0]));
        if (!files.areThere()) {
            files.write(arguments.length > 1 ? Integer.parseInt(arguments[1]) : CONTACTS);
        }
        System.out.println(new FolderRace(files).run());
    }

    /**
     * What was measured.
     *
     * @param bytes the size of the files
     * @param load how long DuckDB takes to read the files into tables
     * @param first how long it takes from the files to the first profile
     * @param byHand the median of the statement by hand
     * @param later the median of a later page
     */
    record Times(long bytes, double load, double first, double byHand, double later) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.0f MB: reading by hand %.1f s, first profile %.1f s (%.2f x); a page by hand %.0f ms, later pages %.0f ms (%.2f x)",
                    bytes / 1e6,
                    load,
                    first,
                    first / load,
                    byHand * 1000,
                    later * 1000,
                    later / byHand);
        }
    }

    Times run() throws SQLException, IOException {
        Path folder = files.folder();
        Path own = folder.resolve("hand.duckdb");
        Path store = folder.resolve("store");
        delete(own);
        delete(store.resolve("tables.json"));
        long begin = System.nanoTime();
        FolderByHand.load(files, own);
        double load = since(begin);

        begin = System.nanoTime();
        try (ExportFolder exports = ExportFolder.open(
                        folder,
                        ExportOptions.DEFAULT
                                .withStore(store)
                                .withColumns(store.resolve("columns.json"))
                                .withUsed((table, column) -> false));
                Connection hand = FolderByHand.open(own)) {
            CrmProfiles profiles = CrmProfiles.builder()
                    .source(JdbcSource.builder(exports.dataSource(), mapping).build())
                    .zone(ZoneOffset.UTC)
                    .clock(Clock.fixed(Instant.parse("2026-06-16T08:00:00Z"), ZoneOffset.UTC))
                    .build();
            page(profiles, 7);
            double first = since(begin);
            var byHand = new ArrayList<Double>();
            var later = new ArrayList<Double>();
            for (int i = 0; i < PAGES; i++) {
                int client = 11 + 13 * i;
                begin = System.nanoTime();
                List<BigDecimal> expected = FolderByHand.page(hand, id(client));
                byHand.add(since(begin));
                begin = System.nanoTime();
                List<BigDecimal> got = page(profiles, client);
                later.add(since(begin));
                if (!got.equals(expected)) {
                    throw new IllegalStateException("Client " + client + ": " + got + " instead of " + expected);
                }
            }
            return new Times(files.bytes(), load, first, median(byHand), median(later));
        } finally {
            delete(own);
        }
    }

    private static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static List<BigDecimal> page(CrmProfiles profiles, int contact) {
        ProfileRequest request =
                ProfileRequest.of(ClientId.contact(id(contact))).withPeriod(ReportingPeriod.parse("2025"));
        return profiles.figures(request, FIGURES.toArray(String[]::new)).stream()
                .map(result -> number(result.value()))
                .toList();
    }

    private static BigDecimal number(MetricValue value) {
        return value instanceof MetricValue.Money money
                ? money.amounts()
                        .byCurrency()
                        .getOrDefault("EUR", BigDecimal.ZERO)
                        .stripTrailingZeros()
                : new BigDecimal(String.valueOf(value).replaceAll("[^0-9.]", "")).stripTrailingZeros();
    }

    private static String id(int contact) {
        return String.valueOf(100_000_000_000L + contact);
    }
}
