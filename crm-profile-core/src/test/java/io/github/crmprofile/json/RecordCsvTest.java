package io.github.crmprofile.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.widget.Labels;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordCsvTest {

    private static final RecordCsv CSV = RecordCsv.of(ProfileFormat.of(Locale.ENGLISH), SmallCompany.ROME, "region");

    private static List<CrmRecord> records(String metric) {
        CrmProfiles profiles = SmallCompany.profiles();
        ProfileRequest request = SmallCompany.request("this_month");
        EvidenceRef ref = profiles.figure(request, metric).evidence().get(0).ref();
        return profiles.records(request, ref, PageRequest.first(20)).records();
    }

    @Test
    void dealsAreWrittenAsRfc4180Says() {
        assertThat(CSV.header(RecordKind.DEAL) + CSV.rows(records("deals.won.value")))
                .isEqualTo("""
                        Id,Title,Outcome,Amount,Currency,Pipeline,Stage,Created,Closed,Modified,Contacts,Company,\
                        Responsible person,region\r
                        won-3,,WON,20,XPT9,new,C1:WON,,2026-11-06 09:00:00,,ann,,,\r
                        won-2,,WON,100,USD,new,C1:WON,2026-10-05 10:00:00,2026-11-05 21:00:00,,ann,,,\r
                        won-1,"'=Fifty chairs, ""blue""\",WON,1250.5,EUR,new,C1:WON,2026-10-05 10:00:00,\
                        2026-11-04 09:00:00,,ann,,,'@north\r
                        """);
    }

    @Test
    void activitiesAndInvoicesHaveTheirOwnColumns() {
        assertThat(CSV.header(RecordKind.ACTIVITY) + CSV.rows(records("activities.inbound.count")))
                .isEqualTo("""
                        Id,Time,Channel,Direction,Completed,Contacts,Companies,Deals,Responsible person,region\r
                        call-1,2026-11-02 10:30:00,call,INBOUND,true,ann,,won-1,,\r
                        """);
        assertThat(CSV.header(RecordKind.INVOICE) + CSV.rows(records("invoices.issued.value")))
                .isEqualTo("""
                        Id,Number,Status,Amount,Paid amount,Balance,Currency,Issued,Due,Paid,Contact,Company,Deal,\
                        Responsible person,region\r
                        i-2,,ISSUED,-10,,-10,USD,2026-11-06,2026-11-10,,ann,,,,\r
                        i-1,2026/1,PAID,1250.5,1250.5,,EUR,2026-11-05,2026-11-10,2026-11-09,ann,,,,\r
                        """);
    }

    @Test
    void namesStandBesideTheIdsThatTheyAreOf() {
        RecordCsv csv =
                RecordCsv.of(ProfileFormat.of(Locale.GERMAN), SmallCompany.ROME).withNames(NAMES);
        Activity call = Activity.builder("1", Channel.of("call"))
                .contacts(List.of("a b", "c", "nobody"))
                .deals(List.of("d", "=d"))
                .build();
        assertThat(csv.header(RecordKind.ACTIVITY))
                .contains("Kontakte,Kontakte (Name),Unternehmen,Unternehmen (Name),Deals,Deals (Titel),");
        assertThat(csv.rows(List.of(call)))
                .contains(",a b c nobody,CONTACT a b; CONTACT c,,,d =d,'=title of d; =title of =d,");
        assertThat(csv.rows(List.of(Invoice.builder("1", null).company("k").build())))
                .endsWith(",,,k,COMPANY k,,,\r\n");
        assertThat(csv.rows(records("deals.won.value"))).contains(",ann,CONTACT ann,,,");
    }

    private static final RecordCsv.Names NAMES = new RecordCsv.Names() {
        @Override
        public Optional<String> client(ClientId client) {
            return client.id().equals("nobody") ? Optional.empty() : Optional.of(client.kind() + " " + client.id());
        }

        @Override
        public Optional<String> deal(String id) {
            return Optional.of("=title of " + id);
        }
    };

    @Test
    void aSpreadsheetReadsTheNumbersAndNamesOfItsLanguage() {
        RecordCsv italian =
                RecordCsv.of(ProfileFormat.of(Locale.ITALY), SmallCompany.ROME).forSpreadsheet();
        assertThat(italian.rows(records("invoices.issued.value")))
                .contains("i-1;2026/1;Pagata;1250,5;1250,5;;EUR;2026-11-05");
        assertThat(RecordCsv.of(ProfileFormat.of(Locale.US), SmallCompany.ROME)
                        .forSpreadsheet()
                        .rows(records("invoices.issued.value")))
                .contains("i-1,2026/1,Paid,1250.5,1250.5,,EUR,2026-11-05");
    }

    @Test
    void aFormulaIsATextHoweverItBegins() {
        for (String formula : List.of(
                "=1",
                "+1",
                "-1",
                "@a",
                "\t=1",
                "\r=1",
                " =1",
                "\u00a0=1",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff20a")) {
            String row =
                    CSV.rows(List.of(Invoice.builder("1", null).number(formula).build()));
            assertThat(row.replace("\"", "")).as(formula).startsWith("1,'" + formula);
        }
        assertThat(CSV.rows(List.of(Invoice.builder("1", null).number("a=1").build())))
                .startsWith("1,a=1,");
    }

    @Test
    void headersAreInTheLanguageAndOfTheHost() {
        Labels labels = Labels.of(Locale.ITALIAN).with(Map.of("field.deal.attributes.region", "Zona"));
        assertThat(RecordCsv.of(ProfileFormat.of(labels), SmallCompany.ROME, "region")
                        .header(RecordKind.DEAL))
                .startsWith("Id,Titolo,Esito,Importo,")
                .endsWith(",Zona\r\n");
    }
}
