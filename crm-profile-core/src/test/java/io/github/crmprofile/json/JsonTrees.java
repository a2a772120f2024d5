package io.github.crmprofile.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import java.util.List;
import java.util.Locale;

/** Figures of the small company as JSON. */
final class JsonTrees {

    static final ProfileJson ENGLISH = ProfileJson.of(Locale.UK);
    static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonTrees() {}

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static List<FigureResult> figures(String period, Figure... figures) {
        return SmallCompany.profiles().figures(SmallCompany.request(period), List.of(figures));
    }

    static JsonNode figure(String period, Figure figure) {
        return tree(ENGLISH.figures(figures(period, figure))).get(0);
    }
}
