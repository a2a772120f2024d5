package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.dialect.Dialects;
import io.github.crmprofile.jdbc.mapping.MappingDraft;
import io.github.crmprofile.jdbc.session.SafeErrors;
import io.github.crmprofile.jdbc.survey.Graph;
import io.github.crmprofile.jdbc.survey.KeysByValue;
import io.github.crmprofile.jdbc.survey.NamedTables;
import io.github.crmprofile.jdbc.survey.Names;
import io.github.crmprofile.jdbc.survey.Roles;
import io.github.crmprofile.jdbc.survey.Sample;
import io.github.crmprofile.jdbc.survey.SharedKeys;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TableCatalog;
import io.github.crmprofile.jdbc.survey.TablePicker;
import io.github.crmprofile.jdbc.survey.TablePicker.Pick;
import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import io.github.crmprofile.source.SourceException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Drafts a mapping: reads the catalogue, picks tables, and writes what their names, types, keys and samples show. For one thread. */
public final class Drafter {

    private static final List<Kind> CLIENTS = List.of(Kind.CONTACT, Kind.COMPANY);
    private static final List<Kind> ALL = List.of(Kind.CONTACT, Kind.COMPANY, Kind.DEAL);
    private static final List<String> KINDS = List.of("contacts", "companies", "deals", "activities", "invoices");

    private final Context context;
    private final Notes notes;
    private final Gaps gaps;
    private final TablePicker picker;
    private final List<Pick> picks;
    private final Map<String, ArrayNode> sources = new LinkedHashMap<>();
    private final Map<Table, List<String>> unplaced = new LinkedHashMap<>();

    private Drafter(Context context, TablePicker picker) {
        this.context = context;
        this.notes = context.notes();
        this.gaps = new Gaps(context);
        this.picker = picker;
        this.picks = context.picks();
    }

    /**
     * Drafts a mapping of the tables in the schema of the connection.
     *
     * @param dataSource the database
     * @param named tables by the key of the mapping, such as {@code deals}, that the developer names; several with commas between
     */
    public static MappingDraft draft(DataSource dataSource, Map<String, String> named) {
        try (Connection connection = dataSource.getConnection()) {
            return of(connection, named).draft();
        } catch (SQLException e) {
            throw new SourceException(
                    "Reading the catalogue of the database failed (" + SafeErrors.reason(e) + "); see the cause",
                    SafeErrors.withoutValues(e));
        }
    }

