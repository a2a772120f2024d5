package io.github.crmprofile.jdbc.survey;

import io.github.crmprofile.jdbc.sql.TimePatternFinder;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds which texts of a table are times, and numbers. For one thread. */
final class TextColumns {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private static final Set<String> TIMES = Set.of("date", "datetime", "timestamp");

    private final String table;
    private final List<String> key;
    private final Sample sample;

    TextColumns(String table, List<String> key, Sample sample) {
        this.table = table;
        this.key = key;
        this.sample = sample;
    }

    /**
     * Returns the columns, with those that their values tell: times in a table that has none of a type, or that are called times where types are but
     * names (SQLite), and numbers in a table that is all texts, as that of a file is.
     */
    List<Table.Col> read(List<Table.Col> columns) {
        boolean isTimed = columns.stream().anyMatch(Table.Col::isTime);
        boolean isTexts = columns.stream().allMatch(Table.Col::isText);
        return columns.stream()
                .map(column -> column.isText()
                                && !key.contains(column.name())
                                && (!isTimed || TIMES.contains(column.typeName()))
                        ? told(column, isTexts)
                        : column)
                .toList();
    }

    private Table.Col told(Table.Col column, boolean isTexts) {
        Set<String> texts = sample.codes(table, column.name()).keySet();
        return TimePatternFinder.pattern(texts)
                .map(column::asTime)
                .orElseGet(() -> isTexts && areNumbers(texts) ? column.asNumber() : column);
    }

    private static boolean areNumbers(Set<String> texts) {
        return texts.stream().anyMatch(text -> !text.isBlank())
                && texts.stream()
                        .allMatch(text -> text.isBlank() || NUMBER.matcher(text).matches());
    }
}
