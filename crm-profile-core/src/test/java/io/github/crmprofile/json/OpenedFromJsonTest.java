package io.github.crmprofile.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.period.Granularity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The references in the JSON open the records of their numbers. */
class OpenedFromJsonTest {

    private final CrmProfiles profiles = SmallCompany.profiles();

    @Test
    void everyReferenceOpensItsRecords() {
        for (String period : List.of("this_month", "all_time")) {
            ProfileRequest request = SmallCompany.request(period);
            JsonNode profile = JsonTrees.tree(JsonTrees.ENGLISH.profile(profiles.profile(request)));
            assertThat(profile.findParents("ref")).hasSizeGreaterThan(30).allSatisfy(evidence -> {
                EvidenceRef ref = EvidenceRef.parse(evidence.get("ref").textValue());
                RecordList list = profiles.records(request, ref, PageRequest.first(20));
                if (evidence.path("count").isNumber()) {
                    assertThat(list.count()).isEqualTo(evidence.get("count").longValue());
                }
            });
        }
    }

    @Test
    void theSlicesOfAFigureOpenTheirOwnRecords() {
        JsonNode slices =
                JsonTrees.figure("this_month", Figure.of("channel.load")).at("/value/slices");
        assertThat(slices).hasSize(1);
        assertThat(slices.get(0).get("label").textValue()).isEqualTo("Call");
        assertThat(slices.at("/0/evidence/0/ref").textValue())
                .isEqualTo("metric=channel.load&operand=records&value=call&first=2026-11-01&last=2026-11-30"
                        + "&readAt=2026-11-17T12%3A00%3A00Z");
        JsonNode points = JsonTrees.figure(
                        "this_month", Figure.of("deals.won.count").over(Granularity.MONTH))
                .at("/value/points");
        assertThat(points.at("/0/evidence/0/ref").textValue())
                .isEqualTo("metric=deals.won.count&operand=records&over=MONTH&part=2026-11&first=2026-11-01"
                        + "&last=2026-11-30&readAt=2026-11-17T12%3A00%3A00Z");
    }

    @Test
    void theSlicesOfThePartsOfATrendOpenTheirOwnRecords() {
        Figure sliced = Figure.of("deals.won.count").over(Granularity.MONTH).by("stage");
        JsonNode figure = JsonTrees.figure("all_time", sliced);
        assertThat(figure.get("shape").textValue()).isEqualTo("OVER");
        assertThat(figure.get("by").textValue()).isEqualTo("stage");
        assertThat(figure.at("/value/points/0/value/slices/0/evidence/0/ref").textValue())
                .startsWith("metric=deals.won.count&operand=records&by=stage&over=MONTH&part=")
                .contains("&value=C1%3AWON&readAt=");
        ProfileRequest request = SmallCompany.request("all_time");
        assertThat(figure.at("/value/points"))
                .isNotEmpty()
                .allSatisfy(point -> point.at("/value/slices")
                        .forEach(slice -> assertThat(profiles.records(
                                                request,
                                                EvidenceRef.parse(slice.at("/evidence/0/ref")
                                                        .textValue()),
                                                PageRequest.first(20))
                                        .count())
                                .isEqualTo(slice.at("/value/count").longValue())));
    }

    @Test
    void theSlicesOfTheUndatedOpenTheirOwnRecords() {
        CrmProfiles undated = CrmProfiles.builder()
                .source(InMemorySource.builder()
                        .clients(List.of(
                                Client.builder(SmallCompany.request("all_time").client(), "A")
                                        .build()))
                        .deals(List.of(Deal.builder("d")
                                .contact(SmallCompany.request("all_time")
                                        .client()
                                        .id())
                                .outcome(Outcome.WON)
                                .stage("s")
                                .build()))
                        .build())
                .build();
        Figure sliced = Figure.of("deals.won.count").over(Granularity.MONTH).by("stage");
        String json = JsonTrees.ENGLISH.figures(undated.figures(SmallCompany.request("all_time"), List.of(sliced)));
        Schemas.assertValid(Schemas.schema("figures"), json);
        JsonNode part = JsonTrees.tree(json).at("/0/value/undated");
        assertThat(part.at("/evidence/0/ref").textValue()).contains("&over=MONTH&undated=true&readAt=");
        EvidenceRef ref =
                EvidenceRef.parse(part.at("/value/slices/0/evidence/0/ref").textValue());
        assertThat(ref.slice()).isEqualTo(new EvidenceRef.Slice.Cell(null, "s"));
        assertThat(undated.records(SmallCompany.request("all_time"), ref, PageRequest.first(20))
                        .records())
                .extracting(record -> record.id())
                .containsExactly("d");
    }

    @Test
    void aPartialTotalOpensTheRecordsThatItLeavesOut() {
        JsonNode converted =
                JsonTrees.figure("this_month", Figure.of("deals.won.value")).at("/value/converted");
        assertThat(converted.get("amount").textValue()).isEqualTo("1340.5");
        assertThat(converted.get("partial").booleanValue()).isTrue();
        assertThat(converted.at("/missingRates/0").textValue()).isEqualTo("XPT9");
        EvidenceRef ref =
                EvidenceRef.parse(converted.at("/leftOutEvidence/0/ref").textValue());
        assertThat(profiles.records(SmallCompany.request("this_month"), ref, PageRequest.first(20))
                        .records())
                .extracting(record -> record.id())
                .containsExactly("won-3");
    }
}
