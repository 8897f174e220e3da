package dev.authendpoints.server.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a page shows. Things are found by the words on them; what says exactly these comes before what says more. */
final class Screen {
    /** In the dialog that is open, if one is. */
    private static final String BUTTON = """
            const says = one => one.textContent.replace(/\\s+/g, ' ').trim();
            const root = document.querySelector('dialog[open]') ?? document;
            const all = [...root.querySelectorAll('button, a, summary, label')].filter(one => one.checkVisibility());
            const found = all.find(one => says(one) === arguments[0]) ?? all.find(one => says(one).includes(arguments[0]));
            found?.scrollIntoView({block: 'center'});
            return found ?? null;
            """;

    private static final String FIELD = """
            const says = one => one.textContent.replace(/\\s+/g, ' ').trim();
            const all = [...document.querySelectorAll('label')]
                .filter(one => one.checkVisibility() && one.control?.checkVisibility());
            const found = all.find(one => says(one) === arguments[0]) ?? all.find(one => says(one).includes(arguments[0]));
            found?.control.focus();
            found?.control.select?.();
            return found?.control ?? null;
            """;

    private final Chromium chromium;

    Screen(Chromium chromium) {
        this.chromium = chromium;
    }

    String address() {
        return String.valueOf(chromium.driver().getCurrentUrl());
    }

    /** All words. */
    String words() {
        return String.valueOf(chromium.runs("return document.body.innerText"));
    }

    /** Waits for a button or a link, and presses it. */
    void press(String text) {
        await("to press \"" + text + "\"", () -> {
            Optional<WebElement> button = find(BUTTON, text);
            button.ifPresent(WebElement::click);
            return button.isPresent();
        });
    }

    /** Waits for a field with a label, and goes there: what is typed takes the place of what is in it. */
    WebElement field(String label) {
        String what = "to find the field \"" + label + "\"";
        return awaitFound(what, () -> find(FIELD, label));
    }

    void await(String what, BooleanSupplier until) {
        awaitFound(what, () -> until.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    private <T> T awaitFound(String what, Supplier<Optional<T>> until) {
        List<T> found = new ArrayList<>();
        new WebDriverWait(chromium.driver(), Chromium.PATIENCE, Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class)
                .ignoring(ElementClickInterceptedException.class)
                .withMessage(() ->
                        what + " at " + address() + ": " + words() + "\nThe browser says: " + chromium.complaints())
                .until(page -> {
                    until.get().ifPresent(found::add);
                    return !found.isEmpty();
                });
        return found.get(0);
    }

    private Optional<WebElement> find(String script, String words) {
        return chromium.runs(script, words) instanceof WebElement found ? Optional.of(found) : Optional.empty();
    }
}
