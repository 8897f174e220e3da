package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.helpdesk.Pass;
import dev.authendpoints.helpdesk.PassId;
import dev.authendpoints.helpdesk.PassStore;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

final class MemoryPassStore implements PassStore {
    private final MemoryDatabase database;
    private final Table<PassId, Row> passes;

    MemoryPassStore(MemoryDatabase database) {
        this.database = database;
        this.passes = database.table();
    }

    @Override
    public boolean withdrawOf(AccountId account, Instant now) {
        return database.run(() -> of(account)
                .filter(row -> passes.update(row.pass().id(), any -> true, Row::ended))
                .isPresent());
    }

    @Override
    public void replace(Pass pass, SecretHash hash, Instant now) {
        database.run(() -> {
            withdrawOf(pass.account(), now);
            passes.put(pass.id(), new Row(pass, hash, 0, true));
        });
    }

    @Override
    public Optional<Pass> find(PassId id, Instant now) {
        return database.run(() -> passes.get(id).filter(row -> row.alive(now)).map(Row::pass));
    }

    @Override
    public List<Pass> open(int most, Instant now) {
        return database.run(() -> passes.rows()
                .filter(row -> row.alive(now))
                .map(Row::pass)
                .sorted(Comparator.comparing(Pass::createdAt)
                        .reversed()
                        .thenComparing(pass -> pass.id().value()))
                .limit(most)
                .toList());
    }

    @Override
    public boolean approve(PassId id, AccountId by, Instant now, Instant expiresAt) {
        Predicate<Row> waits = row -> row.alive(now)
                && row.pass().twoPersons()
                && row.pass().approver().isEmpty()
                && !row.pass().issuer().equals(by)
                && !row.isOf(by);
        return database.run(() -> passes.update(id, waits, row -> row.approved(by, expiresAt)));
    }

    @Override
    public boolean countTry(AccountId account, int most, Instant now) {
        return database.run(() -> of(account)
                .filter(row -> row.alive(now) && row.pass().works() && row.tries() < most)
                .filter(row -> passes.update(row.pass().id(), any -> true, Row::tried))
                .isPresent());
    }

    @Override
    public Optional<Pass> redeem(AccountId account, SecretHash hash, long epoch, Instant now) {
        return database.run(() -> of(account)
                .filter(row -> row.alive(now) && row.pass().works())
                .filter(row -> row.hash().equals(hash) && row.pass().epoch() == epoch)
                .filter(row -> passes.update(row.pass().id(), any -> true, Row::ended))
                .map(Row::pass));
    }

    @Override
    public boolean withdraw(PassId id, Instant now) {
        return database.run(() -> passes.update(id, row -> row.alive(now), Row::ended));
    }

    @Override
    public int prune(Instant endedBefore) {
        return database.run(
                () -> passes.removeIf((id, row) -> row.pass().expiresAt().isBefore(endedBefore)));
    }

    private Optional<Row> of(AccountId account) {
        return passes.rows().filter(row -> row.open() && row.isOf(account)).findFirst();
    }

    private record Row(Pass pass, SecretHash hash, int tries, boolean open) {
        boolean isOf(AccountId account) {
            return pass.account().equals(account);
        }

        boolean alive(Instant now) {
            return open && now.isBefore(pass.expiresAt());
        }

        Row tried() {
            return new Row(pass, hash, tries + 1, open);
        }

        Row ended() {
            return new Row(pass, hash, tries, false);
        }

        Row approved(AccountId by, Instant end) {
            Pass approved = new Pass(
                    pass.id(),
                    pass.account(),
                    pass.epoch(),
                    pass.reason(),
                    pass.issuer(),
                    pass.twoPersons(),
                    Optional.of(by),
                    pass.createdAt(),
                    end);
            return new Row(approved, hash, tries, open);
        }
    }
}
