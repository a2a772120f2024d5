package io.github.crmprofile.examples.page;

import io.github.crmprofile.examples.exports.CsvFiles;
import io.github.crmprofile.examples.exports.DayOrder;
import io.github.crmprofile.examples.exports.DecimalMark;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be set on the command line.
 *
 * @param port where to listen; 0 for any that is free
 * @param jdbcUrl the database with the records; null for the invented company
 * @param jdbcUser who logs on there; null to leave it to the address
 * @param mapping where the records are in it
 * @param settings the file, without its ending, of the database for layouts and targets; null to forget them at the end
 * @param zone in which days begin
 * @param users the ids of users to look through the eyes of; empty for those of the invented company
 * @param files a folder of exported files instead of a database; null for none
 */
record Options(
        int port,
        @Nullable String jdbcUrl,
        @Nullable String jdbcUser,
        @Nullable String mapping,
        @Nullable Path settings,
        ZoneId zone,
        List<String> users,
        @Nullable CsvFiles files) {

    static final String USAGE = """
            Options, each followed by its value:
              --port 8080          where to listen; any free port unless given
              --jdbc-url URL       a database of your own, whose driver is on the class path; needs --mapping
              --user NAME          who logs on there; the password is taken from the environment variable CRM_PROFILE_PASSWORD
              --csv FOLDER         instead, exported files (CSV, XLSX), each of which becomes a table of its name; needs --mapping
              --times-in ZONE      of --csv: the zone of days and times that have none
              --currency EUR       of --csv: the currency of amounts that have none
              --days dmy           of --csv: dmy or mdy, for days such as 3/4/2026
              --decimals comma     of --csv: point or comma, for numbers such as 1,250
              --charset CHARSET    of --csv: that of the files, if it is none of Western Europe
              --mapping FILE       the mapping of its schema, as JSON, or the name of a ready-made one
              --settings FILE      keeps layouts and targets in this file; they are forgotten at the end unless given
              --zone Europe/Rome   in which days begin; with --csv that of --times-in unless given
              --users 1,7          the ids of users whose own records and layouts can be looked at""";

    private static final List<String> OF_FILES =
            List.of("--times-in", "--currency", "--days", "--decimals", "--charset");
    private static final Set<String> NAMES = Stream.concat(
                    OF_FILES.stream(),
                    Stream.of(
                            "--port", "--jdbc-url", "--user", "--csv", "--mapping", "--settings", "--zone", "--users"))
            .collect(Collectors.toUnmodifiableSet());

    private static final int LAST_PORT = 65_535;

    /** What was written on the command line is none of the options. */
    static final class WrongException extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        WrongException(String message) {
            super(message);
        }
    }

    static Options parse(String... arguments) {
        Map<String, String> given = split(arguments);
        CsvFiles files = files(given);
        ZoneId zone = given.containsKey("--zone")
                ? zoneOf(given.get("--zone"))
                : files != null && files.timesIn() != null ? files.timesIn() : ZoneId.of("Europe/Rome");
        String settings = given.get("--settings");
        var options = new Options(
                portOf(given.getOrDefault("--port", "0")),
                given.get("--jdbc-url"),
                given.get("--user"),
                given.get("--mapping"),
                settings == null ? null : Path.of(settings).toAbsolutePath(),
                zone,
                given.containsKey("--users") ? List.of(given.get("--users").split(",")) : List.of(),
                files);
        if (options.jdbcUrl != null && files != null) {
            throw new WrongException("--jdbc-url and --csv are both given; give the one that has the records.");
        }
        if ((options.jdbcUrl == null && files == null) != (options.mapping == null)) {
            throw new WrongException(
                    "--jdbc-url or --csv, and --mapping belong together: where the records are is told by both.");
        }
        return options;
    }

    private static Map<String, String> split(String... arguments) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new WrongException("'" + arguments[i] + "' is not followed by a value.");
            }
            if (!NAMES.contains(arguments[i])) {
                throw new WrongException("There is no option '" + arguments[i] + "'.");
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        return given;
    }

    private static @Nullable CsvFiles files(Map<String, String> given) {
        String folder = given.get("--csv");
        if (folder == null) {
            OF_FILES.stream().filter(given::containsKey).findFirst().ifPresent(name -> {
                throw new WrongException(name + " needs a --csv, whose files it is about.");
            });
            return null;
        }
        String timesIn = given.get("--times-in");
        return new CsvFiles(
                Path.of(folder),
                timesIn == null ? null : zoneOf(timesIn),
                given.get("--currency"),
                charsetOf(given.get("--charset")),
                oneOf(DayOrder.values(), given.get("--days")),
                oneOf(DecimalMark.values(), given.get("--decimals")));
    }

    private static <E extends Enum<E>> @Nullable E oneOf(E[] values, @Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(values)
                        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new WrongException("'" + text + "' is not known; accepted are "
                                + Arrays.toString(values).toLowerCase(Locale.ROOT) + "."));
    }

    private static @Nullable Charset charsetOf(@Nullable String text) {
        try {
            return text == null ? null : Charset.forName(text);
        } catch (IllegalArgumentException unknown) {
            throw new WrongException("'" + text + "' is no charset; accepted are names such as windows-1251.");
        }
    }

    private static int portOf(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > LAST_PORT) {
            throw new WrongException("'" + text + "' is no port; accepted are 0 to " + LAST_PORT + ".");
        }
        return Integer.parseInt(text);
    }

    private static ZoneId zoneOf(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new WrongException("'" + text + "' is no time zone; accepted are names such as Europe/Rome.");
        }
    }
}
