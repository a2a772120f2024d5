package io.github.crmprofile.examples.anyschema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.standard.StandardMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every number is what the records behind it come to, read page by page. */
class DrillDownTest {

    private static final int PAGE = 2;

    private final Set<String> withRecords = new TreeSet<>();

    /** Opens what is behind every standard metric of a client. */
    private void open(Crm crm, ClientId client, String period) {
        CrmProfiles profiles = CrmProfiles.builder()
                .source(JdbcSource.builder(crm.database(), crm.mapping()).build())
                .zone(crm.mapping().zone())
                .clock(crm.clock())
                .build();
        ProfileRequest request = ProfileRequest.of(client).withPeriod(period);
        String[] metrics = StandardMetrics.registry().ids().toArray(String[]::new);
        for (FigureResult figure : profiles.figures(request, metrics)) {
            for (Evidence evidence : figure.evidence()) {
                assertAddsUp(profiles, request, evidence);
            }
        }
    }

    private void assertAddsUp(CrmProfiles profiles, ProfileRequest request, Evidence evidence) {
        var records = new ArrayList<CrmRecord>();
        RecordList list = profiles.records(request, evidence.ref(), PageRequest.first(PAGE));
        records.addAll(list.records());
        while (list.next() != null) {
            list = profiles.records(
                    request, evidence.ref(), PageRequest.first(PAGE).withAfter(list.next()));
            records.addAll(list.records());
        }
        String what = request.client() + " " + evidence.ref();
        assertThat(records).extracting(CrmRecord::id).as(what).doesNotHaveDuplicates();
        assertThat(list.hasChangedSince(evidence)).as(what).isFalse();
        assertThat(list.count()).as(what).isEqualTo(records.size());
        if (evidence.count() != null) {
            assertThat(evidence.count()).as(what).isEqualTo(records.size());
        }
        if (evidence.amounts() != null && records.stream().allMatch(Deal.class::isInstance)) {
            assertThat(sum(records)).as(what).isEqualTo(evidence.amounts());
        }
        if (!records.isEmpty()) {
            withRecords.add(evidence.ref().figure().metric());
        }
    }

    private static Amounts sum(List<CrmRecord> deals) {
        var sum = new Amounts.Accumulator();
        deals.stream().map(Deal.class::cast).forEach(deal -> sum.add(deal.amount(), deal.currency()));
        return sum.toAmounts();
    }

    @Test
    void numbersOutOfTheLegacySchemaAddUp() {
        try (Crm crm = Crm.legacy()) {
            for (String client : List.of("contact:00000002", "contact:00000003", "company:00000001")) {
                for (String period : List.of("2026-05", "2026-Q2", "2026-05-31", "all_time")) {
                    open(crm, ClientId.parse(client), period);
                }
            }
        }

        assertThat(withRecords)
                .contains(
                        "deals.won.value",
                        "deals.lost.value",
                        "deals.open.value",
                        "activities.count",
                        "conversion",
                        "communication.load",
                        "invoices.issued.value",
                        "invoices.overdue.value",
                        "invoices.paid_on_time");
    }

    @Test
    void numbersOutOfCsvFilesAddUp() {
        try (Crm crm = Crm.of(Options.parse(List.of("--csv", Command.salesFolder())), null, line -> {})) {
            for (String period : List.of("2017-Q2", "2017-06", "all_time")) {
                open(crm, ClientId.company("Cancity"), period);
                open(crm, ClientId.company("Plexzone"), period);
            }
        }

        assertThat(withRecords).contains("deals.won.value", "deals.lost.count", "deals.open.value", "win_rate");
    }
}
