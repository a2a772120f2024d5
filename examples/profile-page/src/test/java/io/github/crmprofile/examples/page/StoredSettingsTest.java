package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.examples.web.ProfilePages;
import io.github.crmprofile.examples.web.TargetStore.Target;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.Layout;
import io.github.crmprofile.widget.LayoutChange;
import io.github.crmprofile.widget.LayoutStore.Owner;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Two nodes over one database: what one has stored the other sees, and neither overwrites what it has not seen. */
class StoredSettingsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");
    private static final Owner AURORA = Owner.user("aurora");

    private final JdbcDataSource database = database();
    private final StoredSettings here = new StoredSettings(database);
    private final StoredSettings there = new StoredSettings(database);

    private static JdbcDataSource database() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:settings-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    private static Target target(String activities, String user) {
        return new Target(new BigDecimal(activities), user, NOON);
    }

    @Test
    void whoChangedALayoutLastIsStoredWithIt() {
        Layout page = ProfilePages.standard().defaultLayout(ClientKind.CONTACT).withLastChange("bruno", NOON);
        assertThat(here.replace(ClientKind.CONTACT, AURORA, null, page.toJson()))
                .isTrue();
        assertThat(there.replace(ClientKind.CONTACT, AURORA, null, page.toJson()))
                .isFalse();

        assertThat(ProfilePages.standard()
                        .load(there, ClientKind.CONTACT, AURORA)
                        .layout()
                        .lastChange())
                .contains(new LayoutChange("bruno", NOON));
        String later = page.withLastChange("aurora", NOON).toJson();
        assertThat(there.replace(ClientKind.CONTACT, AURORA, page.toJson(), later))
                .isTrue();
        assertThat(here.replace(ClientKind.CONTACT, AURORA, page.toJson(), null))
                .isFalse();
        assertThat(here.find(ClientKind.CONTACT, AURORA)).contains(later);
    }

    @Test
    void aTargetIsOnlyReplacedByWhoHasSeenIt() {
        assertThat(here.replace(ClientKind.CONTACT, null, null, target("4.5", "bruno")))
                .isTrue();
        assertThat(there.replace(ClientKind.CONTACT, null, null, target("7", "aurora")))
                .isFalse();
        assertThat(there.replace(ClientKind.CONTACT, "sales", null, target("7", "aurora")))
                .isTrue();

        Target seen = there.find(ClientKind.CONTACT, (String) null).orElseThrow();
        assertThat(seen).isEqualTo(target("4.5", "bruno"));
        var average = new Target(null, "aurora", NOON);
        assertThat(there.replace(ClientKind.CONTACT, null, seen, average)).isTrue();
        assertThat(here.replace(ClientKind.CONTACT, null, seen, target("8", "bruno")))
                .isFalse();

        assertThat(here.find(ClientKind.CONTACT, (String) null)).contains(average);
        assertThat(here.target(ClientKind.CONTACT, null)).isEmpty();
        assertThat(here.replace(ClientKind.CONTACT, null, average, target("8", "bruno")))
                .isTrue();
        assertThat(there.target(ClientKind.CONTACT, null)).contains(new BigDecimal("8"));
    }
}
