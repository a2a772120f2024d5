package io.github.crmprofile.source;

import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.util.List;

/**
 * A defect that keeps a record out of some number. Every source reports the records of the client, visible to the viewer, for which a check holds,
 * whatever the period. Besides these it reports what only the source can know: times and amounts that cannot be read, ids that several rows have,
 * rows without an id.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code the defect
 * @param kind the record kind
 * @param condition holds for records that have the defect
 */
public record DataCheck(DataWarning.Code code, RecordKind kind, Condition condition) {

    private static final Condition CLOSED = Field.OUTCOME.in("WON", "LOST");
    private static final Condition WON = Field.OUTCOME.in("WON");

    /** The checks that every source makes. */
    public static final List<DataCheck> STANDARD = List.of(
            deal(DataWarning.Code.UNKNOWN_OUTCOME, Condition.not(Field.OUTCOME.known())),
            deal(DataWarning.Code.CLOSED_WITHOUT_DATE, Condition.all(CLOSED, Condition.not(Field.CLOSED_AT.known()))),
            deal(DataWarning.Code.UNKNOWN_CREATION, Condition.all(WON, Condition.not(Field.CREATED_AT.known()))),
            deal(
                    DataWarning.Code.NEGATIVE_CYCLE,
                    Condition.all(
                            WON,
                            Field.CREATED_AT.known(),
                            Field.CLOSED_AT.known(),
                            Condition.not(new Condition.NotAfter(Field.CREATED_AT, Field.CLOSED_AT)))),
            deal(
                    DataWarning.Code.MISSING_CURRENCY,
                    Condition.all(Field.DEAL_AMOUNT.known(), Condition.not(Field.DEAL_CURRENCY.known()))),
            // One that is planned is in no number, with a date or without.
            activity(
                    DataWarning.Code.UNKNOWN_DATE,
                    Condition.all(Condition.not(Field.OCCURRED_AT.known()), new Condition.IsTrue(Field.COMPLETED))),
            activity(DataWarning.Code.UNKNOWN_CHANNEL, Field.CHANNEL.in(Channel.UNKNOWN.code())),
            activity(
                    DataWarning.Code.COMPLETED_IN_FUTURE,
                    Condition.all(
                            Field.OCCURRED_AT.known(),
                            Condition.not(new Condition.NotInFuture(Field.OCCURRED_AT)),
                            new Condition.IsTrue(Field.COMPLETED))),
            invoice(DataWarning.Code.UNKNOWN_STATUS, Condition.not(Field.STATUS.known())),
            invoice(DataWarning.Code.UNKNOWN_DATE, Condition.not(Field.ISSUED_ON.known())),
            invoice(
                    DataWarning.Code.PAID_WITHOUT_DATE,
                    Condition.all(Field.STATUS.in("PAID"), Condition.not(Field.PAID_ON.known()))),
            invoice(
                    DataWarning.Code.MISSING_CURRENCY,
                    Condition.all(Field.INVOICE_AMOUNT.known(), Condition.not(Field.INVOICE_CURRENCY.known()))));

    /**
     * Checks that the condition is one on records of the kind.
     *
     * @throws IllegalArgumentException if the condition is on records of another kind
     */
    public DataCheck {
        condition.requireKind(kind);
    }

    private static DataCheck deal(DataWarning.Code code, Condition condition) {
        return new DataCheck(code, RecordKind.DEAL, condition);
    }

    private static DataCheck activity(DataWarning.Code code, Condition condition) {
        return new DataCheck(code, RecordKind.ACTIVITY, condition);
    }

    private static DataCheck invoice(DataWarning.Code code, Condition condition) {
        return new DataCheck(code, RecordKind.INVOICE, condition);
    }
}
