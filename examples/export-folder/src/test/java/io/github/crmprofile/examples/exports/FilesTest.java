package io.github.crmprofile.examples.exports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as products write them: charsets, delimiters, line ends, and what is wrong with files. */
class FilesTest {

    private static final String TEXT = "\"id\",\"name\"\n\"1\",\"Café\"\n\"2\",\"a \"\"b\"\", c\nd\"\n";

    @TempDir
    Path folder;

    private Exports exports;

    @BeforeEach
    void begin() {
        exports = new Exports(folder);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> exports.rows("t"))
                .isInstanceOf(ExportException.class)
                .hasMessage(message);
    }

    @Test
    void lettersAreReadInEveryCharsetOfExports() {
        for (Charset charset : new Charset[] {UTF_8, ISO_8859_1, Letters.WINDOWS, StandardCharsets.UTF_16, UTF_16LE}) {
            exports.write("t.csv", TEXT, charset);
            assertThat(exports.rows("t")).as(charset.name()).containsExactly("1|Café", "2|a \"b\", c\nd");
        }
        exports.write("t.csv", "\uFEFF" + TEXT, UTF_8);
        assertThat(exports.rows("t")).containsExactly("1|Café", "2|a \"b\", c\nd");
        exports.write("t.csv", "\uFEFF" + TEXT, UTF_16LE);
        assertThat(exports.rows("t")).containsExactly("1|Café", "2|a \"b\", c\nd");
    }

    @Test
    void aCharsetThatIsNotUtf8IsSaid() {
        exports.write("t.csv", TEXT, ISO_8859_1);
        assertThat(exports.notes()).contains("'t.csv' is not in UTF-8, and is taken as ISO-8859-1");
        exports.write("t.csv", TEXT.replace("Café", "“Café” 5 €"), Letters.WINDOWS);
        assertThat(exports.notes()).contains("'t.csv' is not in UTF-8, and is taken as windows-1252");
        assertThat(exports.rows("t")).contains("1|“Café” 5 €");
    }

    @Test
    void cyrillicBytesAreAskedAbout() {
        Charset cyrillic = Charset.forName("windows-1251");
        exports.write("t.csv", "ид;название\n1;Сделка\n", cyrillic);
        assertRefused(
                "'t.csv' is neither UTF-8 nor in a charset of Western Europe. Name its charset, such as windows-1251.");
        assertThat(exports.rows("t", ExportOptions.DEFAULT.withCharset(cyrillic)))
                .containsExactly("1|Сделка");
    }

    @Test
    void delimitersAreFoundOut() {
        exports.write("t.csv", "id;name\n1;\"a;b\"\n2;c,d\n");
        assertThat(exports.rows("t")).containsExactly("1|a;b", "2|c,d");
        assertThat(exports.notes()).containsExactly("'t.csv' has ';' between its cells");
        exports.write("t.csv", "id\tname\n1\ta,b\n");
        assertThat(exports.rows("t")).containsExactly("1|a,b");
        exports.write("t.csv", "id,net; gross; tax\n1,a\n2,b\n");
        assertThat(exports.rows("t")).containsExactly("1|a", "2|b");
        exports.write("t.csv", "name\nAda\nBen\n");
        assertThat(exports.rows("t")).containsExactly("Ada", "Ben");
    }

    @Test
    void lineEndsOfAllKindsAreRead() {
        for (String text :
                new String[] {"id,n\r\n1,a\r\n2,b\r\n", "id,n\r1,a\r2,b\r", "id,n\n1,a\r\n2,b\n", "id,n\n1,a\n\n2,b\n\n"
                }) {
            exports.write("t.csv", text);
            assertThat(exports.rows("t")).containsExactly("1|a", "2|b");
        }
        exports.write("t.csv", "id,n\n1,a\n2,b");
        assertThat(exports.rows("t")).containsExactly("1|a", "2|b");
        assertThat(exports.notes()).containsExactly("'t.csv' has no line end after its last row");
    }

    @Test
    void nulCharactersAreLeftOutAndSaid() {
        exports.write("t.csv", "\"id\",\"plan\"\n\"1\",\"\0<p>x</p>\"\n", ISO_8859_1);
        assertThat(exports.rows("t")).containsExactly("1|<p>x</p>");
        assertThat(exports.notes()).containsExactly("'t.csv' has 1 NUL characters, which are left out");
    }

    @Test
    void aHeadingThatComesTwiceGetsANumber() {
        exports.write("t.csv", "Id,Company IDs,Note,COMPANY IDS\n1,5,x,5;6\n");
        assertThat(exports.rows("(SELECT \"COMPANY IDS_1\", \"Company IDs\" FROM t)"))
                .containsExactly("5;6|5");
        assertThat(exports.notes())
                .containsExactly(
                        "'t.csv' has the heading 'COMPANY IDS' more than once: column 4 is called 'COMPANY IDS_1'");
    }

    @Test
    void aDelimiterBehindTheLastCellMakesNoColumn() {
        exports.write("t.csv", "\"ID\";\"Name\";\n\"1\";\"a\";\n");
        assertThat(exports.rows("t")).containsExactly("1|a");
        exports.write("t.csv", "ID,,Name\n1,x,a\n");
        assertThat(exports.rows("t")).containsExactly("1|x|a");
        assertThat(exports.notes()).containsExactly("\"t\": a column without heading is called 'column_2'");
    }

    @Test
    void aFileThatIsCutOffIsAnErrorWithItsLine() {
        exports.write("t.csv", "id,n\n1,a\n2,\"b\nc\n");
        assertRefused(
                "'t.csv', line 3: the cell that is quoted there does not end before the file does: it is cut off, or a"
                        + " quote is not doubled. Export it again.");
        exports.write("t.csv", "id,n\n1,a\n2,\"b\"c\n3,d\n");
        assertRefused(
                "'t.csv', line 3: a quoted cell goes on behind its closing quote. A quote within a cell has to be doubled.");
    }

    @Test
    void rowsOfAnotherLengthAreAnErrorWithTheirLine() {
        exports.write("t.csv", "id,n\n1,\"a\nb\"\n2\n3,c\n4,d,e\n");
        assertRefused(
                "'t.csv', line 4: the row has 1 cells, and there are 2 headings; so have 1 more. Export it again, or mend it.");
        exports.write("t.csv", "id,n\n1,a\n\n2\n3,c\n");
        assertRefused("'t.csv', line 4: the row has 1 cells, and there are 2 headings. Export it again, or mend it.");
        exports.write("t.csv", "");
        assertRefused("'t.csv' has no row of headings.");
    }

    @Test
    void theFooterOfAReportIsLeftOutAndSaid() {
        exports.write("t.csv", """
                "Name","Amount"
                "Café","$1,250.50"
                "B","$99.00"

                "Grand Totals (2 records)"
                "Confidential Information - Do Not Distribute"
                "Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."
                """);
        assertThat(exports.rows("t")).containsExactly("B|99.00", "Café|1250.50");
        assertThat(exports.notes()).contains("'t.csv' ends with a footer of a report of 3 lines, which is left out");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        exports.write("a.csv", "id,n\n1\n").write("b.csv", "id,n\n1,\"x\n");
        assertThatThrownBy(() -> exports.rows("a"))
                .satisfies(e -> assertThat(((ExportException) e).problems())
                        .hasSize(2)
                        .anySatisfy(p -> assertThat(p).startsWith("'a.csv', line 2"))
                        .anySatisfy(p -> assertThat(p).startsWith("'b.csv', line 2")));
    }

    @Test
    void aFolderWithoutFilesIsSaid() {
        assertThatThrownBy(() -> exports.rows("t")).hasMessageStartingWith("There is no CSV file in '" + folder + "'.");
        assertThatThrownBy(() -> ExportFolder.open(folder.resolve("no"), ExportOptions.DEFAULT))
                .hasMessage("'" + folder.resolve("no")
                        + "' is not a folder. Name one with files that end in .csv or .xlsx.");
    }
}
