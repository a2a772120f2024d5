package io.github.crmprofile.source;

/** Which contacts a deal with several of them belongs to. */
public enum Attribution {
    /** To each of them, with its full amount and full count. */
    EACH,
    /** To its primary contact only; to none when it has none. */
    PRIMARY
}
