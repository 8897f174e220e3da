package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.code.SentCode;
import dev.authendpoints.factor.code.SentCodeStore;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class MemorySentCodeStore implements SentCodeStore {
    private final MemoryDatabase database;
    private final Table<String, SentCode> unused;

    MemorySentCodeStore(MemoryDatabase database) {
        this.database = database;
        this.unused = database.table();
    }

    @Override
    public void replace(SentCode code) {
        database.run(() -> unused.put(code.occasion(), code));
    }

    @Override
    public Optional<SentCode> find(String occasion) {
        return database.run(() -> unused.get(occasion));
    }

    @Override
    public List<String> occasions(AccountId account, Instant now) {
        return database.run(() -> unused.rows()
                .filter(code -> code.account().equals(account) && now.isBefore(code.expiresAt()))
                .map(SentCode::occasion)
                .toList());
    }

    @Override
    public boolean use(String occasion, SecretHash hash, Instant now) {
        return database.run(() -> unused.removeIf((key, code) ->
                        key.equals(occasion) && code.hash().equals(hash) && now.isBefore(code.expiresAt()))
                == 1);
    }

    @Override
    public int prune(Instant expiredBefore) {
        return database.run(
                () -> unused.removeIf((key, code) -> code.expiresAt().isBefore(expiredBefore)));
    }
}
