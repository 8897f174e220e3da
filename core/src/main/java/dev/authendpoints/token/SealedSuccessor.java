package dev.authendpoints.token;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretBox;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** Seals a refresh token under a key that only its predecessor gives: who reads the database cannot open it. */
final class SealedSuccessor {
    private static final String PLACE = "refresh-successor";
    private static final Dice DICE = Dice.secure();

    private SealedSuccessor() {}

    static String seal(Secret successor, Secret predecessor) {
        return box(predecessor).seal(successor.reveal(), PLACE);
    }

    static Secret open(String sealed, Secret predecessor) {
        return new Secret(box(predecessor).open(sealed, PLACE));
    }

    private static SecretBox box(Secret predecessor) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update("authendpoints/refresh-successor/".getBytes(StandardCharsets.UTF_8));
            return SecretBox.over(sha256.digest(predecessor.bytes()), DICE); // 256 random bits need no slow derivation
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
