package io.github.crmprofile.contract;

import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Grouping;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which groups a record is. */
final class NaiveGroups {

    private NaiveGroups() {}

    static List<List<Grouping.Key>> keys(List<Grouping> groupings, CrmRecord record, List<Deal> clientDeals) {
        List<List<Grouping.Key>> all = List.of(List.of());
        for (Grouping grouping : groupings) {
            var longer = new ArrayList<List<Grouping.Key>>();
            for (List<Grouping.Key> outer : all) {
                for (Grouping.Key key : keys(grouping, record, clientDeals)) {
                    longer.add(Stream.concat(outer.stream(), Stream.of(key)).toList());
                }
            }
            all = longer;
        }
        return all;
    }

    private static Set<Grouping.Key> keys(Grouping grouping, CrmRecord record, List<Deal> clientDeals) {
        var keys = new LinkedHashSet<Grouping.Key>();
        if (grouping instanceof Grouping.ByField byField) {
            keys.add(text(byField.field().value(record)));
        } else if (grouping instanceof Grouping.ByDealField byDeal) {
            for (Deal deal : clientDeals) {
                if (((Activity) record).deals().contains(deal.id())) {
                    keys.add(text(byDeal.dealField().value(deal)));
                }
            }
        } else if (grouping instanceof Grouping.ByDay byDay) {
            keys.add(day(byDay.date().value(record), byDay.zone()));
        } else if (grouping instanceof Grouping.ByBucket byBucket) {
            Object date = byBucket.date().value(record);
            List<ResolvedPeriod> buckets = byBucket.buckets();
            for (int i = 0; i < buckets.size(); i++) {
                if (date != null && contains(buckets.get(i), date)) {
                    keys.add(new Grouping.Key.Bucket(i));
                }
            }
        }
        return keys;
    }

    private static Grouping.Key text(@Nullable Object value) {
        return value == null ? new Grouping.Key.Unknown() : new Grouping.Key.Text(value.toString());
    }

    private static boolean contains(ResolvedPeriod bucket, Object date) {
        return date instanceof Instant instant ? bucket.contains(instant) : bucket.contains((LocalDate) date);
    }

    private static Grouping.Key day(@Nullable Object date, ZoneId zone) {
        if (date == null) {
            return new Grouping.Key.Unknown();
        } else if (date instanceof LocalDate day) {
            return new Grouping.Key.Day(day);
        }
        // The last day that has begun: by the clock on the wall a day may begin twice.
        LocalDate day = LocalDate.ofInstant((Instant) date, zone).plusDays(2);
        while (day.atStartOfDay(zone).toInstant().isAfter((Instant) date)) {
            day = day.minusDays(1);
        }
        return new Grouping.Key.Day(day);
    }
}
