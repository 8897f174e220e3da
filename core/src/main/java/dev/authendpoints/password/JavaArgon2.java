package dev.authendpoints.password;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id in pure Java: it runs everywhere and knows every parameter. */
final class JavaArgon2 implements Argon2 {
    @Override
    public byte[] hash(byte[] password, byte[] salt, Argon2Cost cost, int length) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.iterations())
                .withParallelism(cost.parallelism())
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        argon2.generateBytes(password, hash);
        return hash;
    }

    @Override
    public String name() {
        return "java";
    }
}
