/**
 * Requests and results: what a host asks, and what it is answered. Begin with {@link io.github.crmprofile.CrmProfiles}.
 *
 * <p>It uses every other package and is used by {@code format} and {@code json} alone, which show what it answers.
 */
@NullMarked
package io.github.crmprofile;

import org.jspecify.annotations.NullMarked;
