package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Somebody at the pages, in Chromium without a window. They find things by the words that are shown, as people do; words are
 * named by their keys, so that each journey can be made in each language.
 */
final class Visitor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String AXE = read("/axe.min.js");
    /** All words 40 % longer, written from right to left; then what no longer fits into the window or its own box. */
    private static final String STRETCH = """
            document.documentElement.dir = 'rtl';
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const words = texts.currentNode.data;
                texts.currentNode.data = words + words.trimEnd().slice(0, Math.ceil(words.trim().length * 0.4));
            }
            const cut = [...document.querySelectorAll('button, a, label, h1, h2, h3, p, li, dt, dd, strong')]
                .filter(one => one.checkVisibility() && !one.closest('.unseen, .sections, .who'))
                .filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
                .map(one => one.outerHTML.slice(0, 200));
            if (document.documentElement.scrollWidth > innerWidth) {
                cut.push('The page is ' + document.documentElement.scrollWidth + ' wide');
            }
            return cut;
            """;

    private static final String STATE = """
            const all = selector => document.querySelectorAll(selector).length;
            return [location.pathname, location.hash.split('?')[0], all('*'), all('[aria-invalid=true]'), all('dialog[open]')].join(' ');
            """;
    private static final String RUN_AXE = """
            const done = arguments[0];
            const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            axe.run(document, {runOnly: rules, resultTypes: ['violations']}).then(({violations}) => done(violations.map(wrong =>
                wrong.id + ': ' + wrong.help + ' ' + wrong.nodes.slice(0, 3).map(node => node.html).join(' | '))));
            """;

    private final ChromeDriver driver;
    private final String base;
    private final Set<String> seen = new HashSet<>();
    private Words words = Words.in("en");
    private Look look = Look.DESKTOP;
    private String authenticator = "";

    Visitor(Path folder, String base) {
        this.base = base;
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("chromium"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                        .withLogFile(folder.resolve("chromedriver.log").toFile())
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
    }

    /** Comes anew, from another system: nothing of before is known. */
    void comesWith(Look other) {
        look = other;
        words = Words.in(other.language());
        driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", base, "storageTypes", "all"));
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("WebAuthn.disable", Map.of());
        driver.get("about:blank");
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        other.width(),
                        "height",
                        other.height(),
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        other.width() < 600));
        driver.executeCdpCommand(
                "Emulation.setUserAgentOverride", Map.of("userAgent", userAgent(), "acceptLanguage", other.language()));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", other.dark() ? "dark" : "light"))));
    }

    private String userAgent() {
        return String.valueOf(driver.executeScript("return navigator.userAgent"));
    }

    void opens(String path) {
        String url = path.startsWith("http") ? path : base + path;
        if (url.equals(driver.getCurrentUrl())) {
            driver.navigate().refresh();
        } else {
            driver.get(url);
        }
    }

    void reloads() {
        driver.navigate().refresh();
    }

    void goesBack() {
        driver.navigate().back();
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** Waits until the page says something. */
    void sees(String key) {
        seesText(words.say(key));
    }

    void seesText(String text) {
        await("to see \"" + text + "\"", () -> shown().contains(text));
    }

    void doesNotSee(String key) {
        assertThat(shown()).doesNotContain(words.say(key));
    }

    /** All words that the page shows. */
    String shown() {
        return String.valueOf(driver.executeScript("return document.body.innerText"));
    }

    /** Fills in the field with a label. */
    void types(String labelKey, String text) {
        WebElement field = field(words.say(labelKey));
        field.clear();
        field.sendKeys(text);
    }

    void ticks(String labelKey) {
        field(words.say(labelKey)).click();
    }

    void presses(String key) {
        pressesText(words.say(key));
    }

    /** Presses the button, or follows the link, that says this. */
    void pressesText(String text) {
        await("to press \"" + text + "\"", () -> {
            Optional<WebElement> button = button(text);
            button.ifPresent(one -> {
                driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", one);
                one.click();
            });
            return button.isPresent();
        });
    }

    /** In the dialog that is open, if one is; what says exactly this before what says more. */
    private Optional<WebElement> button(String text) {
        String root = driver.findElements(By.cssSelector("dialog[open]")).isEmpty() ? "//" : "//dialog[@open]//";
        String kinds = root + "*[self::button or self::a or self::summary or self::label]";
        return Stream.of("[normalize-space(.) = %s]", "[contains(normalize-space(.), %s)]")
                .flatMap(says -> driver.findElements(By.xpath(kinds + says.formatted(quoted(text)))).stream())
                .filter(WebElement::isDisplayed)
                .findFirst();
    }

    private WebElement field(String label) {
        await("to find the field \"" + label + "\"", () -> findField(label).isPresent());
        return findField(label).orElseThrow();
    }

    /** What has exactly this label before what has a longer one. */
    private Optional<WebElement> findField(String label) {
        return Stream.of("[normalize-space(.) = %s]", "[contains(normalize-space(.), %s)]")
                .flatMap(says -> driver.findElements(By.xpath("//label" + says.formatted(quoted(label)))).stream())
                .filter(WebElement::isDisplayed)
                .flatMap(found -> Optional.ofNullable(found.getDomAttribute("for")).stream())
                .flatMap(id -> driver.findElements(By.id(id)).stream())
                .filter(WebElement::isDisplayed)
                .findFirst();
    }

    void signsIn(String username, String password) {
        types("field.username-or-email", username);
        types("field.password", password);
        presses("sign-in.submit");
    }

    /** Comes anew and signs in, to a page. */
    void comesIn(String username, Look other, String where) {
        comesWith(other);
        opens(where);
        signsIn(username, Site.PASSWORD);
        sees("sign-out");
    }

    /** Follows the link that leads there. */
    void follows(String address) {
        By link = By.cssSelector("a[href='" + address + "']");
        await("to find the way to " + address, () -> has(link));
        driver.findElement(link).click();
    }

    /** From now on with an authenticator in software, which does whatever the browser asks of it. */
    void holdsPasskeys() {
        driver.executeCdpCommand("WebAuthn.enable", Map.of());
        authenticator = String.valueOf(driver.executeCdpCommand(
                        "WebAuthn.addVirtualAuthenticator",
                        Map.of(
                                "options",
                                Map.of(
                                        "protocol", "ctap2",
                                        "transport", "internal",
                                        "hasResidentKey", true,
                                        "hasUserVerification", true,
                                        "isUserVerified", true,
                                        "automaticPresenceSimulation", true)))
                .get("authenticatorId"));
    }

    /** Its owner does not touch it any more. */
    void keepsPasskeysBack() {
        touches(false);
    }

    void offersPasskeys() {
        touches(true);
    }

    private void touches(boolean enabled) {
        driver.executeCdpCommand(
                "WebAuthn.setAutomaticPresenceSimulation",
                Map.of("authenticatorId", authenticator, "enabled", enabled));
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    boolean has(By by) {
        return !driver.findElements(by).isEmpty();
    }

    boolean has(String selector) {
        return has(By.cssSelector(selector));
    }

    /** Each answer takes so many milliseconds more. */
    void slowsDown(int latency) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", latency, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    void inAnotherTab(Deed deed) throws Exception {
        String here = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        try {
            deed.isDone();
        } finally {
            driver.close();
            driver.switchTo().window(here);
        }
    }

    /** Keys as they come from a keyboard, to whatever has the focus. */
    void types(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Goes with the tabulator to what says this, and presses it with a key. */
    void tabsTo(String key) {
        String text = words.say(key);
        for (int i = 0; i < 60; i++) {
            String focused = String.valueOf(driver.executeScript("""
                    const one = document.activeElement;
                    return one.matches('a, button, input, select, summary') ? one.labels?.[0]?.innerText ?? one.innerText : '';
                    """));
            if (focused.contains(text)) {
                return;
            }
            types(Keys.TAB);
        }
        throw new AssertionError("No tabulator leads to \"" + text + "\" in: " + shown());
    }

    /**
     * Nothing that a person with other senses or hands would stumble over, as far as a program can tell. What was looked at in
     * this run, in the same state and by the same light, is not looked at again: it takes a second.
     */
    void findsNoBarrier() {
        if (seen.add(driver.executeScript(STATE) + (look.dark() ? " dark" : ""))) {
            driver.executeScript(AXE);
            assertThat((List<?>) driver.executeAsyncScript(RUN_AXE))
                    .as("%s with %s", address(), look)
                    .isEmpty();
        }
        assertThat(driver.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits into %s", address(), look)
                .isEqualTo(true);
    }

    /** Other languages need more room, and some go the other way. The page is to be loaded anew afterwards. */
    void findsRoomForOtherLanguages() {
        assertThat((List<?>) driver.executeScript(STRETCH))
                .as("%s with %s, in a longer language from right to left", address(), look)
                .isEmpty();
    }

    /** A picture of all of the page. */
    void photographs(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** What a script counts. */
    double measures(String script) {
        return driver.executeScript(script) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @Nullable
    Object runs(String script, Object... values) {
        return driver.executeScript(script, values);
    }

    @Nullable
    Object awaits(String script, Object... values) {
        return driver.executeAsyncScript(script, values);
    }

    Map<String, Object> devtools(String command, Map<String, Object> values) {
        return driver.executeCdpCommand(command, values);
    }

    void await(String what, BooleanSupplier until) {
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class)
                .ignoring(ElementClickInterceptedException.class)
                .withMessage(() -> what + " at " + address() + ": " + shown() + "\nThe browser says: " + complaints())
                .until(page -> until.getAsBoolean());
    }

    private List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    String say(String key) {
        return words.say(key);
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** Something that somebody does. */
    interface Deed {
        void isDone() throws Exception;
    }

    private static String quoted(String text) {
        return text.indexOf('"') < 0 ? '"' + text + '"' : "'" + text + "'";
    }

    private static String read(String resource) {
        try (InputStream in = Visitor.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
