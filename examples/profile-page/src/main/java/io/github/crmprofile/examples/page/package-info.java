/** The profile as a web page: a small server over a database, and the page that it serves. */
@NullMarked
package io.github.crmprofile.examples.page;

import org.jspecify.annotations.NullMarked;
