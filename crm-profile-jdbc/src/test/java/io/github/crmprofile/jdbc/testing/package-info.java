/** Help for tests over one's own tables. */
@org.jspecify.annotations.NullMarked
package io.github.crmprofile.jdbc.testing;
