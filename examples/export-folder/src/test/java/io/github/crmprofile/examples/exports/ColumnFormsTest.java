package io.github.crmprofile.examples.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of a column is decided over all its cells, or asked. */
class ColumnFormsTest {

    @TempDir
    Path folder;

    private String form(ExportOptions options, String... cells) {
        write(cells);
        try (ExportFolder open = ExportFolder.open(folder, options)) {
            return open.tables().get(0).columns().get(1).form();
        }
    }

    private List<String> cells(ExportOptions options, String... cells) {
        write(cells);
        return new Exports(folder)
                .rows("t", options).stream()
                        .map(row -> row.substring(row.indexOf('|') + 1))
                        .toList();
    }

    private void write(String... cells) {
        String rows = IntStream.range(0, cells.length)
                .mapToObj(i -> (char) ('a' + i) + ",\"" + cells[i] + "\"\n")
                .collect(Collectors.joining());
        new Exports(folder).write("t.csv", "id,x\n" + rows);
    }

    /** What is given, what is in the table, and the form. */
    private static final String CASES = """
            9225.225;275000;100#9225.225;275000;100#number
            1,250.50;99#1250.50;99#number POINT
            1.250,50;99;1.000.000,00#1250.50;99;1000000.00#number COMMA
            12,5;-3#12.5;-3#number COMMA
            $1,250.50;$99.00;($12.00)#1250.50;99.00;-12.00#number POINT
            1 250,50 zł;-99,00 zł#1250.50;-99.00#number COMMA
            1 250,50 €;99 €#1250.50;99#number COMMA
            EUR 1.250,50;EUR 7,00#1250.50;7.00#number COMMA
            R$ 1.250,50;R$ 7,00#1250.50;7.00#number COMMA
            1'250.50;99.00#1250.50;99.00#number POINT
            1,250;12345;99#1.250;12345;99#number COMMA
            1,250,000;1,250#1250000;1250#number POINT
            1,23,456;12,34,567.50;99#123456;1234567.50;99#number POINT
            0,125;0,250#0.125;0.250#number COMMA
            ,5;1,25#0.5;1.25#number COMMA
            100-;5,5#-100;5.5#number COMMA
            007;012#007;012#text
            +48 600 000 001;+48 600 000 002#+48 600 000 001;+48 600 000 002#text
            600 000 001;600 000 002#600 000 001;600 000 002#text
            GTX 500;MG 100#GTX 500;MG 100#text
            2026-05-11;2026-05-12#2026-05-11;2026-05-12#day
            2026-05-11 09:30;2026-05-12 10:00#2026-05-11 09:30;2026-05-12 10:00#time
            2026-05-11 00:00:00;2026-05-12 00:00:00#2026-05-11 00:00:00;2026-05-12 00:00:00#time
            2026-05-11;2026-05-12 09:30:15#2026-05-11 00:00:00;2026-05-12 09:30:15#time YMD
            2026-05-11 09:30;2026-05-12 09:30:15#2026-05-11 09:30:00;2026-05-12 09:30:15#time YMD
            11.05.2026 09:30:00;1.6.2026 9:05:00#2026-05-11 09:30:00;2026-06-01 09:05:00#time DMY
            3/4/2026;31/12/2025#2026-04-03;2025-12-31#day DMY
            3/4/2026;12/31/2025#2026-03-04;2025-12-31#day MDY
            3/4/26;12/31/25#2026-03-04;2025-12-31#day MDY
            2026-05-11 09:30 PM;2026-05-11 12:05 AM#2026-05-11 21:30:00;2026-05-11 00:05:00#time YMD
            5/13/2026 12:15 PM;5/1/2026 1:00 AM#2026-05-13 12:15:00;2026-05-01 01:00:00#time MDY
            11 May 2026;2 Sep 2025#2026-05-11;2025-09-02#day DMY
            May 11 2026;September 2 2025#2026-05-11;2025-09-02#day MDY
            2026-05-11T09:30:00Z;2026-05-11T23:30:00Z#2026-05-11 09:30:00;2026-05-11 23:30:00#utc YMD
            2026-05-11 09:30:00.12345+02:00;2026-01-01 00:30:00+0100#2026-05-11 07:30:00;2025-12-31 23:30:00#utc YMD
            09:15;10:00#09:15;10:00#clock
            9:15 AM;1:05 PM#09:15:00;13:05:00#clock any
            Closed Won;Negotiation#Closed Won;Negotiation#text
            101;151#101;151#number
            """;

