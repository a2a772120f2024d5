package io.github.crmprofile.jdbc.mapping;

import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.problem.Nearest;
import io.github.crmprofile.jdbc.problem.Problems;
import io.github.crmprofile.jdbc.sql.NowForm;
import io.github.crmprofile.jdbc.sql.Placeholders;
import io.github.crmprofile.jdbc.sql.SqlTokens;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the SQL of a mapping, and its parameters. */
final class SqlRules {

    private static final Pattern PLAIN = Pattern.compile("[^'\"`;\\\\\\p{Cntrl}]*");

    /** Characters that are safe in a text of SQL, and not part of an id. */
    private static final Pattern DELIMITER = Pattern.compile("[^\\p{L}\\p{N}'\"`\\\\]{1,3}");

    private final Map<String, String> parameters;
    private final Problems problems;
    private final Set<String> used = new HashSet<>();

    SqlRules(Map<String, String> parameters, Problems problems) {
        this.parameters = parameters;
        this.problems = problems;
    }

    void checkOptional(Location place, @Nullable String sql) {
        if (sql != null) {
            check(place, sql);
        }
    }

    void checkTables(Location place, String from) {
        check(place, from);
        if (SqlTokens.isList(filled(from))) {
            problems.add(
                    place,
                    "joins tables by a comma, behind which nothing more can be joined; write JOIN ... ON instead"
                            + asFilled(from));
        }
    }

    void check(Location place, String sql) {
        Placeholders.names(sql).forEach(name -> checkPlaceholder(place, name));
        String fault = SqlTokens.fault(filled(sql));
        if (fault != null) {
            problems.add(place, fault + asFilled(sql));
        }
    }

    /** Returns the SQL as its author would write it without parameters; the moment of the request is none of them. */
    private String asFilled(String sql) {
        String filled = sql;
        for (String name :
                Placeholders.names(sql).filter(name -> !NowForm.isMeant(name)).toList()) {
            filled = filled.replace("${" + name + "}", value(name));
        }
        return filled.equals(sql) ? "" : ", once its parameters are in it: '" + filled + "'";
    }

    /** Returns the SQL with its parameters, and with the words that stand for the moment of the request. */
    private String filled(String sql) {
        return Placeholders.fill(sql, this::value);
    }

    /** Returns the value of a parameter; a name for one that is reported itself. */
    private String value(String name) {
        String value = parameters.get(name);
        return value != null && PLAIN.matcher(value).matches() ? value : "p";
    }

    /** Checks that the SQL of clients does not depend on the moment of the request, since their number must not. */
    void checkTimeless(Location place, @Nullable String sql) {
        if (sql != null && Placeholders.names(sql).anyMatch(NowForm::isMeant)) {
            problems.add(place, "has ${now...}, which is for deals, activities and invoices only");
        }
    }

    private void checkPlaceholder(Location place, String name) {
        used.add(name);
        if (NowForm.isMeant(name)) {
            if (NowForm.find(name).isEmpty()) {
                problems.add(
                        place,
                        "has ${" + name
                                + "}, which does not say how the time that it is compared with is stored; write "
                                + String.join(", ", NowForm.placeholders()));
            }
        } else if (!parameters.containsKey(name)) {
            problems.add(
                    place,
                    "has the parameter ${" + name + "}, which 'parameters' lacks; "
                            + Nearest.remedy(name, parameters.keySet()));
        }
    }

    void checkSplit(Location place, @Nullable String split) {
        if (split != null && !split.equals("json") && !DELIMITER.matcher(split).matches()) {
            problems.add(
                    place.key("split"),
                    "'" + split + "' cannot stand between texts; write one to three characters without letters, digits,"
                            + " quotes and backslashes, such as ';', or 'json' for an array of JSON");
        }
    }

    /** Checks the parameters; to be called last, when all SQL was checked. */
    void checkParameters() {
        parameters.forEach((name, value) -> {
            Location place = Location.ROOT.key("parameters").key(name);
            if (!PLAIN.matcher(value).matches()) {
                problems.add(place, "may hold no quotes, semicolons and backslashes: it becomes a part of names");
            }
            if (NowForm.isMeant(name)) {
                problems.add(place, "is the name of the moment of the request; write another");
            } else if (!used.contains(name)) {
                problems.add(place, "is not used; write ${" + name + "} where it is meant, or leave it out");
            }
        });
    }
}
