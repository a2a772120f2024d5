package io.github.crmprofile.source;

/** Chooses the contacts to which a deal with several contacts belongs. */
public enum Attribution {
    /** To each of them, with its full amount and full count. */
    EACH,
    /** To its primary contact only; to none when it has none. */
    PRIMARY
}
