package io.github.crmprofile.examples.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;

/** A user signs in by the form of Spring Security, reads a profile and rearranges the page, which needs the token of the cookie. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "spring.datasource.url=jdbc:h2:mem:workshop-browser;DB_CLOSE_DELAY=-1",
            "spring.main.banner-mode=off"
        })
class BrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    // Of a machine that is busy.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String address;
    private ChromeDriver driver;

    BrowserTest(@Autowired Environment environment) {
        this.address = "http://localhost:" + environment.getRequiredProperty("local.server.port") + "/";
    }

    @BeforeEach
    void startBrowser() {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            throw new AssertionError(
                    "This test needs " + CHROMIUM + " and " + DRIVER
                            + ". Install them: apt-get update && apt-get install -y --no-install-recommends chromium chromium-driver");
        }
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en-US");
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(DRIVER.toString()))
                        .withSilent(true)
                        .build(),
                options);
    }

    @AfterEach
    void endBrowser() {
        if (driver != null) {
            driver.quit();
        }
    }

    @Test
    void aUserSignsInReadsAProfileAndRearrangesThePage() {
        signIn("anna");
        assertThat(within(".who").getText()).contains("Greta Orsi");
        String before = whole();
        assertThat(before).contains("overdue-value");

        // The element's own way to the server: its cookie, its header.
        Object status = driver.executeAsyncScript("""
                const done = arguments[0];
                const { Api } = await import("/crm-profile/api.js");
                const api = new Api(new URL("/crm-profile/", location.href));
                const shown = await api.get("profile", { client: "contact:1" });
                api.send("POST", "layout/edits", { kind: "contact", version: shown.layoutVersion }, { edit: "remove", id: "overdue-value" })
                  .then(() => done("done"), (problem) => done(String(problem.status)));
                """);
        assertThat(status).isEqualTo("done");

        driver.navigate().refresh();
        assertThat(within(".who").getText()).contains("Greta Orsi");
        assertThat(whole()).doesNotContain("overdue-value");
    }

    @Test
    void anotherCustomerIsOneClickAway() {
        signIn("emma");
        assertThat(within(".who").getText()).contains("Greta Orsi");

        driver.findElement(By.linkText("Ada Ricci")).click();

        await().until(d -> within(".who").getText().contains("Ada Ricci"));
        assertThat(driver.getCurrentUrl()).endsWith("#contact:4");
    }

    private void signIn(String name) {
        driver.get(address);
        driver.findElement(By.name("username")).sendKeys(name);
        driver.findElement(By.name("password")).sendKeys(name);
        driver.findElement(By.cssSelector("button[type=submit]")).click();
    }

    private WebDriverWait await() {
        var wait = new WebDriverWait(driver, PATIENCE);
        wait.ignoring(StaleElementReferenceException.class);
        return wait;
    }

    /** An element of the profile, once it is there. */
    private WebElement within(String selector) {
        return await().until(d -> (WebElement) driver.executeScript(
                "return document.querySelector('crm-profile')?.shadowRoot?.querySelector(arguments[0]) ?? null",
                selector));
    }

    private String whole() {
        within(".grid");
        return String.valueOf(driver.executeScript(
                "return document.querySelector('crm-profile').shadowRoot.querySelector('.grid').innerHTML"));
    }
}
