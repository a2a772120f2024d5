package io.github.crmprofile.examples.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableNameTest {

    @ParameterizedTest
    @CsvSource({
        "Opportunity.csv, opportunity",
        "Deals_001.csv, deals",
        "Deals_2026_05_28.csv, deals",
        "hubspot-crm-exports-all-deals-2026-06-16.csv, deals",
        "hubspot-crm-exports-all-deals-2026-06-16-1.csv, deals",
        "hubspot-crm-exports-my-open-deals-2026-06-16.csv, my_open_deals",
        "deals-acme-1234567.xlsx, deals",
        "deals-acme 2026-05-11.csv, deals_acme",
        "DEAL_20260511_1a2b3c4d5e.csv, deal",
        "report1780000000000.csv, report",
        "Contact (res.partner).csv, contact_res_partner",
        "sales_pipeline.csv, sales_pipeline",
        "the people.csv, the_people",
        "Сделки_20260511.csv, сделки",
        "2026-05-11.csv, export",
        "Active Opportunities 6-16-2026 9-30-12 AM.xlsx, active_opportunities",
        "Deals 16.06.2026 09-30.csv, deals",
        "Lead 5-7-8.csv, lead_5_7",
        "deals (1).csv, deals"
    })
    void aTableHasTheNameOfItsFileWithoutDayAndPart(String file, String table) {
        assertThat(TableName.of(file).table()).isEqualTo(table);
    }

    @Test
    void dayPartAndCopyAreKeptApart() {
        assertThat(TableName.of("hubspot-crm-exports-all-deals-2026-06-16-1.csv"))
                .isEqualTo(new TableName("deals", "2026-06-16", "1", false));
        assertThat(TableName.of("Deals_002.csv")).isEqualTo(new TableName("deals", "", "002", false));
        assertThat(TableName.of("deals (1).csv")).isEqualTo(new TableName("deals", "", "", true));
    }
}
