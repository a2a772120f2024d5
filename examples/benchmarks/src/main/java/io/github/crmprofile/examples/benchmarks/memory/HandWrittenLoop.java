package io.github.crmprofile.examples.benchmarks.memory;

import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import io.github.crmprofile.period.ResolvedPeriod;
import java.util.List;

/** The numbers of the page by one loop over each array: what a programmer writes who needs this page, and no other, as fast as can be. */
final class HandWrittenLoop {

    private final PrimitiveClient client;
    private final boolean[] isSilent;
    private final int currencies;

    HandWrittenLoop(PrimitiveClient client) {
        this.client = client;
        this.isSilent = new boolean[client.channels.size()];
        this.currencies = client.currencies.size();
        for (int i = 0; i < isSilent.length; i++) {
            isSilent[i] = List.of("task", "note").contains(client.channels.get(i));
        }
    }

    LoopSide[] run() {
        List<ResolvedPeriod> periods = StandardPage.sides();
        List<ResolvedPeriod> trends = StandardPage.trendSides();
        LoopSide[] sides = {
            new LoopSide(periods.get(0), trends.get(0), client), new LoopSide(periods.get(1), trends.get(1), client)
        };
        activities(sides);
        deals(sides);
        invoices(sides);
        return sides;
    }

    private void activities(LoopSide[] sides) {
        for (int i = 0; i < client.channel.length; i++) {
            int channel = client.channel[i];
            long time = client.occurredAt[i];
            if (!client.isCompleted[i] || isSilent[channel] || time == PrimitiveClient.UNKNOWN) {
                continue;
            }
            for (LoopSide side : sides) {
                if (time >= side.to) {
                    continue;
                }
                side.last = Math.max(side.last, time);
                if (time >= side.from) {
                    side.activities++;
                    side.channels[channel]++;
                    if (client.direction[i] == PrimitiveClient.INBOUND) {
                        side.inbound[channel]++;
                    } else if (client.direction[i] == PrimitiveClient.OUTBOUND) {
                        side.outbound[channel]++;
                    }
                    int deal = client.dealOfActivity[i];
                    if (deal >= 0) {
                        side.load++;
                        side.touchedDeals[deal] = true;
                    }
                }
            }
        }
    }

    private void deals(LoopSide[] sides) {
        for (int i = 0; i < client.outcome.length; i++) {
            long created = client.createdAt[i];
            boolean isOpen = client.outcome[i] == PrimitiveClient.OPEN;
            boolean isWon = client.outcome[i] == PrimitiveClient.WON;
            long closed = isOpen ? PrimitiveClient.UNKNOWN : client.closedAt[i];
            int currency = client.currency[i];
            long amount = client.amount[i];
            for (LoopSide side : sides) {
                boolean isClosedIn = closed >= side.from && closed < side.to;
                if (isClosedIn) {
                    side.wonCount += isWon ? 1 : 0;
                    (isWon ? side.won : side.lost)[currency] += amount;
                }
                if (isWon) {
                    int day = side.dayOf(closed);
                    if (day >= 0) {
                        side.wonByDay[day * currencies + currency] += amount;
                    }
                }
                if (created < side.to) {
                    boolean isOpenAtEnd = isOpen || closed >= side.to;
                    if (isOpenAtEnd) {
                        side.open[currency] += amount;
                    }
                    long modified = client.modifiedAt[i];
                    if (isOpenAtEnd
                            || isClosedIn
                            || created >= side.from
                            || (modified >= side.from && modified < side.to)
                            || side.touchedDeals[i]) {
                        side.periodDeals++;
                    }
                }
            }
        }
    }

    private void invoices(LoopSide[] sides) {
        for (int i = 0; i < client.status.length; i++) {
            boolean isPaid = client.status[i] == PrimitiveClient.PAID;
            if (!isPaid && client.status[i] != PrimitiveClient.ISSUED) {
                continue;
            }
            int currency = client.invoiceCurrency[i];
            long amount = client.invoiceAmount[i];
            long issued = client.issuedOn[i];
            long paid = isPaid ? client.paidOn[i] : PrimitiveClient.UNKNOWN;
            for (LoopSide side : sides) {
                if (issued >= side.firstDay && issued < side.endDay) {
                    side.issuedCount++;
                    side.issued[currency] += amount;
                }
                int issuedDay = side.dayOfDate(issued);
                if (issuedDay >= 0) {
                    side.issuedByDay[issuedDay * currencies + currency] += amount;
                }
                if (paid >= side.firstDay && paid < side.endDay) {
                    side.paidCount++;
                    side.paid[currency] += amount;
                    long due = client.dueOn[i];
                    if (due != PrimitiveClient.UNKNOWN) {
                        side.paidDue++;
                        side.onTime += paid <= due ? 1 : 0;
                    }
                }
                int paidDay = side.dayOfDate(paid);
                if (paidDay >= 0) {
                    side.paidByDay[paidDay * currencies + currency] += amount;
                }
                if (issued < side.endDay && (!isPaid || paid >= side.endDay)) {
                    side.outstanding[currency] += isPaid ? amount : amount - client.paidAmount[i];
                }
            }
        }
    }
}
