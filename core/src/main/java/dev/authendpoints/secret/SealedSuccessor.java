package dev.authendpoints.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * Seals a token of 256 random bits under a key that only its predecessor gives: who reads the database cannot open it, and who
 * presents the predecessor once more, because an answer was lost, can be given the same successor.
 */
public final class SealedSuccessor {
    private static final Dice DICE = Dice.secure();

    private final String place;

    /**
     * Creates it.
     *
     * @param kind what is succeeded; what is sealed for one kind opens for no other
     */
    public SealedSuccessor(String kind) {
        this.place = kind + "-successor";
    }

    /**
     * Seals a token.
     *
     * @param successor the token
     * @param predecessor the one that it succeeds
     * @return the sealed text
     */
    public String seal(Secret successor, Secret predecessor) {
        return box(predecessor).seal(successor.reveal(), place);
    }

    /**
     * Opens a token.
     *
     * @param sealed what {@link #seal} gave
     * @param predecessor the one that it succeeds
     * @return the token
     */
    public Secret open(String sealed, Secret predecessor) {
        return new Secret(box(predecessor).open(sealed, place));
    }

    private SecretBox box(Secret predecessor) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(("authendpoints/" + place + "/").getBytes(StandardCharsets.UTF_8));
            return SecretBox.over(sha256.digest(predecessor.bytes()), DICE); // 256 random bits need no slow derivation
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
