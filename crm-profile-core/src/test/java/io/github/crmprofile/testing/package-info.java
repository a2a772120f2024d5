/**
 * What helps to test code that computes the same numbers, or that uses the library: generators of records for jqwik, and assertions about values for AssertJ. With
 * this package on the class path, jqwik prints records whole.
 */
@NullMarked
package io.github.crmprofile.testing;

import org.jspecify.annotations.NullMarked;
