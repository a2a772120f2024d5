package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.standard.StandardMetrics;
import java.util.ArrayList;
import java.util.List;
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
}
