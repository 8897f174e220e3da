package dev.authendpoints.spring.words;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks a paragraph into lines of at most 76 columns. Where words are not parted by spaces, lines are broken as the language
 * allows, and such a character counts two columns.
 */
public final class Lines {
    private static final int COLUMNS = 76;

    private Lines() {}

    /**
     * Breaks it.
     *
     * @param paragraph words of a language
     * @param locale that language
     * @return its lines
     */
    public static String of(String paragraph, Locale locale) {
        StringBuilder lines = new StringBuilder();
        int used = 0;
        for (String piece : pieces(paragraph, locale)) {
            int width = width(piece.stripTrailing());
            if (used > 0 && used + width > COLUMNS) {
                lines.setLength(lines.toString().stripTrailing().length());
                lines.append('\n');
                used = 0;
            }
            lines.append(piece);
            used += width(piece);
        }
        return lines.toString().stripTrailing();
    }

    private static List<String> pieces(String text, Locale locale) {
        if (text.codePoints().noneMatch(Lines::isWide)) {
            return List.of(text.split("(?<= )"));
        }
        BreakIterator breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            pieces.add(text.substring(start, end));
        }
        return pieces;
    }

    private static int width(String text) {
        return text.codePoints().map(character -> isWide(character) ? 2 : 1).sum();
    }

    /** Ideographs, kana, Hangul and what is as wide as they are (UAX #11, roughly). */
    private static boolean isWide(int character) {
        return (character >= 0x1100 && character <= 0x115F)
                || (character >= 0x2E80 && character <= 0xA4CF)
                || (character >= 0xAC00 && character <= 0xD7A3)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0xFF00 && character <= 0xFF60)
                || (character >= 0xFFE0 && character <= 0xFFE6)
                || (character >= 0x20000 && character <= 0x3FFFD);
    }
}
