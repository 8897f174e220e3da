package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.EnrolledFactor;
import dev.authendpoints.factor.FactorStore;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Label;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class MemoryFactorStore implements FactorStore {
    private final MemoryDatabase database;
    private final Table<String, EnrolledFactor> factors;

    MemoryFactorStore(MemoryDatabase database) {
        this.database = database;
        this.factors = database.table();
    }

    @Override
    public void add(EnrolledFactor factor) {
        database.run(() -> factors.put(factor.id(), factor));
    }

    @Override
    public List<EnrolledFactor> of(AccountId account) {
        return database.run(() -> factors.rows()
                .filter(factor -> factor.account().equals(account))
                .sorted(Comparator.comparing(EnrolledFactor::createdAt))
                .toList());
    }

    @Override
    public void used(AccountId account, FactorType type, Instant now) {
        database.run(() -> factors.updateAll(
                factor -> factor.account().equals(account) && factor.type().equals(type), factor -> used(factor, now)));
    }

    @Override
    public boolean used(AccountId account, String id, Instant now) {
        return database.run(() -> factors.update(
                id, factor -> isFactor(factor, account, id) && factor.works(now), factor -> used(factor, now)));
    }

    @Override
    public void retire(AccountId account, String id, Optional<Instant> end) {
        database.run(() -> factors.updateAll(
                factor -> isFactor(factor, account, id), factor -> with(factor, factor.lastUsedAt(), end)));
    }

    @Override
    public List<EnrolledFactor> retired(Instant before, int most) {
        return database.run(() -> factors.rows()
                .filter(factor ->
                        factor.retiresAt().filter(end -> end.isBefore(before)).isPresent())
                .limit(most)
                .toList());
    }

    @Override
    public void rename(AccountId account, String id, Label label) {
        database.run(() -> factors.updateAll(
                factor -> isFactor(factor, account, id), factor -> with(factor, label.text(), factor.preferred())));
    }

    @Override
    public void prefer(AccountId account, Optional<String> id) {
        database.run(() -> factors.updateAll(
                factor -> factor.account().equals(account),
                factor -> with(factor, factor.label(), id.equals(Optional.of(factor.id())))));
    }

    @Override
    public void remove(AccountId account, String id) {
        database.run(() -> factors.removeIf((key, factor) -> isFactor(factor, account, id)));
    }

    @Override
    public void remove(AccountId account, FactorType type) {
        database.run(() -> factors.removeIf((id, factor) ->
                factor.account().equals(account) && factor.type().equals(type)));
    }

    @Override
    public void removeAll(AccountId account) {
        database.run(() -> factors.removeIf((id, factor) -> factor.account().equals(account)));
    }

    private static boolean isFactor(EnrolledFactor factor, AccountId account, String id) {
        return factor.account().equals(account) && factor.id().equals(id);
    }

    private static EnrolledFactor used(EnrolledFactor factor, Instant now) {
        return with(factor, Optional.of(now), factor.retiresAt());
    }

    private static EnrolledFactor with(
            EnrolledFactor factor, Optional<Instant> lastUsedAt, Optional<Instant> retiresAt) {
        return new EnrolledFactor(
                factor.id(),
                factor.account(),
                factor.type(),
                factor.label(),
                factor.createdAt(),
                lastUsedAt,
                factor.preferred(),
                retiresAt);
    }

    private static EnrolledFactor with(EnrolledFactor factor, String label, boolean preferred) {
        return new EnrolledFactor(
                factor.id(),
                factor.account(),
                factor.type(),
                label,
                factor.createdAt(),
                factor.lastUsedAt(),
                preferred,
                factor.retiresAt());
    }
}
