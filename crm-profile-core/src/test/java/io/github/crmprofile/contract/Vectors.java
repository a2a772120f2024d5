package io.github.crmprofile.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.crmprofile.period.BusinessCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that another program computed: those that come with the kit, and those below the folder that the system
 * property {@value #FOLDER} names. A file is told by its content, so that folders may be laid out freely and hold other
 * files, too.
 */
public final class Vectors {

    /** The system property that names a folder with more vectors. */
    public static final String FOLDER = "conformance.dir";

    private static final JsonMapper JSON = new JsonMapper();

    private record File(String name, JsonNode content) {}

    private Vectors() {}

    /**
     * Data sets with requests and the numbers to expect.
     *
     * @return one for each file
     */
    public static List<ProfileVectors> profiles() {
        return files(content -> content.has("facts"))
                .map(file -> ProfileVectors.of(file.name(), file.content()))
                .toList();
    }

    /**
     * Loads with their place on the gauge.
     *
     * @return objects with {@code current}, {@code highest}, {@code target}, {@code scale}, {@code position},
     *     {@code edges} and {@code level}
     */
    public static List<JsonNode> gauges() {
        return elements("highest");
    }

    /**
     * Period texts with their bounds and comparisons.
     *
     * @return objects with {@code text}, {@code now}, {@code zone}, {@code weekStart}, {@code fiscalYearStart},
     *     {@code fiscalYearStartDay}, {@code first}, {@code last}, {@code from}, {@code to}, {@code previous} and {@code yearEarlier}
     */
    public static List<JsonNode> periods() {
        return elements("yearEarlier");
    }

    /**
     * Reads the calendar of a vector.
     *
     * @param vector an object with {@code zone}, {@code weekStart}, {@code fiscalYearStart} (a month) and
     *     {@code fiscalYearStartDay} (1 where it is missing)
     * @return the calendar
     */
    public static BusinessCalendar calendar(JsonNode vector) {
        return new BusinessCalendar(
                ZoneId.of(vector.get("zone").textValue()),
                DayOfWeek.valueOf(vector.get("weekStart").textValue()),
                MonthDay.of(
                        vector.get("fiscalYearStart").intValue(),
                        vector.path("fiscalYearStartDay").asInt(1)));
    }

    private static List<JsonNode> elements(String name) {
        return files(content -> content.isArray() && content.path(0).has(name))
                .flatMap(file -> StreamSupport.stream(file.content().spliterator(), false))
                .toList();
    }

    private static Stream<File> files(Predicate<JsonNode> isWanted) {
        try {
            return Stream.concat(own().stream(), foreign(System.getProperty(FOLDER)).stream())
                    .filter(file -> isWanted.test(file.content()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<File> own() throws IOException {
        try {
            Path location = Path.of(Vectors.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            String folder = Vectors.class.getPackageName().replace('.', '/');
            if (Files.isDirectory(location)) {
                return read(location.resolve(folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(location)) {
                return read(jar.getPath(folder));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Whoever names a folder wants its vectors checked: finding none there must not look like success. */
    static List<File> foreign(@Nullable String folder) throws IOException {
        if (folder == null) {
            return List.of();
        }
        Path path = Path.of(folder);
        List<File> files = Files.isDirectory(path) ? read(path) : List.of();
        if (files.stream().noneMatch(file -> isVectors(file.content()))) {
            throw new IllegalArgumentException("The system property " + FOLDER + " names " + path.toAbsolutePath()
                    + ", which has no vectors; name a folder with profiles/*.json, gauge.json or periods.json");
        }
        return files;
    }

    private static boolean isVectors(JsonNode content) {
        return content.has("facts")
                || content.path(0).has("highest")
                || content.path(0).has("yearEarlier");
    }

    private static List<File> read(Path folder) throws IOException {
        var files = new ArrayList<File>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(".json")).sorted().toList()) {
                files.add(new File(folder.relativize(path).toString(), JSON.readTree(Files.readAllBytes(path))));
            }
        }
        return files;
    }
}
