package io.github.crmprofile.examples.page;

import io.github.crmprofile.examples.web.JdbcLayoutStore;
import io.github.crmprofile.examples.web.JdbcTargetStore;
import io.github.crmprofile.examples.web.TargetStore;
import io.github.crmprofile.widget.LayoutStore;
import javax.sql.DataSource;

/** What users have set, in one database. */
record StoredSettings(LayoutStore layouts, TargetStore targets) {

    static StoredSettings in(DataSource database) {
        return new StoredSettings(
                new JdbcLayoutStore(database).createTableIfAbsent(),
                new JdbcTargetStore(database).createTableIfAbsent());
    }
}
