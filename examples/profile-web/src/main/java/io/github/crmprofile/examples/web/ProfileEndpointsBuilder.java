package io.github.crmprofile.examples.web;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Viewer;
import io.github.crmprofile.widget.Labels;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.LayoutStore;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a host can set on {@link ProfileEndpoints}. For one thread; each setter returns the builder. */
public final class ProfileEndpointsBuilder {

    private final CrmProfiles profiles;
    private final LayoutStore layouts;
    private Function<Locale, Labels> labels = Labels::of;
    private UnaryOperator<ProfileRequest> requests = request -> request;
    private Predicate<String> maySetTargets = user -> true;
    private @Nullable TargetStore targets;
    private Clock clock = Clock.systemUTC();

    ProfileEndpointsBuilder(CrmProfiles profiles, LayoutStore layouts) {
        this.profiles = profiles;
        this.layouts = layouts;
    }

    /**
     * Sets the words of a language, with the host's names of stages, pipelines and users.
     *
     * @param value the labels of a locale; those of the library unless set
     * @return this builder
     */
    public ProfileEndpointsBuilder labels(Function<Locale, Labels> value) {
        labels = value;
        return this;
    }

    /**
     * Sets what every request has in common, such as attribution or calendar.
     *
     * @param value completes a request; changes nothing unless set
     * @return this builder
     */
    public ProfileEndpointsBuilder requests(UnaryOperator<ProfileRequest> value) {
        requests = value;
        return this;
    }

    /**
     * Sets where targets of the load are stored. Without a store the page offers no target to set.
     *
     * @param value the store, which the builder of the profiles was given, too
     * @return this builder
     */
    public ProfileEndpointsBuilder targets(TargetStore value) {
        targets = value;
        return this;
    }

    /**
     * Sets who may set a target, which is one of the whole company.
     *
     * @param value tells of a user's id; everybody unless set
     * @return this builder
     */
    public ProfileEndpointsBuilder maySetTargets(Predicate<String> value) {
        maySetTargets = value;
        return this;
    }

    /**
     * Sets the clock by which changes are dated.
     *
     * @param value the clock; that of the system unless set
     * @return this builder
     */
    public ProfileEndpointsBuilder clock(Clock value) {
        clock = value;
        return this;
    }

    /**
     * Makes the endpoints.
     *
     * @return endpoints with these settings
     */
    public ProfileEndpoints build() {
        return new ProfileEndpoints(this);
    }

    CrmProfiles profiles() {
        return profiles;
    }

    LayoutRules rules() {
        return profiles.layoutRules();
    }

    LayoutStore layouts() {
        return layouts;
    }

    ZoneId zone() {
        return profiles.calendar().zone();
    }

    @Nullable
    TargetStore targets() {
        return targets;
    }

    boolean maySetTargets(String user) {
        return targets != null && maySetTargets.test(user);
    }

    Clock clock() {
        return clock;
    }

    ProfileFormat format(Parameters call) {
        return ProfileFormat.of(labels.apply(call.locale()));
    }

    /** Whose profile, for when and for whose eyes. */
    ProfileRequest request(Parameters call) {
        return request(call, call.client());
    }

    ProfileRequest request(Parameters call, ClientId client) {
        ProfileRequest request = requests.apply(ProfileRequest.of(client))
                .withComparison(call.choice("compare", Comparison.values()).orElse(null))
                .withViewer(viewer(call))
                .withUser(call.call().user());
        request = call.choice("scope", CompanyScope.values())
                .map(request::withScope)
                .orElse(request);
        return call.period().map(request::withPeriod).orElse(request);
    }

    private static Viewer viewer(Parameters call) {
        Viewer all = call.call().viewer();
        String viewer = call.find("viewer").orElse("all");
        return switch (viewer) {
            case "all" -> all;
            case "own" -> both(all, Viewer.responsible(List.of(call.call().user())));
            default -> throw Problem.wrong("viewer", "The parameter 'viewer' is all or own");
        };
    }

    private static Viewer both(Viewer all, Viewer own) {
        return all.equals(Viewer.everything())
                ? own
                : new Viewer(
                        new Condition.All(List.of(all.deals(), own.deals())),
                        new Condition.All(List.of(all.activities(), own.activities())),
                        new Condition.All(List.of(all.invoices(), own.invoices())),
                        all.clients());
    }
}
