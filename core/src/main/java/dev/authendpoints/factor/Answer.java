package dev.authendpoints.factor;

import dev.authendpoints.secret.Secret;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody gives to prove a factor: a code as they typed it, or a credential as JSON text. It never prints itself.
 *
 * @param text the text
 */
public record Answer(Secret text) {
    /** Six ASCII digits; one space in the middle, as people read them, is forgiven. */
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{3} ?[0-9]{3}");

    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{4} ?[0-9]{4}");

    /**
     * Wraps a text.
     *
     * @param text the text
     * @return the answer
     */
    public static Answer of(String text) {
        return new Answer(new Secret(text));
    }

    /**
     * Reads a code of six digits; one space in its middle and white space around it are forgiven.
     *
     * @return the six digits, or nothing when the text is no such code
     */
    public Optional<Secret> sixDigits() {
        return code(SIX_DIGITS);
    }

    /**
     * Reads a code of six or of eight digits, as {@link #sixDigits} does.
     *
     * @return the digits, or nothing when the text is no such code
     */
    public Optional<Secret> sixOrEightDigits() {
        return sixDigits().or(() -> code(EIGHT_DIGITS));
    }

    private Optional<Secret> code(Pattern form) {
        String typed = text.reveal().strip();
        return form.matcher(typed).matches() ? Optional.of(new Secret(typed.replace(" ", ""))) : Optional.empty();
    }
}
