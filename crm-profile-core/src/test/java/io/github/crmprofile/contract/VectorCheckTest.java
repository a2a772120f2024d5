package io.github.crmprofile.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The check of vectors sees each number that is not as expected: one that sees none of a kind would call every source right. */
class VectorCheckTest {

    private static final ProfileVectors VECTORS = Vectors.profiles().stream()
            .max(Comparator.comparing(vectors -> vectors.data().deals().size()))
            .orElseThrow();

    @Test
    void whatIsAsExpectedIsNoDifference() {
        assertThat(VectorCheck.differences(VECTORS, VECTORS.data().inMemory())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachWrongExpectationIsADifference() {
        return Stream.of("period", "metrics", "contributors")
                .flatMap(part -> firstOfEachName(part)
                        .map(wrong -> DynamicTest.dynamicTest(
                                part + " " + wrong.getKey(),
                                () -> assertThat(differences(part, wrong))
                                        .singleElement()
                                        .asString()
                                        .contains(wrong.getKey()))));
    }

    /** The first request that has a number of a name, and is not undefined where another is not. */
    private static Stream<Map.Entry<String, ProfileVectors.Expectation>> firstOfEachName(String part) {
        return VECTORS.requests().stream()
                .flatMap(request -> request.numbers().get(part).properties().stream())
                .map(Map.Entry::getKey)
                .distinct()
                .map(name -> Map.entry(
                        name,
                        VECTORS.requests().stream()
                                .filter(request -> request.numbers().get(part).has(name))
                                .min(Comparator.comparing(request ->
                                        request.numbers().get(part).get(name).has("undefined")))
                                .orElseThrow()));
    }

    private static List<String> differences(String part, Map.Entry<String, ProfileVectors.Expectation> wrong) {
        ProfileVectors.Expectation right = wrong.getValue();
        ObjectNode numbers = JsonNodeFactory.instance.objectNode();
        numbers.putObject(part)
                .set(wrong.getKey(), falsified(right.numbers().get(part).get(wrong.getKey())));
        var expectation = new ProfileVectors.Expectation(right.name(), right.request(), numbers);
        return VectorCheck.differences(
                new ProfileVectors(
                        VECTORS.name(), VECTORS.data(), VECTORS.now(), VECTORS.calendar(), List.of(expectation)),
                VECTORS.data().inMemory());
    }

    /** Another value of the same form: of an object or a list its first part is another. */
    private static JsonNode falsified(JsonNode value) {
        if (value.isInt()) {
            return IntNode.valueOf(value.intValue() + 1);
        } else if (value.isTextual()) {
            String text = value.textValue();
            boolean isTime = text.matches("\\d{4}-.*");
            return TextNode.valueOf(isTime ? "1" + text.substring(1) : text + "1");
        } else if (value.isArray()) {
            return JsonNodeFactory.instance.arrayNode().add("another");
        }
        ObjectNode object = value.deepCopy();
        if (object.isEmpty()) {
            return object.put("EUR", "1.00");
        }
        String first = object.fieldNames().next();
        return object.set(first, falsified(object.get(first)));
    }
}
