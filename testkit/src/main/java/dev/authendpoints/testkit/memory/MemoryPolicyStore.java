package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.policy.Duty;
import dev.authendpoints.policy.PolicyStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class MemoryPolicyStore implements PolicyStore {
    private final MemoryDatabase database;
    private final Table<AccountId, Set<String>> roles;
    private final Table<AccountId, Duty> duties;

    MemoryPolicyStore(MemoryDatabase database) {
        this.database = database;
        this.roles = database.table();
        this.duties = database.table();
    }

    @Override
    public Set<String> roles(AccountId account) {
        return database.run(() -> roles.get(account).orElse(Set.of()));
    }

    @Override
    public void assign(AccountId account, Set<String> held) {
        database.run(() -> roles.put(account, Set.copyOf(held)));
    }

    Set<AccountId> having(String role) {
        return database.run(() ->
                roles.keys().filter(account -> roles(account).contains(role)).collect(Collectors.toSet()));
    }

    @Override
    public Optional<Duty> duty(AccountId account) {
        return database.run(() -> duties.get(account));
    }

    @Override
    public void keep(Duty duty) {
        database.run(() -> duties.put(duty.account(), duty));
    }

    @Override
    public void fulfilled(AccountId account) {
        database.run(() -> duties.remove(account));
    }

    @Override
    public List<Duty> duties(int most) {
        return database.run(() -> duties.rows()
                .sorted(Comparator.comparing(Duty::seenAt)
                        .thenComparing(duty -> duty.account().value()))
                .limit(most)
                .toList());
    }
}
