package io.github.crmprofile.examples.anyschema.proof;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.json.ProfileJson;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.SourceException;
import io.github.crmprofile.source.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Asks a database and memory the same, and counts where they agree. Not thread-safe. */
final class Comparison {

    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-10T08:00:00Z"), ZONE);
    private static final List<String> PERIODS = List.of("2026-03", "this_year", "all_time");
    private static final List<Figure> SHAPES = List.of(
            Figure.of("deals.won.value").by("stage"),
            Figure.of("deals.total.count").by("responsible"),
            Figure.of("deals.won.value").over(Granularity.MONTH),
            Figure.of("activities.count").over(Granularity.WEEK),
            Figure.of("activities.count").by("channel").over(Granularity.MONTH),
            Figure.of("invoices.issued.value").over(Granularity.DAY));
    private static final int SHOWN = 5;

    private final CrmProfiles database;
    private final CrmProfiles memory;
    private final List<Client> clients;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    /** How often both agreed on one kind of question, and how the first answers differ that do. */
    static final class Tally {
        private int same;
        private int different;
        private final List<String> examples = new ArrayList<>();

        int same() {
            return same;
        }

        int different() {
            return different;
        }

        List<String> examples() {
            return examples;
        }

        private void differ(String example) {
            different++;
            if (examples.size() < SHOWN) {
                examples.add(example);
            }
        }
    }

    Comparison(ProfileSource database, ProofRecords records) {
        this.database = profiles(database);
        this.memory = profiles(records.inMemory());
        this.clients = records.clients();
    }

    private static CrmProfiles profiles(ProfileSource source) {
        return CrmProfiles.builder().source(source).zone(ZONE).clock(CLOCK).build();
    }

    /** Asks everything, and returns the counts by kind of question. */
    Map<String, Tally> run() {
        List<Figure> metrics = memory.metrics().ids().stream().map(Figure::of).toList();
        for (Client client : clients) {
            for (String period : PERIODS) {
                ProfileRequest request = ProfileRequest.of(client.id()).withPeriod(period);
                figures("every metric", request, metrics);
                if (client.id().kind() == ClientKind.COMPANY) {
                    figures(
                            "every metric of companies with their contacts",
                            request.withScope(CompanyScope.WITH_CONTACTS),
                            metrics);
                }
            }
            ProfileRequest ever = ProfileRequest.of(client.id()).withPeriod("all_time");
            figures(
                    "every metric, for a viewer of the records of 'a'",
                    ever.withViewer(Viewer.responsible(List.of("a"))),
                    metrics);
            figures("trends and slices", ever.withPeriod("this_year"), SHAPES);
            lists(ever);
        }
        for (String name : List.of("", "name", "NAME A", "à", "ß", "%", "company")) {
            compare("search by name", "\"" + name + "\"", profiles -> profiles.find(name, null, 7));
        }
        ProfileRequest all = ProfileRequest.of(clients.get(0).id()).withPeriod("this_year");
        for (ClientKind kind : ClientKind.values()) {
            compare("pages of all clients at once", kind.code(), profiles -> pages(profiles, kind, all));
            compare(
                    "clients in the order of a figure",
                    kind.code(),
                    profiles -> profiles.clients(kind)
                            .withPeriod("this_year")
                            .orderBy("deals.total.count")
                            .page(20, null)
                            .toString());
        }
        return tallies;
    }

    private static Map<ClientId, String> pages(CrmProfiles profiles, ClientKind kind, ProfileRequest request) {
        Map<ClientId, String> pages = new TreeMap<>();
        profiles.profiles(
                kind,
                request,
                page -> pages.put(
                        page.client().id(), ProfileJson.of(Locale.ENGLISH).profile(page)));
        return pages;
    }

    private void figures(String kind, ProfileRequest request, List<Figure> figures) {
        List<FigureResult> expected = memory.figures(request, figures);
        List<FigureResult> found;
        String place = request.client() + " in " + request.period() + ": ";
        try {
            found = database.figures(request, figures);
        } catch (SourceException e) {
            tally(kind).differ(place + e.getMessage());
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            count(kind, place + figures.get(i).metric(), expected.get(i), found.get(i));
        }
    }

    private void lists(ProfileRequest request) {
        for (FigureResult figure : memory.figures(
                request, "deals.total.value", "activities.count", "invoices.outstanding.value", "conversion")) {
            for (Evidence evidence : figure.evidence()) {
                compare(
                        "lists behind numbers, page by page",
                        request.client() + ": " + evidence.ref(),
                        profiles -> records(profiles, request, evidence));
            }
        }
    }

    private static List<String> records(CrmProfiles profiles, ProfileRequest request, Evidence evidence) {
        var ids = new ArrayList<String>();
        PageRequest page = PageRequest.first(3);
        while (true) {
            RecordList list = profiles.records(request, evidence.ref(), page);
            list.records().stream().map(CrmRecord::id).forEach(ids::add);
            String next = list.next();
            if (next == null) {
                return ids;
            }
            page = page.withAfter(next);
        }
    }

    private void compare(String kind, String place, Function<CrmProfiles, Object> question) {
        try {
            count(kind, place, question.apply(memory), question.apply(database));
        } catch (SourceException e) {
            tally(kind).differ(place + ": " + e.getMessage());
        }
    }

    private void count(String kind, String place, Object expected, Object found) {
        if (expected.equals(found)) {
            tally(kind).same++;
        } else {
            tally(kind).differ(place + ": memory says " + expected + ", the database " + found);
        }
    }

    private Tally tally(String kind) {
        return tallies.computeIfAbsent(kind, any -> new Tally());
    }
}
