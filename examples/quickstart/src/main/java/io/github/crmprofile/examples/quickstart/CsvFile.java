package io.github.crmprofile.examples.quickstart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A CSV file with a header. What is wrong with it is said with file, line and column, but never with the value found there. */
record CsvFile(Path path, List<String> columns) {
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    static CsvFile open(Path folder, String name, List<String> columns) {
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException(
                    "There is no file " + path + ". Give the folder that holds accounts.csv and sales_pipeline.csv.");
        }
        return new CsvFile(path, columns);
    }

    <T> List<T> rows(Function<Row, T> mapping) {
        List<T> records = new ArrayList<>();
        try (MappingIterator<Map<String, String>> lines = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(path.toFile())) {
            requireColumns((CsvSchema) lines.getParserSchema());
            while (lines.hasNextValue()) {
                int line = lines.getCurrentLocation().getLineNr();
                records.add(mapping.apply(new Row(path + ", line " + line, lines.nextValue())));
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(
                    path + " is not CSV: " + broken.getOriginalMessage() + ". " + rule(), broken);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(path + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        return records;
    }

    private void requireColumns(CsvSchema header) {
        List<String> missing =
                columns.stream().filter(column -> header.column(column) == null).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(path + " has no column " + String.join(", ", missing) + ". " + rule());
        }
    }

    private String rule() {
        return "Its first line must name the columns " + String.join(", ", columns) + ".";
    }

    /** One line; a column that is empty is read as absent. */
    record Row(String place, Map<String, String> values) {
        @Nullable
        String text(String column) {
            String text = values.get(column);
            return text == null || text.isEmpty() ? null : text;
        }

        String required(String column) {
            String text = text(column);
            if (text == null) {
                throw problem(column, "is empty", "Give it a value");
            }
            return text;
        }

        @Nullable
        BigDecimal number(String column) {
            String text = text(column);
            try {
                return text == null ? null : new BigDecimal(text);
            } catch (NumberFormatException broken) {
                throw problem(column, "is not a number", "Write it with a decimal point, such as 1054 or 99.50");
            }
        }

        @Nullable
        Instant startOfDay(String column, ZoneId zone) {
            String text = text(column);
            try {
                return text == null
                        ? null
                        : LocalDate.parse(text).atStartOfDay(zone).toInstant();
            } catch (DateTimeException broken) {
                throw problem(column, "is not a date", "Write it as year-month-day, such as 2017-03-01");
            }
        }

        private IllegalArgumentException problem(String column, String rule, String remedy) {
            return new IllegalArgumentException(place + ": " + column + " " + rule + ". " + remedy + ".");
        }
    }
}
