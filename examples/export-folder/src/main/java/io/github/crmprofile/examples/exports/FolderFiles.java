package io.github.crmprofile.examples.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the exported files of a folder. */
final class FolderFiles {

    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "txt", "xlsx");

    private FolderFiles() {}

    static List<ExportFile> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ExportException(
                    "'" + folder + "' is not a folder. Name one with files that end in .csv or .xlsx.");
        }
        try (Stream<Path> paths = Files.list(folder)) {
            List<ExportFile> files = paths.filter(FolderFiles::isExport)
                    .sorted()
                    .map(ExportFile::of)
                    .toList();
            if (files.isEmpty()) {
                throw new ExportException(
                        "There is no CSV file in '" + folder
                                + "'. Name a folder with files that end in .csv or .xlsx; those in archives have to be unpacked.");
            }
            return files;
        }
    }

    private static boolean isExport(Path path) {
        String name = String.valueOf(path.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && ENDINGS.contains(ending) && !name.startsWith(".") && !name.startsWith("~$");
    }

    /** The files of each table, parts in their order; two exports of one table are refused. */
    static Map<String, List<ExportFile>> byTable(List<ExportFile> files) {
        Map<String, List<ExportFile>> tables = files.stream()
                .collect(Collectors.groupingBy(f -> f.tableName().table(), TreeMap::new, Collectors.toList()));
        var problems = new ArrayList<String>();
        tables.forEach((table, parts) -> {
            boolean isOne = parts.size() == 1 || areParts(parts);
            if (!isOne) {
                problems.add(parts.stream().map(f -> "'" + f.name() + "'").collect(Collectors.joining(", "))
                        + " would all be the table '" + table
                        + "', and are no parts of one export. Leave one export in the folder, or rename the others.");
            }
        });
        if (!problems.isEmpty()) {
            throw new ExportException(problems);
        }
        return tables;
    }

    /** Whether files are the parts of one export: of one day, with different numbers, and none of them downloaded again. */
    private static boolean areParts(List<ExportFile> files) {
        List<TableName> names = files.stream().map(ExportFile::tableName).toList();
        return names.stream().map(TableName::day).distinct().count() == 1
                && names.stream().map(TableName::part).distinct().count() == names.size()
                && names.stream().noneMatch(TableName::isCopy);
    }
}
