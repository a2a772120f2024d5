package io.github.crmprofile.examples.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server sends back.
 *
 * <p>Immutable and thread-safe, as long as nobody changes the body.
 *
 * @param status the HTTP status
 * @param headers the headers by their names, each once
 * @param body the body; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // written once to the network, never compared
public record Answer(int status, Map<String, String> headers, byte[] body) {

    static final Answer DONE = new Answer(204, Map.of(), new byte[0]);

    private static final int UNCHANGED = 304;
    private static final int TAG_DIGITS = 24;

    /** Copies the headers. */
    public Answer {
        headers = Map.copyOf(headers);
    }

    static Answer json(JsonNode node) {
        return json(node.toString());
    }

    static Answer json(String text) {
        return of(200, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes an answer with a body.
     *
     * @param status the HTTP status
     * @param type the media type
     * @param body the body
     * @return the answer, with no other header
     */
    public static Answer of(int status, String type, byte[] body) {
        return new Answer(status, Map.of("Content-Type", type), body);
    }

    /**
     * Adds a header.
     *
     * @param header its name
     * @param value its value
     * @return a copy
     */
    public Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    /** Tags the answer by what it says, so that a browser that has it already need not get it again. */
    Answer tagged(String content) {
        String hash = Hashing.sha256()
                .hashString(content, StandardCharsets.UTF_8)
                .toString()
                .substring(0, TAG_DIGITS);
        return with("ETag", "W/\"" + hash + "\"");
    }

    /**
     * Leaves out the body when the browser has it already.
     *
     * @param ifNoneMatch the header {@code If-None-Match} of the request; null when it has none
     * @return an answer of status 304 if its {@code ETag} is among those of the header, else this one
     */
    public Answer unlessKnown(@Nullable String ifNoneMatch) {
        String tag = headers.get("ETag");
        boolean isKnown = tag != null
                && ifNoneMatch != null
                && Arrays.asList(ifNoneMatch.split(", *")).contains(tag);
        if (!isKnown) {
            return this;
        }
        var rest = new LinkedHashMap<>(headers);
        rest.remove("Content-Type");
        return new Answer(UNCHANGED, rest, new byte[0]);
    }
}
