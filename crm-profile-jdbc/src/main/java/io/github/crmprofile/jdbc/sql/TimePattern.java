package io.github.crmprofile.jdbc.sql;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Checks and reads the pattern of times stored as text, which a database compares as texts. */
public final class TimePattern {

    private static final List<Integer> YEARS = List.of(1970, 1999, 2000, 2009, 2010, 2026, 2099, 2100);
    private static final List<Integer> DAYS_OF_YEAR = List.of(1, 2, 9, 10, 59, 60, 99, 100, 273, 274, 304, 305, 365);
    private static final List<LocalTime> CLOCKS = List.of(
            LocalTime.MIDNIGHT,
            LocalTime.of(0, 0, 0, 1),
            LocalTime.of(0, 0, 0, 100_000_000),
            LocalTime.of(0, 0, 9),
            LocalTime.of(0, 0, 59, 999_999_999),
            LocalTime.of(0, 9, 59),
            LocalTime.of(0, 10),
            LocalTime.of(1, 0),
            LocalTime.of(9, 59, 59),
            LocalTime.of(10, 0),
            LocalTime.NOON,
            LocalTime.of(12, 30),
            LocalTime.of(13, 0),
            LocalTime.MAX);
    /** The units that a pattern may end with: decimals of a second, seconds, minutes, hours and days. */
    private static final List<Long> STEPS = LongStream.concat(
                    LongStream.iterate(1, step -> step <= 1_000_000_000L, step -> step * 10),
                    LongStream.of(60, 3_600, 86_400)
                            .map(seconds -> Duration.ofSeconds(seconds).toNanos()))
            .boxed()
            .toList();

    /** An end in brackets, as of {@link DateTimeFormatter}, that some texts have and others leave out. */
    private static final Pattern OPTIONAL_END = Pattern.compile("([^\\[\\]]+)\\[([^\\[\\]']+)]");

    private TimePattern() {}

    /** Returns the pattern of the longest texts: the end that may be left out is there. */
    public static String full(String pattern) {
        Matcher end = OPTIONAL_END.matcher(pattern);
        return end.matches() ? end.group(1) + end.group(2) : pattern;
    }

    /**
     * Returns what the shorter texts of a pattern lack, such as {@code :00} of {@code yyyy-MM-dd HH:mm[:ss]}, so that all texts are of one length and sort
     * as their times do; empty where all have the same units.
     */
    public static Optional<String> end(String pattern) {
        Matcher end = OPTIONAL_END.matcher(pattern);
        return end.matches() ? Optional.of(formatter(end.group(2)).format(LocalTime.MIDNIGHT)) : Optional.empty();
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(withoutEra(pattern), Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Makes years readable in strict mode, which knows no year of an era without the era. */
    private static String withoutEra(String pattern) {
        var text = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            isQuoted ^= c == '\'';
            text.append(c == 'y' && !isQuoted ? 'u' : c);
        }
        return text.toString();
    }

    /** Reads the wall clock of a text; of a date, the start of the day. */
    public static LocalDateTime wall(String text, DateTimeFormatter pattern) {
        var parsed = pattern.parseBest(text, LocalDateTime::from, LocalDate::from);
        return parsed instanceof LocalDateTime wall ? wall : ((LocalDate) parsed).atStartOfDay();
    }

    /** Returns what is wrong with a pattern, in words that follow its location; null when nothing is. */
    public static @Nullable String fault(String pattern) {
        DateTimeFormatter formatter;
        boolean isEndOrdered;
        try {
            Matcher end = OPTIONAL_END.matcher(pattern);
            formatter = formatter(full(pattern));
            isEndOrdered = !end.matches() || (isOrdered(formatter(end.group(1))) && isTimeOfDay(end.group(2)));
        } catch (IllegalArgumentException e) {
            return "'" + pattern + "' is no pattern of java.time.format.DateTimeFormatter";
        }
        return !isUnderstood(full(pattern)) || !isEndOrdered || !isOrdered(formatter)
                ? "'" + pattern + "' writes texts that do not sort as their times do, or that do not tell them, and a"
                        + " database compares them as texts; accepted are years of four digits first, then every unit"
                        + " down to the last in fixed width, without offset, such as 'yyyy-MM-dd HH:mm:ss' or"
                        + " 'uuuuMMdd', or 'yyyy-MM-dd HH:mm[:ss]' where some texts have no seconds; convert other texts in SQL to a type of the database"
                : null;
    }

    private static boolean isTimeOfDay(String end) {
        try {
            return !formatter(end).format(LocalTime.MIDNIGHT).isBlank();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isUnderstood(String pattern) {
        try {
            TimeText.of(pattern);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns whether the texts of ascending times ascend, and whether each text reads back as its time. */
    private static boolean isOrdered(DateTimeFormatter formatter) {
        List<LocalDateTime> times = times();
        try {
            List<String> texts = times.stream().map(formatter::format).toList();
            List<LocalDateTime> told =
                    texts.stream().map(text -> wall(text, formatter)).toList();
            return STEPS.stream().anyMatch(step -> told.equals(cut(times, step))) && haveOneOrder(texts, told);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static List<LocalDateTime> times() {
        var times = new ArrayList<LocalDateTime>();
        for (int year : YEARS) {
            for (int day : DAYS_OF_YEAR) {
                CLOCKS.forEach(clock -> times.add(LocalDate.ofYearDay(year, day).atTime(clock)));
            }
        }
        return times;
    }

    private static List<LocalDateTime> cut(List<LocalDateTime> times, long step) {
        return times.stream()
                .map(time -> time.minusNanos(time.toLocalTime().toNanoOfDay() % step))
                .toList();
    }

    private static boolean haveOneOrder(List<String> texts, List<LocalDateTime> told) {
        for (int i = 1; i < texts.size(); i++) {
            int byText = Integer.signum(texts.get(i - 1).compareTo(texts.get(i)));
            int byTime = Integer.signum(told.get(i - 1).compareTo(told.get(i)));
            if (byText != byTime) {
                return false;
            }
        }
        return true;
    }
}
