/**
 * Describes how the records of a CRM are found in the tables that it has: the model of a mapping, its JSON and its rules.
 *
 * <p>Uses SQL text, positions in JSON and the writing out of bases ({@code template}), and no database. Begin with
 * {@link io.github.crmprofile.jdbc.mapping.SchemaMapping}. {@code MappingRules} has the rules of a mapping, {@code ColumnForms} the JSON of its columns.
 */
@NullMarked
package io.github.crmprofile.jdbc.mapping;

import org.jspecify.annotations.NullMarked;
