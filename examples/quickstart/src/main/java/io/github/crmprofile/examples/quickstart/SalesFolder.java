package io.github.crmprofile.examples.quickstart;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Outcome;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** The records in a folder of CSV files: its accounts are companies, its opportunities are deals, and there is nothing else. */
record SalesFolder(List<Client> clients, List<Deal> deals) {
    static SalesFolder read(Path folder, ZoneId zone) {
        return new SalesFolder(
                CsvFile.open(folder, "accounts.csv", List.of("account", "sector", "office_location"))
                        .rows(SalesFolder::company),
                CsvFile.open(
                                folder,
                                "sales_pipeline.csv",
                                List.of(
                                        "opportunity_id",
                                        "sales_agent",
                                        "product",
                                        "account",
                                        "deal_stage",
                                        "engage_date",
                                        "close_date",
                                        "close_value"))
                        .rows(row -> deal(row, zone)));
    }

    private static Client company(CsvFile.Row row) {
        Client.Builder company = Client.builder(ClientId.company(row.required("account")), row.required("account"))
                .industry(row.text("sector"));
        String office = row.text("office_location");
        return (office == null ? company : company.attribute("office", office)).build();
    }

    private static Deal deal(CsvFile.Row row, ZoneId zone) {
        String stage = row.required("deal_stage");
        return Deal.builder(row.required("opportunity_id"))
                .title(row.text("product"))
                .company(row.text("account"))
                .stage(stage)
                .outcome(
                        switch (stage) {
                            case "Won" -> Outcome.WON;
                            case "Lost" -> Outcome.LOST;
                            case "Prospecting", "Engaging" -> Outcome.OPEN;
                            default -> null;
                        })
                .amount(row.number("close_value"))
                .currency("USD")
                .createdAt(row.startOfDay("engage_date", zone))
                .closedAt(row.startOfDay("close_date", zone))
                .responsible(row.text("sales_agent"))
                .build();
    }
}
