package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.source.Viewer;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * What a profile of the busiest client costs, over the database and served. The bounds are wide: a machine may have other things to do, and a
 * test is no benchmark. The numbers are printed.
 */
class SpeedTest {

    private static final int TIMES = 7;
    private static final Duration MOST = Duration.ofSeconds(1);

    @Test
    void aProfileIsServedSoon() throws Exception {
        try (Crm crm = Crm.open(Options.parse(), TestCrm.CLOCK);
                PageServer server = PageServer.start(crm, 0)) {
            URI address =
                    URI.create(server.address() + "api/profile?client=contact:1&period=this_year&compare=PREVIOUS");
            measure(address);
            Cost cost = measure(address);
            System.out.printf(
                    "A profile is served in %d ms (median of %d), of which the library takes %d, for %d ms of processor time%n",
                    cost.median().toMillis(),
                    TIMES,
                    library(crm).toMillis(),
                    cost.processor().toMillis());
            assertThat(cost.processor()).isLessThan(MOST);
        }
    }

    private static Duration library(Crm crm) {
        ProfileRequest request = ProfileRequest.of(ClientId.contact("1"))
                .withPeriod("this_year")
                .withComparison(Comparison.PREVIOUS)
                .withViewer(Viewer.everything())
                .withUser("aurora");
        var times = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            assertThat(crm.profiles().profile(request).widgets()).isNotEmpty();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return Duration.ofNanos(times[TIMES / 2]);
    }

    private record Cost(Duration median, Duration processor) {}

    private static Cost measure(URI address) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var times = new long[TIMES];
        long before = system.getProcessCpuTime();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            times[i] = System.nanoTime() - start;
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        long processor = system.getProcessCpuTime() - before;
        Arrays.sort(times);
        return new Cost(Duration.ofNanos(times[TIMES / 2]), Duration.ofNanos(processor / TIMES));
    }
}
