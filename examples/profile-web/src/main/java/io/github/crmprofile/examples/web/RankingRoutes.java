package io.github.crmprofile.examples.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import io.github.crmprofile.ClientRanking;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.json.ProfileJson;
import io.github.crmprofile.json.RankingCsv;
import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Quantity;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.ranking.RankOrder;
import io.github.crmprofile.ranking.RankedClient;
import io.github.crmprofile.ranking.RankingPage;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.ClientField;
import io.github.crmprofile.source.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Clients by number: in any order, those of whom conditions hold, with figures of the user's choice, as pages and as a file. */
record RankingRoutes(ProfileEndpointsBuilder settings, CompanyNames names) {

    private static final int MOST_COLUMNS = 12;
    private static final int MOST_CLIENTS = 200;
    private static final int MOST_ROWS = 50_000;
    private static final String CODE = "ranking-wrong";
    // The client of a request is not used where all clients of a kind are read.
    private static final String ANY = "any";

    void addTo(Map<String, ProfileEndpoints.Route> routes) {
        routes.put("GET ranking", this::page);
        routes.put("GET ranking.csv", this::csv);
        routes.put("GET ranking/latest", this::latest);
        routes.put("GET ranking/measures", this::measures);
    }

    private ClientRanking ranking(Parameters call) {
        ClientKind kind = call.kind();
        ClientRanking all = settings.profiles().clients(kind).withRequest(request(call, kind));
        return call.read("where", CODE, text -> all.where(SegmentText.parse(text, settings.zone())))
                .orElse(all);
    }

    /** Of the contacts of one company, where one is named: no others exist for this request. */
    private ProfileRequest request(Parameters call, ClientKind kind) {
        ProfileRequest request = settings.request(call, new ClientId(kind, ANY));
        Viewer viewer = Objects.requireNonNull(request.viewer());
        return call.read("company", "client-wrong", ClientId::parse)
                .map(company -> viewer.withClients(
                        new ClientCondition.All(List.of(viewer.clients(), ClientField.COMPANY.in(company.id())))))
                .map(request::withViewer)
                .orElse(request);
    }

    private static RankOrder order(Parameters call) {
        return call.read("order", CODE, text -> {
                    boolean isDescending = text.startsWith("-");
                    return new RankOrder(
                            Figure.of(isDescending ? text.substring(1) : text),
                            isDescending,
                            call.find("currency").orElse(null));
                })
                .orElse(RankOrder.BY_ID);
    }

    private static List<Figure> columns(Parameters call) {
        List<String> ids = Splitter.on(',')
                .omitEmptyStrings()
                .splitToList(call.find("columns").orElse(""));
        if (ids.size() > MOST_COLUMNS) {
            throw new Problem(400, CODE, "There are " + ids.size() + " columns; accepted are up to " + MOST_COLUMNS)
                    .with("name", "columns");
        }
        return ids.stream().map(Figure::of).toList();
    }

    /** What the library refuses only when it reads is about the order or the columns, too. */
    private static Problem refused(IllegalArgumentException refusal) {
        return new Problem(400, CODE, Problem.message(refusal)).with("name", "order");
    }

