package io.github.crmprofile.contract;

import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.source.ClientCondition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A random data set with the request for a profile out of it, for laws about whole profiles.
 *
 * @param data the records
 * @param now the time of the request
 * @param request the profile of a client that exists, for when and for whom
 */
public record ProfileCase(Dataset data, Instant now, ProfileRequest request) {

    /**
     * Data sets and requests that meet.
     *
     * @param precision the smallest unit of time that the source keeps
     * @return what the kit tries a source with
     */
    public static Arbitrary<ProfileCase> arbitrary(ChronoUnit precision) {
        return World.worlds(precision, SourceAbilities.all())
                .flatMap(world -> Combinators.combine(
                                new RecordArbitraries(world).datasets(),
                                world.someInstant(),
                                requests(world),
                                Arbitraries.integers()
                                        .between(
                                                0,
                                                world.contacts().size()
                                                        + world.companies().size()
                                                        - 1))
                        .as((data, now, request, place) -> {
                            var client =
                                    data.clients().get(place % data.clients().size());
                            return new ProfileCase(data, now, request.withClient(client.id()));
                        }));
    }

    private static Arbitrary<ProfileRequest> requests(World world) {
        var requests = new RequestArbitraries(world);
        return Combinators.combine(
                        world.clients(),
                        requests.periods().map(ResolvedPeriod::period),
                        Arbitraries.of(Comparison.class).injectNull(0.3),
                        requests.populations())
                .as((client, period, comparison, population) -> ProfileRequest.of(client)
                        .withPeriod(period)
                        .withComparison(comparison)
                        .withScope(population.scope())
                        .withAttribution(population.attribution())
                        // A client that does not exist for the viewer has no profile.
                        .withViewer(population.viewer().withClients(ClientCondition.always()))
                        .withCalendar(BusinessCalendar.of(world.zone())));
    }

    @Override
    public String toString() {
        return request.client() + ", " + request.period() + " at " + now + ", compared with " + request.comparison()
                + ", " + request.scope() + ", " + request.attribution() + "\n  seen by " + Plain.text(request.viewer())
                + "\n  of " + data;
    }
}
