/**
 * Requests and results: what a host asks, and what it is answered. Begin with {@link io.github.crmprofile.CrmProfiles}.
 *
 * <p>It uses every package except {@code format}, {@code json} and {@code memory}; {@code json} alone uses it, to write what it answers.
 */
@NullMarked
package io.github.crmprofile;

import org.jspecify.annotations.NullMarked;