    private static Drafter of(Connection connection, Map<String, String> named) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        Dialect dialect = Dialects.of(metadata);
        var sample = new Sample(connection, metadata.getIdentifierQuoteString());
        List<Table> tables = new TableCatalog(connection, dialect).tables(sample);
        Map<Kind, List<String>> kinds = NamedTables.of(named, tables);
        var graph = new Graph(tables);
        var roles = new Roles(graph, sample);
        var picker = new TablePicker(graph, roles, sample);
        List<Pick> picks = picker.pick(kinds);
        var notes = new Notes();
        List<Table> picked = picks.stream().map(Pick::table).toList();
        var times = new Times(sample, notes, dialect.name().equals("SQLite"), picked);
        var sharedKeys = new SharedKeys(graph, sample, picked);
        Optional<Tenant> tenant = Tenant.of(picks, graph, sample, notes);
        return new Drafter(
                new Context(picks, graph, roles, dialect, Names.of(metadata), sample, notes, times, tenant, sharedKeys),
                picker);
    }

    private MappingDraft draft() {
        // Clients first, then deals: links lead only to what there is.
        var there = new ArrayList<Pick>();
        for (Kind kind : Kind.values()) {
            for (Pick pick : picks) {
                if (pick.kind() == kind && source(pick, there)) {
                    there.add(pick);
                }
            }
        }
        gaps.askForPeople();
        unplaced.forEach((table, rest) -> {
            if (!rest.isEmpty()) {
                notes.unplaced("columns of '" + table.name() + "': " + String.join(", ", rest));
            }
        });
        for (String kind : KINDS) {
            if (!sources.containsKey(kind)) {
                notes.unplaced("no table for '" + kind + "' was found; name one with " + kind + "=table if there is");
            }
        }
        new Leftovers(context, picker, there).list();
        return new MappingDraft(json(), notes.guesses(), notes.questions(), notes.unplaced());
    }

    private boolean source(Pick pick, List<Pick> there) {
        var draft = new SourceDraft(pick, context);
        boolean hasPrefix = picks.stream()
                        .filter(p -> p.kind().plural().equals(pick.kind().plural()))
                        .count()
                > 1;
        Optional<ObjectNode> drafted = draft.draft(hasPrefix);
        drafted.ifPresent(source -> {
            if (!pick.byStructure().isEmpty()) {
                notes.question(
                        "Does '" + pick.table().name() + "' hold " + pick.kind().plural()
                                + "? Its name does not tell; it has " + String.join(", ", pick.byStructure()) + ".");
            }
            link(pick, source, draft, there);
            gaps.ask(draft.columns());
            // A table of persons and companies is two sources: a column has a place when one of them reads it.
            unplaced.merge(
                    pick.table(),
                    draft.columns().unplaced(),
                    (a, b) -> a.stream().filter(b::contains).toList());
            ArrayNode comment = (ArrayNode) source.get("$comment");
            notes.open(pick.table().name()).forEach(comment::add);
            draft.columns().guesses().forEach(comment::add);
            sources.computeIfAbsent(pick.kind().plural(), k -> JsonNodeFactory.instance.arrayNode())
                    .add(source);
        });
        return drafted.isPresent();
    }

    private void link(Pick pick, ObjectNode source, SourceDraft draft, List<Pick> there) {
        // A contact is drafted before the companies, to which it may lead all the same.
        var links = new LinkDraft(context, pick.kind() == Kind.CONTACT ? picks : there);
        if (CLIENTS.contains(pick.kind())) {
            client(pick, source, draft, links);
            return;
        }
        ArrayNode found = links.links(pick, draft.columns(), draft.alias(), pick.kind() == Kind.DEAL ? CLIENTS : ALL);
        boolean isOfDeals =
                pick.kind().plural().equals("activities") && there.stream().anyMatch(p -> p.kind() == Kind.DEAL);
        boolean isLinked =
                found.valueStream().anyMatch(link -> !link.path("to").asText().equals("deal"))
                        || (isOfDeals && !found.isEmpty());
        if (!isLinked && there.stream().anyMatch(p -> CLIENTS.contains(p.kind()))) {
            String target = there.stream().anyMatch(p -> p.kind() == Kind.CONTACT) ? "contact" : "company";
            found.addObject()
                    .put("to", target)
                    .putObject("id")
                    .put("text", context.dialect().nothing(ColumnType.TEXT));
            notes.open(
                    pick.table().name(),
                    "What leads from '" + pick.table().name()
                            + "' to its clients? Nothing was found; the draft has a link without an id, so that its rows belong to nobody."
                            + byValue(pick, draft.columns()));
        }
        source.set("links", found);
    }

    private String byValue(Pick pick, ColumnDraft columns) {
        List<String> found = new KeysByValue(context.sample(), TablePicker.clients(picks))
                .of(pick.table(), column -> !columns.isUsed(column));
        return found.isEmpty() ? "" : " By its values it may be " + String.join(" or ", found) + ".";
    }

    private void client(Pick pick, ObjectNode source, SourceDraft draft, LinkDraft links) {
        if (pick.kind() == Kind.CONTACT && picks.stream().anyMatch(p -> p.kind() == Kind.COMPANY)) {
            ArrayNode companies = links.links(pick, draft.columns(), draft.alias(), List.of(Kind.COMPANY));
            companies.forEach(link -> ((ObjectNode) link).remove("to"));
            if (!companies.isEmpty()) {
                source.set("companies", companies);
            }
        }
        Stream.of("email", "phone").forEach(word -> {
            Optional<ObjectNode> own = links.addresses(pick, word, draft.columns());
            own.ifPresentOrElse(
                    values -> source.putArray(word + "s").add(values), () -> draft.addresses(source, word + "s"));
        });
    }

    private String json() {
        boolean isOfDeals = sources.containsKey("activities") && sources.containsKey("deals");
        if (isOfDeals) {
            notes.question(
                    "Does an activity that names a deal belong to the clients of the deal? 'clientsOfDeal' is \"whenNone\" in the draft:"
                            + " where it names no client itself. \"always\" adds them to those that it names, and \"never\""
                            + " leaves one that names a deal alone to nobody.");
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode comment = json.putArray("$comment");
        comment.add(
                "A draft, made of the names, types, keys and samples of the tables. Beside each source stands how sure its parts are, and why. Delete what you have answered, and what begins with OPEN with it. Open questions:");
        notes.questions().forEach(question -> comment.add("* " + question));
        comment.add("Not placed:");
        notes.unplaced().forEach(what -> comment.add("* " + what));
        json.put("zone", "UTC");
        if (!context.times().usual().isEmpty()) {
            json.put("times", context.times().usual());
        }
        context.tenant()
                .filter(tenant -> sources.values().stream()
                        .anyMatch(node -> node.toString().contains("${tenant}")))
                .ifPresent(tenant -> json.putObject("parameters").put("tenant", tenant.value()));
        if (!context.times().definitions().isEmpty()) {
            json.set("definitions", context.times().definitions());
        }
        if (isOfDeals) {
            json.put("clientsOfDeal", "whenNone");
        }
        List<ArrayNode> drafted =
                KINDS.stream().filter(sources::containsKey).map(sources::get).toList();
        ShortForm.ofIds(drafted).ifPresent(type -> json.put("ids", type));
        for (String kind : KINDS) {
            if (sources.containsKey(kind)) {
                json.set(kind, sources.get(kind));
            }
        }
        return json.toPrettyString();
    }
}
