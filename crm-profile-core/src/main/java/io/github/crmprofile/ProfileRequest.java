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
 * Asks for the profile of a client: for which period, and for which viewer.
 *
 * <pre>{@code
 * ProfileRequest.of(ClientId.contact("42")).withPeriod("this_quarter").withComparison(Comparison.PREVIOUS)
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
     * Asks for the profile of a client for the last 30 days, not compared, with records linked directly.
     *
     * @param client the client
     * @return the request
     */
    public static ProfileRequest of(ClientId client) {
        return new ProfileRequest(
                client, ReportingPeriod.DEFAULT, null, CompanyScope.DIRECT, Attribution.EACH, null, null, null);
    }

    /**
     * Returns a copy for another client.
     *
     * @param other the client
     * @return the copy
     */
    public ProfileRequest withClient(ClientId other) {
        return new ProfileRequest(other, period, comparison, scope, attribution, viewer, calendar, user);
    }

    /**
     * Returns a copy for another period.
     *
     * @param other the period
     * @return the copy
     */
    public ProfileRequest withPeriod(ReportingPeriod other) {
        return new ProfileRequest(client, other, comparison, scope, attribution, viewer, calendar, user);
    }

    /**
     * Returns a copy for another period.
     *
     * @param text the period as text, such as {@code this_quarter} or {@code 2026-05}
     * @return the copy
     * @throws IllegalArgumentException listing the accepted forms, if the text has none of them
     */
    public ProfileRequest withPeriod(String text) {
        return withPeriod(ReportingPeriod.parse(text));
    }

    /**
     * Returns a copy that is compared with an earlier period.
     *
     * @param other which earlier period; null for no comparison
     * @return the copy
     */
    public ProfileRequest withComparison(@Nullable Comparison other) {
        return new ProfileRequest(client, period, other, scope, attribution, viewer, calendar, user);
    }

    /**
     * Returns a copy in which a company has other records.
     *
     * @param other which records are those of a company
     * @return the copy
     */
    public ProfileRequest withScope(CompanyScope other) {
        return new ProfileRequest(client, period, comparison, other, attribution, viewer, calendar, user);
    }

    /**
     * Returns a copy in which deals with several contacts belong to other contacts.
     *
     * @param other to whom such a deal belongs
     * @return the copy
     */
    public ProfileRequest withAttribution(Attribution other) {
        return new ProfileRequest(client, period, comparison, scope, other, viewer, calendar, user);
    }

    /**
     * Returns a copy for another viewer, who sees other records.
     *
     * @param other who is looking; null to say nothing, which a host may refuse
     * @return the copy
     */
    public ProfileRequest withViewer(@Nullable Viewer other) {
        return new ProfileRequest(client, period, comparison, scope, attribution, other, calendar, user);
    }

    /**
     * Returns a copy with another calendar.
     *
     * @param other zone, week start and fiscal year; null for those of the host
     * @return the copy
     */
    public ProfileRequest withCalendar(@Nullable BusinessCalendar other) {
        return new ProfileRequest(client, period, comparison, scope, attribution, viewer, other, user);
    }

    /**
     * Returns a copy with the layout of another user.
     *
     * @param other the user's id in the host; null for the layout for all users
     * @return the copy
     */
    public ProfileRequest withUser(@Nullable String other) {
        return new ProfileRequest(client, period, comparison, scope, attribution, viewer, calendar, other);
    }
}
