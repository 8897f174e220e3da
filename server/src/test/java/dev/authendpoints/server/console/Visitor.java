package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/**
 * Somebody at the pages. They find things by the words that are shown, as people do; words are named by their keys, so that
 * each journey can be made in each language.
 */
final class Visitor implements AutoCloseable {
    private final Chromium chromium;
    private final ChromeDriver driver;
    private final Screen screen;
    private final Barriers barriers;
    private final PasskeyHolder passkeys;
    private final String base;
    private Words words = Words.in("en");
    private Look look = Look.DESKTOP;

    Visitor(Path folder, String base) {
        this.base = base;
        this.chromium = new Chromium(folder);
        this.driver = chromium.driver();
        this.screen = new Screen(chromium);
        this.barriers = new Barriers(chromium);
        this.passkeys = new PasskeyHolder(chromium);
    }

    /** Comes anew, from another system: nothing of before is known. */
    void comesWith(Look other) {
        look = other;
        words = Words.in(other.language());
        chromium.forgets(base);
        chromium.looks(other);
    }

    /** Comes anew and signs in, to a page. */
    void comesIn(String username, Look other, String where) {
        comesWith(other);
        opens(where);
        signsIn(username, Site.PASSWORD);
        sees("sign-out");
    }

    void signsIn(String username, String password) {
        types("field.username-or-email", username);
        types("field.password", password);
        presses("sign-in.submit");
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
        return screen.address();
    }

    /** Waits until the page says something. */
    void sees(String key) {
        seesText(words.say(key));
    }

    void seesText(String text) {
        screen.await("to see \"" + text + "\"", () -> shown().contains(text));
    }

    void doesNotSee(String key) {
        assertThat(shown()).doesNotContain(words.say(key));
    }

    /** All words that the page shows. */
    String shown() {
        return screen.words();
    }

    /** Fills in the field with a label. */
    void types(String labelKey, String text) {
        screen.field(words.say(labelKey)).sendKeys(text);
    }

    void ticks(String labelKey) {
        screen.field(words.say(labelKey)).click();
    }

    void presses(String key) {
        pressesText(words.say(key));
    }

    /** Presses the button, or follows the link, that says this. */
    void pressesText(String text) {
        screen.press(text);
    }

    /** Follows the link that leads there. */
    void follows(String address) {
        By link = By.cssSelector("a[href='" + address + "']");
        await("to find the way to " + address, () -> has(link));
        driver.findElement(link).click();
    }

    /** From now on with an authenticator in software. */
    void holdsPasskeys() {
        passkeys.isPluggedIn();
    }

    /** Its owner does not touch it any more. */
    void keepsPasskeysBack() {
        passkeys.isTouched(false);
    }

    void offersPasskeys() {
        passkeys.isTouched(true);
    }

    PasskeyHolder passkeys() {
        return passkeys;
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
        chromium.connects(false, latency);
    }

    /** No answer comes any more. */
    void losesTheNetwork() {
        chromium.connects(true, 0);
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

    /** Nothing that a person with other senses or hands would stumble over, as far as a program can tell. */
    void findsNoBarrier() {
        barriers.findsNone(look);
    }

    /** Other languages need more room, and some go the other way. The page is to be loaded anew afterwards. */
    void findsRoomForOtherLanguages() {
        barriers.findsRoomForOtherLanguages(look);
    }

    /** Also what no script of the page may read. */
    String cookie(String name) {
        return Optional.ofNullable(driver.manage().getCookieNamed(name))
                .map(Cookie::getValue)
                .orElseThrow();
    }

    /** A picture of all of the page. */
    void photographs(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** What a script counts. */
    double measures(String script) {
        return chromium.runs(script) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @Nullable
    Object runs(String script, Object... values) {
        return chromium.runs(script, values);
    }

    /** A script whose last argument is what it is done with. */
    @Nullable
    Object awaits(String script, Object... values) {
        return chromium.awaits(script, values);
    }

    Map<String, Object> devtools(String command, Map<String, Object> values) {
        return chromium.devtools(command, values);
    }

    void await(String what, BooleanSupplier until) {
        screen.await(what, until);
    }

    String say(String key) {
        return words.say(key);
    }

    @Override
    public void close() {
        chromium.close();
    }

    /** Something that somebody does. */
    interface Deed {
        void isDone() throws Exception;
    }
}
