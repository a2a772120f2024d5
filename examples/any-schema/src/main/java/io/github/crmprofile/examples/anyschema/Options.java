package io.github.crmprofile.examples.anyschema;

import io.github.crmprofile.examples.exports.CsvFiles;
import io.github.crmprofile.examples.exports.DayOrder;
import io.github.crmprofile.examples.exports.DecimalMark;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.period.ReportingPeriod;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. */
record Options(
        @Nullable CsvFiles files,
        @Nullable String jdbcUrl,
        @Nullable String user,
        @Nullable String mapping,
        List<ClientId> clients,
        @Nullable ReportingPeriod period,
        @Nullable ZoneId zone,
        @Nullable String find,
        @Nullable Path draft,
        Map<String, String> tables,
        boolean isCheckOnly,
        boolean isProof,
        boolean isHelp) {

    /** The environment variable that has the password: a command line can be read by others. */
    static final String PASSWORD = "CRM_PROFILE_PASSWORD";

    static final String USAGE = """
            Prints the check of a mapping, and a profile, out of a database of any schema.
            Without --jdbc-url and --csv, out of a legacy schema that comes along.

              --jdbc-url <url>      your database; its driver must be on the class path
              --user <name>         its user; the password is taken from CRM_PROFILE_PASSWORD in the environment
              --csv <folder>        instead of a database, exported files (CSV, XLSX), each of which becomes a table of its name
              --times-in <zone>     of --csv: the zone of days and times that have none
              --currency <code>     of --csv: the currency of amounts that have none, such as EUR
              --days <order>        of --csv: dmy or mdy, for days such as 3/4/2026
              --decimals <mark>     of --csv: point or comma, for numbers such as 1,250
              --charset <charset>   of --csv: that of the files, if it is none of Western Europe
              --draft <file>        of --jdbc-url and --csv: drafts a mapping of the tables and writes it into a new file
              --tables <list>       of --draft: tables that you know, such as deals=opportunity,offer,contacts=person
              --mapping <mapping>   a file, or a ready-made one, such as espocrm or odoo-18; without it, --csv takes the
                                    files for a well-known data set of sales opportunities
              --client <client>     such as contact:42 or company:7, several times for several; without it, --jdbc-url and
                                    --mapping give the check alone
              --find <text>         lists clients whose name contains the text
              --period <period>     such as 2026-05, this_quarter, last_90_days, 2026-01-10..2026-02-03, all_time
              --zone <time zone>    whose days they are; without it the mapping's
              --check               prints the check alone
              --prove               of --jdbc-url, instead of a mapping: writes invented records into scratch tables, compares
                                    what the database makes of them with memory, prints a table of it, and drops the tables
              --help                prints this
            """;

    private static final Set<String> WITH_VALUE = Set.of(
            "jdbc-url",
            "user",
            "csv",
            "times-in",
            "currency",
            "days",
            "decimals",
            "charset",
            "mapping",
            "draft",
            "tables",
            "client",
            "find",
            "period",
            "zone");
    private static final List<String> OF_FILES = List.of("times-in", "currency", "days", "decimals", "charset");
    private static final Set<String> ALONE = Set.of("check", "prove", "help");
    private static final Pattern WITH_PASSWORD =
            Pattern.compile("[?&;](password|pwd)=|//[^/?@]*:[^/?@]*@", Pattern.CASE_INSENSITIVE);

    static Options parse(List<String> words) {
        List<String> problems = new ArrayList<>();
        Arguments given = Arguments.parse(words, new Arguments.Known(WITH_VALUE, Set.of("client"), ALONE), problems);
        combine(given, problems);
        Options options = new Options(
                files(given),
                given.text("jdbc-url"),
                given.text("user"),
                given.text("mapping"),
                given.readAll("client", ClientId::parse),
                given.read("period", ReportingPeriod::parse),
                given.read("zone", Options::zone),
                given.text("find"),
                given.read("draft", Path::of),
                Objects.requireNonNullElse(given.read("tables", Options::tables), Map.of()),
                given.has("check"),
                given.has("prove"),
                given.has("help"));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return options;
    }

    private static @Nullable CsvFiles files(Arguments arguments) {
        Path folder = arguments.read("csv", Path::of);
        return folder == null
                ? null
                : new CsvFiles(
                        folder,
                        arguments.read("times-in", Options::zone),
                        arguments.text("currency"),
                        arguments.read("charset", Options::charset),
                        arguments.read("days", text -> oneOf(DayOrder.values(), text)),
                        arguments.read("decimals", text -> oneOf(DecimalMark.values(), text)));
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not known. Write one of "
                        + Arrays.stream(values)
                                .map(v -> v.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /** Tables by what they hold; a part without '=' is one more table of the part before it, and a kind may be named again. */
    private static Map<String, String> tables(String text) {
        Map<String, String> tables = new LinkedHashMap<>();
        String kind = "";
        for (String part : text.split(",", -1)) {
            String[] pair = part.split("=", 2);
            String table = pair[pair.length - 1].strip();
            kind = pair.length == 2 ? pair[0].strip() : kind;
            if (kind.isEmpty() || table.isEmpty()) {
                throw new IllegalArgumentException(
                        "'" + part + "' names no table. Write a list such as deals=opportunity,contacts=person.");
            }
            tables.merge(kind, table, (one, other) -> one + "," + other);
        }
        return tables;
    }

    private static Charset charset(String text) {
        try {
            return Charset.forName(text);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a charset. Write one such as windows-1251.", unknown);
        }
    }

    private static void combine(Arguments given, List<String> problems) {
        boolean isDatabase = given.has("jdbc-url");
        boolean isFolder = given.has("csv");
        if (isDatabase && isFolder) {
            problems.add("--jdbc-url and --csv are both given. Give the one that has the records.");
        }
        boolean isDraft = given.has("draft");
        boolean isProof = given.has("prove");
        if (isDatabase
                && Stream.of("mapping", "draft", "prove").filter(given::has).count() != 1) {
            problems.add(
                    "--jdbc-url needs a --mapping, which says where the records are, a --draft, which finds out, or"
                            + " --prove, which brings records of its own: one of them.");
        }
        if (isProof && !isDatabase) {
            problems.add("--prove needs a --jdbc-url, where it makes tables.");
        }
        if (isDraft && !isDatabase && !isFolder) {
            problems.add("--draft needs a --jdbc-url or --csv, which has the tables.");
        }
        if (isDraft && isFolder && given.has("mapping")) {
            problems.add("--draft writes a mapping, and --mapping names one. Give the one that is meant.");
        }
        if (given.has("tables") && !isDraft) {
            problems.add("--tables needs a --draft, for which they are named.");
        }
        OF_FILES.stream()
                .filter(name -> given.has(name) && !isFolder)
                .forEach(name -> problems.add("--" + name + " needs a --csv, whose files it is about."));
        if (given.has("mapping") && !isDatabase && !isFolder) {
            problems.add("--mapping needs a --jdbc-url or --csv, which has the tables.");
        }
        if (given.has("user") && !isDatabase) {
            problems.add("--user needs a --jdbc-url, whose user it is.");
        }
        if (WITH_PASSWORD.matcher(String.valueOf(given.text("jdbc-url"))).find()) {
            problems.add("--jdbc-url has a password in it, which others can read in the list of processes. Put it into "
                    + PASSWORD + " in the environment.");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a time zone. Write one such as Europe/Rome, America/New_York or UTC.",
                    unknown);
        }
    }
}
