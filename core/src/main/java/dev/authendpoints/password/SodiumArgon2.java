package dev.authendpoints.password;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.File;
import java.io.IOException;

/**
 * Argon2id by libsodium, in half of Java's time: {@code crypto_pwhash} knows one lane and salts of 16 bytes; what else there
 * is goes to Java. Its memory is not Java's, and is given back after each hash.
 */
final class SodiumArgon2 implements Argon2 {
    /** {@code crypto_pwhash_SALTBYTES}, {@code crypto_pwhash_BYTES_MIN}, {@code crypto_pwhash_ALG_ARGON2ID13}. */
    private static final int SALT_BYTES = 16;

    private static final int LEAST_BYTES = 16;
    private static final int ARGON2ID13 = 2;

    private final Function pwhash;
    private final Argon2 java;

    private SodiumArgon2(Function pwhash, Argon2 java) {
        this.pwhash = pwhash;
        this.java = java;
    }

    /**
     * Loads the library that lies in lazysodium's jar, through a file in JNA's own folder for such files.
     *
     * @param java hashes what the library cannot
     * @return the library's Argon2id
     * @throws IOException when there is no library for this platform, or no place to unpack it
     * @throws UnsatisfiedLinkError when it does not load
     */
    static SodiumArgon2 load(Argon2 java) throws IOException {
        File file = Native.extractFromResourcePath(resource(), SodiumArgon2.class.getClassLoader());
        NativeLibrary library = NativeLibrary.getInstance(file.getAbsolutePath());
        if (file.getName().startsWith("jna") && !file.delete()) { // unpacked; what is loaded needs no name any more
            file.deleteOnExit();
        }
        if (library.getFunction("sodium_init").invokeInt(new Object[0]) < 0) {
            throw new IOException("libsodium does not start");
        }
        return new SodiumArgon2(library.getFunction("crypto_pwhash"), java);
    }

    @Override
    public byte[] hash(byte[] password, byte[] salt, Argon2Cost cost, int length) {
        if (cost.parallelism() != 1 || salt.length != SALT_BYTES || length < LEAST_BYTES) {
            return java.hash(password, salt, cost, length);
        }
        byte[] hash = new byte[length];
        int failed = pwhash.invokeInt(new Object[] {
            hash,
            (long) length,
            password,
            (long) password.length,
            salt,
            (long) cost.iterations(),
            cost.memoryKib() * 1024L,
            ARGON2ID13
        });
        if (failed != 0) {
            throw new IllegalStateException("libsodium has no memory for a hash");
        }
        return hash;
    }

    @Override
    public String name() {
        return "libsodium";
    }

    /** Of platforms with 64 bits only: there {@code size_t} is a {@code long}. */
    private static String resource() throws IOException {
        boolean intel = Platform.isIntel();
        if (Platform.is64Bit() && (intel || Platform.isARM())) {
            if (Platform.isLinux()) {
                return intel ? "/linux64/libsodium.so" : "/arm64/libsodium.so";
            }
            if (Platform.isMac()) {
                return intel ? "/mac/intel/libsodium.dylib" : "/mac/aarch64/libsodium.dylib";
            }
            if (Platform.isWindows() && intel) {
                return "/windows64/libsodium.dll";
            }
        }
        throw new IOException("libsodium is not shipped for " + Platform.RESOURCE_PREFIX);
    }
}
