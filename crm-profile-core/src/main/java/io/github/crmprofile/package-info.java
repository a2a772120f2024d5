/** The door of the library: {@link io.github.crmprofile.CrmProfiles}, what it is asked and what it answers. */
@NullMarked
package io.github.crmprofile;

import org.jspecify.annotations.NullMarked;
