package io.github.crmprofile.jdbc.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/mapping-reference.md: every example is one of the language, and every key of the language is there. */
class MappingReferenceTest {

    private static final Path PAGE = Path.of("docs/mapping-reference.md");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SECTION = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+?) \\| (.*?) \\| (.*) \\| `(.+)` \\|$");
    private static final Pattern KEY = Pattern.compile("`(\\w+)`");
    private static final String WHOLE = """
            {
              "contacts": [{"name": "person", "from": "person p", "id": "p.id", "columns": {"name": "p.name"}}],
              "companies": [{"name": "firm", "from": "firm f", "id": "f.id", "columns": {"name": "f.name"}}],
              "deals": [
                {
                  "name": "deal",
                  "from": "deal d",
                  "id": "d.id",
                  "columns": {"outcome": {"constant": "OPEN"}},
                  "links": [{"to": "contact", "id": "d.contact_id"}]
                }
              ]
            }
            """;

    @Test
    void everyExampleIsParsedInItsPlaceAndAcceptedByTheSchema() throws IOException {
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SchemaMapping.schema());
        var examples = new ArrayList<String>();
        String section = "";
        for (String part : Files.readString(PAGE).split("(?m)(?=^## )", -1)) {
            section = SECTION.matcher(part)
                    .results()
                    .map(m -> m.group(1))
                    .findFirst()
                    .orElse(section);
            for (MatchResult row : ROW.matcher(part).results().toList()) {
                List<String> keys =
                        KEY.matcher(row.group(1)).results().map(m -> m.group(1)).toList();
                for (JsonNode mapping : mappings(section, keys, JSON.readTree(row.group(4)))) {
                    examples.add(row.group(1));
                    assertThat(schema.validate(mapping)).as(row.group()).isEmpty();
                    assertThat(SchemaMapping.parse(mapping.toString()))
                            .as(row.group())
                            .isNotNull();
                }
            }
        }
        assertThat(examples).hasSizeGreaterThan(45);
    }

    @Test
    void everyColumnOfEveryKindIsThereWithItsValues() throws IOException {
        String page = Files.readString(PAGE);
        for (ClientKind kind : ClientKind.values()) {
            assertColumns(page, kind == ClientKind.CONTACT ? "contacts" : "companies", ColumnRules.of(kind));
        }
        for (RecordKind kind : RecordKind.values()) {
            assertColumns(page, kind.plural(), ColumnRules.of(kind));
        }
    }

    private static void assertColumns(String page, String kind, ColumnRules rules) {
        List<MatchResult> rows = Pattern.compile(
                        "(?m)^\\| (?:\\w+, )?" + kind + "(?:, \\w+)? \\| (.+?) \\| .+? \\| ?(.*)\\|$")
                .matcher(page)
                .results()
                .toList();
        assertThat(rows.stream().flatMap(row -> names(KEY, row.group(1))))
                .as(kind)
                .containsExactlyInAnyOrderElementsOf(rules.types().keySet());
        assertThat(rows.stream().flatMap(row -> names(Pattern.compile("\\*\\*`(\\w+)`"), row.group(1))))
                .as(kind)
                .containsExactlyInAnyOrderElementsOf(rules.required());
        rules.closed()
                .forEach((name, values) -> assertThat(rows)
                        .as(name)
                        .anyMatch(row -> names(KEY, row.group(1)).anyMatch(name::equals)
                                && row.group(2).strip().equals(String.join(", ", values))));
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(m -> m.group(1));
    }

    private static List<JsonNode> mappings(String section, List<String> keys, JsonNode example) throws IOException {
        var mappings = new ArrayList<JsonNode>();
        switch (section) {
            case "The mapping" -> {
                for (String key : keys.stream()
                        .filter(k -> !k.equals("activities") && !k.equals("invoices"))
                        .toList()) {
                    mappings.add(top(key, example));
                }
            }
            case "A source" -> {
                for (String key : keys) {
                    ObjectNode whole = whole();
                    boolean isOfContacts =
                            Set.of("companies", "emails", "phones").contains(key);
                    if (key.equals("include")) {
                        whole.putObject("definitions").putObject("row").put("where", "${source.alias}.deleted = 0");
                    }
                    ((ObjectNode) whole.at(isOfContacts ? "/contacts/0" : "/deals/0")).set(key, example);
                    mappings.add(whole);
                }
            }
            case "An id" -> mappings.add(with("/deals/0/links/0", "id", example));
            case "A link" ->
                mappings.add(with("/deals/0", "links", JSON.createArrayNode().add(example)));
            case "A column" -> {
                String field =
                        example.isArray() ? "closedAt" : example.has("choices") ? "amount" : "attributes.example";
                mappings.add(with("/deals/0/columns", field, example));
            }
            default -> throw new AssertionError(section);
        }
        return mappings;
    }

    private static ObjectNode top(String key, JsonNode example) throws IOException {
        if (key.equals("base") || key.equals("without")) {
            ObjectNode based = JSON.createObjectNode().put("base", "espocrm");
            based.set(key, example);
            return based;
        }
        ObjectNode whole = whole();
        whole.set(key, example);
        var deal = (ObjectNode) whole.at("/deals/0");
        if (key.equals("parameters")) {
            deal.put("from", "${p}_deal d");
        } else if (key.equals("definitions")) {
            deal.put("where", "${live}");
            deal.putArray("links").addObject().put("use", "who").put("a", "d");
        }
        return whole;
    }

    private static ObjectNode with(String place, String key, JsonNode example) throws IOException {
        ObjectNode whole = whole();
        ((ObjectNode) whole.at(place)).set(key, example);
        return whole;
    }

    private static ObjectNode whole() throws IOException {
        return (ObjectNode) JSON.readTree(WHOLE);
    }

    @Test
    void everyKeyOfTheSchemaIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        var keys = new TreeSet<String>();
        collect(JSON.readTree(SchemaMapping.schema()), keys);

        assertThat(keys).contains("via", "scale", "clientsOfDeal", "definitions");
        assertThat(keys.stream()
                        .filter(key -> !page.contains("`" + key + "`") && !page.contains("\"" + key + "\""))
                        .toList())
                .isEmpty();
    }

    private static void collect(JsonNode schema, Set<String> keys) {
        schema.properties().forEach(entry -> {
            boolean isFields = entry.getKey().equals("columns");
            if (entry.getKey().equals("properties")) {
                entry.getValue().fieldNames().forEachRemaining(keys::add);
            }
            if (!isFields) {
                collect(entry.getValue(), keys);
            }
        });
        if (schema.isArray()) {
            schema.forEach(element -> collect(element, keys));
        }
        keys.remove("$schema");
    }
}
