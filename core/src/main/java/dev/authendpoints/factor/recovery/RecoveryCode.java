package dev.authendpoints.factor.recovery;

import dev.authendpoints.factor.Answer;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a recovery code is written: 24 characters of RFC 4648's base32, which are 120 bits, in groups of four with hyphens
 * between them. It is read in lower case too, and in no other form.
 */
final class RecoveryCode {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int CHARACTERS = 24;
    private static final int GROUP = 4;
    private static final int FIVE_BITS = 31;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z2-7]{4}(-[A-Za-z2-7]{4}){5}");

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

    /** Reads what was typed, into the form that is hashed. */
    static Optional<Secret> read(Answer answer) {
        String typed = answer.text().reveal();
        return SHAPE.matcher(typed).matches()
                ? Optional.of(new Secret(typed.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }
}
