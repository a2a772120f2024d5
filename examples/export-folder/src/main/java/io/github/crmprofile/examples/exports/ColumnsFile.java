package io.github.crmprofile.examples.exports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The file that keeps the forms of columns, by table and column, so that they stay the same with the next export: {@code {"deals": {"Amount":
 * "number COMMA"}}}. People may edit it. Not thread-safe.
 */
final class ColumnsFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORMS =
            "text, number, number POINT, number COMMA, day, day DMY, day MDY, day YMD, time, time DMY, time MDY,"
                    + " time YMD, utc DMY, utc MDY, utc YMD, clock, clock any";

    private final Path file;
    private final Map<String, Map<String, String>> forms;
    private boolean isChanged;

    private ColumnsFile(Path file, Map<String, Map<String, String>> forms) {
        this.file = file;
        this.forms = forms;
    }

    static ColumnsFile read(Path file) throws IOException {
        var forms = new TreeMap<String, Map<String, String>>();
        if (Files.exists(file)) {
            try {
                forms.putAll(JSON.readValue(
                        file.toFile(), new TypeReference<Map<String, LinkedHashMap<String, String>>>() {}));
            } catch (JsonProcessingException e) {
                throw new ExportException(
                        "'" + file + "' does not hold tables with columns and forms in JSON: " + e.getOriginalMessage(),
                        e);
            }
        }
        var columns = new ColumnsFile(file, forms);
        columns.check();
        return columns;
    }

    private void check() {
        var problems = new ArrayList<String>();
        forms.forEach((table, columns) -> columns.forEach((column, form) -> {
            if (ColumnForm.parse(form).isEmpty()) {
                problems.add("'" + file + "': '" + form + "' of " + table + ".\"" + column + "\" is no form; there are "
                        + FORMS);
            }
        }));
        if (!problems.isEmpty()) {
            throw new ExportException(problems);
        }
    }

    Optional<ColumnForm> form(String table, String column) {
        return Optional.ofNullable(forms.getOrDefault(table, Map.of()).get(column))
                .flatMap(ColumnForm::parse);
    }

    void keep(String table, String column, ColumnForm form) {
        String before = forms.computeIfAbsent(table, t -> new LinkedHashMap<>()).put(column, form.toString());
        isChanged |= !form.toString().equals(before);
    }

    Path file() {
        return file;
    }

    /** Writes the file if something was added. */
    void write() throws IOException {
        if (isChanged) {
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), forms);
        }
    }

    /** The content as text, to notice changes by. */
    String text() throws IOException {
        return JSON.writeValueAsString(forms);
    }
}
