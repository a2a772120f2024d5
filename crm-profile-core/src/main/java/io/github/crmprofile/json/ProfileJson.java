package io.github.crmprofile.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.crmprofile.ClientShares;
import io.github.crmprofile.Explanation;
import io.github.crmprofile.Profile;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.ChangeExplanation;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.ranking.RankingPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes results as JSON for a page, in a stable form. Decimals are texts, so that no digit gets lost; days and instants are texts in ISO 8601,
 * instants in UTC; members have a fixed order, and are null where there is nothing. What people read stands in members named {@code text},
 * {@code label}, {@code name} or {@code message}, in the language of the format.
 *
 * <p>The JSON Schema (draft 2020-12) of all of it is {@link #schema()}.
 *
 * <pre>{@code
 * ProfileJson json = ProfileJson.of(Locale.ITALY);
 * String body = json.profile(profiles.profile(request));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ProfileJson {

    private static final String SCHEMA = "/io/github/crmprofile/json/profile.schema.json";

    /** The most data warnings in a profile or an explanation: 50. All of them are written by {@link #warnings}. */
    public static final int MOST_WARNINGS = 50;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /**
     * Returns the JSON Schema (draft 2020-12) of all that this class writes; its definitions are named by the methods. On the module path this method is
     * the only way to it: resources of the library are not open to other modules.
     *
     * @return the text of the schema
     */
    public static String schema() {
        try (InputStream schema = Objects.requireNonNull(ProfileJson.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final ProfileFormat format;

    private ProfileJson(ProfileFormat format) {
        this.format = format;
    }

    /**
     * Creates a writer with texts in a language.
     *
     * @param locale the language, and the conventions for numbers and dates
     * @return the writer
     */
    public static ProfileJson of(Locale locale) {
        return of(ProfileFormat.of(locale));
    }

    /**
     * Creates a writer with texts of a format, such as one with the host's own labels.
     *
     * @param format makes the texts
     * @return the writer
     */
    public static ProfileJson of(ProfileFormat format) {
        return new ProfileJson(format);
    }

    /**
     * Writes a profile.
     *
     * @param profile the profile
     * @return a JSON object, which the schema describes
     */
    public String profile(Profile profile) {
        return write(new ProfileNodes(format).profile(profile));
    }

    /**
     * Writes a page of the data warnings of a profile, of which {@link #profile} holds the first {@value #MOST_WARNINGS}.
     *
     * @param profile the profile
     * @param offset how many to skip, 0 or more: the member {@code next} of the page before
     * @param limit at most so many, 1 or more
     * @return a JSON object, {@code #/$defs/warningList} of the schema
     * @throws IllegalArgumentException if the offset is below 0 or the limit below 1
     */
    public String warnings(Profile profile, int offset, int limit) {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("There is no page of data warnings with offset " + offset + " and limit "
                    + limit + "; accepted are an offset of 0 or more and a limit of 1 or more");
        }
        return write(new ExplanationNodes(format).page(profile.warnings(), offset, limit));
    }

    /**
     * Writes figures.
     *
     * @param figures the figures
     * @return a JSON array, {@code #/$defs/figures} of the schema
     */
    public String figures(List<FigureResult> figures) {
        return write(new FigureNodes(format).figures(figures));
    }

    /**
     * Writes a page of the records behind a number.
     *
     * @param list the page
     * @param zone the zone in which times are shown in texts: that of the calendar of the number's period
     * @return a JSON object, {@code #/$defs/recordList} of the schema
     */
    public String records(RecordList list, ZoneId zone) {
        return write(new RecordNodes(format, zone).list(list));
    }

    /**
     * Writes how a figure is computed.
     *
     * @param explanation the explanation
     * @return a JSON object, {@code #/$defs/explanation} of the schema
     */
    public String explanation(Explanation explanation) {
        return write(new ExplanationNodes(format).explanation(explanation));
    }

    /**
     * Writes why a figure changed.
     *
     * @param explanation the change with its parts
     * @return a JSON object, {@code #/$defs/changeExplanation} of the schema
     */
    public String change(ChangeExplanation explanation) {
        return write(new ChangeNodes(format).explanation(explanation));
    }

    /**
     * Writes clients.
     *
     * @param clients the clients, such as those found by name
     * @return a JSON array, {@code #/$defs/clients} of the schema
     */
    public String clients(List<Client> clients) {
        return write(ClientNodes.clients(clients));
    }

    /**
     * Writes a page of clients by number.
     *
     * @param page the page
     * @return a JSON object, {@code #/$defs/rankingPage} of the schema
     */
    public String ranking(RankingPage page) {
        return write(new RankingNodes(format).page(page));
    }

    /**
     * Writes the clients behind a statistic over all clients.
     *
     * @param shares the clients with their parts
     * @return a JSON object, {@code #/$defs/clientShares} of the schema
     */
    public String shares(ClientShares shares) {
        return write(new ClientNodes(format).shares(shares));
    }

    /**
     * Reads the value of a figure, without loss of digits.
     *
     * @param json the member {@code value} of a figure or of a part of it
     * @param period the period of the figure, by whose calendar the parts of a trend are read
     * @return the value; a gauge is computed again from its loads
     * @throws IllegalArgumentException naming the member that is missing or has another form than this class writes
     */
    public static MetricValue readValue(String json, ResolvedPeriod period) {
        try {
            return new ValueReader(period).read(Members.of(MAPPER.readTree(json), "value"));
        } catch (JsonProcessingException e) {
            // The message of the parser quotes the text, which may be personal data.
            throw new IllegalArgumentException("The value is not JSON, at line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr()
                    + "; give what ProfileJson wrote");
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The value has a load beyond all scales; give what ProfileJson wrote", e);
        }
    }

    private static String write(JsonNode node) {
        return node.toString();
    }
}
