package io.github.crmprofile.examples.page;

import io.github.crmprofile.examples.exports.CsvFiles;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.MappingReport;
import java.util.function.Consumer;

/** Opens a folder of exported files for the page, after a check of the mapping: a page must not show numbers that the files do not have. */
final class ExportedCrm {

    private ExportedCrm() {}

    /**
     * Opens a folder. What was found out about the files and the report of the check are said.
     *
     * @throws IllegalArgumentException if the mapping does not fit the files, with what is missing and what is there
     */
    static CsvFiles.Opened open(CsvFiles files, String mapping, Consumer<String> say) {
        CsvFiles.Opened opened = files.open(mapping, say);
        opened.folder().notes().forEach(say);
        MappingReport report = JdbcSource.check(opened.folder().dataSource(), opened.mapping());
        if (!report.isUsable()) {
            String tables = CsvFiles.list(opened.folder().tables());
            opened.folder().close();
            throw new IllegalArgumentException(
                    report.text() + "The tables of the folder, with their headings:\n" + tables);
        }
        say.accept(report.text());
        return opened;
    }
}
