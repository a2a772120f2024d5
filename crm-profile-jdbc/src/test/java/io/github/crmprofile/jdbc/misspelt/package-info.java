/** Every public method that is given a text, tried with a word that nothing is called. */
@NullMarked
package io.github.crmprofile.jdbc.misspelt;

import org.jspecify.annotations.NullMarked;
