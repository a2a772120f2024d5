/** A joiner's workshop: an application with tables of its own, users and a page, into which the profile of a customer is put. */
@NullMarked
package io.github.crmprofile.examples.workshop;

import org.jspecify.annotations.NullMarked;
