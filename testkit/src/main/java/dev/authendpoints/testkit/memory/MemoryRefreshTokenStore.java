package dev.authendpoints.testkit.memory;

import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.token.RefreshToken;
import dev.authendpoints.token.RefreshTokenStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

final class MemoryRefreshTokenStore implements RefreshTokenStore {
    private final MemoryDatabase database;
    private final Table<SecretHash, RefreshToken> tokens;

    MemoryRefreshTokenStore(MemoryDatabase database) {
        this.database = database;
        this.tokens = database.table();
    }

    @Override
    public void add(RefreshToken token) {
        database.run(() -> tokens.put(token.hash(), token));
    }

    @Override
    public Optional<RefreshToken> find(SecretHash hash) {
        return database.run(() -> tokens.get(hash));
    }

    @Override
    public boolean use(SecretHash hash, RefreshToken.Use use) {
        return database.run(() -> tokens.update(
                hash,
                token -> token.use().isEmpty() && use.at().isBefore(token.expiresAt()),
                token -> with(token, use)));
    }

    @Override
    public void forgetSealed(SecretHash successor) {
        forget(use -> use.successor().equals(successor));
    }

    @Override
    public int pruneSealed(Instant usedBefore) {
        Predicate<RefreshToken.Use> old =
                use -> !use.sealedSuccessor().isEmpty() && use.at().isBefore(usedBefore);
        return database.run(() -> {
            long sealed = tokens.rows()
                    .filter(token -> token.use().filter(old).isPresent())
                    .count();
            forget(old);
            return Math.toIntExact(sealed);
        });
    }

    Optional<Instant> lastUse(SessionId session) {
        return tokens.rows()
                .filter(token -> token.session().equals(session))
                .flatMap(token -> token.use().map(RefreshToken.Use::at).stream())
                .max(Comparator.naturalOrder());
    }

    void removeAllOf(SessionId session) {
        tokens.removeIf((hash, token) -> token.session().equals(session));
    }

    private void forget(Predicate<RefreshToken.Use> which) {
        database.run(() -> tokens.updateAll(
                token -> token.use().filter(which).isPresent(),
                token -> with(
                        token,
                        token.use().map(MemoryRefreshTokenStore::unsealed).orElseThrow())));
    }

    private static RefreshToken.Use unsealed(RefreshToken.Use use) {
        return new RefreshToken.Use(use.at(), use.successor(), "");
    }

    private static RefreshToken with(RefreshToken token, RefreshToken.Use use) {
        return new RefreshToken(token.hash(), token.session(), token.expiresAt(), Optional.of(use));
    }
}
