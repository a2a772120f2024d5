package io.github.crmprofile;

import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.CompanyScope;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Explains how a figure is computed, in data and in words.
 *
 * <p>Immutable and thread-safe.
 *
 * @param result the figure with its value
 * @param formula the formula of its metric in words
 * @param scope which records are those of a company
 * @param attribution to whom a deal with several contacts belongs; null where it makes no difference: to a company, unless
 *     it has the records of its contacts and a deal belongs to its primary contact alone
 * @param isRestricted whether the viewer sees only some of the records
 * @param operands what the formula is applied to
 * @param notes what else must be known to read the number correctly, in English; none for most
 * @param leftOut the client's records that some number cannot use, of the kinds that this figure counts
 * @param statements how the source reads the plain figure: the texts of its statements without any value; none in memory
 */
public record Explanation(
        FigureResult result,
        String formula,
        CompanyScope scope,
        @Nullable Attribution attribution,
        boolean isRestricted,
        List<Operand> operands,
        List<Note> notes,
        List<DataWarning> leftOut,
        List<String> statements) {

    /** Copies the lists. */
    public Explanation {
        operands = List.copyOf(operands);
        notes = List.copyOf(notes);
        leftOut = List.copyOf(leftOut);
        statements = List.copyOf(statements);
    }

    /** A remark without which a number may be misread. */
    public enum Note {
        /** A balance is what is open today, also where the period is over. */
        PART_PAYMENTS_OF_TODAY(
                "What was paid of an invoice in part is known as of today only: for a period that is over, part-paid invoices"
                        + " stand with what is open of them today"),
        /** Numbers over all clients do not depend on the viewer. */
        AVERAGES_OVER_ALL_RECORDS("Averages are over all records, whoever looks"),
        /** The source reads it by several statements or reads, and not all at one state of the data. */
        SEVERAL_STATES("It takes several reads, which may see different states if the data change meanwhile");

        private final String words;

        Note(String words) {
            this.words = words;
        }

        /** {@return the note in words, in English} */
        public String words() {
            return words;
        }
    }

    /**
     * One operand of the formula.
     *
     * @param name its name, which its evidence has, too
     * @param kind the record kind
     * @param aggregate what is computed of the records: {@code count}, {@code sum of deal.amount}
     * @param membership the name of the rule by which records are in the period
     * @param dateField the date that the rule compares
     * @param condition which records, in words
     * @param count how many records; null where the number does not say
     */
    public record Operand(
            String name,
            RecordKind kind,
            String aggregate,
            String membership,
            String dateField,
            String condition,
            @Nullable Long count) {}

    /**
     * Returns the explanation as a text of several lines, in English.
     *
     * @return formula, period, operands and what was left out
     */
    public String toText() {
        ResolvedPeriod period = result.period();
        String lines = operands.stream()
                .map(o -> "  " + o.name() + ": " + o.aggregate() + " of "
                        + o.kind().plural() + " " + o.membership() + " (by " + o.dateField() + ")"
                        + (o.count() == null ? "" : ", " + o.count() + " records") + "\n    where " + o.condition())
                .collect(Collectors.joining("\n"));
        String remarks = notes.stream().map(note -> "\n" + note.words()).collect(Collectors.joining());
        String missing = leftOut.isEmpty()
                ? ""
                : leftOut.stream()
                        .map(w -> "\n  " + w.message())
                        .collect(Collectors.joining("", "\nRecords to look at:", ""));
        return result.figure().metric() + " = " + formula + "\nPeriod " + period.period() + ": "
                + (period.isAllTime() ? "no bounds" : "[" + period.from() + ", " + period.to() + ")") + " in "
                + period.calendar().zone() + "\nScope " + scope
                + (attribution == null ? "" : ", attribution " + attribution)
                + (isRestricted ? ", restricted to what the viewer may see" : "") + "\n" + lines + remarks + missing;
    }
}
