package dev.authendpoints.factor.recovery;

import dev.authendpoints.factor.Answer;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a recovery code is written: 24 characters of Crockford's base32, which are 120 bits, in groups of four with hyphens
 * between them. Its alphabet has neither I, L, O nor U, so that whoever copied a code by hand, or cannot read their own
 * hand, is understood: what looks like a 1, a 0 or a V is read as one. Case, hyphens and white space are forgiven, too.
 */
final class RecoveryCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 24;
    private static final int GROUP = 4;
    private static final int FIVE_BITS = 31;
    /** Nobody's hand or word processor makes more of it; what is longer is not looked at. */
    private static final int LONGEST = 100;
    /** White space, the hyphen of the keyboard, and what word processors make of it: hyphens, dashes, the minus sign. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0\\-\\u2010-\\u2015\\u2212]");

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z]{" + CHARACTERS + "}");

    private RecoveryCode() {}

    /** Five bits of every random byte give a character. */
    static Secret fresh(Dice dice) {
        StringBuilder code = new StringBuilder();
        byte[] random = dice.bytes(CHARACTERS);
        for (int i = 0; i < CHARACTERS; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(random[i] & FIVE_BITS));
        }
        return new Secret(code.toString());
    }

    /** The form that is hashed: without hyphens. */
    static Secret canonical(Secret fresh) {
        return new Secret(fresh.reveal().replace("-", ""));
    }

    /** Reads what was typed, into the form that is hashed: 24 characters of the alphabet and nothing else. */
    static Optional<Secret> read(Answer answer) {
        String typed = answer.text().reveal();
        String joined = typed.length() > LONGEST ? "" : BETWEEN.matcher(typed).replaceAll("");
        return SHAPE.matcher(joined).matches() ? Optional.of(new Secret(unmistaken(joined))) : Optional.empty();
    }

    /** After the shape was checked: upper case outside ASCII makes ASCII letters of others. */
    private static String unmistaken(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('U', 'V');
    }
}
