package io.github.crmprofile.examples.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders: parts of tables, what is kept, and workbooks. */
class ExportFolderTest {

    @TempDir
    Path folder;

    private Exports exports;

    @BeforeEach
    void begin() {
        exports = new Exports(folder);
    }

    @Test
    void partsOfAnExportAreOneTable() {
        exports.write("Deals_001.csv", "id,n\n1,a\n").write("Deals_002.csv", "n,id\nb,2\n");
        assertThat(exports.rows("deals")).containsExactly("1|a", "2|b");
        exports.write("Deals_002.csv", "id,amount\n2,5\n");
        assertThatThrownBy(() -> exports.rows("deals"))
                .hasMessage(
                        "'Deals_002.csv' and 'Deals_001.csv' would be parts of one table, and have different headings: [n]"
                                + " are in the first alone, [amount] in the other. Export both with the same columns, or rename one.");
    }

    @Test
    void twoExportsOfOneTableAreRefused() {
        exports.write("deals-2026-06-16.csv", "id\n1\n").write("deals-2026-06-23.csv", "id\n1\n");
        assertThatThrownBy(() -> exports.rows("deals"))
                .hasMessage(
                        "'deals-2026-06-16.csv', 'deals-2026-06-23.csv' would all be the table 'deals', and are no parts of"
                                + " one export. Leave one export in the folder, or rename the others.");
    }

    @Test
    void filesAreReadAgainWhenOneHasChanged() throws IOException {
        exports.write("t.csv", "id,n\n1,a\n");
        try (ExportFolder first = ExportFolder.open(folder, ExportOptions.DEFAULT)) {
            assertThat(first.isFresh()).isTrue();
        }
        try (ExportFolder second = ExportFolder.open(folder, ExportOptions.DEFAULT);
                ExportFolder beside = ExportFolder.open(folder, ExportOptions.DEFAULT)) {
            assertThat(second.isFresh()).isFalse();
            assertThat(Exports.query(beside, "SELECT count(*) FROM t")).containsExactly("1");
        }
        exports.write("t.csv", "id,n\n1,a\n2,b\n");
        try (ExportFolder third = ExportFolder.open(folder, ExportOptions.DEFAULT)) {
            assertThat(third.isFresh()).isTrue();
            assertThat(Exports.query(third, "SELECT count(*) FROM t")).containsExactly("2");
        }
        Files.delete(folder.resolve("t.csv"));
        assertThatThrownBy(() -> exports.rows("t")).hasMessageStartingWith("There is no CSV file");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsAnError() {
        exports.write("t.csv", "id,n\n1,a\n");
        ExportFile file = ExportFile.of(folder.resolve("t.csv"));
        exports.write("t.csv", "id,n\n1,a\n2,b\n");
        assertThatThrownBy(file::checkUnchanged)
                .isInstanceOf(ExportException.class)
                .hasMessage("'t.csv' changed while it was read. Wait until it is written, and try again.");
    }

    @Test
    void afterAnErrorTheOldTablesAreNotTaken() {
        exports.write("t.csv", "id,n\n1,a\n");
        assertThat(exports.rows("t")).hasSize(1);
        exports.write("t.csv", "id,n\n1,a\n2\n");
        assertThatThrownBy(() -> exports.rows("t")).hasMessageStartingWith("'t.csv', line 3");
        assertThatThrownBy(() -> exports.rows("t")).hasMessageStartingWith("'t.csv', line 3");
    }

    @Test
    void progressIsToldByTable() {
        exports.write("a.csv", "id\n1\n").write("b.csv", "id\n1\n");
        var lines = new ArrayList<String>();
        ExportFolder.open(folder, ExportOptions.DEFAULT.withProgress(lines::add))
                .close();
        assertThat(lines)
                .containsExactly("Reading a: 0.0 MB, after 0.0 of 0.0 MB", "Reading b: 0.0 MB, after 0.0 of 0.0 MB");
    }

    @Test
    void tablesCannotBeWritten() {
        exports.write("t.csv", "id\n1\n");
        try (ExportFolder open = ExportFolder.open(folder, ExportOptions.DEFAULT)) {
            assertThatThrownBy(() -> Exports.query(open, "DELETE FROM t")).hasMessageContaining("read-only");
        }
    }

    @Test
    void databaseAndFormsAreKeptElsewhereIfTheUserSaysSo() {
        exports.write("t.csv", "id\n1\n");
        Path store = folder.resolve("store");
        Path forms = folder.resolve("forms.json");
        assertThat(exports.rows("t", ExportOptions.DEFAULT.withStore(store).withColumns(forms)))
                .containsExactly("1");
        assertThat(store).isDirectoryContaining("glob:**/tables.duckdb");
        assertThat(forms).hasContent("{\n  \"t\" : {\n    \"id\" : \"number\"\n  }\n}");
        assertThat(folder.resolve(".crm-profile")).doesNotExist();
    }

    @Test
    void workbooksAreReadWithTheirDates() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("deals-acme-123456.xlsx"));
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Deals");
            sheet.value(0, 0, "(Do Not Modify) Opportunity");
            sheet.value(0, 1, "Est. close date");
            sheet.value(0, 2, "Created On");
            sheet.value(0, 3, "Est. revenue");
            sheet.value(0, 4, "Owner");
            sheet.value(1, 0, "a-1");
            sheet.value(1, 1, LocalDate.of(2026, 5, 11));
            sheet.style(1, 1).format("yyyy-MM-dd").set();
            sheet.value(1, 2, LocalDateTime.of(2026, 5, 31, 23, 59, 59));
            sheet.style(1, 2).format("m/d/yyyy h:mm AM/PM").set();
            sheet.value(1, 3, 3522.5);
            sheet.value(1, 4, "Zoë, O");
            sheet.value(2, 0, "a-2");
            sheet.value(2, 3, 0.1);
            book.newWorksheet("hiddenSheet").value(0, 0, "x");
        }
        assertThat(exports.rows("deals"))
                .containsExactly("a-1|2026-05-11|2026-05-31 23:59:59|3522.5|Zoë, O", "a-2|null|null|0.1|null");
        assertThat(exports.notes())
                .contains("'deals-acme-123456.xlsx': only the first sheet is read; there are 1 more");
    }

    @Test
    void aFileThatIsNoWorkbookIsSaid() {
        exports.write("t.xlsx", "id\n1\n");
        assertThatThrownBy(() -> exports.rows("t"))
                .hasMessage("'t.xlsx' cannot be read as an Excel workbook. Export it again.");
    }
}
