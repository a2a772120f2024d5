package io.github.crmprofile.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.figure.ChangeExplanation;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.ranking.RankingPage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Clients by number and reasons of changes, in JSON, in CSV and in words. */
class RankingAndChangeTest {

    private static final ProfileJson ENGLISH = ProfileJson.of(Locale.ENGLISH);
    private final CrmProfiles profiles = SmallCompany.profiles();

    private String why(Figure figure, Locale locale) {
        ChangeExplanation change = profiles.explainChange(SmallCompany.request("2026-11"), figure);
        Schemas.assertValid(
                Schemas.schema("changeExplanation"), ProfileJson.of(locale).change(change));
        return ProfileFormat.of(locale).why(change).replace('\u00a0', ' ');
    }

    @Test
    void aRatioIsExplainedByItsOperands() {
        assertThat(why(Figure.of("win_rate"), Locale.ENGLISH))
                .isEqualTo("Win rate fell by 25 pp: +125 pp from Won deals (1 → 3),"
                        + " -150 pp from Won and lost deals (1 → 4)");
        assertThat(why(Figure.of("win_rate"), Locale.ITALIAN))
                .isEqualTo("Tasso di successo: in calo di 25 p.p.: +125 p.p. da Offerte vinte (1 → 3),"
                        + " -150 p.p. da Offerte vinte e perse (1 → 4)");
        why(Figure.of("win_rate.value"), Locale.ENGLISH);
    }

    @Test
    void aSumIsExplainedByRecordsAndBySlices() {
        assertThat(why(Figure.of("deals.won.count"), Locale.ENGLISH))
                .isEqualTo("Won deals rose by 2: +3 from records of the later period only,"
                        + " -1 from records of the earlier period only");
        assertThat(why(Figure.of("deals.won.count").by("stage"), Locale.ENGLISH))
                .isEqualTo("Won deals rose by 2: +2 from C1:WON");
        assertThat(why(Figure.of("activities.count").by("channel"), Locale.ENGLISH))
                .isEqualTo("Activities rose by 1: +2 from Call, -1 from E-mail");
        assertThat(why(Figure.of("deals.won.value"), Locale.ENGLISH))
                .startsWith("Value of won deals rose by €350.50 · $100.00");
        assertThat(why(Figure.of("deals.lost.value").withPeriod(null), Locale.ENGLISH))
                .startsWith("Value of lost deals rose by €10.00");
    }

    @Test
    void whatDoesNotAddUpOrIsNotComparedIsRefused() {
        var request = SmallCompany.request("2026-11");
        assertThatThrownBy(() ->
                        profiles.explainChange(request, Figure.of("conversion").by("channel")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Metric 'conversion' is no count or sum of records, so that its slices do not add up to it;"
                        + " ask for it in one piece");
        assertThatThrownBy(() -> profiles.explainChange(
                        request, Figure.of("activities.count").by("pipeline")))
                .hasMessageStartingWith("An activity may have several deals, or none, so that the slices of"
                        + " 'activities.count' by 'pipeline' do not add up to it; choose a field of activities: id, ");
        assertThatThrownBy(() ->
                        profiles.explainChange(request, Figure.of("conversion").over(null)))
                .hasMessageEndingWith("was asked for over time; ask for the figure in one piece, or by a field");
        assertThatThrownBy(() -> profiles.explainChange(request.withComparison(null), Figure.of("conversion")))
                .hasMessageEndingWith("but the request compares nothing; give it a comparison");
        assertThatThrownBy(() -> profiles.explainChange(request.withPeriod("all_time"), Figure.of("conversion")))
                .hasMessageEndingWith(
                        "a period without beginning or end has nothing to be compared with; choose another");
    }

    @Test
    void aRankingFitsTheSchema() {
        RankingPage page = profiles.clients(ClientKind.CONTACT)
                .withPeriod("2026-11")
                .orderBy("deals.won.count")
                .columns("conversion", "channel.load", "rfm.score")
                .page(1, null);

        Schemas.assertValid(Schemas.schema("rankingPage"), ENGLISH.ranking(page));
        assertThat(page.count()).isEqualTo(2);
        assertThat(page.clients().get(0).client().id()).isEqualTo(SmallCompany.ANN);
        Schemas.assertValid(
                Schemas.schema("rankingPage"),
                ENGLISH.ranking(profiles.clients(ClientKind.CONTACT).page(10, null)));
    }

    @Test
    void aRankingIsWrittenAsCsv() {
        List<Figure> columns = List.of(
                Figure.of("deals.won.value"),
                Figure.of("conversion"),
                Figure.of("activities.days_since_last"),
                Figure.of("activities.last"),
                Figure.of("rfm.score"));
        RankingCsv csv = RankingCsv.of(ProfileFormat.of(Locale.ENGLISH), SmallCompany.ROME);
        var rows = new StringBuilder(csv.header(columns));
        profiles.clients(ClientKind.CONTACT)
                .withPeriod("2026-11")
                .columns(columns)
                .page(10, null)
                .clients()
                .forEach(client -> rows.append(csv.row(client)));

        assertThat(rows.toString().lines().skip(2))
                .containsExactly("bob,Bob,0,EUR,,There are no activities,,There are no activities,,There are no"
                        + " activities,,No deal with this value was won");
        assertThat(rows)
                .startsWith("id,Name,Value of won deals,,Conversion,,Days since last contact,,Last activity,,RFM"
                        + " score,\r\nann,");
        assertThat(rows).contains(",150,%,14,d,2026-11-03 10:30:00,,,");
    }
}
