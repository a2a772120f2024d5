package io.github.crmprofile.format;

import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.period.ResolvedPeriod;
import java.time.Instant;
import java.time.ZoneId;

/** Periods as they are on 17 November 2026. */
final class Periods {
    private Periods() {}

    static ResolvedPeriod resolve(String text) {
        return ReportingPeriod.parse(text)
                .resolve(BusinessCalendar.of(ZoneId.of("Europe/Rome")), Instant.parse("2026-11-17T12:00:00Z"));
    }
}
