/**
 * Reads the packages of a module out of its class files, so that a test can say which may use which:
 * {@link io.github.crmprofile.architecture.PackageGraph}.
 */
@NullMarked
package io.github.crmprofile.architecture;

import org.jspecify.annotations.NullMarked;
