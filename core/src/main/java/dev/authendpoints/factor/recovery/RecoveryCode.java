package dev.authendpoints.factor.recovery;

import dev.authendpoints.factor.Answer;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.ReadableCode;
import dev.authendpoints.secret.Secret;
import java.util.Optional;

/** How a recovery code is written: 24 characters, which are 120 bits, in groups of four. */
final class RecoveryCode {
    private static final ReadableCode SHAPE = new ReadableCode(24, 4);

    private RecoveryCode() {}

    static Secret fresh(Dice dice) {
        return SHAPE.fresh(dice);
    }

    /** The form that is hashed: without hyphens. */
    static Secret canonical(Secret fresh) {
        return SHAPE.canonical(fresh);
    }

    /** Reads what was typed, into the form that is hashed: 24 characters of the alphabet and nothing else. */
    static Optional<Secret> read(Answer answer) {
        return SHAPE.read(answer.text());
    }
}
