/** Reads folders of exported files. Start with {@link io.github.crmprofile.examples.exports.ExportFolder}. */
@NullMarked
package io.github.crmprofile.examples.exports;

import org.jspecify.annotations.NullMarked;
