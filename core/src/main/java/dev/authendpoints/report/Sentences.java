package dev.authendpoints.report;

import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the report says, from one file that can be translated. */
final class Sentences {
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("dev.authendpoints.report.sentences", Locale.ROOT);

    private Sentences() {}

    /** A sentence, with {@code {0}}, {@code {1}} and so on in the places of what it speaks of. */
    static String of(String name, String... parts) {
        String text = TEXTS.getString(name);
        for (int nth = 0; nth < parts.length; nth++) {
            text = text.replace("{" + nth + "}", parts[nth]);
        }
        return text;
    }

    static String hours(Duration time) {
        return of("hours", Long.toString(time.toHours()));
    }
}
