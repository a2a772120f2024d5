package io.github.crmprofile.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The comments of the types that a module exports, as its sources have them. */
public final class PublicTypes {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile(
            "(?s)/\\*\\*(.*?)\\*/\\s+(?:@.*?\\n)*public [^({=;]*?\\b(class|record|interface|enum) (\\w+)");

    private PublicTypes() {}

    /**
     * Finds the types of the exported packages whose comment does not say whether threads may share them. Constants and exceptions need not say it.
     *
     * @return the names of the types, in the order of their files
     */
    public static List<String> silentOnThreads() throws IOException {
        var silent = new ArrayList<String>();
        Matcher exports = EXPORT.matcher(Files.readString(SOURCES.resolve("module-info.java")));
        while (exports.find()) {
            try (Stream<Path> files =
                    Files.list(SOURCES.resolve(exports.group(1).replace('.', '/')))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    Matcher type = TYPE.matcher(Files.readString(file));
                    if (type.find() && isSilent(type)) {
                        silent.add(type.group(3));
                    }
                }
            }
        }
        return silent;
    }

    private static boolean isSilent(Matcher type) {
        return !type.group(2).equals("enum")
                && !type.group(3).endsWith("Exception")
                && !type.group(1).toLowerCase(Locale.ROOT).contains("thread");
    }
}
