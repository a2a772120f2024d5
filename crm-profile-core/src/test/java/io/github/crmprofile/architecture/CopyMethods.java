package io.github.crmprofile.architecture;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the public methods of a module that return another value of their own type, and how they are named. */
public final class CopyMethods {

    private static final Pattern WITH = Pattern.compile("with(out)?([A-Z]\\w*)?");

    private CopyMethods() {}

    /**
     * Reads the classes of the module whose folder the tests run in. The accessors of records and the methods of builders, which return the builder
     * itself, are left out.
     *
     * @param any one of its classes, compiled into a folder
     * @return the methods of public types in exported packages that return their own type and are not named {@code with…} or {@code without…}, such
     *     as {@code Figure.by(String)}
     */
    public static SortedSet<String> otherThanWith(Class<?> any) throws IOException, ReflectiveOperationException {
        var methods = new TreeSet<String>();
        for (Class<?> type : ExportedTypes.around(any)) {
            if (!type.getSimpleName().endsWith("Builder")) {
                ExportedTypes.methods(type)
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> method.getReturnType() == type)
                        .filter(method -> !WITH.matcher(method.getName()).matches())
                        .filter(method -> !isAccessor(method))
                        .map(ExportedTypes::text)
                        .forEach(methods::add);
            }
        }
        return methods;
    }

    private static boolean isAccessor(Method method) {
        return method.getParameterCount() == 0
                && method.getDeclaringClass().isRecord()
                && Arrays.stream(method.getDeclaringClass().getRecordComponents())
                        .anyMatch(component -> component.getName().equals(method.getName()));
    }
}
