package io.github.crmprofile.examples.sample;

import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One or two invoices for each deal that was won at a known date and amount: most are paid in time, some late, some not yet or never. */
record Invoices(Workdays workdays) {
    private static final int DAYS_TO_PAY = 30;
    private static final BigDecimal DEPOSIT = new BigDecimal("0.40");

    List<Invoice> generate(List<Deal> deals) {
        List<Invoice> invoices = new ArrayList<>();
        for (Deal deal : deals) {
            BigDecimal amount = deal.amount();
            if (deal.outcome() == Outcome.WON && deal.closedAt() != null && amount != null) {
                Draws draws = Draws.of("invoice", Integer.parseInt(deal.id().substring(1)));
                LocalDate won = workdays.dateOf(deal.closedAt());
                BigDecimal deposit = draws.chance(30) ? amount.multiply(DEPOSIT) : amount;
                invoices.add(invoice(draws, deal, deposit, won.plusDays(draws.between(0, 9)), 1));
                if (deposit.compareTo(amount) < 0) {
                    invoices.add(
                            invoice(draws, deal, amount.subtract(deposit), won.plusDays(draws.between(30, 60)), 2));
                }
            }
        }
        return invoices;
    }

    private Invoice invoice(Draws draws, Deal deal, BigDecimal amount, LocalDate wanted, int part) {
        LocalDate issued = Workdays.orNext(wanted);
        LocalDate due = issued.plusDays(DAYS_TO_PAY);
        LocalDate paid =
                Workdays.orNext(due.plusDays(draws.between(-24, 4) + (draws.chance(22) ? draws.between(3, 50) : 0)));
        InvoiceStatus status = status(draws, issued, paid);
        boolean isPaid = status == InvoiceStatus.PAID;
        boolean isPartlyPaid = status == InvoiceStatus.ISSUED && draws.chance(25);
        BigDecimal half = amount.divide(BigDecimal.valueOf(2));
        return Invoice.builder("i" + deal.id().substring(1) + "-" + part, status)
                .number(issued.getYear() + "/" + deal.id().substring(1) + "-" + part)
                .deal(deal.id())
                .contact(deal.primaryContact())
                .company(deal.company())
                .amount(amount)
                .paidAmount(isPaid ? amount : isPartlyPaid ? half : null)
                .currency(deal.currency())
                .issuedOn(issued)
                .dueOn(due)
                .paidOn(isPaid ? paid : null)
                .responsible(deal.responsible())
                .build();
    }

    private InvoiceStatus status(Draws draws, LocalDate issued, LocalDate paid) {
        if (issued.isAfter(workdays.last())) {
            return InvoiceStatus.DRAFT;
        }
        if (draws.chance(3)) {
            return InvoiceStatus.CANCELLED;
        }
        boolean isBadDebt = draws.chance(2);
        return paid.isAfter(workdays.last()) || isBadDebt ? InvoiceStatus.ISSUED : InvoiceStatus.PAID;
    }
}
