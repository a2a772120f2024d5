package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.examples.benchmarks.crm.SideNumbers;
import java.sql.SQLException;
import java.util.List;

/** A way to the numbers of a contact's page. Thread-safe. */
interface PageContestant {

    /** As the results call it. */
    String name();

    /** The work that is measured. */
    Object run(int contact) throws SQLException;

    /** The numbers that the work comes to, the page's period first. */
    List<SideNumbers> numbers(int contact) throws SQLException;
}
