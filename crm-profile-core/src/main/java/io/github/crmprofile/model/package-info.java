/** The records of a CRM: clients, deals, activities, invoices, and money. */
@NullMarked
package io.github.crmprofile.model;

import org.jspecify.annotations.NullMarked;
