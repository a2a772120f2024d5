/**
 * Where the records come from: the port that a host implements, the plan it is given, and the source over records in memory. A source knows
 * selections and aggregates; it knows nothing of metrics or widgets.
 */
@NullMarked
package io.github.crmprofile.source;

import org.jspecify.annotations.NullMarked;
