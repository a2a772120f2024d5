package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.dialect.Dialects;
import io.github.crmprofile.jdbc.draft.TablePicker.Pick;
import io.github.crmprofile.jdbc.draft.Vocabulary.Kind;
import io.github.crmprofile.jdbc.mapping.MappingDraft;
import io.github.crmprofile.jdbc.problem.Nearest;
import io.github.crmprofile.jdbc.session.SafeErrors;
import io.github.crmprofile.source.SourceException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Drafts a mapping: reads the catalogue, picks tables, and writes what their names, types, keys and samples show. For one thread. */
public final class Drafter {

    private static final List<Kind> CLIENTS = List.of(Kind.CONTACT, Kind.COMPANY);
    private static final List<Kind> ALL = List.of(Kind.CONTACT, Kind.COMPANY, Kind.DEAL);

    private final Connection connection;
    private final Dialect dialect;
    private final Names names;
    private final Sample sample;
    private final Notes notes = new Notes();
    private List<Table> tables = List.of();

    private Drafter(Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        this.connection = connection;
        this.dialect = Dialects.of(metadata);
        this.names = Names.of(metadata);
        this.sample = new Sample(connection, metadata.getIdentifierQuoteString());
    }

    /**
     * Drafts a mapping of the tables in the schema of the connection.
     *
     * @param dataSource the database
     * @param named tables by the key of the mapping, such as {@code deals}, that the developer names
     */
    public static MappingDraft draft(DataSource dataSource, Map<String, String> named) {
        try (Connection connection = dataSource.getConnection()) {
            return new Drafter(connection).draft(named);
        } catch (SQLException e) {
            throw new SourceException(
                    "Reading the catalogue of the database failed (" + SafeErrors.reason(e) + "); see the cause",
                    SafeErrors.withoutValues(e));
        }
    }

    private MappingDraft draft(Map<String, String> named) throws SQLException {
        var catalog = new TableCatalog(connection, dialect);
        List<Table> all = catalog.tables();
        var picked = new TablePicker(all).pick(kinds(named, all));
        tables = withKeys(catalog, all, picked);
        List<Pick> picks = picked.stream()
                .map(p -> new Pick(table(p.table().name()), p.kind(), p.isNamed(), p.score()))
                .toList();
        Map<String, ArrayNode> sources = new LinkedHashMap<>();
        // Clients first, then deals: links lead only to what there is.
        var there = new ArrayList<Pick>();
        for (Kind kind : Kind.values()) {
            for (Pick pick : picks) {
                if (pick.kind() == kind && source(pick, picks, there, sources)) {
                    there.add(pick);
                }
            }
        }
        stores(picks);
        for (String kind : List.of("contacts", "companies", "deals", "activities", "invoices")) {
            if (!sources.containsKey(kind)) {
                notes.unplaced("no table for '" + kind + "' was found; name one with " + kind + "=table if there is");
            }
        }
        return new MappingDraft(json(sources), notes.guesses(), notes.questions(), notes.unplaced());
    }

    /** Says of tables that keep any fields in one column, or in a row each, that no draft can read them. */
    private void stores(List<Pick> picks) {
        for (Table table : tables) {
            boolean isPicked = picks.stream().anyMatch(p -> p.table().name().equals(table.name()));
            Optional<Table.Col> json =
                    table.first(c -> c.typeName().startsWith("json") || c.isText(), Vocabulary.words("store.json"));
            boolean isRows = table.columns().size() <= 8
                    && table.has("value")
                    && table.first(c -> true, Vocabulary.words("store.field")).isPresent()
                    && table.columns().stream().anyMatch(c -> c.plain().endsWith("id"));
            if (!isPicked && json.filter(c -> c.typeName().startsWith("json")).isPresent()) {
                notes.unplaced("table '" + table.name() + "': its fields are in the JSON of '"
                        + json.get().name()
                        + "'. If it has records, write a source for each kind by hand, with the database's own SQL for JSON, and"
                        + " 'where' for the kind");
            } else if (!isPicked && isRows) {
                notes.unplaced("table '" + table.name()
                        + "': it has a row for each field. What is needed of it is joined in 'from',"
                        + " once for each field, with the name of the field in ON");
            }
        }
    }

