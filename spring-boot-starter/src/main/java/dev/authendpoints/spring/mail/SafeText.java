package dev.authendpoints.spring.mail;

import java.util.regex.Pattern;

/** Makes text of strangers fit for one line of a message or of its header. */
public final class SafeText {
    private static final int LONGEST = 200;
    /** Control and format characters (line ends, bidirectional overrides), separators of lines, halves of characters. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");

    private SafeText() {}

    /**
     * One line, cut to 200 characters.
     *
     * @param text any text
     * @return what can be seen of it
     */
    public static String line(String text) {
        String line = oneLine(text);
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** A line that no mail program takes for an encoded word (RFC 2047 §2). */
    static String subject(String text) {
        return line(text).replace("=?", "= ?");
    }

    private static String oneLine(String text) {
        return INVISIBLE.matcher(text).replaceAll(" ").strip();
    }
}
