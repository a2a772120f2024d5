package io.github.crmprofile.examples.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the day from the month in columns that do not tell it themselves, by other columns of the folder: one program wrote them all. Not thread-safe.
 */
final class DayEvidence {

    /**
     * A column that tells.
     *
     * @param place its table and name
     * @param order the order of its days
     * @param days what was counted of it
     */
    private record Witness(String place, DayOrder order, DayOrders days) {}

    private final @Nullable DayOrder given;
    private final List<Witness> witnesses = new ArrayList<>();

    /** Begins with what the user said of all columns. */
    DayEvidence(@Nullable DayOrder given) {
        this.given = given;
    }

    /** Takes in a column whose form is known. */
    void add(String table, String column, ColumnForm form, @Nullable DayOrders days) {
        DayOrder order = form.order();
        if (days != null && order != null && order != DayOrder.YMD && (days.isEvidence() || days.isOpen())) {
            witnesses.add(new Witness(place(table, column), order, days));
        }
    }

    private static String place(String table, String column) {
        return table + ".\"" + column + "\"";
    }

    /** Decides on an open column: by the user's word and by other columns, which must not contradict each other. */
    Finding decide(DayOrders open) {
        Optional<Witness> day = first(open, DayOrder.DMY);
        Optional<Witness> month = first(open, DayOrder.MDY);
        if (given != null) {
            return (given == DayOrder.DMY ? month : day)
                    .map(other -> open.asks("which were said to be " + given + ", but " + other.place() + " has the "
                            + (given == DayOrder.DMY ? "month" : "day") + " in front"))
                    .orElseGet(() -> open.decide(given));
        }
        if (day.isPresent() && month.isPresent()) {
            return open.asks("and " + day.get().place() + " has the day in front, "
                    + month.get().place() + " the month");
        }
        return open.decide(day.or(() -> month).map(Witness::order).orElse(null));
    }

    /** Returns the column by which an open one is decided. */
    Optional<String> reason(DayOrders open) {
        return given != null
                ? Optional.empty()
                : first(open, DayOrder.DMY).or(() -> first(open, DayOrder.MDY)).map(Witness::place);
    }

    private Optional<Witness> first(DayOrders open, DayOrder order) {
        return witnesses.stream()
                .filter(witness -> witness.order() == order && witness.days().isLike(open))
                .findFirst();
    }
}
