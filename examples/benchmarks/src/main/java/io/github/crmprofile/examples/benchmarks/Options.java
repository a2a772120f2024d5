package io.github.crmprofile.examples.benchmarks;

import io.github.crmprofile.examples.benchmarks.crm.Size;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. */
record Options(
        boolean isQuick,
        Size size,
        @Nullable String jdbcUrl,
        @Nullable String user,
        Path folder) {

    /** The environment variable that has the password: a command line can be read by others. */
    static final String PASSWORD = "CRM_PROFILE_PASSWORD";

    static final String USAGE = """
          --quick             a fiftieth of the data, and each piece of work for a second: about 3 minutes
          --contacts <n>      so many contacts, each with some 50 activities, 10 deals and 5 invoices
          --jdbc-url <url>    a database that has the tables and the data already; its driver must be on the class path
          --user <name>       its user; the password is taken from CRM_PROFILE_PASSWORD in the environment
          --out <folder>      where the results go, target/results unless given
        """;

    private static final Set<String> WITH_VALUE = Set.of("--contacts", "--jdbc-url", "--user", "--out");

    static Options parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            if (WITH_VALUE.contains(name) && rest.hasNext()) {
                given.put(name, rest.next());
            } else if (name.equals("--quick")) {
                given.put(name, "");
            } else {
                throw new IllegalArgumentException(
                        WITH_VALUE.contains(name) ? name + " needs a value" : "'" + name + "' is none of the options");
            }
        }
        boolean isQuick = given.containsKey("--quick");
        return new Options(
                isQuick,
                size(isQuick ? Size.QUICK : Size.FULL, given.get("--contacts")),
                given.get("--jdbc-url"),
                given.get("--user"),
                Path.of(given.getOrDefault("--out", "target/results")));
    }

    private static Size size(Size usual, @Nullable String contacts) {
        if (contacts == null) {
            return usual;
        }
        try {
            return new Size(Integer.parseInt(contacts), usual.largest());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--contacts '" + contacts + "' is no whole number", e);
        }
    }
}
