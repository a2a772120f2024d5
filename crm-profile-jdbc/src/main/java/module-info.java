/** A source of records for the profile of a CRM client over any JDBC database. */
module io.github.crmprofile.jdbc {
    exports io.github.crmprofile.jdbc;
    exports io.github.crmprofile.jdbc.mapping;

    requires transitive io.github.crmprofile;
    requires transitive java.sql;
    requires com.fasterxml.jackson.databind;
    requires com.google.common;
    requires org.slf4j;
    requires static transitive org.jspecify;
}
