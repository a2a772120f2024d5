package io.github.crmprofile.architecture;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public types of the packages that a module exports to everybody, and their public methods. */
final class ExportedTypes {

    private static final Pattern EXPORTS = Pattern.compile("^ *exports ([\\w.]+);$", Pattern.MULTILINE);

    private ExportedTypes() {}

    /**
     * Loads the types of the module whose folder the tests run in.
     *
     * @param any one of its classes, compiled into a folder
     * @return nested types too, in the order of their files
     */
    static List<Class<?>> around(Class<?> any) throws IOException, ReflectiveOperationException {
        Path root =
                Path.of(any.getProtectionDomain().getCodeSource().getLocation().getPath());
        String module = Files.readString(Path.of("src", "main", "java", "module-info.java"));
        var types = new ArrayList<Class<?>>();
        for (var exported : EXPORTS.matcher(module).results().toList()) {
            add(types, root, exported.group(1));
        }
        return types;
    }

    private static void add(List<Class<?>> types, Path root, String name)
            throws IOException, ReflectiveOperationException {
        try (Stream<Path> files = Files.list(root.resolve(name.replace('.', '/')))) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String simple = file.getFileName().toString();
                if (simple.endsWith(".class") && !simple.equals("package-info.class")) {
                    Class<?> type = Class.forName(
                            name + "." + simple.substring(0, simple.length() - ".class".length()),
                            false,
                            ExportedTypes.class.getClassLoader());
                    if (isPublic(type)) {
                        types.add(type);
                    }
                }
            }
        }
    }

    private static boolean isPublic(Class<?> type) {
        return !type.isAnonymousClass()
                && Stream.<Class<?>>iterate(type, one -> one != null, Class::getDeclaringClass)
                        .allMatch(one -> Modifier.isPublic(one.getModifiers()));
    }

    /** Returns the public methods that a type declares itself, without those that the compiler made. */
    static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    /** Returns a method as people write it, such as {@code Figure.by(String)}. */
    static String text(Method method) {
        Class<?> type = method.getDeclaringClass();
        String owner =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        return owner + "." + method.getName() + "("
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
