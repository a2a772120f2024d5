package io.github.crmprofile.architecture;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the public methods of a module that are given texts: names, codes, ids and words. */
public final class TextMethods {

    private static final Pattern EXPORTS = Pattern.compile("^ *exports ([\\w.]+);$", Pattern.MULTILINE);

    private TextMethods() {}

    /**
     * Reads the classes of the module whose folder the tests run in.
     *
     * @param any one of its classes, compiled into a folder
     * @return the public methods with a text, or texts, among their parameters, of the public types in exported packages, such as {@code
     *     Figure.by(String)}; without those that hosts implement, and those of the Java language, such as {@code valueOf} of an enum
     */
    public static SortedSet<String> around(Class<?> any) throws IOException, ReflectiveOperationException {
        Path root =
                Path.of(any.getProtectionDomain().getCodeSource().getLocation().getPath());
        String module = Files.readString(Path.of("src", "main", "java", "module-info.java"));
        var methods = new TreeSet<String>();
        for (var exported : EXPORTS.matcher(module).results().toList()) {
            for (Class<?> type : types(root, exported.group(1))) {
                methods(type).forEach(methods::add);
            }
        }
        return methods;
    }

    private static Iterable<Class<?>> types(Path root, String name) throws IOException, ReflectiveOperationException {
        var types = new ArrayList<Class<?>>();
        try (Stream<Path> files = Files.list(root.resolve(name.replace('.', '/')))) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String simple = file.getFileName().toString();
                if (simple.endsWith(".class") && !simple.equals("package-info.class")) {
                    Class<?> type = Class.forName(
                            name + "." + simple.substring(0, simple.length() - ".class".length()),
                            false,
                            TextMethods.class.getClassLoader());
                    if (isPublic(type)) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
    }

    private static boolean isPublic(Class<?> type) {
        return !type.isAnonymousClass()
                && Stream.<Class<?>>iterate(type, one -> one != null, Class::getDeclaringClass)
                        .allMatch(one -> Modifier.isPublic(one.getModifiers()));
    }

    private static Stream<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !type.isEnum() || !method.getName().equals("valueOf"))
                .filter(method -> Arrays.stream(method.getGenericParameterTypes())
                        .anyMatch(parameter -> parameter.getTypeName().contains("java.lang.String")))
                .map(method -> text(type, method));
    }

    private static String text(Class<?> type, Method method) {
        String owner =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        return owner + "." + method.getName() + "("
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
