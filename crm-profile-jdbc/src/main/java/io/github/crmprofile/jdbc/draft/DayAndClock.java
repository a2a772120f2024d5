package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import io.github.crmprofile.jdbc.survey.Words;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Drafts times whose day and time of the day are two columns, as their text with a pattern. For one thread. */
final class DayAndClock {

    private static final Pattern MINUTES = Pattern.compile("\\d\\d:\\d\\d");
    private static final Pattern SECONDS = Pattern.compile("\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?");
    private static final String DAY = "yyyy-MM-dd";
    private static final int LENGTH = "HH:mm:ss".length();

    private final ColumnDraft columns;
    private final Context context;
    private final Table table;

    DayAndClock(ColumnDraft columns) {
        this.columns = columns;
        this.context = columns.context();
        this.table = columns.pick().table();
    }

    /** Returns the time of a day that has a time of the day beside it; empty where it has none. */
    Optional<JsonNode> time(String field, Table.Col day) {
        boolean isDay = day.isDate() && (day.pattern() == null || day.pattern().equals(DAY));
        return isDay ? clock(day).map(clock -> time(field, day, clock)) : Optional.empty();
    }

    private JsonNode time(String field, Table.Col day, Table.Col clock) {
        String text = context.dialect().concat(context.dialect().concat(text(day), "' '"), clockText(clock));
        ObjectNode time = columns.columns().objectNode().put("textTime", text);
        time.put("pattern", DAY + " " + pattern(clock)).put("zone", "UTC");
        // The rows that were read do not tell that all others have a time of the day.
        time.set("otherwise", context.times().time(field, table, day, columns.sql(day)));
        columns.notes()
                .question("Are the day and the time of the day in '" + day.name() + "' and '" + clock.name() + "' of '"
                        + table.name()
                        + "' UTC? The draft takes them so; for the wall clock of the house take \"zone\" away from '"
                        + field + "'.");
        return time;
    }

    /** Returns a time of the day without a fraction of seconds, which a pattern cannot read; as text, a typed one may have zeros that its driver leaves out. */
    private String clockText(Table.Col clock) {
        boolean mayHaveFraction = clock.type() == Types.TIME
                || clocks(clock).stream().anyMatch(text -> text.length() > LENGTH && is(text, SECONDS));
        return mayHaveFraction ? context.dialect().piece(text(clock), 1, LENGTH) : text(clock);
    }

    private String text(Table.Col column) {
        String sql = columns.sql(column);
        boolean isText = column.pattern() != null || (column.isText() && column.type() != Types.TIME);
        return isText ? sql : context.dialect().text(sql);
    }

    /** Returns the time of the day that is called as the day is, or the only one of the table, when it is called nothing else. */
    private Optional<Table.Col> clock(Table.Col day) {
        List<String> about = without(day, "time.day");
        List<Table.Col> clocks =
                table.columns().stream().filter(c -> pattern(c) != null).toList();
        return clocks.stream()
                .filter(c -> without(c, "time.clock").equals(about))
                .findFirst()
                .or(() -> clocks.stream()
                        .filter(c ->
                                clocks.size() == 1 && without(c, "time.clock").isEmpty())
                        .findFirst());
    }

    private static List<String> without(Table.Col column, String words) {
        return Words.of(column.name()).stream()
                .filter(word -> !Vocabulary.words(words).contains(word))
                .toList();
    }

    /** Returns how a column writes times of the day; null where it has none. */
    private @Nullable String pattern(Table.Col column) {
        Set<String> texts = column.type() == Types.TIME || column.isText() ? clocks(column) : Set.of();
        boolean isFilled = texts.stream().anyMatch(text -> !text.isBlank());
        if (isFilled && all(texts, MINUTES)) {
            return "HH:mm";
        } else if (isFilled && all(texts, SECONDS)) {
            return "HH:mm:ss";
        }
        return isFilled && texts.stream().allMatch(text -> text.isBlank() || is(text, MINUTES) || is(text, SECONDS))
                ? "HH:mm[:ss]"
                : null;
    }

    private Set<String> clocks(Table.Col column) {
        return context.sample().codes(table, column.name()).keySet();
    }

    private static boolean all(Set<String> texts, Pattern pattern) {
        return texts.stream().allMatch(text -> text.isBlank() || is(text, pattern));
    }

    private static boolean is(String text, Pattern pattern) {
        return pattern.matcher(text).matches();
    }
}
