/** An invented company's CRM of three years, the same at every run: {@link io.github.crmprofile.examples.sample.SampleCompany}. */
@NullMarked
package io.github.crmprofile.examples.sample;

import org.jspecify.annotations.NullMarked;
