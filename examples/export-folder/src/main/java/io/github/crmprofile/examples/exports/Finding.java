package io.github.crmprofile.examples.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about the cells of a column.
 *
 * @param form their form; text while a question is open
 * @param odd how many cells are not in that form, and stay as they are
 * @param signs the currency signs in them
 * @param question what the cells do not tell, with how to answer; empty for nothing
 * @param days of days and times that are written anew, what was counted of them; else null
 */
record Finding(
        ColumnForm form,
        long odd,
        List<String> signs,
        String question,
        @Nullable DayOrders days) {

    static final Finding TEXT = of(ColumnForm.TEXT);

    static Finding of(ColumnForm form) {
        return new Finding(form, 0, List.of(), "", null);
    }

    static Finding asks(String question) {
        return new Finding(ColumnForm.TEXT, 0, List.of(), question, null);
    }

    Finding withOdd(long cells) {
        return new Finding(form, cells, signs, question, days);
    }

    Finding withDays(DayOrders counted) {
        return new Finding(form, odd, signs, question, counted);
    }
}
