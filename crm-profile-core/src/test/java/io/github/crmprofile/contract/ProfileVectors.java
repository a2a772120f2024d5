package io.github.crmprofile.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A data set with requests, and what another program found to be their numbers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name of the file
 * @param data the records
 * @param now the time of all requests
 * @param calendar the calendar of all requests
 * @param requests the requests
 */
public record ProfileVectors(
        String name, Dataset data, Instant now, BusinessCalendar calendar, List<Expectation> requests) {

    /**
     * A request with its numbers.
     *
     * @param name which request, for messages
     * @param request the request
     * @param numbers {@code period}, {@code metrics} and {@code contributors}
     */
    public record Expectation(String name, ProfileRequest request, JsonNode numbers) {}

    /** Copies the list. */
    public ProfileVectors {
        requests = List.copyOf(requests);
    }

    static ProfileVectors of(String name, JsonNode file) {
        var calendar = Vectors.calendar(file);
        var requests = new ArrayList<Expectation>();
        for (JsonNode request : file.get("requests")) {
            ProfileRequest read = request(request);
            String which = name + " request " + requests.size() + " (" + read.client() + ", " + read.period() + ", "
                    + read.scope() + ", " + read.attribution() + ")";
            requests.add(new Expectation(which, read, request.get("expected")));
        }
        return new ProfileVectors(
                name,
                VectorRecords.read(file.get("facts"), calendar.zone()),
                Instant.parse(file.get("now").textValue()),
                calendar,
                requests);
    }

    private static ProfileRequest request(JsonNode request) {
        JsonNode client = request.get("client");
        ProfileRequest read = ProfileRequest.of(new ClientId(
                        ClientKind.parse(client.get("kind").textValue()),
                        client.get("id").textValue()))
                .withPeriod(request.get("period").textValue())
                .withScope(CompanyScope.valueOf(request.path("scope").asText("DIRECT")))
                .withAttribution(Attribution.valueOf(request.path("attribution").asText("EACH")));
        JsonNode viewer = request.path("viewer");
        return viewer.has("responsible")
                ? read.withViewer(Viewer.responsible(VectorRecords.texts(viewer.get("responsible"))))
                : read;
    }

    @Override
    public String toString() {
        return name;
    }
}
