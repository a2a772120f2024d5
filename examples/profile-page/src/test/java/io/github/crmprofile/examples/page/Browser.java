package io.github.crmprofile.examples.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.remote.RemoteWebDriver;

/** A real browser, driven as a user would. What it is asked for is waited for. */
final class Browser implements AutoCloseable {

    // Of a machine that is busy; a system property, so that somebody at work on a test need not wait for it.
    private static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("page.patience", 60));
    private static final int PAUSE = 20;

    private final Engine engine;
    private final RemoteWebDriver driver;
    private final Audit audit;

    private Browser(Engine engine) {
        this.engine = engine;
        this.driver = engine.driver();
        this.audit = new Audit(engine);
    }

    static Browser start() {
        return new Browser(Engine.start());
    }

    Browser open(String address) {
        driver.get(address);
        return this;
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    Browser size(int width, int height) {
        engine.size(width, height);
        return this;
    }

    /** Light or dark. */
    Browser colours(String scheme) {
        engine.colours(scheme, "none");
        return this;
    }

    /** Those of the system alone, as people choose who see badly. */
    Browser forcedColours(String scheme) {
        engine.colours(scheme, "active");
        return this;
    }

    /** As on paper, or on the screen again. */
    Browser medium(String medium) {
        engine.medium(medium);
        return this;
    }

    /**
     * Leaves nothing of the page that is open to the next test: all servers of this machine share cookies, and those of the page are out of scripts' reach.
     */
    void forget() {
        driver.manage().deleteAllCookies();
        // A browser that has opened nothing yet has no storage.
        driver.executeScript("if (location.protocol === 'http:') localStorage.clear()");
    }

    Browser reload() {
        driver.navigate().refresh();
        return this;
    }

    Browser back() {
        driver.navigate().back();
        return this;
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Waits until the profile stands there whole. */
    Browser shown() {
        await(() ->
                Boolean.TRUE.equals(driver.executeScript("const r = document.querySelector('crm-profile')?.shadowRoot;"
                        + "return !!r?.querySelector('.who') && !!r.querySelector('.grid')"
                        + " && !r.querySelector('.body').hasAttribute('aria-busy')")));
        return this;
    }

    /** An element of the page, or of the profile in it. */
    WebElement get(String selector) {
        return await(() -> find(selector), selector);
    }

    WebElement find(String selector) {
        return (WebElement) driver.executeScript(
                "const within = (root) => { for (const host of root.querySelectorAll('crm-profile, crm-clients')) {"
                        + "const own = host.shadowRoot; const found = own && (own.querySelector(arguments[0]) ?? within(own));"
                        + "if (found) return found; } };"
                        + "return within(document) ?? document.querySelector(arguments[0])",
                selector);
    }

    String text(String selector) {
        return again(() -> get(selector).getText());
    }

    long count(String selector) {
        return (Long) Objects.requireNonNull(driver.executeScript(
                "return document.querySelector('crm-profile').shadowRoot.querySelectorAll(arguments[0]).length",
                selector));
    }

    Browser click(String selector) {
        again(() -> {
            WebElement element = get(selector);
            driver.executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
            element.click();
            return true;
        });
        return this;
    }

    /** Chooses an option of a list. */
    Browser choose(String selector, String value) {
        driver.executeScript(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', { bubbles: true }))",
                get(selector),
                value);
        return this;
    }

    /** Types a text in place of what is in a field. */
    Browser write(String selector, String text) {
        driver.executeScript("arguments[0].focus(); arguments[0].select()", get(selector));
        new Actions(driver).sendKeys(text).perform();
        return this;
    }

    Browser press(String selector, Keys key) {
        // Selenium's own active element is the host of the shadow
        // root; keys sent to nobody reach the element with the focus.
        driver.executeScript("arguments[0].focus()", get(selector));
        new Actions(driver).sendKeys(key).perform();
        return this;
    }

    /** Presses keys, wherever the focus is. */
    Browser keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    void tabBack() {
        new Actions(driver)
                .keyDown(Keys.SHIFT)
                .sendKeys(Keys.TAB)
                .keyUp(Keys.SHIFT)
                .perform();
    }

    /** Drags one element to another, by the mouse. */
    void drag(String from, String to) {
        new Actions(driver)
                .clickAndHold(get(from))
                .moveToElement(get(to))
                .moveByOffset(-5, 0)
                .release()
                .perform();
    }

    /** Clicks at the left edge of the window. */
    Browser clickBeside() {
        new Actions(driver).moveToLocation(5, 300).click().perform();
        return this;
    }

    /** Presses the mouse in an element, drags to the left edge of the window and lets go. */
    void dragOut(String from) {
        WebElement element = get(from);
        new Actions(driver)
                .clickAndHold(element)
                .moveByOffset(-element.getRect().getX() + 10, 0)
                .release()
                .perform();
    }

    Browser await(BooleanSupplier condition) {
        await(() -> condition.getAsBoolean() ? true : null, "a condition");
        return this;
    }

    private <T> T await(Supplier<T> supplier, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            T value = again(supplier);
            if (value != null) {
                return value;
            }
            pause();
        }
        throw new AssertionError("Waited " + PATIENCE.toSeconds() + " s in vain for " + what);
    }

    /** Drawing anew replaces elements: what was found may be gone a moment later. */
    private static <T> T again(Supplier<T> supplier) {
        for (int left = 20; ; left--) {
            try {
                return supplier.get();
            } catch (StaleElementReferenceException | JavascriptException replaced) {
                if (left == 0) {
                    throw replaced;
                }
                pause();
            }
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What went wrong in scripts since this was asked last. */
    List<String> scriptErrors() {
        return audit.scriptErrors();
    }

    /** What axe finds against WCAG 2.2 AA; empty when nothing. */
    List<String> violations() {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return audit.violations();
    }

    void picture(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
