package io.github.crmprofile.examples.quickstart;

import io.github.crmprofile.FigureResult;
import io.github.crmprofile.examples.quickstart.Tiles.Remark;
import io.github.crmprofile.examples.quickstart.Tiles.Tile;
import io.github.crmprofile.metric.Change;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A figure in one piece as a tile: its value, the amounts it is made of, and how it changed. */
record FigureTile(Words words) {
    Tile of(String label, FigureResult figure) {
        List<Remark> remarks = new ArrayList<>();
        if (figure.value() instanceof MetricValue.Undefined undefined) {
            remarks.add(new Remark(words.reason(undefined.reason()), Ink.Colour.GREY));
        } else if (figure.value() instanceof MetricValue.Money money) {
            words.behind(money).forEach(text -> remarks.add(new Remark(text, Ink.Colour.GREY)));
        }
        FigureResult.Earlier earlier = figure.earlier();
        if (earlier != null) {
            remarks.addAll(change(earlier));
        }
        boolean isDefined = !(figure.value() instanceof MetricValue.Undefined);
        return new Tile(label, isDefined ? words.value(figure.value(), figure.period()) : "–", isDefined, remarks);
    }

    private List<Remark> change(FigureResult.Earlier earlier) {
        SortedMap<String, Change> byCurrency = earlier.byCurrency();
        boolean isOneCurrency = earlier.change().kind() == Change.Kind.UNDEFINED && byCurrency.size() == 1;
        Change change = isOneCurrency ? byCurrency.values().iterator().next() : earlier.change();
        String before = words.value(earlier.value(), earlier.period());
        return switch (change.kind()) {
            case UNCHANGED -> List.of(new Remark("= " + words.phrase("change.UNCHANGED"), Ink.Colour.GREY));
            case UNDEFINED -> List.of(new Remark(words.phrase("quickstart.before") + ": " + before, Ink.Colour.GREY));
            case NEW, GONE, CHANGED -> {
                Ratio percent = change.percent();
                Ratio difference = change.difference();
                boolean isUp = difference != null && difference.signum() > 0;
                String size = percent == null ? words.phrase("change.NEW") : words.signed(percent);
                yield List.of(new Remark(
                        (isUp ? "▲ " : "▼ ") + size + " · " + before, isUp ? Ink.Colour.CYAN : Ink.Colour.YELLOW));
            }
        };
    }
}
