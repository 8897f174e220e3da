package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.recovery.RecoveryCodeStore;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.List;

final class MemoryRecoveryCodeStore implements RecoveryCodeStore {
    private final MemoryDatabase database;
    private final Table<Code, Boolean> used;

    MemoryRecoveryCodeStore(MemoryDatabase database) {
        this.database = database;
        this.used = database.table();
    }

    @Override
    public void replace(AccountId account, List<SecretHash> hashes, Instant now) {
        database.run(() -> {
            removeAll(account);
            hashes.forEach(hash -> used.put(new Code(account, hash), false));
        });
    }

    @Override
    public List<SecretHash> unused(AccountId account) {
        return database.run(() -> used.keys()
                .filter(code -> code.account().equals(account))
                .filter(code -> !used.get(code).orElse(true))
                .map(Code::hash)
                .toList());
    }

    @Override
    public boolean exists(AccountId account) {
        return database.run(() -> used.keys().anyMatch(code -> code.account().equals(account)));
    }

    @Override
    public boolean use(AccountId account, SecretHash hash, Instant now) {
        return database.run(() -> used.update(new Code(account, hash), before -> !before, before -> true));
    }

    @Override
    public void removeAll(AccountId account) {
        database.run(() -> used.removeIf((code, before) -> code.account().equals(account)));
    }

    private record Code(AccountId account, SecretHash hash) {}
}
