package io.github.crmprofile.examples.page;

import java.io.IOException;
import java.net.BindException;
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
        PageServer server;
        try {
            server = PageServer.start(crm, options.port());
        } catch (BindException taken) {
            crm.close();
            System.err.println("Port " + options.port() + " is taken; give another, or none for any that is free.");
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            crm.close();
        }));
        System.out.println("The profile page: " + server.address() + "  (Ctrl-C ends it)");
    }
}
