/**
 * Compares a mapping with a database: its SQL, its types, its keys, codes and indexes.
 *
 * <p>Uses the fields and links of sources and a session; nothing that reads profiles. Not exported; may change at any time. Begin with
 * {@link io.github.crmprofile.jdbc.check.MappingCheck}.
 */
@NullMarked
package io.github.crmprofile.jdbc.check;

import org.jspecify.annotations.NullMarked;
