package io.github.crmprofile.examples.page;

import com.zaxxer.hikari.pool.HikariPool;
import io.github.crmprofile.source.ProfileSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Starts the page: over an invented company, or over the database that the options name. */
public final class ProfilePage {
    private ProfilePage() {}

    /**
     * Runs until the process is ended; ends at once, with 2, when it cannot.
     *
     * @param arguments see {@link Options#USAGE}
     * @throws IOException if the network cannot be used
     */
    public static void main(String... arguments) throws IOException {
        try {
            run(Options.parse(arguments));
        } catch (Options.WrongException wrong) {
            giveUp(wrong.getMessage() + "\n\n" + Options.USAGE);
        } catch (BindException taken) {
            giveUp("The port is taken; give another, or none for any that is free.");
        } catch (IllegalArgumentException | UncheckedIOException | HikariPool.PoolInitializationException failed) {
            giveUp(failed.getMessage());
        }
    }

    private static void run(Options options) throws IOException {
        Crm crm = Crm.open(options, Clock.systemUTC());
        PageServer server = PageServer.start(crm, options.port());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            crm.close();
        }));
        System.out.println("The profile page: " + server.address() + "  (Ctrl-C ends it)");
    }

    /**
     * Shows the clients of a source in a page without signing in, on this machine only, until it is closed.
     *
     * @param source where clients and records are
     * @param zone in which days begin
     * @param currency into which sums are converted that are in it alone; no rates are known
     * @return the open page, with its address
     * @throws IOException if the network cannot be used
     */
    public static Shown show(ProfileSource source, ZoneId zone, String currency) throws IOException {
        Crm crm = Crm.over(source, zone, currency, Clock.systemUTC());
        return new Shown(PageServer.start(crm, 0), crm);
    }

    /** A page that is shown. Thread-safe. */
    public static final class Shown implements Closeable {
        private final PageServer server;
        private final Crm crm;

        private Shown(PageServer server, Crm crm) {
            this.server = server;
            this.crm = crm;
        }

        /**
         * Returns where the page is.
         *
         * @return the address for a browser on this machine
         */
        public String address() {
            return server.address();
        }

        @Override
        public void close() {
            server.close();
            crm.close();
        }
    }

    private static void giveUp(@Nullable String why) {
        System.err.println(why);
        System.exit(2);
    }
}
