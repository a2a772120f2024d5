/** An invented CRM to measure over, and the page that is measured. */
@NullMarked
package io.github.crmprofile.examples.benchmarks.crm;

import org.jspecify.annotations.NullMarked;
