package dev.authendpoints.token;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.TestKeys;
import dev.authendpoints.tx.Taken;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A succession of one fresh key, in memory. */
final class TestSigningKeys implements SigningKeyStore {
    private final List<StoredSigningKey> keys = new ArrayList<>();

    static SigningKeys fresh(TokenAlgorithm algorithm) {
        return fresh(new SigningPolicy(algorithm, Duration.ofDays(90)));
    }

    static SigningKeys fresh(SigningPolicy policy) {
        SigningKeys.Vault vault =
                new SigningKeys.Vault(new TestKeys(), new TestSigningKeys(), TestKeys.ring(), Dice.secure());
        return SigningKeys.open(vault, policy, InstantSource.fixed(AccessTokensTest.NOW));
    }

    @Override
    public void add(StoredSigningKey key) {
        if (keys.stream().anyMatch(other -> other.nth() == key.nth())) {
            throw new Taken("The place of a signing key");
        }
        keys.add(key);
    }

    @Override
    public List<StoredSigningKey> all() {
        return keys.stream()
                .sorted(Comparator.comparingLong(StoredSigningKey::nth))
                .toList();
    }

    @Override
    public int removeBefore(long nth) {
        int before = keys.size();
        keys.removeIf(key -> key.nth() < nth);
        return before - keys.size();
    }
}
