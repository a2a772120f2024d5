package io.github.crmprofile.jdbc.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SchemaMappingJsonProperties {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SchemaMapping.schema());

    @Provide
    Arbitrary<SchemaMapping> mappings() {
        return MappingArbitraries.mappings();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void jsonAndBuilderSayTheSame(@ForAll("mappings") SchemaMapping mapping) {
        assertThat(SchemaMapping.parse(mapping.toJson())).isEqualTo(mapping);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void thePublishedSchemaAcceptsWhatTheLibraryWrites(@ForAll("mappings") SchemaMapping mapping) throws IOException {
        assertThat(SCHEMA.validate(JSON.readTree(mapping.toJson()))).isEmpty();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void libraryAndSchemaRefuseAnUnknownKeyInAnyObject(
            @ForAll("mappings") SchemaMapping mapping, @ForAll @IntRange(max = 10_000) int place) throws IOException {
        JsonNode json = JSON.readTree(mapping.toJson());
        List<ObjectNode> objects = objects(json);
        objects.get(place % objects.size()).put("foriegn", "key");

        assertThat(SCHEMA.validate(json)).isNotEmpty();
        assertThatThrownBy(() -> SchemaMapping.parse(json.toString()))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("foriegn: is no ");
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void libraryAndSchemaRefuseAValueOfAnotherType(
            @ForAll("mappings") SchemaMapping mapping, @ForAll @IntRange(max = 10_000) int place) throws IOException {
        JsonNode json = JSON.readTree(mapping.toJson());
        List<ObjectNode> objects = objects(json);
        ObjectNode object = objects.get(place % objects.size());
        object.put(object.fieldNames().next(), true);

        assertThat(SCHEMA.validate(json)).isNotEmpty();
        assertThatThrownBy(() -> SchemaMapping.parse(json.toString()))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("is true or false; write ");
    }

    private static List<ObjectNode> objects(JsonNode json) {
        var objects = new ArrayList<ObjectNode>();
        // The keys of value maps are the house's own codes, and so are never wrong.
        json.properties().stream()
                .filter(e -> !e.getKey().equals("values"))
                .forEach(e -> objects.addAll(objects(e.getValue())));
        if (json.isArray()) {
            json.forEach(element -> objects.addAll(objects(element)));
        }
        if (json instanceof ObjectNode object && !object.isEmpty()) {
            objects.add(object);
        }
        return objects;
    }
}
