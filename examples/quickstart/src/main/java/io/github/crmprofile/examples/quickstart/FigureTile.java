package io.github.crmprofile.examples.quickstart;

import io.github.crmprofile.examples.quickstart.Tiles.Remark;
import io.github.crmprofile.examples.quickstart.Tiles.Tile;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.Change;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A figure in one piece as a tile: its value, the amounts that it is made of, and how it changed. */
record FigureTile(Words words) {
    Tile of(String label, FigureResult figure) {
        boolean isDefined = !(figure.value() instanceof MetricValue.Undefined);
        String said = words.headline(figure.value(), figure.period());
        List<Remark> remarks = new ArrayList<>();
        if (!isDefined) {
            remarks.add(new Remark(said, Ink.Colour.GREY));
        } else if (figure.value() instanceof MetricValue.Money money) {
            amounts(money).forEach(text -> remarks.add(new Remark(text, Ink.Colour.GREY)));
        }
        FigureResult.Earlier earlier = figure.earlier();
        if (earlier != null && (isDefined || !(earlier.value() instanceof MetricValue.Undefined))) {
            remarks.add(change(earlier));
        }
        return new Tile(label, isDefined ? said : "–", isDefined, remarks);
    }

    private List<String> amounts(MetricValue.Money money) {
        List<String> texts = new ArrayList<>();
        Amounts amounts = money.amounts();
        ConvertedTotal total = money.converted();
        boolean isConverted = total != null
                && total.amount() != null
                && !Set.of(total.currency()).containsAll(amounts.currencies());
        if (isConverted) {
            amounts.byCurrency()
                    .forEach((currency, sum) -> texts.add(words.format().money(sum, currency)));
        }
        if (amounts.missing() > 0) {
            texts.add(words.phrase("quickstart.missing", amounts.missing()));
        }
        return texts;
    }

    private Remark change(FigureResult.Earlier earlier) {
        String before = earlier.value() instanceof MetricValue.Undefined
                ? "–"
                : words.headline(earlier.value(), earlier.period());
        Change change = earlier.change();
        String text = words.format().change(change);
        return switch (change.kind()) {
            case UNCHANGED -> new Remark("= " + text, Ink.Colour.GREY);
            case UNDEFINED -> new Remark(words.phrase("quickstart.before") + ": " + before, Ink.Colour.GREY);
            case NEW, GONE, CHANGED -> {
                boolean isUp =
                        change.difference() != null && change.difference().signum() > 0;
                yield new Remark(
                        (isUp ? "▲ " : "▼ ") + text + " · " + before, isUp ? Ink.Colour.CYAN : Ink.Colour.YELLOW);
            }
        };
    }
}
