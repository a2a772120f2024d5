package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.SourceException;
import io.github.crmprofile.source.Viewer;
import io.github.crmprofile.standard.StandardMetrics;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.Placement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures over all clients never take a page with them. */
class AllClientFailureTest {

    private static final String AVERAGE = "communication.load.average";

    /** Fails to read all clients whenever it is told to. */
    private static final class Fragile implements ForwardingSource {
        private final ProfileSource source = Sample.records().build();
        private boolean isBroken;
        private int reads;

        @Override
        public ProfileSource source() {
            return source;
        }

        @Override
        public void read(Plan plan, Consumer<ClientAnswer> answers) {
            if (plan.clients() instanceof Clients.Every) {
                reads++;
                if (isBroken) {
                    throw new SourceException("The statement took too long");
                }
            }
            source.read(plan, answers);
        }
    }

    private static final class Watch extends Clock {
        private Instant now = Sample.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    private final Fragile source = new Fragile();
    private final Watch watch = new Watch();

    private CrmProfilesBuilder builder() {
        return Sample.profiles().source(source).clock(watch).allClientsMaxAge(Duration.ofMinutes(10));
    }

    private static MetricValue average(CrmProfiles profiles) {
        return profiles.figures(Sample.MAY, AVERAGE).get(0).value();
    }

    @Test
    void onlyTheTilesThatShowThemFail() {
        source.isBroken = true;
        Profile profile = builder().build().profile(Sample.MAY);

        assertThat(profile.widget("load-gauge").failure())
                .isEqualTo(
                        "The figures over all clients could not be read, and are tried again in a while; the cause says why");
        assertThat(profile.widgets())
                .filteredOn(widget -> !widget.widget().id().equals("load-gauge"))
                .allSatisfy(widget -> assertThat(widget.failure()).isNull());
    }

    static Stream<Figure> figures() {
        return StandardMetrics.registry().ids().stream()
                .flatMap(id -> Stream.of(
                        Figure.of(id),
                        Figure.of(id).withPeriod(ReportingPeriod.ALL_TIME),
                        Figure.of(id).by("pipeline")))
                .filter(AllClientFailureTest::isAccepted);
    }

    private static boolean isAccepted(Figure figure) {
        try {
            return !Sample.profiles()
                    .build()
                    .figures(Sample.MAY, List.of(figure))
                    .isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What fails is what reads all clients, and all else is as it is when nothing fails. */
    @ParameterizedTest
    @MethodSource("figures")
    void aFigureFailsOnlyWhereItReadsAllClients(Figure figure) {
        ProfileRequest request = Sample.MAY.withComparison(Comparison.PREVIOUS);
        List<FigureResult> expected = builder().build().figures(request, List.of(figure));
        boolean readsAll = source.reads > 0;
        source.isBroken = true;
        CrmProfiles broken = builder().build();

        if (readsAll) {
            assertThatThrownBy(() -> broken.figures(request, List.of(figure)))
                    .isInstanceOf(SourceException.class)
                    .hasRootCauseMessage("The statement took too long");
        } else {
            assertThat(broken.figures(request, List.of(figure))).isEqualTo(expected);
        }
    }

    @Test
    void aFailedReadIsNotRepeatedByEveryRequest() {
        source.isBroken = true;
        CrmProfiles profiles = builder().build();

        assertThatThrownBy(() -> average(profiles))
                .isInstanceOf(SourceException.class)
                .hasRootCauseMessage("The statement took too long");
        assertThatThrownBy(() -> average(profiles)).isInstanceOf(SourceException.class);
        assertThat(source.reads).isEqualTo(1);

        source.isBroken = false;
        watch.pass(Duration.ofSeconds(30));
        assertThat(average(profiles)).isEqualTo(new MetricValue.Quotient(Ratio.of(4, 4)));
        assertThat(source.reads).isEqualTo(2);
    }

    @Test
    void theLastGoodOnesStayWithTheirAgeWhereRenewalFails() {
        CrmProfiles profiles = builder().build();
        average(profiles);
        source.isBroken = true;
        watch.pass(Duration.ofMinutes(11));

        Profile profile = profiles.profile(Sample.MAY);

        assertThat(profile.widget("load-gauge").failure()).isNull();
        assertThat(profile.allClientsReadAt()).isEqualTo(Sample.NOW);
        assertThat(profile.readAt()).isEqualTo(watch.now);
        average(profiles);
        assertThat(source.reads).isEqualTo(2);
    }

    @Test
    void anExecutorRenewsThemWhileTheOldOnesAreShown() {
        Queue<Runnable> tasks = new ArrayDeque<>();
        CrmProfiles profiles = builder().allClientsRenewal(tasks::add).build();
        average(profiles);
        assertThat(tasks).isEmpty();

        watch.pass(Duration.ofMinutes(11));
        assertThat(profiles.profile(Sample.MAY).allClientsReadAt()).isEqualTo(Sample.NOW);
        average(profiles);
        assertThat(tasks).as("one renewal for all who ask").hasSize(1);

        tasks.remove().run();
        assertThat(profiles.profile(Sample.MAY).allClientsReadAt()).isEqualTo(watch.now);
        assertThat(tasks).isEmpty();
    }

    @Test
    void aRenewalThatIsRefusedIsTriedByTheNextRequest() {
        int[] asked = {0};
        CrmProfiles profiles = builder()
                .allClientsRenewal(task -> {
                    asked[0]++;
                    throw new RejectedExecutionException();
                })
                .build();
        average(profiles);
        watch.pass(Duration.ofMinutes(11));

        assertThat(average(profiles)).isEqualTo(new MetricValue.Quotient(Ratio.of(4, 4)));
        average(profiles);
        assertThat(asked[0]).isEqualTo(2);
        assertThat(source.reads).isEqualTo(1);
    }

    @Test
    void theyAreReadAgainWhenTheHostSaysThatDataChanged() {
        CrmProfiles profiles = builder().build();
        average(profiles);
        profiles.invalidate();
        average(profiles);
        assertThat(source.reads).isEqualTo(2);
    }

    @Test
    void averagesMayBeOverAllRecordsWhoeverLooks() {
        CrmProfiles profiles = builder().averagesOverAllRecords().build();
        ProfileRequest restricted = Sample.MAY.withViewer(Viewer.responsible(Set.of("u1")));

        assertThat(average(profiles)).isEqualTo(new MetricValue.Quotient(Ratio.of(4, 4)));
        assertThat(profiles.figures(restricted, AVERAGE).get(0).value()).isEqualTo(average(profiles));
        assertThat(source.reads).isEqualTo(1);
        assertThat(profiles.explain(restricted, Figure.of(AVERAGE)).notes())
                .containsExactly(Explanation.Note.AVERAGES_OVER_ALL_RECORDS);
        assertThat(profiles.explain(Sample.MAY, Figure.of(AVERAGE)).notes()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profiles.clients(restricted, Figure.of(AVERAGE), 0, 10))
                .withMessageContaining("ask as Viewer.everything()");
    }

    @Test
    void theGaugeIsLeftOutOfTheDefaultPageInOneCall() {
        LayoutRules rules = LayoutRules.standard().without("load-gauge");
        source.isBroken = true;

        Profile profile = builder().layoutRules(rules).build().profile(Sample.MAY);

        assertThat(profile.layout().placements()).extracting(Placement::id).doesNotContain("load-gauge");
        assertThat(source.reads).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LayoutRules.standard().without("gauge"))
                .withMessageStartingWith("No default page has a placement 'gauge'; there are ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LayoutRules.standard().without("conversion"))
                .withMessageContaining("locked against being removed");
    }
}