    private Answer page(Parameters call) {
        RankingPage page;
        try {
            page = ranking(call)
                    .orderBy(order(call))
                    .columns(columns(call))
                    .page(
                            call.number("limit", 25, 1, MOST_CLIENTS),
                            call.find("after").orElse(null));
        } catch (IllegalArgumentException refusal) {
            throw refused(refusal);
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode told = (ObjectNode)
                ProfileRoutes.tree(ProfileJson.of(settings.format(call)).ranking(page));
        names.addTo(told.findValues("client"), call.call().viewer(), node);
        node.put("isEmpty", isEmpty(page));
        node.set("page", told);
        return ProfileRoutes.timeless(node, told);
    }

    /** Returns whether nobody has records that are dated in the period, as the highest first shows. */
    private boolean isEmpty(RankingPage page) {
        return LatestRecord.areMissed(
                page.clients().stream()
                        .flatMap(client -> Stream.concat(Stream.ofNullable(client.order()), client.columns().stream())),
                settings);
    }

    /** Answers with the day of the latest of all records that a metric tells of. */
    private Answer latest(Parameters call) {
        var latest = new LatestRecord(settings);
        ProfileRequest request = latest.upToToday(request(call, call.kind()));
        MetricRegistry metrics = settings.profiles().metrics();
        List<Figure> moments = metrics.ids().stream()
                .filter(id ->
                        metrics.get(id).kind().filter(ValueKind.MOMENT::equals).isPresent())
                .map(Figure::of)
                .toList();
        var days = new TreeSet<LocalDate>();
        settings.profiles()
                .clients(call.kind())
                .withRequest(request)
                .columns(moments)
                .forEach(client -> client.columns().stream()
                        .map(FigureResult::value)
                        .filter(MetricValue.Moment.class::isInstance)
                        .forEach(moment -> days.add(latest.day(((MetricValue.Moment) moment).instant()))));
        return latest.told(call, days.stream());
    }

    /** A row of the file, with the number by which it is ordered. */
    private record Row(@Nullable Ratio number, ClientId id, String text) {}

    private Answer csv(Parameters call) {
        RankingCsv csv = RankingCsv.of(settings.format(call), settings.zone());
        if (call.find("form").filter("spreadsheet"::equals).isPresent()) {
            csv = csv.forSpreadsheet();
        }
        RankOrder order = order(call);
        List<Figure> columns = columns(call);
        List<Row> rows = rows(ranking(call), order, columns, csv);
        // The mark at the beginning tells spreadsheets that it is UTF-8.
        var text = new StringBuilder("\uFEFF").append(csv.header(columns));
        rows.forEach(row -> text.append(row.text));
        String name = (call.kind().code() + "-" + request(call, call.kind()).period()).replace("..", "_");
        return Answer.of(200, "text/csv; charset=utf-8", text.toString().getBytes(StandardCharsets.UTF_8))
                .with(
                        "Content-Disposition",
                        "attachment; filename=\"" + name + ".csv\"; filename*=UTF-8''" + name + ".csv");
    }

    /** The clients come as they are read, and are put in the order of the page. */
    private static List<Row> rows(ClientRanking ranking, RankOrder order, List<Figure> columns, RankingCsv csv) {
        Figure by = order.figure();
        List<Figure> read = new ArrayList<>(columns);
        if (by != null) {
            read.add(by);
        }
        var rows = new ArrayList<Row>();
        try {
            // Its order is checked; they are read as they come.
            ranking.orderBy(order).columns(read).forEach(client -> {
                if (rows.size() == MOST_ROWS) {
                    throw tooLong();
                }
                List<FigureResult> figures = client.columns();
                var written = new RankedClient(0, client.client(), null, figures.subList(0, columns.size()));
                Ratio number = by == null
                        ? null
                        : Quantity.of(figures.get(columns.size()).value(), order.currency())
                                .number();
                rows.add(new Row(number, client.client().id(), csv.row(written)));
            });
        } catch (IllegalArgumentException refusal) {
            throw refused(refusal);
        }
        Comparator<Ratio> byNumber = order.isDescending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        rows.sort(Comparator.comparing(Row::number, Comparator.nullsLast(byNumber))
                .thenComparing(Row::id));
        return rows;
    }

    private static Problem tooLong() {
        return new Problem(
                        413, "list-too-long", "There are more than " + MOST_ROWS + " clients; add a condition on them")
                .with("most", String.valueOf(MOST_ROWS));
    }

    /** What clients can be ordered by, asked for and shown with. */
    private Answer measures(Parameters call) {
        MetricRegistry metrics = settings.rules().registry().metrics();
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        for (String id : metrics.ids()) {
            ValueKind kind = metrics.get(id).kind().orElse(null);
            if (kind != ValueKind.BREAKDOWN) {
                nodes.addObject()
                        .put("id", id)
                        .put("label", settings.format(call).labels().metric(id))
                        .put("kind", kind == null ? null : kind.name())
                        .put("ordered", kind == null || kind.isOrdered());
            }
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("measures", nodes);
        return Answer.json(node).tagged(node.toString());
    }
}
