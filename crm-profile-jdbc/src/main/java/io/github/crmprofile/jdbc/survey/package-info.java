/**
 * Surveys a schema: {@link io.github.crmprofile.jdbc.survey.TableCatalog} reads its tables, {@link io.github.crmprofile.jdbc.survey.Graph} finds which
 * refer to which, and {@link io.github.crmprofile.jdbc.survey.TablePicker} finds those that hold clients, deals, activities and invoices.
 * {@link io.github.crmprofile.jdbc.survey.Vocabulary} has the words by which names and codes are recognised.
 *
 * <p>Uses dialects and positions of errors, and knows nothing of mappings. Not exported; may change at any time. Begin with
 * {@link io.github.crmprofile.jdbc.survey.TablePicker}.
 */
@NullMarked
package io.github.crmprofile.jdbc.survey;

import org.jspecify.annotations.NullMarked;
