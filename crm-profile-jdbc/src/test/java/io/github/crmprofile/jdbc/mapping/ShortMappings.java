package io.github.crmprofile.jdbc.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.crmprofile.model.RecordKind;
import java.io.IOException;
import java.util.List;

/** Reads mappings. */
final class ShortMappings {

    static final String TOP = """
            "contacts": [{"name": "person", "from": "person p", "id": "p.id", "columns": {"name": "p.name"}}],
            "companies": [{"name": "firm", "from": "firm f", "id": "f.id", "columns": {"name": "f.name"}}],
            "deals": [{"name": "sale", "from": "sale s", "id": "s.id", "columns": {"outcome": {"constant": "OPEN"}}, "links": [{"to": "contact", "id": "s.who"}]}]
            """;

    private ShortMappings() {}

    static String withLinks(String links, String more) {
        return """
                {%s %s,
                 "activities": [
                   {"name": "call", "from": "call a", "id": {"text": "a.id", "prefix": "call-"},
                    "columns": {"channel": {"constant": "call"}, "occurredAt": {"utc": "a.at"}, "completed": {"when": "1 = 1"}},
                    "links": %s}
                 ]
                }
                """.formatted(more, TOP, links);
    }

    static SchemaMapping read(String json) throws IOException {
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SchemaMapping.schema());
        assertThat(schema.validate(new ObjectMapper().readTree(json))).isEmpty();
        SchemaMapping mapping = SchemaMapping.parse(json);
        assertThat(SchemaMapping.parse(mapping.toJson())).isEqualTo(mapping);
        return mapping;
    }

    static List<Link> links(String json) throws IOException {
        return read(json).records(RecordKind.ACTIVITY).get(0).links();
    }
}
