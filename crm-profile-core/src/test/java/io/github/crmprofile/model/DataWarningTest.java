package io.github.crmprofile.model;

import static io.github.crmprofile.model.DataWarning.Code.CLOSED_WITHOUT_DATE;
import static io.github.crmprofile.model.DataWarning.Code.DUPLICATE_ID;
import static io.github.crmprofile.model.DataWarning.Code.MISSING_CURRENCY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DataWarningTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CLOSED_WITHOUT_DATE | is won or lost but has no closing date: it is in no period but all time
                    PAID_WITHOUT_DATE   | is paid but has no payment date: its payment is in no period but all time
                    UNKNOWN_DATE        | has no date: it is in no period but all time
                    UNKNOWN_CREATION    | has no creation date: it is left out of the sales cycle
                    NEGATIVE_CYCLE      | was closed before it was created: it is left out of the sales cycle
                    MISSING_CURRENCY    | has an amount without a currency: it is counted, but left out of sums
                    MISSING_AMOUNT      | has no amount: it is counted, but adds nothing to sums
                    UNKNOWN_OUTCOME     | has a stage that is neither known as open, won nor lost: no outcome counts it
                    UNKNOWN_STATUS      | has an unknown status: no number counts it
                    UNKNOWN_CHANNEL     | has no channel, or an unknown one: it is counted, under its own code or as unknown
                    UNKNOWN_DIRECTION   | has an unknown direction: it counts as neither inbound nor outbound
                    COMPLETED_IN_FUTURE | is completed but lies in the future: it is counted, and is not the last activity
                    UNREADABLE_TIME     | has a time that cannot be read, or none of the years 1 to 9999: it is treated as unknown
                    UNREADABLE_AMOUNT   | has an amount that cannot be read: it is treated as unknown
                    DUPLICATE_ID        | occurs more than once: the first row read is counted, and no other
                    MISSING_ID          | has rows without an id: they are in no number and no list
                    """)
    void saysInASentenceWhatIsWrongAndWhatFollows(DataWarning.Code code, String words) {
        assertThat(DataWarning.of(code, RecordKind.DEAL, "d7").message()).isEqualTo("deal 'd7' " + words);
    }

    @ParameterizedTest
    @EnumSource
    void addsWhereItIsWrong(DataWarning.Code code) {
        DataWarning warning = DataWarning.of(code, RecordKind.INVOICE, "i1");
        assertThat(warning.withDetail("paid_on").message()).isEqualTo(warning.message() + " (paid_on)");
        assertThat(warning.withDetail(" ")).isEqualTo(warning);
    }

    @Test
    void mayBeAboutAClient() {
        assertThat(DataWarning.of(DUPLICATE_ID, ClientId.contact("42")))
                .isEqualTo(new DataWarning(DUPLICATE_ID, "contact", "42", null));
    }

    @Test
    void ordersByCodeKindIdAndDetail() {
        List<DataWarning> ordered = List.of(
                DataWarning.of(CLOSED_WITHOUT_DATE, RecordKind.DEAL, "d9"),
                DataWarning.of(MISSING_CURRENCY, RecordKind.DEAL, "d1"),
                DataWarning.of(MISSING_CURRENCY, RecordKind.DEAL, "d1").withDetail("a"),
                DataWarning.of(MISSING_CURRENCY, RecordKind.DEAL, "d1").withDetail("b"),
                DataWarning.of(MISSING_CURRENCY, RecordKind.DEAL, "d2"),
                DataWarning.of(MISSING_CURRENCY, RecordKind.INVOICE, "a"));
        List<DataWarning> shuffled =
                List.of(ordered.get(3), ordered.get(5), ordered.get(0), ordered.get(4), ordered.get(2), ordered.get(1));
        assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(ordered);
    }

    @Test
    void aRecordsIdMayBeBlankForThatMayBeWhatIsWrong() {
        assertThat(DataWarning.of(DUPLICATE_ID, RecordKind.DEAL, "").message())
                .startsWith("deal '' occurs more than once");
    }

    @Test
    void refusesWhatSaysNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataWarning(DUPLICATE_ID, "", "1", null))
                .withMessage("The kind of record of a data warning is blank. Give the one of the host's data.");
        assertThatNullPointerException()
                .isThrownBy(() -> new DataWarning(null, "deal", "1", null))
                .withMessage("the code of a data warning must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> new DataWarning(DUPLICATE_ID, "deal", null, null))
                .withMessage("the id of a data warning must not be null");
    }
}
