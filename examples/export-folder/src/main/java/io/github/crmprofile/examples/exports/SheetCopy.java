package io.github.crmprofile.examples.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Writes the first sheet of a workbook as a CSV file: dates in ISO form, numbers with a point. */
final class SheetCopy {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    private SheetCopy() {}

    /** Writes the sheet, and returns the names of the sheets that are left out. */
    static List<String> write(Path workbook, String name, Path copy) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                var book = new ReadableWorkbook(in, new ReadingOptions(true, true));
                Writer out = Files.newBufferedWriter(copy)) {
            List<Sheet> sheets = book.getSheets().toList();
            if (sheets.isEmpty()) {
                throw new ExportException("'" + name + "' has no sheet.");
            }
            try (Stream<Row> rows = sheets.get(0).openStream()) {
                write(rows.iterator(), out);
            }
            return sheets.stream().skip(1).map(Sheet::getName).toList();
        } catch (ExcelReaderException | IllegalStateException | IOException e) {
            // The reader knows no cells that hold a date as text, which hardly a program writes.
            throw new ExportException("'" + name + "' cannot be read as an Excel workbook. Export it again.", e);
        }
    }

    private static void write(Iterator<Row> rows, Writer out) throws IOException {
        int width = 0;
        boolean wasBlank = false;
        while (rows.hasNext()) {
            List<String> cells = cells(rows.next());
            if (cells.isEmpty()) {
                wasBlank = true;
            }
            width = width == 0 ? cells.size() : width;
            // A row ends with its last cell that is not empty; behind an empty row, one of a single cell is a footer.
            int missing = wasBlank && cells.size() < 2 ? 0 : Math.max(0, width - cells.size());
            out.write(cells.stream().map(SheetCopy::quoted).collect(Collectors.joining(",")) + ",\"\"".repeat(missing)
                    + "\n");
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column).map(SheetCopy::text).orElse(""));
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String text(Cell cell) {
        return cell.getType() == CellType.NUMBER ? number(cell) : Objects.requireNonNullElse(cell.getText(), "");
    }

    private static String number(Cell cell) {
        BigDecimal number = cell.asNumber();
        // What stands in quotes or brackets is shown as it is, or a colour.
        String format = Objects.requireNonNullElse(cell.getDataFormatString(), "")
                .replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "")
                .toLowerCase(Locale.ROOT);
        boolean hasDay = format.contains("yy") || format.matches(".*\\bd{1,4}\\b.*");
        boolean hasTime = format.contains("h") || format.contains("ss");
        if (!hasDay && !hasTime) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        long seconds = number.multiply(SECONDS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        if (!hasDay) {
            return CLOCK.format(LocalTime.ofSecondOfDay(seconds % SECONDS_OF_DAY.longValue()));
        }
        LocalDateTime time =
                cell.asDate().toLocalDate().atStartOfDay().plusSeconds(seconds % SECONDS_OF_DAY.longValue());
        boolean isDay = !hasTime && time.toLocalTime().equals(LocalTime.MIDNIGHT);
        return isDay ? time.toLocalDate().toString() : TIME.format(time);
    }
}
