package dev.authendpoints.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tokens that were read lately: their signature, issuer and audience were found right, which stays so, and takes longer to find
 * out than everything else about a request. What may change is asked each time: the times, whether the key still counts,
 * whether the session lives. Tokens themselves are not kept, but their SHA-256.
 */
final class RecentTokens {
    private static final int MOST = 2_000;
    private final Map<Name, Read> tokens = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Read> eldest) {
            return size() > MOST;
        }
    };

    static Name name(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new Name(ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    Optional<AccessClaims> find(Name name, Predicate<String> keyCounts) {
        Optional<Read> read;
        synchronized (tokens) {
            read = Optional.ofNullable(tokens.get(name));
        }
        return read.filter(known -> keyCounts.test(known.keyId())).map(Read::claims);
    }

    void add(Name name, String keyId, AccessClaims claims) {
        synchronized (tokens) {
            tokens.put(name, new Read(keyId, claims));
        }
    }

    record Name(ByteBuffer digest) {}

    private record Read(String keyId, AccessClaims claims) {}
}
