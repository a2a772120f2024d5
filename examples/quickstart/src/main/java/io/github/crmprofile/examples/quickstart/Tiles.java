package io.github.crmprofile.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Figures side by side: what they are, what they say, and what else there is to say about them. */
final class Tiles {
    private static final int IN_A_ROW = 3;
    private static final int GAP = 2;
    private static final Remark NOTHING = new Remark("", Ink.Colour.DIM);

    private Tiles() {}

    /** A figure: {@code value} is the headline, the remarks stand below it. */
    record Tile(String label, String value, boolean isDefined, List<Remark> remarks) {
        Tile {
            remarks = List.copyOf(remarks);
        }

        /** Every line of the tile, with the remarks broken between words. */
        private List<Remark> lines(int width) {
            List<Remark> lines = new ArrayList<>();
            lines.add(new Remark(label, Ink.Colour.DIM));
            lines.add(new Remark(value, isDefined ? Ink.Colour.BOLD : Ink.Colour.GREY));
            for (Remark remark : remarks) {
                Columns.wrap(remark.text(), width).forEach(line -> lines.add(new Remark(line, remark.colour())));
            }
            return lines;
        }
    }

    /** A line below the headline. */
    record Remark(String text, Ink.Colour colour) {}

    static List<String> draw(List<Tile> tiles, int width, Ink ink) {
        int each = (width - GAP * (IN_A_ROW - 1)) / IN_A_ROW;
        List<String> drawn = new ArrayList<>();
        for (int from = 0; from < tiles.size(); from += IN_A_ROW) {
            List<Tile> row = tiles.subList(from, Math.min(from + IN_A_ROW, tiles.size()));
            List<List<Remark>> columns =
                    row.stream().map(tile -> tile.lines(each)).toList();
            int height = columns.stream().mapToInt(List::size).max().orElse(0);
            for (int line = 0; line < height; line++) {
                int at = line;
                drawn.add(columns.stream()
                        .map(column -> at < column.size() ? column.get(at) : NOTHING)
                        .map(remark -> ink.paint(remark.colour(), Columns.left(remark.text(), each)))
                        .collect(Collectors.joining(" ".repeat(GAP)))
                        .stripTrailing());
            }
            drawn.add("");
        }
        return drawn;
    }
}
