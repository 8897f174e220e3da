package dev.authendpoints.input;

import java.util.List;

/**
 * What is wrong with one field of a request. The sentence is English; whoever speaks other languages finds its words by the
 * pattern.
 *
 * @param field the field's name, as the contract spells it
 * @param code a stable code, such as {@code required} or {@code too_short}
 * @param pattern what was expected, in a sentence, without repeating the value; {@code {0}} stands for the first of values
 * @param values what stands in the sentence and is not of the language: numbers, names of fields
 */
public record FieldError(String field, String code, String pattern, List<String> values) {
    /** A text that is no e-mail address. */
    public static final FieldError EMAIL =
            new FieldError("email", "invalid", "must be an e-mail address such as ada@example.org");

    /** A text that is no username. */
    public static final FieldError USERNAME = new FieldError(
            "username",
            "invalid",
            "must have 1 to 64 letters, digits, dots, hyphens or underscores, or be the e-mail address");

    /** Takes a copy of the values. */
    public FieldError {
        values = List.copyOf(values);
    }

    /**
     * Describes it in a sentence without values.
     *
     * @param field the field's name, as the contract spells it
     * @param code a stable code
     * @param message what was expected
     */
    public FieldError(String field, String code, String message) {
        this(field, code, message, List.of());
    }

    /**
     * Says it in English.
     *
     * @return the sentence with its values
     */
    public String message() {
        return message(pattern);
    }

    /**
     * Says it in another language.
     *
     * @param words a pattern of the same values
     * @return the sentence with its values
     */
    public String message(String words) {
        String message = words;
        for (int i = 0; i < values.size(); i++) {
            message = message.replace("{" + i + "}", values.get(i));
        }
        return message;
    }
}
