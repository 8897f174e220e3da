package dev.authendpoints.spring.story;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Runs what is written in JavaScript in a page of the server's origin, in Chromium without a window. */
final class PageRunner implements Runner {
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final ChromeDriver driver;

    private PageRunner(ChromeDriver driver) {
        this.driver = driver;
    }

    static boolean isPossible() {
        return Files.isExecutable(DRIVER);
    }

    static PageRunner start(String page, Path folder) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("chromium"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .withLogFile(folder.resolve("chromedriver.log").toFile())
                .build();
        PageRunner runner = new PageRunner(new ChromeDriver(service, options));
        runner.driver.get(page);
        return runner;
    }

    @Override
    public Answer run(String id, String text, Map<String, String> values) {
        StringBuilder names = new StringBuilder();
        values.keySet().forEach(name -> names.append("const " + name + " = read(values." + name + ");\n"));
        String answer = String.valueOf(driver.executeAsyncScript(script(names, text), values));
        String[] statusAndBody = answer.split(" ", 2);
        return new Answer(Integer.parseInt(statusAndBody[0]), statusAndBody[1]);
    }

    private static String script(CharSequence names, String text) {
        return """
                const [values, done] = arguments;
                const read = (text) => { try { return text.startsWith('{') ? JSON.parse(text) : text } catch { return text } };
                (async () => {
                %s
                %s
                const status = response.type === 'opaqueredirect' ? 302 : response.status;
                return `${status} ${typeof answer === 'undefined' ? '' : JSON.stringify(answer)}`;
                })().then(done, (failure) => done(`0 ${failure}`));
                """.formatted(names, text);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
