package dev.authendpoints.server.console;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window. */
final class Chromium implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    Chromium(Path folder) {
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

    ChromeDriver driver() {
        return driver;
    }

    /** As on a system where nothing of a site is known. */
    void forgets(String origin) {
        devtools("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
        devtools("Network.clearBrowserCookies", Map.of());
        devtools("WebAuthn.disable", Map.of());
        driver.get("about:blank");
    }

    void looks(Look look) {
        devtools(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        look.width(),
                        "height",
                        look.height(),
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        look.width() < 600));
        devtools(
                "Emulation.setUserAgentOverride",
                Map.of(
                        "userAgent",
                        String.valueOf(runs("return navigator.userAgent")),
                        "acceptLanguage",
                        look.language()));
        devtools(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", look.dark() ? "dark" : "light"))));
    }

    /** Each answer takes so many milliseconds more, or none comes. */
    void connects(boolean offline, int latency) {
        devtools("Network.enable", Map.of());
        devtools(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", latency, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    Map<String, Object> devtools(String command, Map<String, Object> values) {
        return driver.executeCdpCommand(command, values);
    }

    @Nullable
    Object runs(String script, Object... values) {
        return driver.executeScript(script, values);
    }

    /** A script whose last argument is what it is done with. */
    @Nullable
    Object awaits(String script, Object... values) {
        return driver.executeAsyncScript(script, values);
    }

    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
