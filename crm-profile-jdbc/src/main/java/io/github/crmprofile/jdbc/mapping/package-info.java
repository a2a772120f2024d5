/**
 * Describes how the records of a CRM are found in the tables that it has: the model of a mapping, its JSON and its rules.
 *
 * <p>Uses only the packages of positions and of SQL text, so that a mapping can be written and read without a database. Begin with
 * {@link io.github.crmprofile.jdbc.mapping.SchemaMapping}. {@code MappingRules} has the rules of a mapping, {@code ColumnForms} the JSON of its columns.
 */
@NullMarked
package io.github.crmprofile.jdbc.mapping;

import org.jspecify.annotations.NullMarked;
