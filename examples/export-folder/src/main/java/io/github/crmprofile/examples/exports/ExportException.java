package io.github.crmprofile.examples.exports;

import java.util.List;

/** Says why a folder of exported files cannot be used, with all problems that were found. The messages hold no cells of the files. */
public final class ExportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    ExportException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    ExportException(String problem) {
        this(List.of(problem));
    }

    ExportException(String problem, Throwable cause) {
        this(problem);
        initCause(cause);
    }

    /**
     * Returns the problems, one text each.
     *
     * @return at least one
     */
    public List<String> problems() {
        return problems;
    }
}
