/**
 * The conformance kit for whoever writes a source of records: extend {@link
 * io.github.crmprofile.contract.ProfileSourceContract} and say how to fill your source. It needs JUnit 5, jqwik and
 * AssertJ on the class path.
 */
@NullMarked
package io.github.crmprofile.contract;

import org.jspecify.annotations.NullMarked;
