package io.github.crmprofile.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which packages of the library use which, as their class files say.
 *
 * <p>Immutable and thread-safe.
 */
public final class PackageGraph {

    private static final String ROOT = "io.github.crmprofile";

    private final SortedMap<String, SortedSet<String>> arrows = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> files = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> users = new TreeMap<>();

    private PackageGraph(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("module-info.class"))
                    .forEach(file -> add(folder.relativize(file), ClassFile.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("There is no class in " + folder);
        }
    }

    /**
     * Reads the folder of class files that a class was loaded from.
     *
     * @param aClass any class of the module
     * @return the packages of the module
     */
    public static PackageGraph around(Class<?> aClass) {
        try {
            return new PackageGraph(Path.of(
                    aClass.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void add(Path file, ClassFile read) {
        String name = file.toString()
                .replace(file.getFileSystem().getSeparator(), ".")
                .replaceFirst("(\\$.*)?\\.class$", "");
        String own = packageOf(name);
        files.computeIfAbsent(own, key -> new TreeSet<>()).add(name);
        SortedSet<String> used = arrows.computeIfAbsent(own, key -> new TreeSet<>());
        for (String other : read.classes()) {
            if (other.startsWith(ROOT + ".")) {
                used.add(packageOf(other));
                users.computeIfAbsent(simple(other), key -> new TreeSet<>()).add(fileOf(name));
            }
        }
        used.remove(own);
    }

    /** The name of a class without its package, such as {@code Column.Visitor}. */
    private static String simple(String aClass) {
        return aClass.substring(aClass.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static String fileOf(String aClass) {
        return simple(aClass).replaceFirst("\\..*", "");
    }

    /** The package of a class, without the part that all packages share; {@code (root)} where nothing is left. */
    private static String packageOf(String aClass) {
        String full = aClass.substring(0, aClass.lastIndexOf('.'));
        return full.equals(ROOT) ? "(root)" : full.substring(ROOT.length() + 1);
    }

    /**
     * Returns what each package uses.
     *
     * @return one line for each package, such as {@code memory -> metric model source}, in the order of their names
     */
    public List<String> lines() {
        return arrows.entrySet().stream()
                .map(entry -> (entry.getKey() + " -> " + String.join(" ", entry.getValue())).stripTrailing())
                .toList();
    }

    /**
     * Looks for packages that use one another, directly or by others between them.
     *
     * @return the packages of a cycle, beginning and ending with the same; empty when there is none
     */
    public List<String> cycle() {
        return cycle(arrows);
    }

    static List<String> cycle(Map<String, ? extends Set<String>> arrows) {
        for (String start : arrows.keySet()) {
            List<String> cycle = cycle(start, new LinkedHashSet<>(), arrows);
            if (!cycle.isEmpty()) {
                return cycle;
            }
        }
        return List.of();
    }

    private static List<String> cycle(String from, Set<String> path, Map<String, ? extends Set<String>> arrows) {
        if (!path.add(from)) {
            List<String> all = new ArrayList<>(path);
            List<String> cycle = new ArrayList<>(all.subList(all.indexOf(from), all.size()));
            cycle.add(from);
            return cycle;
        }
        Set<String> used = arrows.get(from);
        for (String next : used == null ? Set.<String>of() : used) {
            List<String> cycle = cycle(next, path, arrows);
            if (!cycle.isEmpty()) {
                return cycle;
            }
        }
        path.remove(from);
        return List.of();
    }

    /**
     * Returns the files of the module that name a class of another file.
     *
     * @param aClass the name of a class without its package, such as {@code Column.Visitor}
     * @return the names of the files, in the order of the alphabet
     */
    public List<String> usersOf(String aClass) {
        return users.getOrDefault(aClass, new TreeSet<>()).stream()
                .filter(user -> !aClass.equals(user) && !aClass.startsWith(user + "."))
                .toList();
    }

    /**
     * Counts the source files of each package.
     *
     * @return the number by package; {@code package-info} counts
     */
    public Map<String, Integer> sizes() {
        var sizes = new TreeMap<String, Integer>();
        files.forEach((name, own) -> sizes.put(name, own.size()));
        return sizes;
    }
}
