package io.github.crmprofile.examples.page;

import com.zaxxer.hikari.pool.HikariPool;
import io.github.crmprofile.examples.exports.ExportException;
import io.github.crmprofile.source.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Clock;
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
        } catch (IllegalArgumentException
                | ExportException
                | SourceException
                | UncheckedIOException
                | HikariPool.PoolInitializationException failed) {
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

    private static void giveUp(@Nullable String why) {
        System.err.println(why);
        System.exit(2);
    }
}
