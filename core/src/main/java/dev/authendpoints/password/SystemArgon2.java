package dev.authendpoints.password;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/**
 * Argon2id by the reference implementation, {@code libargon2}, where the system has it (on Debian the package libargon2-1). It
 * keeps its memory from one hash to the next, and on some processors it is faster than libsodium.
 */
final class SystemArgon2 implements Argon2 {
    private static final int LEAST_SALT_BYTES = 8;

    private final Function hashRaw;
    private final Argon2 java;

    private SystemArgon2(Function hashRaw, Argon2 java) {
        this.hashRaw = hashRaw;
        this.java = java;
    }

    /**
     * Loads the system's library.
     *
     * @param java hashes what the library cannot
     * @return the library's Argon2id
     * @throws UnsatisfiedLinkError when there is none, or where a {@code size_t} is no {@code long}
     */
    static SystemArgon2 load(Argon2 java) {
        if (Native.SIZE_T_SIZE != Long.BYTES) {
            throw new UnsatisfiedLinkError("libargon2 is called on platforms with 64 bits only");
        }
        return new SystemArgon2(NativeLibrary.getInstance("argon2").getFunction("argon2id_hash_raw"), java);
    }

    @Override
    public byte[] hash(byte[] password, byte[] salt, Argon2Cost cost, int length) {
        if (cost.parallelism() != 1 || salt.length < LEAST_SALT_BYTES) {
            return java.hash(password, salt, cost, length);
        }
        byte[] hash = new byte[length];
        int failed = hashRaw.invokeInt(new Object[] {
            cost.iterations(),
            cost.memoryKib(),
            cost.parallelism(),
            password,
            (long) password.length,
            salt,
            (long) salt.length,
            hash,
            (long) length
        });
        if (failed != 0) {
            throw new IllegalStateException("libargon2 cannot hash: error " + failed);
        }
        return hash;
    }

    @Override
    public String name() {
        return "libargon2";
    }
}
