/**
 * Makes one statement of all that is asked. {@link io.github.crmprofile.jdbc.statement.PlanCompiler} chooses its branches,
 * {@link io.github.crmprofile.jdbc.statement.UnionStatement} writes its text, and {@link io.github.crmprofile.jdbc.statement.StatementCache} keeps it for
 * requests of the same shape. {@link io.github.crmprofile.jdbc.statement.ValueRows} has the statement that puts the clients of a ranking in order.
 *
 * <p>Uses the groups and the selection of records, and what is below them; no connection. Not exported; may change at any time. Begin with
 * {@link io.github.crmprofile.jdbc.statement.PlanCompiler}.
 */
@NullMarked
package io.github.crmprofile.jdbc.statement;

import org.jspecify.annotations.NullMarked;
