package io.github.crmprofile.jdbc.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadyMadeTest {

    static Stream<String> names() {
        return ReadyMade.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyReadyMadeMappingKeepsToThePublishedSchema(String name) throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaMapping.class.getResourceAsStream("schema-mapping.schema.json"));
        var json = new ObjectMapper().readTree(SchemaMapping.class.getResourceAsStream("readymade/" + name + ".json"));

        assertThat(schema.validate(json)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyReadyMadeMappingSurvivesBeingWritten(String name) {
        var mapping = SchemaMapping.readyMade(name);

        assertThat(SchemaMapping.parse(mapping.toJson())).isEqualTo(mapping);
    }
}