    private Map<Kind, List<String>> kinds(Map<String, String> named, List<Table> all) {
        var kinds = new EnumMap<Kind, List<String>>(Kind.class);
        named.forEach((key, name) -> {
            Kind kind = switch (key) {
                case "contacts" -> Kind.CONTACT;
                case "companies" -> Kind.COMPANY;
                case "deals" -> Kind.DEAL;
                case "activities" -> Kind.ACTIVITY;
                case "invoices" -> Kind.INVOICE;
                default ->
                    throw new IllegalArgumentException(
                            "'" + key + "' is none of contacts, companies, deals, activities, invoices");
            };
            if (all.stream().noneMatch(table -> table.isNamed(name))) {
                throw new IllegalArgumentException("There is no table '" + name + "'; "
                        + Nearest.remedy(name, all.stream().map(Table::name).toList()));
            }
            kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(name);
        });
        return kinds;
    }

    /** Keys are asked of the tables that were picked and of those that may lie between. */
    private static List<Table> withKeys(TableCatalog catalog, List<Table> all, List<Pick> picks) throws SQLException {
        var tables = new ArrayList<Table>();
        for (Table table : all) {
            boolean isPicked = picks.stream().anyMatch(p -> p.table().name().equals(table.name()));
            boolean isNear = table.columns().size() <= 12;
            tables.add(isPicked || isNear ? catalog.withKeys(table) : table);
        }
        return tables;
    }

    private Table table(String name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    private boolean source(Pick pick, List<Pick> picks, List<Pick> there, Map<String, ArrayNode> sources) {
        var draft = new SourceDraft(pick, dialect, names, sample, notes, tables);
        boolean hasPrefix = picks.stream()
                        .filter(p -> p.kind().plural().equals(pick.kind().plural()))
                        .count()
                > 1;
        Optional<ObjectNode> drafted = draft.draft(hasPrefix);
        drafted.ifPresent(source -> {
            // A contact is drafted before the companies, to which it may lead all the same.
            var links = new LinkDraft(tables, pick.kind() == Kind.CONTACT ? picks : there, names, sample, notes);
            if (CLIENTS.contains(pick.kind())) {
                client(pick, source, draft, links);
            } else {
                List<Kind> kinds = pick.kind() == Kind.DEAL ? CLIENTS : ALL;
                source.set("links", links.links(pick, draft.alias(), draft.columns(), kinds));
            }
            draft.columns().unplaced();
        });
        Optional<ObjectNode> linked =
                drafted.filter(source -> !source.path("links").isArray() || leadsToClients(source));
        if (linked.isPresent()) {
            ArrayNode comment = (ArrayNode) linked.get().get("$comment");
            notes.guesses(pick.table().name()).forEach(comment::add);
            sources.computeIfAbsent(pick.kind().plural(), k -> JsonNodeFactory.instance.arrayNode())
                    .add(linked.get());
        } else {
            notes.unplaced("table '" + pick.table().name() + "', which looks like "
                    + pick.kind().plural()
                    + (drafted.isPresent() ? ": nothing in it leads to a client" : ": see the open questions"));
        }
        return linked.isPresent();
    }

    private static boolean leadsToClients(ObjectNode source) {
        return !source.get("links").isEmpty();
    }

    private void client(Pick pick, ObjectNode source, SourceDraft draft, LinkDraft links) {
        if (pick.kind() == Kind.CONTACT) {
            ArrayNode companies = links.links(pick, draft.alias(), draft.columns(), List.of(Kind.COMPANY));
            companies.forEach(link -> ((ObjectNode) link).remove("to"));
            if (!companies.isEmpty()) {
                source.set("companies", companies);
            }
        }
        draft.addresses(source, "emails");
        draft.addresses(source, "phones");
        if (!source.has("emails")) {
            links.addresses(pick, "email", List.of("email", "emailid", "emailaddress", "value", "name"))
                    .ifPresent(values -> source.putArray("emails").add(values));
        }
        if (!source.has("phones")) {
            links.addresses(pick, "phone", List.of("phone", "phonenumber", "number", "value", "name"))
                    .ifPresent(values -> source.putArray("phones").add(values));
        }
    }

    private String json(Map<String, ArrayNode> sources) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode comment = json.putArray("$comment");
        comment.add(
                "A draft, made of the names, types, keys and samples of the tables. Beside each source stands how sure its parts are, and why. Open questions:");
        notes.questions().forEach(question -> comment.add("* " + question));
        comment.add("Not placed:");
        notes.unplaced().forEach(what -> comment.add("* " + what));
        json.put("zone", "UTC");
        boolean hasActivityByDeal = sources.containsKey("activities") && sources.containsKey("deals");
        if (hasActivityByDeal) {
            json.put("clientsOfDeal", "whenNone");
        }
        for (String kind : List.of("contacts", "companies", "deals", "activities", "invoices")) {
            if (sources.containsKey(kind)) {
                json.set(kind, sources.get(kind));
            }
        }
        return json.toPrettyString();
    }
}
