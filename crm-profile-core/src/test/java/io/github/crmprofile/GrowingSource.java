package io.github.crmprofile;

import io.github.crmprofile.source.ProfileSource;

/** A source to which records are added while it is in use. */
final class GrowingSource implements ForwardingSource {

    private final ProfileSource later;
    private ProfileSource now;

    GrowingSource(ProfileSource before, ProfileSource later) {
        this.now = before;
        this.later = later;
    }

    void grow() {
        now = later;
    }

    @Override
    public ProfileSource source() {
        return now;
    }
}
