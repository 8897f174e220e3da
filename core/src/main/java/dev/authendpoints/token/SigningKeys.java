package dev.authendpoints.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.KeyPurpose;
import dev.authendpoints.secret.KeyRing;
import dev.authendpoints.tx.Taken;
import dev.authendpoints.tx.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The succession of keys that sign access tokens, each named by its {@code kid}. The next key is published an hour before
 * it signs, so that whoever keeps the JWK set for a while knows it in time; one that signs no more is kept until the last
 * token that it signed has ended. Which key signs follows from the time and the database alone, so that nodes agree.
 */
public final class SigningKeys {
    /** How long before it signs a key is published. */
    public static final Duration AHEAD = Duration.ofHours(1);

    /** No access token lives longer than an hour ({@link TokenPolicy}); nodes' clocks may differ a little. */
    private static final Duration KEPT = Duration.ofMinutes(65);
    /** An unknown {@code kid} may be another node's new key. Whoever makes them up costs one statement in this time. */
    private static final Duration READ_AGAIN = Duration.ofSeconds(10);

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Vault vault;
    private final SigningPolicy policy;
    private final InstantSource time;
    private volatile List<SigningKey> succession = List.of();
    private volatile Instant readAt = Instant.MIN;
    private final Lock reading = new ReentrantLock();

    private SigningKeys(Vault vault, SigningPolicy policy, InstantSource time) {
        this.vault = vault;
        this.policy = policy;
        this.time = time;
    }

    /**
     * Opens the keys. Where there is none, the first is made; where the newest is of another algorithm than the policy's,
     * its successor.
     *
     * @param vault where they are kept
     * @param policy how tokens are signed
     * @param time the time
     * @return the keys
     * @throws KeyRing.WrongMasterKey when they were sealed under another master key
     */
    public static SigningKeys open(Vault vault, SigningPolicy policy, InstantSource time) {
        SigningKeys keys = new SigningKeys(vault, policy, time);
        Instant now = time.instant();
        keys.read(now);
        if (keys.succession.isEmpty()) {
            keys.add(0, now);
        } else if (keys.newest().algorithm() != policy.algorithm()) {
            keys.add(keys.newest().nth() + 1, now.plus(AHEAD));
        }
        return keys;
    }

    /** Reads what other nodes did, makes the next key when its time has come, and removes those whose tokens have ended. */
    public void tend() {
        Instant now = time.instant();
        read(now);
        if (!now.isBefore(newest().signsFrom().plus(policy.keyLife()).minus(AHEAD))) {
            add(newest().nth() + 1, now.plus(AHEAD));
        }
        long first = inUse(now).get(0).nth();
        if (first > succession.get(0).nth()) {
            vault.transactions().run(() -> vault.store().removeBefore(first));
        }
    }

    /**
     * Gives the public keys: the one that signs, the next, and those whose tokens have not ended.
     *
     * @return a JWK set (RFC 7517 §5) as JSON
     */
    public String jwks() {
        JWKSet set =
                new JWKSet(inUse(time.instant()).stream().map(SigningKey::jwk).toList());
        return JSONObjectUtils.toJSONString(set.toPublicJWKSet().toJSONObject(true));
    }

    SigningKey active(Instant now) {
        List<SigningKey> keys = succession;
        return keys.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .reduce((older, newer) -> newer)
                .orElse(keys.get(0)); // the first one, on a node whose clock is a little behind
    }

    Optional<SigningKey> find(String id, Instant now) {
        Optional<SigningKey> known = known(id, now);
        if (known.isEmpty() && dueAgain(now)) {
            readOnce(now);
            return known(id, now);
        }
        return known;
    }

    private boolean dueAgain(Instant now) {
        return readAt.plus(READ_AGAIN).isBefore(now);
    }

    /** Of many who ask at once one reads, and the others wait for what it finds, though not for long. */
    private void readOnce(Instant now) {
        try {
            if (!reading.tryLock(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            if (dueAgain(now)) {
                read(now);
            }
        } finally {
            reading.unlock();
        }
    }

    private Optional<SigningKey> known(String id, Instant now) {
        return inUse(now).stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** Drops from the front what was succeeded so long ago that its tokens have ended. */
    private List<SigningKey> inUse(Instant now) {
        List<SigningKey> keys = succession;
        int first = 0;
        while (first + 1 < keys.size()
                && !keys.get(first + 1).signsFrom().plus(KEPT).isAfter(now)) {
            first++;
        }
        return keys.subList(first, keys.size());
    }

    private SigningKey newest() {
        List<SigningKey> keys = succession;
        return keys.get(keys.size() - 1);
    }

    private void add(long nth, Instant signsFrom) {
        vault.add(nth, policy.algorithm(), signsFrom);
        read(time.instant());
    }

    private void read(Instant now) {
        List<SigningKey> read = new ArrayList<>();
        for (StoredSigningKey stored : vault.all()) {
            JWK jwk = PrivateJwk.read(stored.id(), vault.open(stored));
            // The provider was tried with the policy's algorithm, and with no other.
            boolean tried = PrivateJwk.algorithm(jwk) == policy.algorithm();
            read.add(new SigningKey(stored, jwk, tried ? policy.provider() : Optional.empty()));
        }
        succession = List.copyOf(read);
        readAt = now;
    }

    /**
     * Where signing keys are kept.
     *
     * @param transactions opens transactions
     * @param store the sealed keys
     * @param ring seals and opens them
     * @param dice names them
     */
    public record Vault(Transactions transactions, SigningKeyStore store, KeyRing ring, Dice dice) {
        List<StoredSigningKey> all() {
            return transactions.run(store::all);
        }

        String open(StoredSigningKey key) {
            return ring.open(KeyPurpose.SIGNING, key.id(), key.sealed());
        }

        void add(long nth, TokenAlgorithm algorithm, Instant signsFrom) {
            String id = dice.id();
            String sealed = ring.seal(
                    KeyPurpose.SIGNING, id, PrivateJwk.generate(algorithm, id).toJSONString());
            try {
                transactions.run(() -> store.add(new StoredSigningKey(nth, id, sealed, signsFrom)));
            } catch (Taken e) {
                // Another node was first: its key counts, and the caller reads it.
            }
        }
    }
}
