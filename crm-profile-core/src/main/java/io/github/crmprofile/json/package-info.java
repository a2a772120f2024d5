/**
 * Writes results as JSON and CSV, in a stable form: {@link io.github.crmprofile.json.ProfileJson} and {@link io.github.crmprofile.json.RecordCsv}.
 *
 * <p>It uses all that can be answered. Begin with {@link io.github.crmprofile.json.ProfileJson}.
 */
@NullMarked
package io.github.crmprofile.json;

import org.jspecify.annotations.NullMarked;
