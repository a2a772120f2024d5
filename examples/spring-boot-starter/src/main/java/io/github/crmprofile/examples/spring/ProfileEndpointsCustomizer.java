package io.github.crmprofile.examples.spring;

import io.github.crmprofile.examples.web.ProfileEndpointsBuilder;

/** Sets what the page shows beside the defaults, such as names of stages. A bean of this type is applied before the endpoints are built. */
@FunctionalInterface
public interface ProfileEndpointsCustomizer {

    /**
     * Changes settings.
     *
     * @param builder the builder
     */
    void customize(ProfileEndpointsBuilder builder);
}
