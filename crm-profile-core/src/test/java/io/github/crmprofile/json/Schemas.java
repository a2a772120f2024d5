package io.github.crmprofile.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;

/** Checks JSON against the published schema. */
final class Schemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers ->
                    mappers.mapPrefix("https://crmprofile.github.io/", "classpath:io/github/crmprofile/json/")));

    private Schemas() {}

    /** The definition is {@code figures} for example, or empty for that of a profile. */
    static JsonSchema schema(String definition) {
        return FACTORY.getSchema(
                SchemaLocation.of("https://crmprofile.github.io/profile.schema.json"
                        + (definition.isEmpty() ? "" : "#/$defs/" + definition)),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    static void assertValid(JsonSchema schema, String json) {
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }
}
