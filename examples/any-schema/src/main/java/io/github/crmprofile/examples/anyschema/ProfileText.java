package io.github.crmprofile.examples.anyschema;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.Profile;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.Deal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** A profile as plain lines: the client, figures, the records behind the first of them, and the records that some number cannot use. */
record ProfileText(CrmProfiles profiles, ProfileRequest request, ZoneId zone) {

    private static final String[] METRICS = {
        "deals.won.value",
        "deals.won.count",
        "deals.lost.value",
        "deals.open.value",
        "win_rate",
        "activities.count",
        "channel.load",
        "conversion",
        "communication.load",
        "invoices.issued.value",
        "invoices.outstanding.value",
        "invoices.overdue.value",
        "invoices.paid_on_time"
    };
    private static final int SHOWN = 5;
    private static final int DIGITS = 2;

    List<String> lines() {
        Profile profile = profiles.profile(request);
        var lines = new ArrayList<String>();
        lines.add(profile.client().name() + " (" + request.client() + "), " + request.period());
        List<FigureResult> figures = profiles.figures(request, METRICS);
        for (FigureResult figure : figures) {
            lines.add(String.format(Locale.ROOT, "  %-28s %s", figure.figure().metric(), text(figure.value())));
        }
        FigureResult first = figures.get(0);
        for (Evidence evidence : first.evidence()) {
            RecordList records = profiles.records(request, evidence.ref(), PageRequest.first(SHOWN));
            lines.add("Behind " + first.figure().metric() + ": " + count(records) + ", " + records.amounts());
            records.records().forEach(record -> lines.add("  " + text(record)));
            addRest(lines, records.count());
        }
        List<DataWarning> warnings = profile.warnings();
        if (!warnings.isEmpty()) {
            lines.add("Not in all numbers:");
            warnings.stream().limit(SHOWN).forEach(warning -> lines.add("  " + warning.message()));
            addRest(lines, warnings.size());
        }
        return lines;
    }

    private static String count(RecordList records) {
        return records.count() + (records.count() == 1 ? " record" : " records");
    }

    private static void addRest(List<String> lines, long all) {
        if (all > SHOWN) {
            lines.add("  and " + (all - SHOWN) + " more");
        }
    }

    private static String text(MetricValue value) {
        if (value instanceof MetricValue.Count count) {
            return String.valueOf(count.count());
        } else if (value instanceof MetricValue.Money money) {
            return money.amounts().toString();
        } else if (value instanceof MetricValue.Percent percent) {
            return percent.ratio().percent().toDecimal(DIGITS) + " % (" + percent.ratio() + ")";
        } else if (value instanceof MetricValue.Quotient quotient) {
            return quotient.ratio().toDecimal(DIGITS) + " (" + quotient.ratio() + ")";
        } else if (value instanceof MetricValue.Breakdown breakdown) {
            return breakdown.slices().stream()
                    .map(slice -> slice.key() + " " + text(slice.value()))
                    .collect(Collectors.joining(", "));
        } else if (value instanceof MetricValue.Undefined undefined) {
            return "undefined: " + undefined.reason().text();
        }
        throw new IllegalArgumentException("No text is known for " + value.getClass());
    }

    private String text(CrmRecord record) {
        if (!(record instanceof Deal deal)) {
            return record.id();
        }
        String closed = deal.closedAt() == null
                ? "no date"
                : deal.closedAt().atZone(zone).toLocalDate().toString();
        String amount = deal.amount() == null
                ? "no amount"
                : Objects.requireNonNullElse(deal.currency(), "no currency") + " "
                        + deal.amount().toPlainString();
        return String.join("  ", closed, deal.id(), Objects.requireNonNullElse(deal.title(), "no title"), amount);
    }
}
