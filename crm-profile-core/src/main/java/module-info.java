/** The profile of a CRM client: periods, metrics and widgets over any source of records, with the records behind every number. */
@SuppressWarnings("module") // names a module that is compiled after it
module io.github.crmprofile {
    exports io.github.crmprofile;
    exports io.github.crmprofile.environment to
            io.github.crmprofile.jdbc;
    exports io.github.crmprofile.figure;
    exports io.github.crmprofile.format;
    exports io.github.crmprofile.json;
    exports io.github.crmprofile.memory;
    exports io.github.crmprofile.metric;
    exports io.github.crmprofile.model;
    exports io.github.crmprofile.period;
    exports io.github.crmprofile.query;
    exports io.github.crmprofile.ranking;
    exports io.github.crmprofile.source;
    exports io.github.crmprofile.spelling to
            io.github.crmprofile.jdbc;
    exports io.github.crmprofile.standard;
    exports io.github.crmprofile.widget;

    requires com.fasterxml.jackson.databind;
    requires com.google.common;
    requires org.slf4j;
    requires static transitive org.jspecify;
}
