package dev.authendpoints.password;

import dev.authendpoints.secret.Dice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Which implementation of Argon2id hashes here. It is chosen once, at the start, after the native ones were tried on a password
 * of which Java's hash is known: their hashes are the same, so that nodes may choose differently. Which of two native ones is
 * the faster depends on the processor, so that they run a race.
 */
public final class Argon2Choice {
    private static final Argon2Cost TRIAL = new Argon2Cost(64, 2, 1);
    /** Some milliseconds. */
    private static final Argon2Cost RACE = new Argon2Cost(4096, 1, 1);

    private static final int LAPS = 3;
    private static final byte[] PASSWORD = "correct horse".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SALT = "battery staple!!".getBytes(StandardCharsets.UTF_8);
    /** What the Java implementation makes of them, which a test compares: to load it at each start takes long. */
    static final byte[] TRIAL_HASH =
            HexFormat.of().parseHex("e24ccfc5aadfd71dc6201899e6d68562d2472290bac546d551b4a5165a796c8b");

    private final Argon2 argon2;
    private final Argon2Cost cost;
    private final String why;

    private Argon2Choice(Argon2 argon2, Argon2Cost cost, String why) {
        this.argon2 = argon2;
        this.cost = cost;
        this.why = why;
    }

    /** What an installation may wish for. */
    public enum Wish {
        /** Native where it works, Java elsewhere. */
        AUTO,
        /** Native, or no start. */
        NATIVE,
        /** Java. */
        JAVA
    }

    /** Loads a native implementation. */
    interface Loader {
        Argon2 load(Argon2 java) throws IOException;
    }

    /**
     * Chooses.
     *
     * @param wish what the installation wishes for
     * @param cost what new hashes cost
     * @param stopwatch counts nanoseconds, from anywhere on
     * @return the choice
     * @throws Unavailable when native is wished for and does not work here
     */
    public static Argon2Choice of(Wish wish, Argon2Cost cost, LongSupplier stopwatch) {
        return of(wish, cost, stopwatch, List.of(SodiumArgon2::load, SystemArgon2::load));
    }

    static Argon2Choice of(Wish wish, Argon2Cost cost, LongSupplier stopwatch, List<Loader> loaders) {
        Argon2 java = new JavaArgon2();
        if (wish == Wish.JAVA) {
            return new Argon2Choice(java, cost, "as configured");
        }
        List<Argon2> working = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Loader loader : loaders) {
            try {
                working.add(tried(cost, loader.load(java)));
            } catch (IOException | RuntimeException | LinkageError e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        if (!working.isEmpty()) {
            return new Argon2Choice(fastest(working, stopwatch), cost, "it was tried and agrees with Java's");
        }
        if (wish == Wish.NATIVE) {
            throw new Unavailable(String.join("; ", failures));
        }
        return new Argon2Choice(java, cost, "native does not work here: " + String.join("; ", failures));
    }

    private static Argon2 tried(Argon2Cost cost, Argon2 candidate) throws IOException {
        if (cost.parallelism() != 1) {
            throw new IOException("it is asked for one lane only");
        }
        if (!Arrays.equals(TRIAL_HASH, trial(candidate))) {
            throw new IOException("its hash of a known password is wrong");
        }
        return candidate;
    }

    private static Argon2 fastest(List<Argon2> candidates, LongSupplier stopwatch) {
        return candidates.size() == 1
                ? candidates.get(0)
                : Collections.min(candidates, Comparator.comparingLong(candidate -> bestLap(candidate, stopwatch)));
    }

    private static long bestLap(Argon2 candidate, LongSupplier stopwatch) {
        long best = Long.MAX_VALUE;
        for (int lap = 0; lap < LAPS; lap++) {
            long start = stopwatch.getAsLong();
            candidate.hash(PASSWORD, SALT, RACE, TRIAL_HASH.length);
            best = Math.min(best, stopwatch.getAsLong() - start);
        }
        return best;
    }

    static byte[] trial(Argon2 candidate) {
        return candidate.hash(PASSWORD, SALT, TRIAL, TRIAL_HASH.length);
    }

    /**
     * Makes a hasher.
     *
     * @param dice where salts come from
     * @return a hasher of the chosen implementation
     */
    public Argon2Hasher hasher(Dice dice) {
        return new Argon2Hasher(cost, dice, argon2);
    }

    /**
     * Names the implementation.
     *
     * @return libsodium, libargon2 or java
     */
    public String implementation() {
        return argon2.name();
    }

    /**
     * Says why this one was chosen.
     *
     * @return for the log
     */
    public String why() {
        return why;
    }

    /** Native is wished for and does not work here. */
    public static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unavailable(String why) {
            super("Native Argon2id does not work here: " + why);
        }
    }
}
