package io.github.crmprofile.examples.page;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
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
 */
record Options(
        int port,
        @Nullable String jdbcUrl,
        @Nullable String jdbcUser,
        @Nullable String mapping,
        @Nullable Path settings,
        ZoneId zone,
        List<String> users) {

    static final String USAGE = """
            Options, each followed by its value:
              --port 8080          where to listen; any free port unless given
              --jdbc-url URL       a database of your own, whose driver is on the class path; needs --mapping
              --jdbc-user NAME     who logs on there; the password is taken from the environment variable JDBC_PASSWORD
              --mapping FILE       the mapping of its schema, as JSON, or the name of a ready-made one
              --settings FILE      keeps layouts and targets in this file; they are forgotten at the end unless given
              --zone Europe/Rome   in which days begin
              --users 1,7          the ids of users whose own records and layouts can be looked at""";

    private static final int LAST_PORT = 65_535;

    /** What was written on the command line is none of the options. */
    static final class WrongException extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        WrongException(String message) {
            super(message);
        }
    }

    static Options parse(String... arguments) {
        var options = new Options(0, null, null, null, null, ZoneId.of("Europe/Rome"), List.of());
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new WrongException("'" + arguments[i] + "' is not followed by a value.");
            }
            options = options.with(arguments[i], arguments[i + 1]);
        }
        if ((options.jdbcUrl == null) != (options.mapping == null)) {
            throw new WrongException(
                    "--jdbc-url and --mapping belong together: where the records are is told by both.");
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--port" -> new Options(portOf(value), jdbcUrl, jdbcUser, mapping, settings, zone, users);
            case "--jdbc-url" -> new Options(port, value, jdbcUser, mapping, settings, zone, users);
            case "--jdbc-user" -> new Options(port, jdbcUrl, value, mapping, settings, zone, users);
            case "--mapping" -> new Options(port, jdbcUrl, jdbcUser, value, settings, zone, users);
            case "--settings" ->
                new Options(port, jdbcUrl, jdbcUser, mapping, Path.of(value).toAbsolutePath(), zone, users);
            case "--zone" -> new Options(port, jdbcUrl, jdbcUser, mapping, settings, zoneOf(value), users);
            case "--users" -> new Options(port, jdbcUrl, jdbcUser, mapping, settings, zone, List.of(value.split(",")));
            default -> throw new WrongException("There is no option '" + name + "'.");
        };
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
