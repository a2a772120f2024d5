/** Compares texts: misspelt names with known ones, and any by code point. Not exported but to {@code crm-profile-jdbc}. It uses no other package. */
@NullMarked
package io.github.crmprofile.spelling;

import org.jspecify.annotations.NullMarked;
