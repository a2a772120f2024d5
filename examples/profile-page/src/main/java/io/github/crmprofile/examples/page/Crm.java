package io.github.crmprofile.examples.page;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.CrmProfilesBuilder;
import io.github.crmprofile.examples.exports.CsvFiles;
import io.github.crmprofile.examples.sample.SampleCompany;
import io.github.crmprofile.examples.web.ProfileEndpoints;
import io.github.crmprofile.examples.web.ProfilePages;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.widget.Labels;
import io.github.crmprofile.widget.LayoutRules;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The library put together for this page: this is what an application does once, when it starts.
 *
 * @param name what it is called on the page
 * @param profiles the library
 * @param settings what users have set
 * @param users who may sign in
 * @param start the client shown first
 * @param words what codes are called in a language, for a database that has no names for them
 * @param clock tells the day
 * @param resources what is to be closed at the end
 */
record Crm(
        String name,
        CrmProfiles profiles,
        StoredSettings settings,
        List<String> users,
        ClientId start,
        Function<Locale, Map<String, String>> words,
        Clock clock,
        List<Closeable> resources)
        implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    // Of the invented company alone: nobody's own money is converted at rates that were made up.
    private static final ExchangeRates RATES =
            ExchangeRates.fixed("EUR", Map.of("USD", new BigDecimal("0.92"), "GBP", new BigDecimal("1.17")));

    static Crm open(Options options, Clock clock) {
        HikariDataSource settings =
                pool(options.settings() == null ? inMemory("settings") : "jdbc:h2:file:" + options.settings(), null);
        String own = options.mapping();
        CsvFiles files = options.files();
        if (files != null && own != null) {
            CsvFiles.Opened opened = ExportedCrm.open(files, own, System.out::println);
            JdbcSource source = JdbcSource.builder(opened.folder().dataSource(), opened.mapping())
                    .timeout(PATIENCE)
                    .build();
            return of(
                            source,
                            StoredSettings.in(settings),
                            ProfilePages.standard(),
                            null,
                            options.zone(),
                            users(options),
                            clock)
                    .ofOwnData(String.valueOf(
                            files.folder().toAbsolutePath().normalize().getFileName()))
                    .closing(List.of(opened.folder()::close, settings));
        }
        String url = options.jdbcUrl();
        HikariDataSource data = pool(url == null ? inMemory("crm") : url, options.jdbcUser());
        SchemaMapping mapping = options.mapping() == null
                ? SampleDatabase.fill(data, SampleCompany.generate(LocalDate.now(clock.withZone(options.zone()))))
                : SchemaMapping.fileOrReadyMade(options.mapping());
        JdbcSource.Builder source = JdbcSource.builder(data, mapping);
        if (url != null) {
            // H2 plans every statement anew after it was told a limit, and the invented company is small.
            source.timeout(PATIENCE);
        }
        Crm crm = of(
                        source.build(),
                        StoredSettings.in(settings),
                        ProfilePages.standard(),
                        url == null ? RATES : null,
                        options.zone(),
                        users(options),
                        clock)
                .closing(List.of(data, settings));
        return url == null ? crm : crm.ofOwnData("CRM");
    }

    private static List<String> users(Options options) {
        if (!options.users().isEmpty()) {
            return options.users();
        }
        return options.mapping() == null ? SampleCompany.USERS : List.of("everybody");
    }

    static Crm of(
            ProfileSource source,
            StoredSettings settings,
            LayoutRules rules,
            @Nullable ExchangeRates rates,
            ZoneId zone,
            List<String> users,
            Clock clock) {
        CrmProfilesBuilder profiles = CrmProfiles.builder()
                .source(source)
                .clock(clock)
                .zone(zone)
                .layoutRules(rules)
                .layouts(settings.layouts())
                .loadTargets(settings.targets())
                .demandViewer();
        if (rates != null) {
            profiles.reportingCurrency("EUR", rates);
        }
        ClientId start =
                source.find("", null, 1).stream().map(Client::id).findFirst().orElse(SampleCompany.BUSIEST);
        boolean isSample = users.equals(SampleCompany.USERS);
        return new Crm(
                "Demo CRM",
                profiles.build(),
                settings,
                users,
                isSample ? SampleCompany.BUSIEST : start,
                DemoWords::of,
                clock,
                List.of());
    }

    LayoutRules rules() {
        return profiles.layoutRules();
    }

    /** Returns a copy for data that are not the demo's: under their own name, and with their codes as they are. */
    private Crm ofOwnData(String own) {
        return new Crm(own, profiles, settings, users, start, locale -> Map.of(), clock, resources);
    }

    private Crm closing(List<Closeable> more) {
        return new Crm(name, profiles, settings, users, start, words, clock, more);
    }

    /** Without the delay H2 would forget it all when the pool renews its last connection. */
    private static String inMemory(String name) {
        return "jdbc:h2:mem:" + name + "-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    private static HikariDataSource pool(String url, @Nullable String user) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException none) {
            throw new IllegalArgumentException(
                    "No driver on the class path takes the --jdbc-url; those of H2 and PostgreSQL are there, another is"
                            + " added to the dependencies of examples/profile-page",
                    none);
        }
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(PageServer.WORKERS);
        config.setMinimumIdle(1);
        if (user != null) {
            config.setUsername(user);
            config.setPassword(System.getenv("CRM_PROFILE_PASSWORD"));
        }
        return new HikariDataSource(config);
    }

    /** The endpoints of the element over this CRM. */
    ProfileEndpoints endpoints() {
        return ProfileEndpoints.builder(profiles, settings.layouts())
                .targets(settings.targets())
                .clock(clock)
                .labels(locale -> Labels.of(locale).with(words.apply(locale)))
                .build();
    }

    /** What a user is called. */
    String nameOf(String user) {
        return words.apply(Locale.ROOT).getOrDefault("responsible." + user, user);
    }

    @Override
    public void close() {
        for (Closeable resource : resources) {
            try {
                resource.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
