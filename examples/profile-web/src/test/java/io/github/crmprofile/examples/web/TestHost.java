package io.github.crmprofile.examples.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.examples.sample.SampleCompany;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.source.Viewer;
import io.github.crmprofile.widget.InMemoryLayoutStore;
import io.github.crmprofile.widget.Labels;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.LayoutStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A host over the invented company in memory, on a day that stays. Several of them over one store are the nodes of one application. */
final class TestHost {

    static final String USER = "aurora";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final SampleCompany COMPANY = SampleCompany.generate(LocalDate.of(2026, 11, 23));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), SampleCompany.ZONE);

    final ProfileEndpoints endpoints;

    TestHost(LayoutStore layouts) {
        this(layouts, CLOCK);
    }

    TestHost(LayoutStore layouts, Clock clock) {
        var targets = new Targets();
        LayoutRules rules = ProfilePages.standard();
        InMemorySource source = InMemorySource.builder()
                .clients(COMPANY.clients())
                .deals(COMPANY.deals())
                .activities(COMPANY.activities())
                .invoices(COMPANY.invoices())
                .build();
        CrmProfiles profiles = CrmProfiles.builder()
                .source(source)
                .clock(clock)
                .zone(SampleCompany.ZONE)
                .reportingCurrency("EUR", ExchangeRates.fixed("EUR", Map.of("USD", new BigDecimal("0.92"))))
                .layoutRules(rules)
                .layouts(layouts)
                .loadTargets(targets)
                .demandViewer()
                .build();
        endpoints = ProfileEndpoints.builder(profiles, layouts)
                .targets(targets)
                .maySetTargets(USER::equals)
                .labels(locale -> Labels.of(locale).with(Map.of("responsible.filippo", "Filippo Greco")))
                .clock(clock)
                .build();
    }

    static TestHost alone() {
        return new TestHost(new InMemoryLayoutStore());
    }

    Answer get(String path, String query) {
        return get(path, query, Viewer.everything());
    }

    Answer get(String path, String query, Viewer viewer) {
        return endpoints.answer(Call.get(path, query, USER, viewer));
    }

    Answer send(String method, String path, String query, String body) {
        return send(method, path, query, body, USER);
    }

    Answer send(String method, String path, String query, String body, String user) {
        return endpoints.answer(
                new Call(method, path, query, body.getBytes(StandardCharsets.UTF_8), user, Viewer.everything()));
    }

    /** Reads the first contact's page, as a user sees it. */
    JsonNode profile(String user) throws IOException {
        return MAPPER.readTree(endpoints
                .answer(Call.get("profile", "client=contact:1", user, Viewer.everything()))
                .body());
    }

    /** Adds a tile to the pages of a user's contacts, from the page that was shown. */
    Answer add(String user, String title, JsonNode shown) {
        return send(
                "POST",
                "layout/edits",
                "kind=contact&user=" + user + "&version="
                        + shown.path("layoutVersion").asText(),
                "{\"edit\":\"add\",\"widget\":\"number\",\"settings\":{\"title\":\"" + title + "\"}}",
                user);
    }

    static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Targets in memory. */
    private static final class Targets implements TargetStore {

        private final Map<String, Target> all = new ConcurrentHashMap<>();

        @Override
        public Optional<Target> find(ClientKind kind, @Nullable String pipeline) {
            return Optional.ofNullable(all.get(kind + " " + pipeline));
        }

        @Override
        public boolean replace(ClientKind kind, @Nullable String pipeline, @Nullable Target expected, Target target) {
            String key = kind + " " + pipeline;
            return expected == null ? all.putIfAbsent(key, target) == null : all.replace(key, expected, target);
        }
    }
}
