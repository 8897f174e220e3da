package dev.authendpoints.factor;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an owner calls a factor.
 *
 * @param text 1 to 64 characters of one line
 */
public record Label(String text) {
    /** No line ends, no other controls, no half characters, nothing that turns the direction of the text around it. */
    private static final Pattern ONE_LINE =
            Pattern.compile("[^\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]{1,64}");

    /** Refuses what is no label. */
    public Label {
        if (text.isBlank() || !ONE_LINE.matcher(text).matches()) {
            throw new IllegalArgumentException("A label has 1 to 64 characters of one line");
        }
    }

    /**
     * Reads a label.
     *
     * @param text any text; surrounding white space is ignored
     * @return the label, or nothing when the text is none
     */
    public static Optional<Label> parse(String text) {
        String label = text.strip();
        return ONE_LINE.matcher(label).matches() ? Optional.of(new Label(label)) : Optional.empty();
    }
}
