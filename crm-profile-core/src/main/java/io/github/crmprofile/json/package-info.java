/**
 * Results as JSON and CSV, in a form that stays: {@link io.github.crmprofile.json.ProfileJson} and {@link io.github.crmprofile.json.RecordCsv}.
 */
@NullMarked
package io.github.crmprofile.json;

import org.jspecify.annotations.NullMarked;
