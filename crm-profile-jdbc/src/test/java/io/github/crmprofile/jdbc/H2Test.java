package io.github.crmprofile.jdbc;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.contract.ProfileSourceContract;
import io.github.crmprofile.source.ProfileSource;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

class H2Test extends ProfileSourceContract {

    static TestDatabase database() {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return new TestDatabase(dataSource);
    }

    @Override
    protected ProfileSource source(Dataset data) {
        TestDatabase database = database();
        return JdbcSource.builder(database.dataSource(), TidySchema.load(database, data))
                .build();
    }
}
