package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.admin.AdminStore;
import dev.authendpoints.policy.Roles;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.Optional;

final class MemoryAdminStore implements AdminStore {
    private static final int ONE = 1;

    private final MemoryDatabase database;
    private final MemoryAccountStore accounts;
    private final MemoryPolicyStore policy;
    private final Table<Integer, Waiting> tokens;

    MemoryAdminStore(MemoryDatabase database, MemoryAccountStore accounts, MemoryPolicyStore policy) {
        this.database = database;
        this.accounts = accounts;
        this.policy = policy;
        this.tokens = database.table();
    }

    @Override
    public boolean offer(SecretHash token, Instant now, Instant expiresAt) {
        return database.run(() -> {
            boolean free = waiting(now).isEmpty() && nobodyAdministers();
            if (free) {
                tokens.put(ONE, new Waiting(token, expiresAt));
            }
            return free;
        });
    }

    @Override
    public boolean claim(SecretHash token, Instant now) {
        return database.run(() -> {
            boolean right = waiting(now)
                            .filter(waiting -> waiting.token().equals(token))
                            .isPresent()
                    && nobodyAdministers();
            if (right) {
                tokens.remove(ONE);
            }
            return right;
        });
    }

    @Override
    public boolean othersAdminister(AccountId except) {
        return database.run(() -> policy.having(Roles.ADMIN).stream()
                .filter(account -> !account.equals(except))
                .flatMap(account -> accounts.find(account).stream())
                .anyMatch(account -> !account.disabled()));
    }

    private boolean nobodyAdministers() {
        return policy.having(Roles.ADMIN).stream()
                .flatMap(account -> accounts.find(account).stream())
                .allMatch(Account::disabled);
    }

    private Optional<Waiting> waiting(Instant now) {
        return tokens.get(ONE).filter(waiting -> now.isBefore(waiting.expiresAt()));
    }

    private record Waiting(SecretHash token, Instant expiresAt) {}
}
