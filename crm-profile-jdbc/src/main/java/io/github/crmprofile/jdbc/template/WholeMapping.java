package io.github.crmprofile.jdbc.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.jdbc.problem.LocatedJson;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.sql.FirstTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * Writes a mapping out in full: without base, includes and definitions.
 *
 * @param names the names of the mappings that can be a base
 * @param text the JSON of one of them
 * @param forms the keys of which each column has one, by which a column is known
 * @param problems receives each place where something is wrong, and what
 */
public record WholeMapping(
        List<String> names, UnaryOperator<String> text, Set<String> forms, BiConsumer<Location, String> problems) {

    /** The keys of a mapping that say in another place what belongs here. */
    public static final List<String> KEYS = List.of(MappingBase.KEY, MappingBase.WITHOUT, Definitions.KEY);

    /** Returns the mapping with all of its parts in their places. */
    public LocatedJson of(LocatedJson written) {
        var used = new HashSet<String>();
        LocatedJson based = MappingBase.applied(written, this);
        return Definitions.applied(Includes.applied(based, used, problems), used, problems);
    }

    /** Returns the name of a source: that of its first table where none is given; empty where there is none. */
    public static String nameOf(JsonNode source) {
        return nameOf(source, source.path("from").asText());
    }

    static String nameOf(JsonNode source, String from) {
        JsonNode name = source.path("name");
        return name.isTextual() ? name.textValue() : FirstTable.of(from).name();
    }
}
