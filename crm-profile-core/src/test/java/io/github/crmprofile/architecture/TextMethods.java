package io.github.crmprofile.architecture;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the public methods of a module that are given texts: names, codes, ids and words. */
public final class TextMethods {

    private TextMethods() {}

    /**
     * Reads the classes of the module whose folder the tests run in.
     *
     * @param any one of its classes, compiled into a folder
     * @return the public methods with a text, or texts, among their parameters, of the public types in exported packages, such as {@code
     *     Figure.by(String)}; without those that hosts implement, and those of the Java language, such as {@code valueOf} of an enum
     */
    public static SortedSet<String> around(Class<?> any) throws IOException, ReflectiveOperationException {
        var methods = new TreeSet<String>();
        for (Class<?> type : ExportedTypes.around(any)) {
            ExportedTypes.methods(type)
                    .filter(method -> !Modifier.isAbstract(method.getModifiers()))
                    .filter(method -> !type.isEnum() || !method.getName().equals("valueOf"))
                    .filter(method -> Arrays.stream(method.getGenericParameterTypes())
                            .anyMatch(parameter -> parameter.getTypeName().contains("java.lang.String")))
                    .map(ExportedTypes::text)
                    .forEach(methods::add);
        }
        return methods;
    }
}
