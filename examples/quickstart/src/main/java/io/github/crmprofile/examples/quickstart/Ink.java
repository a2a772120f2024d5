package io.github.crmprofile.examples.quickstart;

/** Writes text in colour, or plainly where that is wanted. Text is fitted first and painted after: colour codes have no width. */
record Ink(boolean isColoured) {

    enum Colour {
        BOLD("1"),
        DIM("2"),
        RED("31"),
        GREEN("32"),
        YELLOW("33"),
        BLUE("34"),
        CYAN("36"),
        GREY("90"),
        WHITE("97"),
        ORANGE("38;5;208");

        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }

    String paint(Colour colour, String text) {
        return isColoured && !text.isBlank() ? "\033[" + colour.code + "m" + text + "\033[0m" : text;
    }

    String bold(String text) {
        return paint(Colour.BOLD, text);
    }

    String dim(String text) {
        return paint(Colour.DIM, text);
    }
}
