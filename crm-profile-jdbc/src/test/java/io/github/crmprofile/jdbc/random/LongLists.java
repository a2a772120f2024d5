package io.github.crmprofile.jdbc.random;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One client with many records, of which many share their times. */
public final class LongLists {

    private static final Instant MOMENT = Instant.parse("2026-03-28T22:30:00Z");
    private static final ClientId CLIENT = ClientId.contact("1");

    private LongLists() {}

    public static Dataset of(RandomCrm crm, int count, int moments) {
        var deals = new ArrayList<Deal>();
        var activities = new ArrayList<Activity>();
        var invoices = new ArrayList<Invoice>();
        for (int i = 0; i < count; i++) {
            String id = String.valueOf(i);
            deals.add(Deal.builder(id)
                    .contact("1")
                    .outcome(crm.one(List.of(Outcome.values())))
                    .amount(new BigDecimal(crm.random.nextInt(4)))
                    .currency("EUR")
                    .createdAt(moment(crm, moments))
                    .closedAt(moment(crm, moments))
                    .build());
            activities.add(Activity.builder(id, Channel.of(crm.one(List.of("call", "email", "note"))))
                    .contact("1")
                    .occurredAt(moment(crm, moments))
                    .completed(true)
                    .build());
            LocalDate day = LocalDate.EPOCH.plusDays(crm.random.nextInt(moments));
            invoices.add(Invoice.builder(id, crm.one(List.of(InvoiceStatus.values())))
                    .contact("1")
                    .amount(new BigDecimal(crm.random.nextInt(4)))
                    .currency("EUR")
                    .issuedOn(day)
                    .build());
        }
        List<Client> clients = List.of(Client.builder(CLIENT, "A").build());
        return new Dataset(clients, deals, activities, invoices, null, RandomCrm.ZONE);
    }

    private static @Nullable Instant moment(RandomCrm crm, int moments) {
        return crm.chance(0.1) ? null : MOMENT.plusSeconds(600L * crm.random.nextInt(moments));
    }

    public static List<RecordQuery> queries(int limit, boolean isDescending) {
        Condition closed = Field.OUTCOME.in("WON", "LOST");
        Instant start = MOMENT.plusSeconds(600);
        return List.of(
                query(Field.CREATED_AT, Condition.always(), Field.DEAL_AMOUNT, limit, isDescending),
                query(Field.CLOSED_AT, closed, Field.DEAL_AMOUNT, limit, isDescending),
                query(Field.CREATED_AT, Field.CREATED_AT.between(start, null), null, limit, isDescending),
                query(Field.DEAL_AMOUNT, closed, Field.DEAL_AMOUNT, 10 * limit, isDescending),
                query(Field.OCCURRED_AT, Field.CHANNEL.in("call", "email"), null, limit, isDescending),
                query(Field.ISSUED_ON, Field.STATUS.in("PAID", "ISSUED"), Field.BALANCE, limit, isDescending));
    }

    private static RecordQuery query(
            Field by, Condition condition, @Nullable Field sum, int limit, boolean isDescending) {
        RecordKind kind = by.kind();
        Field date = kind == RecordKind.DEAL
                ? Field.CREATED_AT
                : kind == RecordKind.ACTIVITY ? Field.OCCURRED_AT : Field.ISSUED_ON;
        return new RecordQuery(
                CLIENT,
                Population.DEFAULT,
                new Selection(kind, condition, date),
                sum,
                new RecordOrder(by, isDescending),
                null,
                limit,
                Instant.MAX);
    }
}
