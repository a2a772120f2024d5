package io.github.crmprofile.examples.benchmarks.database;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Runs a main class in a process of its own, with the class path of this one. */
final class JavaProcess {

    private JavaProcess() {}

    /** Runs it with options of the JVM and one argument, and returns what it printed. */
    static String run(Class<?> main, List<String> options, String argument) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName(), argument));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String says = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getSimpleName() + " failed with " + options + "; see above");
        }
        return says;
    }

    /** Maven runs a main class by a class loader of its own, whose class path no system property knows. */
    private static String classPath() {
        if (JavaProcess.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }
}
