package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.remote.RemoteWebDriver;

/** What is wrong with a page that nobody sees: errors of its scripts, and what axe finds. */
final class Audit {

    private static final String AXE = script();
    // What stands behind a dialog cannot be reached, and was looked at before it opened.
    private static final String RUN = """
            const done = arguments[0];
            const host = [...document.querySelectorAll('crm-profile, crm-clients')].find((e) => e.shadowRoot.querySelector('dialog[open]'));
            const context = host ? { include: [{ fromShadowDom: [host.localName, 'dialog[open]'] }] } : document;
            axe.run(context, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'], preload: false })
              .then((r) => done(r.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target} ${n.failureSummary}`))), (e) => done([String(e)]));
            """;

    private final Engine engine;
    private final RemoteWebDriver driver;
    private final List<String> errors = new ArrayList<>();

    Audit(Engine engine) {
        this.engine = engine;
        this.driver = engine.driver();
    }

    /** Answers that are no good ones are the business of each test. */
    List<String> scriptErrors() {
        engine.complaints().stream()
                .filter(message -> !message.contains("Failed to load resource"))
                .forEach(errors::add);
        List<String> found = List.copyOf(errors);
        errors.clear();
        return found;
    }

    @SuppressWarnings("unchecked")
    List<String> violations() {
        errors.addAll(scriptErrors());
        if (Boolean.FALSE.equals(driver.executeScript("return 'axe' in window"))) {
            driver.executeScript(AXE);
        }
        // A page that is scrolled has things beneath the bar at its top, which axe takes for too small.
        driver.executeScript("scrollTo(0, 0)");
        var found = (List<String>) driver.executeAsyncScript(RUN);
        // The checker sets styles that the page's policy refuses.
        engine.complaints().forEach(own -> assertThat(own).contains("Content Security Policy"));
        return Objects.requireNonNull(found);
    }

    private static String script() {
        try (InputStream in = Audit.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
