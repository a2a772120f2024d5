package io.github.crmprofile.examples.quickstart;

import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.ranking.RankedClient;
import io.github.crmprofile.ranking.RankingPage;
import java.util.ArrayList;
import java.util.List;

/** The first clients in the order of a figure, each with its value. */
record RankingLines(Words words, Ink ink) {
    private static final int PLACE = 4;
    private static final int ID = 14;
    private static final int VALUE = 24;

    List<String> draw(RankingPage page) {
        List<String> lines = new ArrayList<>();
        for (RankedClient ranked : page.clients()) {
            FigureResult figure = ranked.order();
            if (figure != null) {
                if (lines.isEmpty()) {
                    lines.add(ink.bold(words.metric(figure))
                            + ink.dim(" · " + words.format().period(figure.period())));
                }
                lines.add(line(ranked, figure));
            }
        }
        if (page.next() != null) {
            lines.add(ink.dim(words.phrase(
                    "quickstart.more", page.count() - page.clients().size())));
        }
        return lines;
    }

    private String line(RankedClient ranked, FigureResult figure) {
        Client client = ranked.client();
        return Columns.right(ranked.place() + " ", PLACE)
                + Columns.left(Columns.clean(client.name()), ProfilePage.WIDTH - PLACE - ID - VALUE)
                + ink.dim(Columns.left(Columns.clean(client.id().toString()), ID))
                + Columns.right(words.headline(figure.value(), figure.period()), VALUE);
    }
}
