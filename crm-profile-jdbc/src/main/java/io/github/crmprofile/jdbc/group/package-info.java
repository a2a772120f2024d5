/**
 * Answers queries from groups. {@link io.github.crmprofile.jdbc.group.GroupedQuery} names the GROUP BY keys that a query needs,
 * {@link io.github.crmprofile.jdbc.group.GroupRowReader} reads the values of those keys from a row, and {@link io.github.crmprofile.jdbc.group.QueryReader}
 * decides in Java which groups its query includes.
 *
 * <p>Uses the selection of records and what is below it, and knows nothing of statements. Not exported; may change at any time. Begin with
 * {@link io.github.crmprofile.jdbc.group.GroupKey}.
 */
@NullMarked
package io.github.crmprofile.jdbc.group;

import org.jspecify.annotations.NullMarked;
