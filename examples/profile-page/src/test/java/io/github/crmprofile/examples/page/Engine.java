package io.github.crmprofile.examples.page;

import java.util.List;
import org.openqa.selenium.remote.RemoteWebDriver;

/** A browser, with what WebDriver has no words for. */
interface Engine {

    RemoteWebDriver driver();

    /** The page in CSS pixels, whatever a window may be. */
    void size(int width, int height);

    /** Light or dark, and whether the system alone says the colours ({@code active} or {@code none}). */
    void colours(String scheme, String forced);

    /** {@code print}, or empty for the screen. */
    void medium(String medium);

    /** What scripts, styles and policies complained of since this was asked last. */
    List<String> complaints();

    /** The browser that the system property {@code page.browser} names: chromium unless set, or firefox. */
    static Engine start() {
        String name = System.getProperty("page.browser", "chromium");
        return switch (name) {
            case "chromium" -> new Chromium();
            case "firefox" -> new Firefox();
            default -> throw new AssertionError("page.browser is '" + name + "'; known are chromium and firefox");
        };
    }
}
