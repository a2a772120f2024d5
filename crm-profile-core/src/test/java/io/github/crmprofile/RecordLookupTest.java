package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.ClientField;
import io.github.crmprofile.source.RecordQuery;
import io.github.crmprofile.source.Viewer;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordLookupTest {

    private final CountingSource source = new CountingSource(InMemorySource.builder()
            .clients(List.of(
                    Client.builder(ClientId.contact("ann"), "Ann").build(),
                    Client.builder(ClientId.contact("bob"), "Bob").build(),
                    Client.builder(ClientId.company("acme"), "Acme").build()))
            .deals(List.of(
                    Deal.builder("d1").contact("ann").responsible("u1").build(),
                    Deal.builder("d2")
                            .contact("bob")
                            .company("acme")
                            .responsible("u2")
                            .build(),
                    Deal.builder("d3").contact("gone").build(),
                    Deal.builder("d4").build()))
            .build());
    private final CrmProfiles profiles = CrmProfiles.builder().source(source).build();

    private List<String> found(Viewer viewer, String... ids) {
        return profiles.records(RecordKind.DEAL, List.of(ids), viewer).stream()
                .map(CrmRecord::id)
                .toList();
    }

    private static Viewer only(String... clients) {
        return Viewer.everything().withClients(new ClientCondition.OneOf(ClientField.ID, Set.of(clients)));
    }

    @Test
    void recordsAreInTheOrderOfTheirIdsAndEachOnce() {
        assertThat(found(Viewer.everything(), "d4", "nothing", "d1", "d3", "d1"))
                .containsExactly("d4", "d1", "d3");
        assertThat(profiles.records(RecordKind.INVOICE, List.of("d1"), Viewer.everything()))
                .isEmpty();
    }

    @Test
    void aRecordThatTheViewerDoesNotSeeIsNotFound() {
        assertThat(found(Viewer.responsible(List.of("u2")), "d1", "d2")).containsExactly("d2");
    }

    @Test
    void aRecordOfClientsThatDoNotExistForTheViewerIsNotFound() {
        assertThat(found(only("ann"), "d1", "d2", "d3", "d4")).containsExactly("d1");
        assertThat(found(only("acme"), "d1", "d2")).as("by its company").containsExactly("d2");
    }

    @Test
    void whereNothingIsAskedForNothingIsRead() {
        assertThat(found(only("ann"))).isEmpty();
        assertThat(source.plans()).isEmpty();
    }

    @Test
    void moreThanAPageOfIdsIsRefusedByTheirNumber() {
        List<String> many = IntStream.rangeClosed(0, RecordQuery.MOST)
                .mapToObj(String::valueOf)
                .toList();
        assertThatThrownBy(() -> profiles.records(RecordKind.DEAL, many, Viewer.everything()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("10001 deals were asked for by their ids; ask for 10000 or fewer at a time");
    }
}
