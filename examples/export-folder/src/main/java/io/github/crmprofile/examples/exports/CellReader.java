package io.github.crmprofile.examples.exports;

import java.util.ArrayList;
import java.util.List;

/** Takes the first row of a text apart. */
record CellReader(char delimiter) {

    /** Returns the cells of the first row that is not empty, without blanks around them. */
    List<String> firstRow(String text) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isQuoted) {
                if (letter != '"') {
                    cell.append(letter);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(letter);
                    i++;
                } else {
                    isQuoted = false;
                }
            } else if (letter == '"' && cell.isEmpty()) {
                isQuoted = true;
            } else if (letter == delimiter) {
                cells.add(take(cell));
            } else if (letter == '\n' || letter == '\r') {
                if (!cells.isEmpty() || !cell.isEmpty()) {
                    break;
                }
            } else if (letter != 0) {
                cell.append(letter);
            }
        }
        cells.add(take(cell));
        return cells;
    }

    private static String take(StringBuilder cell) {
        String text = cell.toString().strip();
        cell.setLength(0);
        return text;
    }
}
