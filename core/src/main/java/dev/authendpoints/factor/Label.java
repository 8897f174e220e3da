package dev.authendpoints.factor;

import java.util.Optional;

/**
 * What an owner calls a factor: 1 to 64 characters on one line, none of them invisible.
 *
 * @param text the text
 */
public record Label(String text) {
    private static final int LONGEST = 64;

    /** Refuses what is no label. */
    public Label {
        if (!plausible(text)) {
            throw new IllegalArgumentException("A label has 1 to 64 visible characters on one line");
        }
    }

    /**
     * Reads a label; white space around it is forgiven.
     *
     * @param text what was typed
     * @return the label, or nothing when the text is none
     */
    public static Optional<Label> parse(String text) {
        String stripped = text.strip();
        return plausible(stripped) ? Optional.of(new Label(stripped)) : Optional.empty();
    }

    private static boolean plausible(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST
                && text.codePoints().noneMatch(Label::hidden);
    }

    /** Control and format characters turn lines, turn the direction of writing, or are not seen. */
    private static boolean hidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
