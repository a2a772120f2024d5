package io.github.crmprofile.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.json.RecordCsv;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.ClientField;
import io.github.crmprofile.source.Viewer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkedNamesTest {

    private static final Instant DONE = Instant.parse("2026-05-04T09:00:00Z");

    @Test
    void aDealWithoutATitleLeavesNoGapAmongTheTitles() {
        CrmProfiles profiles = CrmProfiles.builder()
                .source(InMemorySource.builder()
                        .clients(List.of(
                                Client.builder(ClientId.contact("1"), "Ada").build()))
                        .deals(List.of(
                                Deal.builder("d1").contact("1").title(" ").build(),
                                Deal.builder("d2").contact("1").build(),
                                Deal.builder("d3").contact("1").title("Roof").build()))
                        .activities(List.of(Activity.builder("a", Channel.EMAIL)
                                .contact("1")
                                .deals(List.of("d1", "d2", "d3"))
                                .completed(true)
                                .occurredAt(DONE)
                                .build()))
                        .build())
                .zone(ZoneOffset.UTC)
                .build();
        ProfileRequest request =
                ProfileRequest.of(ClientId.contact("1")).withPeriod("2026-05").withViewer(Viewer.everything());
        LinkedNames names = new LinkedNames(profiles, Viewer.everything());
        RecordList list = profiles.records(
                request, EvidenceRef.parse("metric=activities.count&operand=records"), PageRequest.first(5));

        names.read(list);

        assertThat(names.deal("d1")).isEmpty();
        assertThat(names.deal("d2")).isEmpty();
        assertThat(RecordCsv.of(ProfileFormat.of(Locale.ENGLISH), ZoneOffset.UTC)
                        .withNames(names)
                        .rows(list))
                .contains(",1,Ada,,,d1 d2 d3,Roof,");
    }

    @Test
    void aDealOfSomebodyElseHasItsTitleForWhoeverMaySeeIt() {
        CrmProfiles profiles = CrmProfiles.builder()
                .source(InMemorySource.builder()
                        .clients(List.of(
                                Client.builder(ClientId.contact("1"), "Ada").build(),
                                Client.builder(ClientId.company("2"), "Acme").build()))
                        .deals(List.of(
                                Deal.builder("d1").company("2").title("Roof").build()))
                        .activities(List.of(Activity.builder("a", Channel.EMAIL)
                                .contact("1")
                                .deal("d1")
                                .completed(true)
                                .occurredAt(DONE)
                                .build()))
                        .build())
                .zone(ZoneOffset.UTC)
                .build();
        Viewer contactsAlone = Viewer.everything()
                .withClients(new ClientCondition.OneOf(ClientField.KIND, Set.of(ClientKind.CONTACT.code())));
        for (Viewer viewer : List.of(Viewer.everything(), contactsAlone)) {
            var names = new LinkedNames(profiles, viewer);
            names.readTitles(profiles.records(
                    ProfileRequest.of(ClientId.contact("1"))
                            .withPeriod("2026-05")
                            .withViewer(viewer),
                    EvidenceRef.parse("metric=activities.count&operand=records"),
                    PageRequest.first(5)));
            assertThat(names.deal("d1"))
                    .isEqualTo(viewer.equals(contactsAlone) ? Optional.empty() : Optional.of("Roof"));
        }
    }
}
