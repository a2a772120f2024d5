package io.github.crmprofile.examples.quickstart;

import java.util.ArrayList;
import java.util.List;

/** Figures side by side: what they are, what they say, and what else there is to say about them. */
final class Tiles {
    private static final int IN_A_ROW = 3;
    private static final int GAP = 2;

    private Tiles() {}

    /** A figure: {@code value} is the headline, the remarks stand below it. */
    record Tile(String label, String value, boolean isDefined, List<Remark> remarks) {
        Tile {
            remarks = List.copyOf(remarks);
        }
    }

    /** A line below the headline. */
    record Remark(String text, Ink.Colour colour) {}

    static List<String> draw(List<Tile> tiles, int width, Ink ink) {
        int each = (width - GAP * (IN_A_ROW - 1)) / IN_A_ROW;
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < tiles.size(); from += IN_A_ROW) {
            List<Tile> row = tiles.subList(from, Math.min(from + IN_A_ROW, tiles.size()));
            int remarks =
                    row.stream().mapToInt(tile -> tile.remarks().size()).max().orElse(0);
            for (int line = 0; line < 2 + remarks; line++) {
                StringBuilder drawn = new StringBuilder();
                for (Tile tile : row) {
                    drawn.append(line(tile, line, each, ink)).append(" ".repeat(GAP));
                }
                lines.add(drawn.toString().stripTrailing());
            }
            lines.add("");
        }
        return lines;
    }

    private static String line(Tile tile, int line, int width, Ink ink) {
        if (line == 0) {
            return ink.dim(Columns.left(tile.label(), width));
        } else if (line == 1) {
            return ink.paint(tile.isDefined() ? Ink.Colour.BOLD : Ink.Colour.GREY, Columns.left(tile.value(), width));
        }
        boolean isThere = line - 2 < tile.remarks().size();
        Remark remark = isThere ? tile.remarks().get(line - 2) : new Remark("", Ink.Colour.DIM);
        return ink.paint(remark.colour(), Columns.left(remark.text(), width));
    }
}
