package io.github.crmprofile.jdbc.survey;

import io.github.crmprofile.jdbc.sql.TimePatternFinder;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds which texts of a table are times, and numbers, and which numbers are whole. For one thread. */
final class TextColumns {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern NUMBERS =
            Pattern.compile("(^| )((big|small|tiny|medium)?int|real|num|dec|floa|doub|money)");
    /** How texts end that are UTC. */
    private static final List<String> OFFSETS = List.of("Z", "+00", "+00:00", "+0000");

    private final String table;
    private final List<String> key;
    private final Sample sample;
    private final boolean isTyped;

    /**
     * Makes it for a table.
     *
     * @param isTyped whether the database has values of the type of a column alone
     */
    TextColumns(String table, List<String> key, Sample sample, boolean isTyped) {
        this.table = table;
        this.key = key;
        this.sample = sample;
        this.isTyped = isTyped;
    }

    /**
     * Returns the columns, with those that their values tell: times in a table that has none of a type, or that are called times where types are but
     * names (SQLite), numbers in a table that is all texts, as that of a file is, and keys that are whole where the type of numbers does not tell.
     */
    List<Table.Col> read(List<Table.Col> columns) {
        boolean isTimed = columns.stream().anyMatch(Table.Col::isTime);
        boolean isTexts = columns.stream().allMatch(Table.Col::isText);
        return columns.stream().map(column -> told(column, isTimed, isTexts)).toList();
    }

    private Table.Col told(Table.Col column, boolean isTimed, boolean isTexts) {
        boolean isKey = key.contains(column.name());
        if (column.isText() && !isKey && (!isTimed || column.isCalledTime())) {
            return told(column, isTexts);
        }
        // What SQLite's driver does not know, such as an enum of PostgreSQL's, it calls a number.
        boolean isUnknown = !isTyped
                && column.isNumber()
                && !NUMBERS.matcher(column.typeName()).find();
        if (isUnknown
                && texts(column).stream()
                        .anyMatch(
                                text -> !text.isBlank() && !NUMBER.matcher(text).matches())) {
            return column.asText();
        }
        // SQLite's driver calls NUMERIC(10) a floating-point number.
        boolean mayBeWhole = !isTyped && column.isFloat() && (isKey || column.isKeyOrUnits());
        return mayBeWhole && areAll(WHOLE, texts(column)) ? column.asWhole() : column;
    }

    private Set<String> texts(Table.Col column) {
        return sample.codes(table, column.name()).keySet();
    }

    private Table.Col told(Table.Col column, boolean isTexts) {
        Set<String> texts = texts(column);
        return TimePatternFinder.pattern(texts)
                .map(pattern -> column.asTime(pattern, ""))
                .or(() -> OFFSETS.stream()
                        .flatMap(offset ->
                                TimePatternFinder.before(offset, texts)
                                        .map(pattern -> column.asTime(pattern, offset))
                                        .stream())
                        .findFirst())
                .orElseGet(() -> isTexts && areAll(NUMBER, texts) ? column.asNumber() : column);
    }

    private static boolean areAll(Pattern pattern, Set<String> texts) {
        return texts.stream().anyMatch(text -> !text.isBlank())
                && texts.stream()
                        .allMatch(
                                text -> text.isBlank() || pattern.matcher(text).matches());
    }
}
