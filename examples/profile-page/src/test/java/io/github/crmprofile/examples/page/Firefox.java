package io.github.crmprofile.examples.page;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openqa.selenium.ImmutableCapabilities;
import org.openqa.selenium.remote.RemoteWebDriver;

/** Debian's Firefox, without a window and without a driver beside it. */
final class Firefox implements Engine {

    private static final Path FIREFOX = Path.of("/usr/bin/firefox-esr");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SETTINGS = """
            user_pref("marionette.port", 0);
            user_pref("intl.accept_languages", "en-US");
            user_pref("ui.prefersReducedMotion", 1);
            user_pref("datareporting.policy.dataSubmissionEnabled", false);
            user_pref("app.update.enabled", false);
            """;
    // A script error, and nothing that Firefox says of itself.
    private static final String COMPLAINTS = """
            const all = Services.console.getMessageArray()
                .filter((m) => m instanceof Ci.nsIScriptError && !(m.flags & Ci.nsIScriptError.warningFlag))
                .filter((m) => /^content javascript/.test(m.category) && /^http/.test(m.sourceName))
                .map((m) => `${m.errorMessage} ${m.sourceName}:${m.lineNumber}`);
            Services.console.reset();
            return all;
            """;
    private final Marionette marionette;
    private final RemoteWebDriver driver;

    Firefox() {
        if (!Files.isExecutable(FIREFOX)) {
            throw new AssertionError("These tests need " + FIREFOX
                    + ". Install it: apt-get update && apt-get install -y --no-install-recommends firefox-esr");
        }
        try {
            marionette = new Marionette(start(Files.createTempDirectory("firefox")));
        } catch (IOException failed) {
            throw new UncheckedIOException("Firefox could not be started", failed);
        }
        driver = new RemoteWebDriver(marionette, new ImmutableCapabilities(Map.of("browserName", "firefox")));
    }

    /** Starts the browser, and waits until it says on which port it listens. */
    private static int start(Path profile) throws IOException {
        Files.writeString(profile.resolve("user.js"), SETTINGS);
        Process process = new ProcessBuilder(
                        FIREFOX.toString(),
                        "--headless",
                        "--no-remote",
                        "--marionette",
                        "--remote-allow-system-access",
                        "--profile",
                        profile.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, profile)));
        Path port = profile.resolve("MarionetteActivePort");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(port) && !Files.readString(port).isBlank()) {
                return Integer.parseInt(Files.readString(port).strip());
            }
            Browser.pause();
        }
        throw new IOException("Firefox did not say its port");
    }

    private static void end(Process process, Path profile) {
        process.destroy();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }

    @Override
    public RemoteWebDriver driver() {
        return driver;
    }

    @Override
    public void size(int width, int height) {
        marionette.inBrowser(
                "for (const [name, size] of [['width', arguments[0]], ['height', arguments[1]]])"
                        + " for (const bound of ['min', 'max'])"
                        + " gBrowser.selectedBrowser.style.setProperty(`${bound}-${name}`, `${size}px`);",
                width,
                height);
    }

    @Override
    public void colours(String scheme, String forced) {
        // A setting of the browser: what is said of a page alone is lost when another takes its place.
        marionette.inBrowser(
                "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0]);",
                scheme.equals("dark") ? 0 : 1);
        context("forcedColorsOverride", forced);
    }

    @Override
    public void medium(String medium) {
        context("mediumOverride", medium);
    }

    private void context(String property, String value) {
        marionette.inBrowser("gBrowser.selectedBrowser.browsingContext[arguments[0]] = arguments[1];", property, value);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<String> complaints() {
        return (List<String>) Objects.requireNonNull(marionette.inBrowser(COMPLAINTS));
    }
}
