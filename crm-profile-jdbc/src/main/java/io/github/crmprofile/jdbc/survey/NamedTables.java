package io.github.crmprofile.jdbc.survey;

import io.github.crmprofile.jdbc.problem.Nearest;
import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The tables that the developer names, by what they hold. */
public final class NamedTables {

    private NamedTables() {}

    /**
     * Returns the names by kind.
     *
     * @param named for each key of the mapping a table, or several with commas between
     * @throws IllegalArgumentException if a key is none of the mapping's, or there is no such table
     */
    public static Map<Kind, List<String>> of(Map<String, String> named, List<Table> all) {
        var kinds = new EnumMap<Kind, List<String>>(Kind.class);
        named.forEach((key, names) -> {
            Kind kind = switch (key) {
                case "contacts" -> Kind.CONTACT;
                case "companies" -> Kind.COMPANY;
                case "deals" -> Kind.DEAL;
                case "activities" -> Kind.ACTIVITY;
                case "invoices" -> Kind.INVOICE;
                default ->
                    throw new IllegalArgumentException(
                            "'" + key + "' is none of contacts, companies, deals, activities, invoices");
            };
            // A table whose name has a comma is meant as it is written.
            List<String> list = all.stream().anyMatch(table -> table.isNamed(names))
                    ? List.of(names)
                    : List.of(names.split(",", -1));
            for (String name : list) {
                if (all.stream().noneMatch(table -> table.isNamed(name.strip()))) {
                    throw new IllegalArgumentException("There is no table '" + name.strip() + "'; "
                            + Nearest.remedy(
                                    name.strip(), all.stream().map(Table::name).toList()));
                }
                kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(name.strip());
            }
        });
        return kinds;
    }
}
