package dev.authendpoints.account;

import java.text.Normalizer;
import java.util.Locale;

/** One form for all spellings of an identity (after RFC 8265 §3.3): compatibility-composed, lower case, nothing invisible. */
final class Canonical {
    private Canonical() {}

    static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().filter(Canonical::visible).forEach(visible::appendCodePoint);
        // Lower case can decompose and composition can enable lower case: compose on both sides.
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        return Normalizer.normalize(composed.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC)
                .strip();
    }

    private static boolean visible(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.FORMAT && type != Character.CONTROL;
    }
}
