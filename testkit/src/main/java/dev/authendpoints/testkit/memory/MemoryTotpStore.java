package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.totp.NearMiss;
import dev.authendpoints.factor.totp.TotpClock;
import dev.authendpoints.factor.totp.TotpSecret;
import dev.authendpoints.factor.totp.TotpStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class MemoryTotpStore implements TotpStore {
    private final MemoryDatabase database;
    private final Table<String, Row> secrets;
    private final Table<String, Miss> misses;

    MemoryTotpStore(MemoryDatabase database) {
        this.database = database;
        this.secrets = database.table();
        this.misses = database.table();
    }

    @Override
    public void await(TotpSecret secret, String enrolment, Instant until) {
        database.run(() -> {
            secrets.removeIf((id, row) -> row.isOf(secret.account()) && row.waits());
            secrets.put(secret.id(), new Row(secret, enrolment, Optional.of(until)));
        });
    }

    @Override
    public Optional<TotpSecret> waiting(String enrolment, Instant now) {
        return database.run(() -> secrets.rows()
                .filter(row -> row.waitsFor(enrolment)
                        && row.until().filter(now::isBefore).isPresent())
                .map(Row::secret)
                .findFirst());
    }

    @Override
    public List<TotpSecret> inUse(AccountId account) {
        return database.run(() -> secrets.rows()
                .filter(row -> row.isOf(account) && !row.waits())
                .map(Row::secret)
                .toList());
    }

    @Override
    public boolean advance(String id, long first, TotpClock clock) {
        return database.run(() -> secrets.update(
                id,
                row -> row.secret().clock().lastStep() < first,
                row -> row.with(row.secret().factorId(), clock)));
    }

    @Override
    public void remember(String occasion, AccountId account, Optional<NearMiss> miss, Instant until) {
        database.run(() -> {
            misses.remove(occasion);
            miss.ifPresent(near -> misses.put(occasion, new Miss(near, until)));
        });
    }

    @Override
    public Optional<NearMiss> lastMiss(String occasion, Instant now) {
        return database.run(() ->
                misses.get(occasion).filter(miss -> now.isBefore(miss.until())).map(Miss::near));
    }

    @Override
    public boolean putToUse(String enrolment, AccountId account, String factorId) {
        return database.run(() -> {
            Optional<Row> waiting = secrets.rows()
                    .filter(row -> row.isOf(account) && row.waitsFor(enrolment))
                    .findFirst();
            waiting.ifPresent(row -> secrets.put(
                    row.secret().id(),
                    row.with(Optional.of(factorId), row.secret().clock()).inUse()));
            return waiting.isPresent();
        });
    }

    @Override
    public void add(TotpSecret secret) {
        database.run(() -> secrets.put(secret.id(), new Row(secret, secret.id(), Optional.empty())));
    }

    @Override
    public void remove(AccountId account, String factorId) {
        database.run(() -> secrets.removeIf(
                (id, row) -> row.isOf(account) && row.secret().factorId().equals(Optional.of(factorId))));
    }

    @Override
    public void removeAll(AccountId account) {
        database.run(() -> secrets.removeIf((id, row) -> row.isOf(account)));
    }

    @Override
    public int prune(Instant expiredBefore) {
        return database.run(() -> secrets.removeIf((id, row) ->
                        row.until().filter(end -> end.isBefore(expiredBefore)).isPresent())
                + misses.removeIf((occasion, miss) -> miss.until().isBefore(expiredBefore)));
    }

    private record Miss(NearMiss near, Instant until) {}

    /** Waits until a time, or is in use. */
    private record Row(TotpSecret secret, String enrolment, Optional<Instant> until) {
        boolean isOf(AccountId account) {
            return secret.account().equals(account);
        }

        boolean waits() {
            return until.isPresent();
        }

        boolean waitsFor(String wanted) {
            return waits() && enrolment.equals(wanted);
        }

        Row with(Optional<String> factorId, TotpClock clock) {
            TotpSecret changed = new TotpSecret(
                    secret.id(), secret.account(), secret.sealed(), secret.parameters(), factorId, clock);
            return new Row(changed, enrolment, until);
        }

        Row inUse() {
            return new Row(secret, enrolment, Optional.empty());
        }
    }
}
