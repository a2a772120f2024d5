/**
 * The port between the library and the records: {@link io.github.crmprofile.source.ProfileSource}, which a host may implement, the plans that it is
 * given and the answers that it gives. A source knows selections and aggregates; it knows nothing of metrics or widgets.
 *
 * <p>It uses {@code query}, {@code model} and the comparison of spellings. A list of records is a {@link io.github.crmprofile.source.RecordQuery} answered page by page
 * ({@link io.github.crmprofile.source.RecordPage}, {@link io.github.crmprofile.source.Cursor}). Begin with
 * {@link io.github.crmprofile.source.ProfileSource}. Two sources come with the library:
 * {@link io.github.crmprofile.memory.InMemorySource}, and {@code JdbcSource} of crm-profile-jdbc.
 */
@NullMarked
package io.github.crmprofile.source;

import org.jspecify.annotations.NullMarked;
