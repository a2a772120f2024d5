/**
 * Opens connections of the host and gives them back as they were; reports failures without values of rows.
 *
 * <p>Uses fields, the mapping, the dialects and SQL text. Not exported; may change at any time. Begin with {@link
 * io.github.crmprofile.jdbc.session.Database}.
 */
@NullMarked
package io.github.crmprofile.jdbc.session;

import org.jspecify.annotations.NullMarked;
