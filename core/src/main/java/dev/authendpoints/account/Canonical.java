package dev.authendpoints.account;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One form for all spellings of an identity (after RFC 8265 §3.3): compatibility-composed, lower case, nothing invisible. The
 * two small sigmas are one letter, and so are other letters that differ in lower case alone; a dotless i stays one.
 */
final class Canonical {
    private static final int DOTLESS_I = 0x131;

    private Canonical() {}

    static String of(String text) {
        // Composition can bring forth what is invisible, and lower case can decompose: twice, each on both sides.
        return fold(fold(text)).strip();
    }

    private static String fold(String text) {
        String composed = Normalizer.normalize(visible(text), Normalizer.Form.NFKC);
        StringBuilder lower = new StringBuilder(composed.length());
        composed.toLowerCase(Locale.ROOT).codePoints().map(Canonical::lower).forEach(lower::appendCodePoint);
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().filter(c -> !Invisible.is(c)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static int lower(int codePoint) {
        return codePoint == DOTLESS_I ? codePoint : Character.toLowerCase(Character.toUpperCase(codePoint));
    }
}