    @Test
    void cellsAreWrittenInOneForm() {
        List<String[]> cases = CASES.lines().map(line -> line.split("#", -1)).toList();
        // A column for each case, of as many rows as the longest has cells.
        String headings =
                IntStream.range(0, cases.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String rows = IntStream.range(0, 3)
                .mapToObj(row ->
                        cases.stream().map(c -> '"' + cell(c[0], row) + '"').collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
        new Exports(folder).write("t.csv", headings + "\n" + rows);
        try (ExportFolder open = ExportFolder.open(folder, ExportOptions.DEFAULT)) {
            for (int i = 0; i < cases.size(); i++) {
                String[] one = cases.get(i);
                assertThat(open.tables().get(0).columns().get(i).form())
                        .as(one[0])
                        .isEqualTo(one[2]);
                assertThat(Exports.query(open, "SELECT c" + i + " FROM t WHERE c" + i + " IS NOT NULL"))
                        .as(one[0])
                        .containsExactlyInAnyOrder(one[1].split(";", -1));
            }
        }
    }

    private static String cell(String cells, int row) {
        String[] parts = cells.split(";", -1);
        return row < parts.length ? parts[row] : "";
    }

    @Test
    void whatCellsDoNotTellIsAskedOfAllColumnsAtOnce() {
        new Exports(folder).write("t.csv", """
                a;b;c;d;e;f;g
                3/4/2026;03-04-2026;1,250;1.250;5/6/26;31/12/2025;1.250,5
                12/11/2025;12-11-2025;77;77;7/8/26;12/31/2025;1,250.5
                """);
        String day = " has days such as 3/4/2026 only, of which either number may be the month; write \"day DMY\" or"
                + " \"day MDY\" in 'crm-columns.json' as {\"t\": {";
        String mark =
                " has numbers such as 9,999 or 9.999 only, whose mark may be that of decimals or of thousands; write"
                        + " \"number POINT\" or \"number COMMA\" in 'crm-columns.json' as {\"t\": {";
        assertThatThrownBy(() -> ExportFolder.open(folder, ExportOptions.DEFAULT))
                .satisfies(
                        e -> assertThat(((ExportException) e).problems())
                                .satisfiesExactly(
                                        a -> assertThat(a)
                                                .startsWith(
                                                        "t.\"a\"" + day + "\"a\": ...}}, or say it for all columns"),
                                        b -> assertThat(b).startsWith("t.\"b\"" + day),
                                        c -> assertThat(c).startsWith("t.\"c\"" + mark),
                                        d -> assertThat(d).startsWith("t.\"d\"" + mark),
                                        x -> assertThat(x).startsWith("t.\"e\"" + day),
                                        f -> assertThat(f)
                                                .startsWith(
                                                        "t.\"f\" has days in several orders of day, month and year; export it again, or write \"text\""),
                                        g -> assertThat(g)
                                                .startsWith(
                                                        "t.\"g\" has numbers with a decimal point and numbers with a decimal comma; export it again, or write")));
    }

    @Test
    void anAnswerHoldsForAllColumnsOrForOne() {
        var days = ExportOptions.DEFAULT.withDayOrder(DayOrder.DMY).withDecimalMark(DecimalMark.COMMA);
        assertThat(cells(days, "3/4/2026", "12/11/2025")).containsExactly("2026-04-03", "2025-11-12");
        // Kept in the folder: from now on without the option.
        assertThat(cells(ExportOptions.DEFAULT, "5/6/2026", "7/8/2025")).containsExactly("2026-06-05", "2025-08-07");

        new Exports(folder).write("crm-columns.json", "{\"t\": {\"x\": \"number COMMA\"}}");
        assertThat(cells(ExportOptions.DEFAULT, "1,250", "99")).containsExactly("1.250", "99");
    }

    @Test
    void anAnswerThatAnotherColumnOfTheTableContradictsIsRefused() {
        new Exports(folder).write("t.csv", """
                id,opened,closed
                1,3/4/2026,4/13/2026
                2,5/4/2026,12/31/2026
                """);
        assertThatThrownBy(() -> ExportFolder.open(folder, ExportOptions.DEFAULT.withDayOrder(DayOrder.DMY)))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining(
                        "t.\"opened\" has days such as 3/4/2026 only, which were said to be DMY, but t.\"closed\""
                                + " has the month in front; write \"day DMY\" or \"day MDY\"");

        try (ExportFolder open = ExportFolder.open(folder, ExportOptions.DEFAULT.withDayOrder(DayOrder.MDY))) {
            assertThat(open.tables().get(0).columns().get(1).form()).isEqualTo("day MDY");
        }
    }

    @Test
    void daysThatCouldBeReadEitherWayAreReadAsThoseOfOtherTables() {
        var files = new Exports(folder)
                .write("contacts.csv", "id,born\n1,3/4/2026\n2,5/4/2026\n")
                .write("deals.csv", "id,closed,signed\n1,12/31/2026 9:15,3/4/26\n2,1/2/2026 10:00,7/8/26\n");
        String reason = ", as deals.\"closed\" has its days in this order";
        assertThat(files.notes())
                .containsExactly(
                        "contacts.\"born\" is read as 'day MDY'" + reason,
                        "deals.\"closed\" is read as 'time MDY'",
                        "deals.\"signed\" is read as 'day MDY'" + reason);
        assertThat(files.rows("contacts")).containsExactly("1|2026-03-04", "2|2026-05-04");

        // What was decided for one export holds for a table that comes with the next.
        files.write("deals.csv", "id,closed,signed\n1,3/4/2026 9:15,3/4/26\n")
                .write("leads.csv", "id,made\n1,3/4/2026\n");
        assertThat(files.rows("leads")).containsExactly("1|2026-03-04");

        // Another program may have written days with another mark between their numbers.
        files.write("notes.csv", "id,made\n1,3-4-2026\n");
        assertThatThrownBy(files::notes)
                .hasMessageStartingWith("notes.\"made\" has days such as 3/4/2026 only, of which");
    }

    @Test
    void tablesThatContradictEachOtherLeaveNothingToGuess() {
        var files = new Exports(folder)
                .write("a.csv", "id,x\n1,31/12/2026\n")
                .write("b.csv", "id,x\n1,12/31/2026\n")
                .write("c.csv", "id,x\n1,3/4/2026\n");
        String form = "c.\"x\" has days such as 3/4/2026 only, ";
        assertThatThrownBy(files::notes)
                .hasMessageStartingWith(
                        form + "and a.\"x\" has the day in front, b.\"x\" the month; write \"day DMY\" or \"day MDY\"");
        assertThatThrownBy(() -> files.rows("c", ExportOptions.DEFAULT.withDayOrder(DayOrder.DMY)))
                .hasMessageStartingWith(form + "which were said to be DMY, but b.\"x\" has the month in front");
        files.write("crm-columns.json", "{\"c\": {\"x\": \"day DMY\"}}");
        assertThat(files.rows("c")).containsExactly("1|2026-04-03");
        assertThat(files.rows("b")).containsExactly("1|2026-12-31");
    }

    @Test
    void shortYearsThatCannotBeInTheGivenOrderAreRefused() {
        assertThatThrownBy(() -> form(ExportOptions.DEFAULT.withDayOrder(DayOrder.MDY), "25/12/26", "3/4/26"))
                .hasMessageStartingWith("t.\"x\" has numbers above 12 where the month would stand");
        assertThat(cells(ExportOptions.DEFAULT.withDayOrder(DayOrder.DMY), "25/12/26", "3/4/26"))
                .containsExactly("2026-12-25", "2026-04-03");
    }

    @Test
    void aQuestionAboutAColumnThatNobodyUsesIsANote() {
        write("3/4/2026", "12/11/2025");
        try (ExportFolder open =
                ExportFolder.open(folder, ExportOptions.DEFAULT.withUsed((table, column) -> column.equals("id")))) {
            assertThat(open.notes())
                    .containsExactly("t.\"x\" has days such as 3/4/2026 only, of which either number may be the month;"
                            + " write \"day DMY\" or \"day MDY\"; it stays as it is, for nothing asks for it");
        }
    }

    @Test
    void theFormStaysTheSameWithTheNextExport() {
        assertThat(form(ExportOptions.DEFAULT, "1.250,50", "99")).isEqualTo("number COMMA");
        // These alone would be taken for numbers with a point.
        assertThat(cells(ExportOptions.DEFAULT, "1.250", "2.500")).containsExactly("1250", "2500");
    }

    @Test
    void anExportOfAnotherFormIsAnError() {
        assertThat(form(ExportOptions.DEFAULT, "2026-05-11", "2026-05-12")).isEqualTo("day");
        assertThatThrownBy(() -> form(ExportOptions.DEFAULT, "11.05.2026", "12.05.2026"))
                .hasMessage(
                        "t.\"x\" is 'day' in 'crm-columns.json', which more than a tenth of its cells are not. Correct the form there,"
                                + " or take the line out to have it found again.");
        new Exports(folder).write("crm-columns.json", "{\"t\": {\"x\": \"date\"}}");
        assertThatThrownBy(() -> form(ExportOptions.DEFAULT, "2026-05-11"))
                .hasMessageContaining("'date' of t.\"x\" is no form; there are text, number, number POINT");
    }

    @Test
    void idsMayBecomeSeveralInTheNextExport() {
        assertThat(form(ExportOptions.DEFAULT, "101", "151")).isEqualTo("number");
        assertThat(cells(ExportOptions.DEFAULT, "101", "101;151")).containsExactly("101", "101;151");
        assertThat(form(ExportOptions.DEFAULT, "101", "102")).isEqualTo("text");
    }

    @Test
    void theLastOfManyRowsCounts() {
        String[] cells = new String[500];
        Arrays.fill(cells, "3/4/2026");
        cells[499] = "3/25/2026";
        write(cells);
        try (ExportFolder open = ExportFolder.open(folder, ExportOptions.DEFAULT)) {
            assertThat(open.tables().get(0).columns().get(1).form()).isEqualTo("day MDY");
        }
    }

    @Test
    void singleCellsOfAnotherFormStayAndAreCounted() {
        String[] cells = new String[20];
        Arrays.fill(cells, "1.250,50");
        cells[19] = "n/a";
        assertThat(cells(ExportOptions.DEFAULT, cells)).contains("1250.50", "n/a");
        assertThat(new Exports(folder).notes())
                .contains("t.\"x\" has 1 cells that are not in this form; they stay as they are");
    }

    @Test
    void currenciesInAmountsAreSaidAndKeptWhereThereAreSeveral() {
        assertThat(cells(ExportOptions.DEFAULT, "$1,250.50", "€ 99.00", "7.25"))
                .containsExactly("1250.50|$", "99.00|€", "7.25|null");
        assertThat(new Exports(folder).notes())
                .contains("t.\"x\" has amounts with $, €: the column \"x (currency)\" has the sign of each");
    }

    @Test
    void aDayAndATimeInTwoColumnsAreSaid() {
        new Exports(folder).write("t.csv", "id,due,due time\n1,2026-05-04,09:15\n2,2026-05-05,\n");
        assertThat(new Exports(folder).notes())
                .containsExactly("t has days in \"due\" and times of day in \"due time\": join them in the mapping by"
                        + " || ' ' ||, with the day as 'otherwise'");
    }
}
