package io.github.crmprofile.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.examples.quickstart.Bars.Bar;
import io.github.crmprofile.examples.quickstart.Tiles.Remark;
import io.github.crmprofile.examples.quickstart.Tiles.Tile;
import io.github.crmprofile.metric.LoadGauge;
import io.github.crmprofile.metric.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final Ink PLAIN = new Ink(false);
    private static final Ink COLOURED = new Ink(true);

    @Test
    void textIsFilledOrCutToItsWidth() {
        assertThat(Columns.left("Zoë", 5)).isEqualTo("Zoë  ");
        assertThat(Columns.right("7", 3)).isEqualTo("  7");
        assertThat(Columns.left("Montefosco", 6)).isEqualTo("Monte…");
        assertThat(Columns.left("exact", 5)).isEqualTo("exact");
    }

    @Test
    void wideAndCombiningLettersTakeTheirRealRoom() {
        assertThat(Columns.width("日本")).isEqualTo(4);
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
        assertThat(Columns.width("🙂")).isEqualTo(2);
        assertThat(Columns.left("日本語", 4)).isEqualTo("日… ");
    }

    @Test
    void namesCannotSteerTheTerminal() {
        assertThat(Columns.clean("Eve\033[2J\u0007\r\n\u202Eevil\u2028")).isEqualTo("Eve[2Jevil");
    }

    @Test
    void colourIsOnlyAddedWhereItIsWanted() {
        assertThat(COLOURED.bold("Anna")).isEqualTo("\033[1mAnna\033[0m");
        assertThat(PLAIN.bold("Anna")).isEqualTo("Anna");
        assertThat(COLOURED.dim("  ")).isEqualTo("  ");
    }

    @Test
    void barsAreAsLongAsTheirNumbers() {
        assertThat(Bars.lying(List.of(bar("email", 16), bar("call", 8), bar("chat", 0), bar("refunds", -4)), PLAIN))
                .containsExactly(
                        "email            ████████████████████████          16",
                        "call             ████████████                       8",
                        "chat                                                0",
                        "refunds                                            -4");
    }

    @Test
    void moreFiguresStandBesideTheBarsUnderTheirNames() {
        assertThat(Bars.heading(List.of("Total", "Inbound"), PLAIN))
                .isEqualTo("                                                Total     Inbound");
        assertThat(Bars.lying(List.of(new Bar("a name that is long", BigDecimal.ONE, List.of("1", "·"))), PLAIN))
                .containsExactly("a name that is … ████████████████████████           1           ·");
    }

    @Test
    void theSmallestNumberIsStillSeen() {
        assertThat(Bars.lying(List.of(bar("email", 1_000_000), bar("call", 1)), PLAIN)
                        .get(1))
                .startsWith("call             ▏ ");
    }

    @Test
    void columnsStandSideBySide() {
        assertThat(Bars.standing(numbers(1, 8, 16, 0, 4), 24)).isEqualTo("▁▁▁ ▄▄▄ ███     ▂▂▂     ");
        assertThat(Bars.standing(numbers(1, 8, 16, 0, 4), 10)).isEqualTo("▁ ▄ █   ▂ ");
        assertThat(Bars.standing(numbers(1, 8, 16, 0, 4), 8)).isEqualTo("▁▄█ ▂   ");
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(Bars.standing(numbers(0, 0), 9)).isBlank().hasSize(9);
        assertThat(Bars.standing(List.of(), 9)).isBlank().hasSize(9);
        assertThat(Bars.lying(List.of(), PLAIN)).isEmpty();
    }

    @Test
    void theGaugeShowsSevenBandsWithLoadAndTarget() {
        assertThat(gauge(Ratio.of(13, 4), Ratio.of(4, 1), Ratio.of(2, 1)))
                .containsExactly(
                        "               ▼ load",
                        "━━┫━━┫━━┫━┫━━━━━━━━━┫━━━━━━━━┫━━━━━━━━━┫",
                        "0        ▲ target                      8");
    }

    @Test
    void marksAtTheRightEdgeAreWrittenBeforeTheirText() {
        List<String> lines = gauge(Ratio.of(40, 1), Ratio.of(10, 1), Ratio.of(9, 1));

        assertThat(lines.get(0)).isEqualTo(" ".repeat(34) + "load ▼");
        assertThat(lines.get(2)).isEqualTo("0" + " ".repeat(27) + "target ▲  10");
    }

    @Test
    void sevenBandsAreSeenHoweverNarrow() {
        for (int target = 0; target <= 8; target++) {
            String scale =
                    gauge(Ratio.of(0, 1), Ratio.of(8, 1), Ratio.of(target, 1)).get(1);
            assertThat(scale).hasSize(40).containsPattern("^(━*┫){7}$");
        }
    }

    @Test
    void theMarkerStandsInTheBandOfItsLevel() {
        for (int load = 0; load <= 64; load++) {
            LoadGauge gauge = LoadGauge.of(Ratio.of(load, 8), Ratio.of(8, 1), Ratio.of(1, 2), false);
            List<String> lines = GaugeLines.draw(gauge, "load", "target", "8", 40, PLAIN);
            String before = lines.get(1).substring(0, lines.get(0).indexOf('▼'));
            assertThat(before.replace("━", ""))
                    .hasSize(List.of(LoadGauge.Level.values()).indexOf(gauge.level()));
        }
    }

    @Test
    void theScaleIsColouredByBand() {
        LoadGauge gauge = LoadGauge.of(Ratio.of(8, 1), Ratio.of(8, 1), Ratio.of(2, 1), false);

        assertThat(GaugeLines.draw(gauge, "load", "target", "8", 40, COLOURED).get(0))
                .startsWith("\033[31m")
                .endsWith("load ▼\033[0m");
    }

    @Test
    void tilesStandSideBySide() {
        Tile won = new Tile("Won", "€ 5", true, List.of(new Remark("▲ 25 %", Ink.Colour.CYAN)));
        Tile lost = new Tile("Lost", "–", false, List.of());

        assertThat(Tiles.draw(List.of(won, lost, lost, won), 34, PLAIN))
                .containsExactly(
                        "Won         Lost        Lost",
                        "€ 5         –           –",
                        "▲ 25 %",
                        "",
                        "Won",
                        "€ 5",
                        "▲ 25 %",
                        "");
    }

    @Test
    void longRemarksAreBrokenBetweenWords() {
        assertThat(Columns.wrap("there are no counted activities", 12))
                .containsExactly("there are no", "counted", "activities");
        assertThat(Columns.wrap("incomprehensibilities all", 5)).containsExactly("incomprehensibilities", "all");
    }

    private static Bar bar(String label, int number) {
        return new Bar(label, BigDecimal.valueOf(number), List.of(Integer.toString(number)));
    }

    private static List<BigDecimal> numbers(int... numbers) {
        return IntStream.of(numbers).mapToObj(BigDecimal::valueOf).toList();
    }

    private static List<String> gauge(Ratio load, Ratio highest, Ratio target) {
        LoadGauge gauge = LoadGauge.of(load, highest, target, false);
        return GaugeLines.draw(gauge, "load", "target", Long.toString(gauge.scale()), 40, PLAIN);
    }
}
