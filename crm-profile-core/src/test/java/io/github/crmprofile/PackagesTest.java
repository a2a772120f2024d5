package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.architecture.CopyMethods;
import io.github.crmprofile.architecture.PackageGraph;
import io.github.crmprofile.architecture.PublicTypes;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may use whom. A new arrow is a decision: add it here only if it points the way that the others do. */
class PackagesTest {

    private static final int MOST_FILES = 30;

    private final PackageGraph packages = PackageGraph.around(CrmProfiles.class);

    @Test
    void eachPackageUsesTheseAndNoOther() {
        assertThat(packages.lines())
                .containsExactly(
                        "(root) -> engine engine.slice environment figure metric model period query ranking source widget",
                        "engine -> engine.slice figure metric model period query ranking source",
                        "engine.slice -> metric model period query source",
                        "environment ->",
                        "figure -> metric model period query",
                        "format -> figure metric model period widget",
                        "json -> (root) figure format metric model period query ranking source widget",
                        "memory -> model period query source",
                        "metric -> model period query spelling",
                        "model -> spelling",
                        "period -> spelling",
                        "query -> model period",
                        "ranking -> figure metric model",
                        "source -> model query spelling",
                        "spelling ->",
                        "standard -> metric model period query spelling",
                        "widget -> figure metric model period standard");
    }

    @Test
    void noPackagesUseOneAnother() {
        assertThat(packages.cycle()).isEmpty();
    }

    @Test
    void noPackageIsLarge() {
        assertThat(packages.sizes())
                .allSatisfy((name, files) -> assertThat(files).as(name).isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void everyPublicTypeSaysWhetherThreadsMayShareIt() throws IOException {
        assertThat(PublicTypes.silentOnThreads()).isEmpty();
    }

    // What sets a part of a value is named `with…` and the part.
    // A new method belongs here only for one of these reasons.
    @Test
    void everyCopyIsMadeByWith() throws IOException, ReflectiveOperationException {
        List<String> addAClause = List.of(
                "ClientRanking.columns(List)",
                "ClientRanking.columns(String[])",
                "ClientRanking.lowestFirst()",
                "ClientRanking.orderBy(RankOrder)",
                "ClientRanking.orderBy(String)",
                "ClientRanking.where(Segment)",
                "Figure.by(String)",
                "Figure.over(Granularity)",
                "Measure.asContext()",
                "Measure.by(Grouping)",
                "Measure.where(Condition)",
                "Metric.Measured.madeOf(String, Function)",
                "RankingCsv.forSpreadsheet()",
                "RecordCsv.forSpreadsheet()",
                "Selection.and(Condition)");
        List<String> compute = List.of(
                "Amounts.minus(Amounts)",
                "Amounts.plus(Amounts)",
                "ConvertedTotal.plus(ConvertedTotal)",
                "Field.currency()",
                "Ratio.dividedBy(Ratio)",
                "Ratio.minus(Ratio)",
                "Ratio.percent()",
                "Ratio.plus(Ratio)",
                "Ratio.reduced()",
                "Ratio.times(Ratio)");
        List<String> editAPage = List.of(
                "Layout.add(String, WidgetSettings, int)",
                "Layout.configure(String, WidgetSettings)",
                "Layout.move(String, int)",
                "Layout.remove(String)",
                "Layout.reset()",
                "Layout.resize(String, Width, Height)");
        List<String> translate = List.of(
                "Condition.at(Instant)",
                "Condition.mapLeaves(Function)",
                "Plan.atMoment()",
                "ProfileListener.harmless()",
                "Query.at(Instant)",
                "RecordQuery.atMoment()");
        assertThat(CopyMethods.otherThanWith(CrmProfiles.class))
                .containsExactlyInAnyOrderElementsOf(Stream.of(addAClause, compute, editAPage, translate)
                        .flatMap(List::stream)
                        .toList());
    }
}
