package io.github.crmprofile.examples.page;

import java.io.IOException;
import java.time.Clock;

/** Starts the page: over an invented company, or over the database that the options name. */
public final class ProfilePage {
    private ProfilePage() {}

    /**
     * Runs until the process is ended.
     *
     * @param arguments see {@link Options#USAGE}
     * @throws IOException if the port cannot be had
     */
    public static void main(String... arguments) throws IOException {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n\n" + Options.USAGE);
            return;
        }
        Crm crm = Crm.open(options, Clock.systemUTC());
        PageServer server = PageServer.start(crm, options.port());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            crm.close();
        }));
        System.out.println("The profile page: " + server.address() + "  (Ctrl-C ends it)");
    }
}
