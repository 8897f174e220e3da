package dev.authendpoints.input;

/**
 * What is wrong with one field of a request.
 *
 * @param field the field's name, as the contract spells it
 * @param code a stable code, such as {@code required} or {@code too_short}
 * @param message what was expected, in a sentence, without repeating the value
 */
public record FieldError(String field, String code, String message) {
    /** A text that is no e-mail address. */
    public static final FieldError EMAIL =
            new FieldError("email", "invalid", "must be an e-mail address such as ada@example.org");

    /** A text that is no username. */
    public static final FieldError USERNAME = new FieldError(
            "username",
            "invalid",
            "must have 1 to 64 letters, digits, dots, hyphens or underscores, or be the e-mail address");
}
