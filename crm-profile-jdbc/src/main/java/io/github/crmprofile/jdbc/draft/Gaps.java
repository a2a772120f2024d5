package io.github.crmprofile.jdbc.draft;

import io.github.crmprofile.jdbc.survey.Roles;
import io.github.crmprofile.jdbc.survey.Sample;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Asks for the columns that numbers need and none was found for, with those that may be it, and says what happens without them. For one thread. */
final class Gaps {

    /** Of more columns none is named: their list stands among what is not placed. */
    private static final int MOST = 12;

    private static final int MOST_PEOPLE = 50;

    /**
     * A field that numbers need.
     *
     * @param name its name
     * @param meaning what it is, for people
     * @param without what happens without it
     */
    private record Need(String name, String meaning, String without) {}

    private static final Need AMOUNT = new Need("amount", "its amount", "Without it the sums lack it.");
    private static final Map<Kind, List<Need>> NEEDS = Map.of(
            Kind.DEAL,
            List.of(
                    AMOUNT,
                    new Need(
                            "createdAt",
                            "the time when it was created",
                            "Without it none is among the deals created in a period, none has a cycle, and each is open before it began.")),
            Kind.INVOICE,
            List.of(
                    AMOUNT,
                    new Need("issuedOn", "the day of issue", "Without it no invoice is in any period but all time."),
                    new Need("dueOn", "the day when it is due", "Without it none is overdue, or paid in time."),
                    new Need(
                            "paidOn",
                            "the day when it was paid",
                            "Without it none is among those paid in a period, and none paid in time."),
                    new Need(
                            "paidAmount",
                            "what was paid of it so far",
                            "Without it an invoice that is not paid is outstanding in full.")));

    private final Context context;
    private final List<ColumnDraft> withoutPerson = new ArrayList<>();

    Gaps(Context context) {
        this.context = context;
    }

    /** Asks for what a source lacks, when its links are drafted. */
    void ask(ColumnDraft columns) {
        if (!columns.columns().has(ResponsibleDraft.RESPONSIBLE)) {
            withoutPerson.add(columns);
        }
        NEEDS.getOrDefault(columns.pick().kind(), List.of()).stream()
                .filter(need -> !columns.columns().has(need.name()))
                .forEach(need -> ask(columns, need));
    }

    private void ask(ColumnDraft columns, Need need) {
        Table table = columns.pick().table();
        Predicate<Table.Col> kind = need.name().endsWith("mount")
                ? Gaps::isAmount
                : c -> context.times().isTime(table, c);
        List<Table.Col> open = table.columns().stream()
                .filter(c -> kind.test(c) && !columns.isUsed(c) && !table.isReference(c))
                .toList();
        context.notes()
                .question("Which column of '" + table.name() + "' is " + need.meaning() + " ('" + need.name()
                        + "')? None is called so" + candidates(open) + ". " + need.without());
    }

    private static boolean isAmount(Table.Col column) {
        return (column.isDecimal() || column.isTextNumber() || column.minorDigits() > 0)
                && !Roles.isWriter(column)
                && !column.plain().matches(".*(probab.*|percent|pct|rate|kurs)");
    }

    private static String candidates(List<Table.Col> open) {
        return open.isEmpty()
                ? ", and none without a place has its type"
                : open.size() > MOST
                        ? "; " + open.size() + " without a place have its type"
                        : "; it may be "
                                + open.stream()
                                        .map(c -> "'" + c.name() + "' (" + c.typeName() + ")")
                                        .collect(Collectors.joining(" or "));
    }

    /** Asks once who is responsible for the records of all sources that do not say so. */
    void askForPeople() {
        if (withoutPerson.isEmpty()) {
            return;
        }
        String tables = withoutPerson.stream()
                .map(columns -> "'" + columns.pick().table().name() + "'")
                .distinct()
                .collect(Collectors.joining(", "));
        // What stands in several tables is more likely than what one has.
        List<String> shared = people(this::isInSeveral);
        List<String> open = shared.isEmpty() ? people(this::hasUsers) : shared;
        context.notes()
                .question("Which columns of " + tables + " say who of the house is responsible ('"
                        + ResponsibleDraft.RESPONSIBLE + "')? None is called so"
                        + (open.isEmpty() ? ", and none looks so." : "; it may be " + some(open) + ".")
                        + " Without it a viewer who is restricted to records of his own sees none of them.");
    }

    private List<String> people(BiPredicate<Table, Table.Col> kind) {
        return withoutPerson.stream()
                .flatMap(columns -> columns.pick().table().columns().stream()
                        .filter(c ->
                                !columns.isUsed(c) && mayName(columns.pick().table(), c))
                        .filter(c -> kind.test(columns.pick().table(), c))
                        .map(c -> "'" + columns.pick().table().name() + "." + c.name() + "'"))
                .distinct()
                .toList();
    }

    /** Returns the first of some columns, and how many more there are. */
    private static String some(List<String> columns) {
        int more = columns.size() - MOST;
        return String.join(", ", columns.subList(0, Math.min(MOST, columns.size())))
                + (more > 0 ? ", or one of " + more + " more" : "");
    }

    /** Returns whether a column may name people: with few values, as those are who are responsible for many. */
    private boolean mayName(Table table, Table.Col column) {
        // Who wrote a row may be anybody.
        boolean isProse = Vocabulary.words("activity.text").contains(column.plain());
        boolean isId =
                (column.isText() || column.isUuid() || column.isInteger()) && !isProse && !Roles.isWriter(column);
        Set<String> found = isId && !table.key().contains(column.name())
                ? context.sample().codes(table, column.name()).keySet()
                : Set.of();
        return found.stream().anyMatch(name -> !name.isBlank()) && found.size() <= MOST_PEOPLE;
    }

    /** Returns whether several tables have a column of this name, and this one has more in it than a flag. */
    private boolean isInSeveral(Table table, Table.Col column) {
        long tables = withoutPerson.stream()
                .map(columns -> columns.pick().table())
                .distinct()
                .filter(other -> other.find(column.name()).isPresent())
                .count();
        return tables > 1
                && !context.sample().codes(table, column.name()).keySet().stream()
                        .allMatch(value -> value.isBlank() || Vocabulary.isYes(value) || Vocabulary.isNo(value));
    }

    /** Returns whether all values of a column are keys of those who work with the system. */
    private boolean hasUsers(Table table, Table.Col column) {
        List<String> values =
                Sample.some(context.sample().codes(table, column.name()).keySet());
        return context.graph().tables().stream()
                .filter(users -> context.roles().isUsers(users) && users.id().isPresent())
                .anyMatch(users -> {
                    Table.Col key = users.id().get();
                    int found = context.sample().beside(users, key, values, key.name()).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
                    return key.isInteger() == column.isInteger() && found > 0 && found == values.size();
                });
    }
}
