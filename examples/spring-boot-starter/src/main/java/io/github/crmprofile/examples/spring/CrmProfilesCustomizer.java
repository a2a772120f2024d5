package io.github.crmprofile.examples.spring;

import io.github.crmprofile.CrmProfilesBuilder;

/** Sets what no property does, such as exchange rates. A bean of this type is applied before the profiles are built. */
@FunctionalInterface
public interface CrmProfilesCustomizer {

    /**
     * Changes settings.
     *
     * @param builder the builder, with the settings of the properties
     */
    void customize(CrmProfilesBuilder builder);
}
