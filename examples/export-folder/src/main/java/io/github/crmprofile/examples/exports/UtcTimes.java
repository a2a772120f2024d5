package io.github.crmprofile.examples.exports;

import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Gives a mapping the zone of times that have an offset in the files: in the tables they are in UTC, whatever the zone of the others is. */
final class UtcTimes {

    /** A name in SQL, in quotes or without. */
    private static final Pattern NAME = Pattern.compile("\"((?:[^\"]|\"\")+)\"|(?U)\\w+");

    private final Map<String, String> parameters;
    private final List<String> columns;

    private UtcTimes(Map<String, String> parameters, List<String> columns) {
        this.parameters = parameters;
        this.columns = columns;
    }

    /**
     * Returns a mapping whose text times are in UTC where their column had offsets. A text that holds the day alone stays a day of the mapping's zone.
     *
     * @param mapping the mapping
     * @param tables the tables of the folder
     */
    static SchemaMapping fitting(SchemaMapping mapping, List<ExportTable> tables) {
        boolean hasOffsets =
                tables.stream().anyMatch(table -> !utcColumns(table).isEmpty());
        return hasOffsets
                ? mapping.withSources(
                        mapping.clients(),
                        mapping.records().stream()
                                .map(source -> fitting(source, mapping.parameters(), tables))
                                .toList())
                : mapping;
    }

    private static RecordSource fitting(RecordSource source, Map<String, String> parameters, List<ExportTable> tables) {
        List<String> columns = tables.stream()
                .filter(table -> Pattern.compile("(?iU)\\b" + Pattern.quote(table.name()) + "\\b")
                        .matcher(source.from())
                        .find())
                .flatMap(table -> utcColumns(table).stream())
                .toList();
        var times = new UtcTimes(parameters, columns);
        var fitting = new LinkedHashMap<String, Column>();
        source.columns()
                .forEach((name, column) ->
                        fitting.put(name, column instanceof Column.Time time ? times.fitting(time) : column));
        return new RecordSource(
                source.kind(),
                source.name(),
                source.from(),
                source.where(),
                source.id(),
                fitting,
                source.links(),
                source.rows());
    }

    private static List<String> utcColumns(ExportTable table) {
        return table.columns().stream()
                .filter(column -> column.form().startsWith(ColumnForm.Kind.UTC_TIME.word()))
                .map(ExportTable.ExportColumn::name)
                .toList();
    }

    private Column.Time fitting(Column.Time time) {
        Column.Time otherwise = time.otherwise();
        Column.Time rest = otherwise == null ? time : time.withOtherwise(fitting(otherwise));
        String pattern = time.pattern();
        return pattern != null && pattern.contains("H") && isUtc(time.sql()) ? rest.withZone(ZoneOffset.UTC) : rest;
    }

    private boolean isUtc(String sql) {
        String text = sql;
        for (var parameter : parameters.entrySet()) {
            text = text.replace("${" + parameter.getKey() + "}", parameter.getValue());
        }
        // The name of another column may hold the name of one.
        return NAME.matcher(text)
                .results()
                .map(name ->
                        name.group(1) == null ? name.group() : name.group(1).replace("\"\"", "\""))
                .anyMatch(name -> columns.stream().anyMatch(name::equalsIgnoreCase));
    }
}
