/**
 * Reporting periods: what "this month", {@code last_30_days} or {@code FY2026-Q1} mean for a business calendar.
 *
 * <p>A {@link io.github.crmprofile.period.ReportingPeriod} is what a user asks for. With a
 * {@link io.github.crmprofile.period.BusinessCalendar} and the present instant it becomes a
 * {@link io.github.crmprofile.period.ResolvedPeriod}: local dates, half-open instants, the period to compare with, and
 * the buckets of a trend.
 *
 * <p>It uses the comparison of spellings alone. Begin with {@link io.github.crmprofile.period.ReportingPeriod}.
 */
@NullMarked
package io.github.crmprofile.period;

import org.jspecify.annotations.NullMarked;
