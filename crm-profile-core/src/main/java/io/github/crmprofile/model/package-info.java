/**
 * The records of a CRM (clients, deals, activities, invoices) and money.
 *
 * <p>Every type here is a value: immutable, compared by content, checked when it is made. Text that the host's schema
 * decides (stage, pipeline, channel, currency, responsible) is open; blank text is read as null where null is allowed.
 * Decimals are kept without trailing zeros, so that {@code 12.50} and {@code 12.5} are equal. A record's {@code
 * toString} shows its kind and id alone, because logs are no place for customers' data.
 *
 * <p>It uses the comparison of spellings alone. Begin with {@link io.github.crmprofile.model.Deal}.
 */
@NullMarked
package io.github.crmprofile.model;

import org.jspecify.annotations.NullMarked;
