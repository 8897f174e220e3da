package dev.authendpoints.input;

/**
 * What is wrong with one field of a request.
 *
 * @param field the field's name, as the contract spells it
 * @param code a stable code, such as {@code required} or {@code too_short}
 * @param message what was expected, in a sentence, without repeating the value
 */
public record FieldError(String field, String code, String message) {}
