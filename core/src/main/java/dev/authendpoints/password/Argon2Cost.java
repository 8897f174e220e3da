package dev.authendpoints.password;

import java.util.Optional;

/**
 * What one Argon2id hash costs (RFC 9106 §3.1).
 *
 * @param memoryKib memory in KiB
 * @param iterations passes over the memory
 * @param parallelism lanes
 */
public record Argon2Cost(int memoryKib, int iterations, int parallelism) {
    /** OWASP's choice for interactive logins: 19 MiB, two passes, one lane. */
    public static final Argon2Cost DEFAULT = new Argon2Cost(19_456, 2, 1);

    /** Refuses what Argon2 does not know. */
    public Argon2Cost {
        if (!possible(memoryKib, iterations, parallelism)) {
            throw new IllegalArgumentException(
                    "Argon2 needs at least one pass, one lane and 8 KiB a lane (RFC 9106 §3.1)");
        }
    }

    /**
     * Tells whether this is as strong as OWASP asks (ASVS 5.0, appendix C).
     *
     * @return false for what only tests and benchmarks should use
     */
    public boolean strong() {
        return memoryKib >= 47_104
                || (memoryKib >= 19_456 && iterations >= 2)
                || (memoryKib >= 12_288 && iterations >= 3);
    }

    static boolean possible(int memoryKib, int iterations, int parallelism) {
        return iterations >= 1 && parallelism >= 1 && memoryKib >= 8 * parallelism;
    }

    /**
     * What is left to do after a cheaper hash, in as many passes over less memory; nothing where the other one costs as much.
     */
    Optional<Argon2Cost> beyond(Optional<Argon2Cost> other) {
        long rest = work() - other.map(Argon2Cost::work).orElse(0L);
        int memory = (int) Math.max(rest / iterations, 8L * parallelism);
        return rest > 0 ? Optional.of(new Argon2Cost(memory, iterations, parallelism)) : Optional.empty();
    }

    /** Argon2 takes time in proportion to the memory that it fills, once a pass. */
    private long work() {
        return (long) memoryKib * iterations;
    }

    String text() {
        return "m=" + memoryKib + ",t=" + iterations + ",p=" + parallelism;
    }
}
