package io.github.crmprofile.examples.anyschema;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A command that has run: what it printed, what it complained of, and what it ended with. */
record Command(int status, String output, String errors) {

    static Command run(String... arguments) {
        return run(Map.of(), arguments);
    }

    static Command run(Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        int status = new AnySchema(print(out), print(errors), environment).run(List.of(arguments));
        return new Command(status, text(out), text(errors));
    }

    /** A folder of files that has the columns of the sales opportunities data set. */
    static String salesFolder() {
        try {
            URL folder = Objects.requireNonNull(Command.class.getResource("/sales"), "/sales");
            return Path.of(folder.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
