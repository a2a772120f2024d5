package io.github.crmprofile.engine;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.crmprofile.source.ProfileSource;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObservedSourceTest {

    static Stream<Method> methodsOfASource() {
        return Stream.of(ProfileSource.class.getMethods())
                // A search by its parts is one by a NameSearch.
                .filter(method -> !(method.getName().equals("find") && method.getParameterCount() == 3));
    }

    /** One that is left to its default would say of every source what is true of one that says nothing. */
    @ParameterizedTest
    @MethodSource("methodsOfASource")
    void eachMethodIsPassedOn(Method method) {
        assertThatCode(() -> ObservedSource.class.getDeclaredMethod(method.getName(), method.getParameterTypes()))
                .doesNotThrowAnyException();
    }
}
