package io.github.crmprofile.examples.anyschema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The Maven commands of all documents, as they are written: the modules, profiles and main classes that they name exist. A command builds what its module
 * depends on as well ({@code -am}), and runs the main class of every module that has one: there may be but one.
 */
class ReadmeCommandsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern COMMAND = Pattern.compile("\\bmvn( [^`\\n]*)");
    private static final Pattern MODULES = Pattern.compile("-pl ([^ ]+)");
    private static final Pattern PROFILES = Pattern.compile("-P([^ ]+)");
    private static final Pattern MAIN = Pattern.compile("<exec\\.mainClass>([^<]+)</exec\\.mainClass>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(crm-profile-[^<]+)</artifactId>");
    private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");
    private static final Pattern PROFILE = Pattern.compile("<profile>(?:\\s|<!--.*?-->)*<id>([^<]+)</id>");

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files =
                Files.find(ROOT, 5, (path, attributes) -> path.toString().endsWith(ending))) {
            return files.filter(path ->
                            Stream.of("/target/", "/node_modules/", "/.git/").noneMatch(path.toString()::contains))
                    .sorted()
                    .toList();
        }
    }

    private static List<MatchResult> commands(Path document) {
        return COMMAND.matcher(read(document)).results().toList();
    }

    private static String group(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
    }

    /** The modules by their artifacts. */
    private static Map<String, Path> modules() throws IOException {
        var modules = new TreeMap<String, Path>();
        for (Path pom : files("/pom.xml")) {
            String text = PARENT.matcher(read(pom)).replaceFirst("");
            modules.putIfAbsent(group(ARTIFACT, text), pom.getParent());
        }
        return modules;
    }

    /** Which modules a command runs that builds a module and all it depends on. */
    private static Set<String> run(String artifact, Map<String, Path> modules, Set<String> seen) {
        var run = new TreeSet<String>();
        Path module = modules.get(artifact);
        if (module == null || !seen.add(artifact)) {
            return run;
        }
        String pom = PARENT.matcher(read(module.resolve("pom.xml"))).replaceFirst("");
        if (pom.contains("<exec.skip>false</exec.skip>")) {
            run.add(artifact);
        }
        ARTIFACT.matcher(pom).results().forEach(match -> run.addAll(run(match.group(1), modules, seen)));
        return run;
    }

    @Test
    void modulesAndProfilesOfCommandsExist() throws IOException {
        Set<String> profiles = files("/pom.xml").stream()
                .flatMap(pom -> PROFILE.matcher(read(pom)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        long counted = 0;
        for (Path document : files(".md")) {
            for (MatchResult command : commands(document)) {
                counted++;
                for (String module : group(MODULES, command.group(1)).split(",", -1)) {
                    assertThat(ROOT.resolve(module).resolve("pom.xml"))
                            .as(document + command.group())
                            .exists();
                }
                String named = group(PROFILES, command.group(1));
                assertThat(named.isEmpty() ? List.<String>of() : List.of(named.split(",", -1)))
                        .as(document + command.group())
                        .allMatch(profiles::contains);
            }
        }
        assertThat(counted).isGreaterThan(20);
    }

    @Test
    void aCommandRunsTheMainClassOfItsModuleAlone() throws IOException {
        Map<String, Path> modules = modules();
        long counted = 0;
        for (Path document : files(".md")) {
            for (MatchResult command : commands(document)) {
                // What is installed is not run.
                if (!group(PROFILES, command.group(1)).equals("run")
                        || command.group(1).contains(" install ")) {
                    continue;
                }
                counted++;
                String name = group(MODULES, command.group(1));
                Path module = ROOT.resolve(name);
                String pom = read(module.resolve("pom.xml"));
                String artifact = group(ARTIFACT, PARENT.matcher(pom).replaceFirst(""));
                assertThat(command.group(1)).as(document + command.group()).contains(" -am", " compile");
                assertThat(run(artifact, modules, new HashSet<>())).as(name).containsExactly(artifact);
                assertThat(module.resolve("src/main/java/" + group(MAIN, pom).replace('.', '/') + ".java"))
                        .as(name)
                        .exists();
            }
        }
        assertThat(counted).isGreaterThan(10);
    }
}
