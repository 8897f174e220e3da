package dev.authendpoints.password;

import dev.authendpoints.secret.Dice;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Argon2id (RFC 9106), written as PHC strings: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. */
public final class Argon2Hasher implements PasswordHasher {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final byte[] PADDING = new byte[SALT_BYTES];
    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=(\\d{1,3})\\$"
            + "([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");
    private final Argon2Cost cost;
    private final Dice dice;
    private final Argon2 argon2;

    /**
     * Creates a hasher in pure Java; {@link Argon2Choice} knows a faster one.
     *
     * @param cost what new hashes cost
     * @param dice where salts come from
     */
    public Argon2Hasher(Argon2Cost cost, Dice dice) {
        this(cost, dice, new JavaArgon2());
    }

    Argon2Hasher(Argon2Cost cost, Dice dice, Argon2 argon2) {
        this.cost = cost;
        this.dice = dice;
        this.argon2 = argon2;
    }

    @Override
    public String hash(byte[] password) {
        byte[] salt = dice.bytes(SALT_BYTES);
        byte[] hash = argon2.hash(password, salt, cost, HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$" + cost.text() + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    /**
     * {@inheritDoc} It costs at least what today's hashes cost, whatever the hash is: an account that has not signed in since
     * the cost was raised is not told from others by its quick answer.
     */
    @Override
    public boolean verify(byte[] password, String encoded) {
        Matcher phc = PHC.matcher(encoded);
        Optional<Argon2Cost> theirs = cost(phc);
        cost.beyond(theirs).ifPresent(rest -> argon2.hash(password, PADDING, rest, HASH_BYTES));
        if (theirs.isEmpty()) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(phc.group(4));
        byte[] expected = Base64.getDecoder().decode(phc.group(5));
        return MessageDigest.isEqual(argon2.hash(password, salt, theirs.get(), expected.length), expected);
    }

    @Override
    public boolean outdated(String encoded) {
        return !cost(PHC.matcher(encoded)).equals(Optional.of(cost));
    }

    private static Optional<Argon2Cost> cost(Matcher phc) {
        return phc.matches()
                        && Argon2Cost.possible(number(phc, 1), number(phc, 2), number(phc, 3))
                        && base64(phc.group(4))
                        && base64(phc.group(5))
                ? Optional.of(new Argon2Cost(number(phc, 1), number(phc, 2), number(phc, 3)))
                : Optional.empty();
    }

    /** Four characters write three bytes, two or three write the rest; one alone writes nothing. */
    private static boolean base64(String alphabetOnly) {
        return alphabetOnly.length() % 4 != 1;
    }

    private static int number(Matcher phc, int group) {
        return Integer.parseInt(phc.group(group));
    }
}
