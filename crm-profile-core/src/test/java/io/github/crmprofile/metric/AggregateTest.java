package io.github.crmprofile.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AggregateTest {

    @Test
    void equalAmountsAreNotDifferentOnesWhicheverWayTheyCameAbout() {
        Invoice whole = Invoice.builder("1", InvoiceStatus.ISSUED)
                .amount(new BigDecimal("1"))
                .build();
        Invoice rest = Invoice.builder("2", InvoiceStatus.ISSUED)
                .amount(new BigDecimal("1.5"))
                .paidAmount(new BigDecimal("0.5"))
                .build();

        assertThat(new Aggregate.Distinct(Field.BALANCE).over(List.of(whole, rest)))
                .isEqualTo(new MeasureValue.Counted(1));
    }
}
