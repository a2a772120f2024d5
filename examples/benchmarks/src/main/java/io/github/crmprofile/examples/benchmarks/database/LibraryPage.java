package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.Profile;
import io.github.crmprofile.examples.benchmarks.crm.ProfileNumbers;
import io.github.crmprofile.examples.benchmarks.crm.RecordRows;
import io.github.crmprofile.examples.benchmarks.crm.SideNumbers;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import io.github.crmprofile.jdbc.JdbcSource;
import java.util.List;
import javax.sql.DataSource;

/** The library over its mapping. */
record LibraryPage(CrmProfiles profiles) implements PageContestant {

    LibraryPage(DataSource dataSource) {
        this(StandardPage.profiles(
                JdbcSource.builder(dataSource, Schema.mapping()).build()));
    }

    @Override
    public String name() {
        return "library";
    }

    @Override
    public Profile run(int contact) {
        return profiles.profile(StandardPage.request(RecordRows.client(contact)));
    }

    @Override
    public List<SideNumbers> numbers(int contact) {
        return ProfileNumbers.of(run(contact));
    }
}
