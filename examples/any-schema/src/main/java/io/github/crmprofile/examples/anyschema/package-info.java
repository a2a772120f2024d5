/** A profile out of a database that nobody made for it. */
@NullMarked
package io.github.crmprofile.examples.anyschema;

import org.jspecify.annotations.NullMarked;
