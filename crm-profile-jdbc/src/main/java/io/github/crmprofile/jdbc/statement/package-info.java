/**
 * Makes one statement of all that is asked, out of branches, and makes answers of its rows.
 *
 * <p>Uses the selection of records and what is below it; no connection. Not exported; may change at any time. Begin with {@link io.github.crmprofile.jdbc.statement.PlanCompiler}.
 */
@NullMarked
package io.github.crmprofile.jdbc.statement;

import org.jspecify.annotations.NullMarked;
