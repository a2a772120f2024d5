package io.github.crmprofile.examples.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.json.ProfileJson;
import io.github.crmprofile.json.RecordCsv;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.RecordQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is behind a number: its records, as pages and as a file, how it is computed, and why it changed. */
record RecordRoutes(ProfileEndpointsBuilder settings) {

    private static final int MOST_ROWS = 50_000;
    private static final int LONGEST_NAME = 120;
    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\p{ASCII}]");

    void addTo(Map<String, ProfileEndpoints.Route> routes) {
        routes.put("GET records", this::records);
        routes.put("GET records.csv", this::csv);
        routes.put("GET explanation", this::explanation);
        routes.put("GET change", this::change);
    }

    private Answer records(Parameters call) {
        RecordList list =
                list(call, ref(call), call.find("after").orElse(null), call.number("limit", 20, 1, RecordQuery.MOST));
        String json = ProfileJson.of(settings.format(call)).records(list, settings.zone());
        if (list.kind() != RecordKind.ACTIVITY
                || call.find("names").filter("true"::equals).isEmpty()) {
            return Answer.json(json);
        }
        var names = new LinkedNames(settings.profiles(), call.call().viewer());
        names.readTitles(list);
        JsonNode node = ProfileRoutes.tree(json);
        node.path("records").forEach(record -> addTitles(record, names));
        return Answer.json(node);
    }

    /** Puts the titles of deals where people read texts in place of ids. */
    private static void addTitles(JsonNode record, LinkedNames names) {
        var titles = new ArrayList<String>();
        record.path("deals").forEach(id -> titles.add(names.deal(id.asText()).orElse(id.asText())));
        if (!titles.isEmpty()) {
            ((ObjectNode) record.path("texts")).put("deals", String.join(", ", titles));
        }
    }

    private static EvidenceRef ref(Parameters call) {
        return call.read("ref", "ref-wrong", EvidenceRef::parse).orElseThrow(() -> Problem.missing("ref"));
    }

    private RecordList list(Parameters call, EvidenceRef ref, @Nullable String after, int limit) {
        boolean isDescending =
                call.find("descending").map(Boolean::parseBoolean).orElse(true);
        var page = new PageRequest(call.find("order").orElse(null), isDescending, after, limit);
        return settings.profiles().records(settings.request(call), ref, page);
    }

    private Answer csv(Parameters call) {
        ProfileFormat format = settings.format(call);
        var names = new LinkedNames(settings.profiles(), call.call().viewer());
        RecordCsv csv = RecordCsv.of(format, settings.zone()).withNames(names);
        if (call.find("form").filter("spreadsheet"::equals).isPresent()) {
            csv = csv.forSpreadsheet();
        }
        EvidenceRef ref = ref(call);
        RecordList list = list(call, ref, null, RecordQuery.MOST);
        if (list.count() > MOST_ROWS) {
            throw new Problem(
                            413,
                            "list-too-long",
                            "The list has " + list.count() + " records, a file at most " + MOST_ROWS
                                    + "; choose a shorter period")
                    .with("count", String.valueOf(list.count()))
                    .with("most", String.valueOf(MOST_ROWS));
        }
        // The mark at the beginning tells spreadsheets that it is UTF-8.
        var text = new StringBuilder("\uFEFF").append(csv.header(list.kind()));
        names.read(list);
        text.append(csv.rows(list));
        while (list.next() != null) {
            list = list(call, ref, Objects.requireNonNull(list.next()), RecordQuery.MOST);
            names.read(list);
            text.append(csv.rows(list));
        }
        return Answer.of(200, "text/csv; charset=utf-8", text.toString().getBytes(StandardCharsets.UTF_8))
                .with("Content-Disposition", disposition(call, ref, format));
    }

    /** Client, figure and period, so that of ten files each is found again. */
    private String disposition(Parameters call, EvidenceRef ref, ProfileFormat format) {
        ProfileRequest request = settings.request(call);
        ClientId id = request.client();
        String name = settings.profiles().client(id, call.call().viewer()).name();
        String figure = format.labels().metric(ref.figure().metric());
        String period = Objects.requireNonNullElse(ref.figure().period(), request.period())
                .toString();
        String whole = fit(name) + "-" + fit(figure) + "-" + period.replace("..", "_");
        String plain = BEYOND_ASCII
                .matcher(Normalizer.normalize(whole, Normalizer.Form.NFKD).replaceAll("\\p{M}+", ""))
                .replaceAll("_");
        return "attachment; filename=\"" + plain + ".csv\"; filename*=UTF-8''"
                + URLEncoder.encode(whole, StandardCharsets.UTF_8).replace("+", "%20") + ".csv";
    }

    private static String fit(String text) {
        String name = UNFIT.matcher(text).replaceAll("-").replaceAll("^-|-$", "");
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), LONGEST_NAME)));
    }

    private Answer change(Parameters call) {
        String json = ProfileJson.of(settings.format(call))
                .change(settings.profiles()
                        .explainChange(settings.request(call), ref(call).figure()));
        return Answer.json(json).tagged(json);
    }

    private Answer explanation(Parameters call) {
        String json = ProfileJson.of(settings.format(call))
                .explanation(settings.profiles()
                        .explain(settings.request(call), ref(call).figure()));
        return Answer.json(json).tagged(json);
    }
}
