package io.github.crmprofile.model;

import io.github.crmprofile.spelling.CodePoints;

/**
 * The medium of an activity, such as a call or an e-mail. An open vocabulary of text codes, because the host's schema defines it; the constants are
 * the well-known ones. A blank code is an {@link IllegalArgumentException}. Codes are compared character by character and never trimmed. Ordered by
 * the code points of the code. Immutable and thread-safe.
 *
 * @param code the code, kept as given; not blank
 */
public record Channel(String code) implements Comparable<Channel> {
    /** {@code call}: a telephone call. */
    public static final Channel CALL = new Channel("call");
    /** {@code email}: an e-mail. */
    public static final Channel EMAIL = new Channel("email");
    /** {@code meeting}: a meeting or visit. */
    public static final Channel MEETING = new Channel("meeting");
    /** {@code chat}: a live chat. */
    public static final Channel CHAT = new Channel("chat");
    /** {@code web_form}: a form sent on a website. */
    public static final Channel WEB_FORM = new Channel("web_form");
    /** {@code message}: a text or instant message. */
    public static final Channel MESSAGE = new Channel("message");
    /** {@code social}: a message or comment in a social network. */
    public static final Channel SOCIAL = new Channel("social");
    /** {@code feed}: a post in the CRM's own activity feed. */
    public static final Channel FEED = new Channel("feed");
    /** {@code task}: something to do; by default not communication. */
    public static final Channel TASK = new Channel("task");
    /** {@code note}: a remark; by default not communication. */
    public static final Channel NOTE = new Channel("note");
    /** {@code unknown}: the channel of an activity whose record names none. It counts, and is never the preferred one. */
    public static final Channel UNKNOWN = new Channel("unknown");

    public Channel {
        Text.required(code, "channel code");
    }

    /**
     * Returns the channel with this code.
     *
     * @param code not blank
     * @return the channel
     * @throws IllegalArgumentException if the code is blank
     */
    public static Channel of(String code) {
        return new Channel(code);
    }

    /**
     * Returns the channel with this code: {@link #of} under the name by which web frameworks convert parameters.
     *
     * @param code not blank
     * @return the channel
     * @throws IllegalArgumentException if the code is blank
     */
    public static Channel valueOf(String code) {
        return of(code);
    }

    @Override
    public int compareTo(Channel other) {
        return CodePoints.ORDER.compare(code, other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
