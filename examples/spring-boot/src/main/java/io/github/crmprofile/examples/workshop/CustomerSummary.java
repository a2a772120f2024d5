package io.github.crmprofile.examples.workshop;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * A customer in an answer of the application's own. The annotation, which Jackson 2 and 3 share, puts the library's JSON into it as it is.
 *
 * @param name the customer's name
 * @param profile the profile as JSON
 */
public record CustomerSummary(String name, @JsonRawValue String profile) {}
