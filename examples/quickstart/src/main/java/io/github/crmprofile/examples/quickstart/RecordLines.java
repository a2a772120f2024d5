package io.github.crmprofile.examples.quickstart;

import io.github.crmprofile.RecordList;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The deals behind a number, with what they add up to. */
record RecordLines(Words words, ZoneId zone, Ink ink) {
    private static final int DATE = 14;
    private static final int AMOUNT = 16;

    List<String> draw(String title, RecordList list) {
        List<String> lines = new ArrayList<>();
        lines.add(ink.bold(title)
                + ink.dim(" = " + list.count() + " × " + words.phrase("kind.deal") + " = "
                        + words.format().amounts(list.amounts())));
        for (CrmRecord record : list.records()) {
            if (record instanceof Deal deal) {
                lines.add(line(deal));
            }
        }
        if (list.next() != null) {
            lines.add(ink.dim(words.phrase(
                    "quickstart.more", list.count() - list.records().size())));
        }
        return lines;
    }

    private String line(Deal deal) {
        Instant closed = deal.closedAt();
        String date =
                closed == null ? "" : words.format().day(closed.atZone(zone).toLocalDate());
        String title = Columns.clean(deal.title() == null ? deal.id() : deal.title());
        BigDecimal amount = deal.amount();
        String currency = deal.currency();
        String worth = amount == null || currency == null ? "–" : words.format().money(amount, currency);
        return ink.dim(Columns.left(date, DATE))
                + Columns.left(title, ProfilePage.WIDTH - DATE - AMOUNT)
                + Columns.right(worth, AMOUNT);
    }
}
