package io.github.crmprofile.examples.exports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The headings under which exports of one product have the same column: of other years, settings and languages. A heading is a parameter of the ready-made
 * mapping, and the one is taken that the file has. Each was seen in a file, or is what importers of such files read.
 */
final class Headings {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Map<String, Map<String, List<String>>>> KNOWN = known();

    private Headings() {}

    private static Map<String, Map<String, Map<String, List<String>>>> known() {
        String name = "headings.json";
        try (InputStream in = Objects.requireNonNull(Headings.class.getResourceAsStream(name), name)) {
            return JSON.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns a mapping with the headings that tables have. A parameter that the mapping's author has set stays as it is, and so does one of which no heading is
     * there: the check names it.
     *
     * @param mapping the mapping
     * @param name the ready-made mapping it is, or the file that names its base
     * @param tables the tables of the folder
     */
    static SchemaMapping fitting(SchemaMapping mapping, String name, List<ExportTable> tables) {
        String base = base(Path.of(name)).orElse(name);
        Map<String, String> usual =
                KNOWN.containsKey(base) ? SchemaMapping.readyMade(base).parameters() : Map.of();
        SchemaMapping.Builder fitting = mapping.toBuilder();
        KNOWN.getOrDefault(base, Map.of())
                .forEach((table, parameters) -> parameters.forEach((parameter, headings) -> {
                    boolean isOwn = !Objects.equals(
                            usual.get(parameter), mapping.parameters().get(parameter));
                    headings.stream()
                            .filter(heading -> !isOwn && has(tables, table, heading))
                            .findFirst()
                            .ifPresent(heading -> fitting.parameter(parameter, heading));
                }));
        return fitting.build();
    }

    /** Returns all headings that a parameter of a mapping may have, as text. */
    static String known(String name) {
        return String.valueOf(KNOWN.get(base(Path.of(name)).orElse(name)));
    }

    private static boolean has(List<ExportTable> tables, String table, String heading) {
        return tables.stream()
                .filter(t -> t.name().equals(table))
                .flatMap(t -> t.columns().stream())
                .anyMatch(column -> column.name().equals(heading));
    }

    private static Optional<String> base(Path mapping) {
        try {
            JsonNode json = Files.exists(mapping) ? JSON.readTree(mapping.toFile()) : null;
            return Optional.ofNullable(json).map(j -> j.path("base").asText()).filter(b -> !b.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException("The mapping cannot be read from " + mapping, e);
        }
    }
}
