package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.standard.StandardMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How often a source is asked; each read is one pass over the records of the client. */
class ReadsTest {

    private final CountingSource source = new CountingSource(Sample.records().build());
    private final CrmProfiles profiles = Sample.profiles().source(source).build();

    private static List<Figure> everyFigure() {
        var figures = new ArrayList<Figure>();
        for (String id : StandardMetrics.registry().ids()) {
            figures.add(Figure.of(id));
            if (!id.startsWith("invoices.")) {
                figures.add(Figure.of(id).by("pipeline"));
                figures.add(Figure.of(id).withDeals(Figure.DealFilter.pipeline("sales")));
            }
            figures.add(Figure.of(id).over(Granularity.DAY));
        }
        return figures;
    }

    @Test
    void allFiguresTogetherTakeOneReadOfTheClientAndOneOfAllClients() {
        List<Figure> figures = everyFigure();

        profiles.figures(Sample.MAY.withComparison(Comparison.PREVIOUS), figures);

        assertThat(figures).hasSizeGreaterThan(100);
        assertThat(source.plans())
                .extracting(Plan::clients)
                .containsExactlyInAnyOrder(new Clients.Every(Sample.ANN.kind()), new Clients.One(Sample.ANN));
    }

    @Test
    void figuresThatNeedNoOtherClientsTakeOneReadWhateverTheirNumber() {
        for (int times : new int[] {1, 10}) {
            source.plans().clear();
            var figures = new ArrayList<Figure>();
            for (int i = 0; i < times; i++) {
                figures.add(Figure.of("deals.won.value").by("pipeline"));
                figures.add(Figure.of("channel.load"));
                figures.add(Figure.of("deals.open.count").over(Granularity.DAY));
            }
            profiles.figures(Sample.MAY, figures);

            assertThat(source.plans()).hasSize(1);
            // Two for what is not sliced by the source itself, and
            // one for each of the days at whose end deals are open.
            assertThat(source.plans().get(0).queries()).hasSize(2 + 31);
        }
    }

    @Test
    void aWholeProfileTakesNoMoreReadsThanOneFigureOverAllClients() {
        profiles.profile(Sample.MAY);
        assertThat(source.plans()).hasSize(2);

        profiles.profile(Sample.MAY);
        assertThat(source.plans()).hasSize(3);
    }

    @Test
    void profilesOfManyClientsTakeOneReadForEachKind() {
        var read = new ArrayList<Profile>();

        profiles.profiles(List.of(Sample.BOB, Sample.ANN), Sample.MAY, read::add);

        assertThat(read).extracting(profile -> profile.request().client()).containsExactly(Sample.BOB, Sample.ANN);
        assertThat(source.plans()).hasSize(2);
    }

    @Test
    void aFigureOfWhichClientsHaveNoRecordIsComputedOnceForThem() {
        for (String period : List.of("1999-01", "2026-05")) {
            ProfileRequest request = Sample.MAY.withPeriod(period).withComparison(Comparison.PREVIOUS);
            List<List<FigureResult>> read = new ArrayList<>();

            profiles.profiles(List.of(Sample.ANN, Sample.BOB), request, profile -> read.add(figures(profile)));

            assertThat(read)
                    .containsExactly(
                            figures(profiles.profile(request)),
                            figures(profiles.profile(request.withClient(Sample.BOB))));
            Set<FigureResult> ofBob = Sets.newIdentityHashSet();
            ofBob.addAll(read.get(1));
            List<FigureResult> shared =
                    read.get(0).stream().filter(ofBob::contains).toList();
            assertThat(shared).hasSizeBetween(1, read.get(0).size() - 1);
            assertThat(shared)
                    .flatExtracting(FigureResult::evidence)
                    .extracting(Evidence::count)
                    .containsOnly(0L, null);
        }
    }

    private static List<FigureResult> figures(Profile profile) {
        return profile.widgets().stream()
                .flatMap(widget -> widget.figures().stream())
                .toList();
    }
}
