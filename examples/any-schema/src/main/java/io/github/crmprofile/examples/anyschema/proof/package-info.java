/** The proof that a database gives the numbers of memory: the same records in scratch tables and in memory, asked the same. */
@NullMarked
package io.github.crmprofile.examples.anyschema.proof;

import org.jspecify.annotations.NullMarked;
