package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Condition;

/** Evaluates conditions on linked records. Immutable and thread-safe. */
sealed interface LinkedConditions permits LinkedByJoin, LinkedBySubquery {

    /** Returns a copy that evaluates a condition, too. */
    LinkedConditions with(Condition.Linked condition);

    /** Returns a copy that leaves out records without a link, where the database gains by it: all conditions are required. */
    LinkedConditions required();

    /** Returns the condition that a record is linked to one that matches; it must be among those that are evaluated. */
    Sql flag(Condition.Linked condition);

    /** Returns whether a record with one row has one after the join. */
    boolean isOnce();

    /** Returns the tables to join for all conditions. */
    Sql joins();
}
