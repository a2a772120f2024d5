package io.github.crmprofile.source;
/** stub */
public final class InMemorySource {
    private InMemorySource() {}
}
