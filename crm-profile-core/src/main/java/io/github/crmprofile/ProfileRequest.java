package io.github.crmprofile;

import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Viewer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose profile, for when and for whom.
 *
 * <pre>{@code
 * ProfileRequest.of(ClientId.contact("42")).period("this_quarter").comparedWith(Comparison.PREVIOUS)
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param client the client
 * @param period the reporting period; the last 30 days unless another is given
 * @param comparison with which earlier period it is compared; null for none
 * @param scope which records are those of a company
 * @param attribution to whom a deal with several contacts belongs
 * @param viewer who is looking; null where none was given, which a host may refuse
 * @param calendar zone, week start and fiscal year; null for those of the host
 * @param user whose layout is shown; null for the one for all users
 */
public record ProfileRequest(
        ClientId client,
        ReportingPeriod period,
        @Nullable Comparison comparison,
        CompanyScope scope,
        Attribution attribution,
        @Nullable Viewer viewer,
        @Nullable BusinessCalendar calendar,
        @Nullable String user) {

    /** Checks that nothing is missing. */
    public ProfileRequest {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(attribution, "attribution");
    }

    /**
     * The profile of a client for the last 30 days, not compared, with records linked directly.
     *
     * @param client the client
     * @return the request
     */
    public static ProfileRequest of(ClientId client) {
        return new ProfileRequest(
                client, ReportingPeriod.DEFAULT, null, CompanyScope.DIRECT, Attribution.EACH, null, null, null);
    }

    /**
     * The same for another client.
     *
     * @param other the client
     * @return the request
     */
    public ProfileRequest client(ClientId other) {
        return new ProfileRequest(other, period, comparison, scope, attribution, viewer, calendar, user);
    }

    /**
     * The same for another period.
     *
     * @param other the period
     * @return the request
     */
    public ProfileRequest period(ReportingPeriod other) {
        return new ProfileRequest(client, other, comparison, scope, attribution, viewer, calendar, user);
    }

    /**
     * The same for another period.
     *
     * @param text the period as text, such as {@code this_quarter} or {@code 2026-05}
     * @return the request
     * @throws IllegalArgumentException listing the accepted forms, if the text is none
     */
    public ProfileRequest period(String text) {
        return period(ReportingPeriod.parse(text));
    }

    /**
     * The same, compared with an earlier period.
     *
     * @param other with which; null for none
     * @return the request
     */
    public ProfileRequest comparedWith(@Nullable Comparison other) {
        return new ProfileRequest(client, period, other, scope, attribution, viewer, calendar, user);
    }

    /**
     * The same with other records of a company.
     *
     * @param other which records
     * @return the request
     */
    public ProfileRequest scope(CompanyScope other) {
        return new ProfileRequest(client, period, comparison, other, attribution, viewer, calendar, user);
    }

    /**
     * The same with deals attributed otherwise.
     *
     * @param other to whom
     * @return the request
     */
    public ProfileRequest attribution(Attribution other) {
        return new ProfileRequest(client, period, comparison, scope, other, viewer, calendar, user);
    }

    /**
     * The same for somebody else's eyes.
     *
     * @param other who is looking
     * @return the request
     */
    public ProfileRequest viewer(@Nullable Viewer other) {
        return new ProfileRequest(client, period, comparison, scope, attribution, other, calendar, user);
    }

    /**
     * The same by another calendar.
     *
     * @param other zone, week start and fiscal year
     * @return the request
     */
    public ProfileRequest calendar(@Nullable BusinessCalendar other) {
        return new ProfileRequest(client, period, comparison, scope, attribution, viewer, other, user);
    }

    /**
     * The same with the layout of a user.
     *
     * @param other the user's id in the host
     * @return the request
     */
    public ProfileRequest user(@Nullable String other) {
        return new ProfileRequest(client, period, comparison, scope, attribution, viewer, calendar, other);
    }
}
