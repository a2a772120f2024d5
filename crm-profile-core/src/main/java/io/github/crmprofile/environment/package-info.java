/** What the library needs of the application around it. Not exported but to {@code crm-profile-jdbc}. It uses no other package. */
@NullMarked
package io.github.crmprofile.environment;

import org.jspecify.annotations.NullMarked;
