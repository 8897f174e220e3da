package dev.authendpoints.helpdesk;

import java.util.Optional;

/**
 * Why a pass is issued, as whoever issues it says: how the owner was recognised, the number of a ticket. Its owner reads it.
 *
 * @param text one line of 3 to 200 characters
 */
public record Reason(String text) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;

    /**
     * Reads a reason.
     *
     * @param text any text
     * @return the reason, unless it is too short, too long, or more than one line
     */
    public static Optional<Reason> parse(String text) {
        String line = text.strip();
        boolean fits = line.length() >= SHORTEST && line.length() <= LONGEST;
        boolean plain = line.codePoints().noneMatch(c -> Character.isISOControl(c) || unseen(c));
        return fits && plain ? Optional.of(new Reason(line)) : Optional.empty();
    }

    private static boolean unseen(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
