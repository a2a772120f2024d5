package io.github.crmprofile.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodePointsProperties {

    @Provide
    Arbitrary<String> texts() {
        // Both sides of the surrogates, pairs that share a half, and halves alone.
        return Arbitraries.of(
                        "a",
                        "b",
                        "\ud7ff",
                        "\ue000",
                        "\uffff",
                        "\ud83d\ude00",
                        "\ud83d\ude01",
                        "\ud83c\udf00",
                        "\ud83d",
                        "\ude00")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    @Property
    void theOrderIsThatOfTheCodePoints(@ForAll("texts") String a, @ForAll("texts") String b) {
        int expected = Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
        assertThat(Integer.signum(CodePoints.ORDER.compare(a, b))).isEqualTo(Integer.signum(expected));
    }
}
