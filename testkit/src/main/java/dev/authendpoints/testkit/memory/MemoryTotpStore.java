package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.totp.TotpSecret;
import dev.authendpoints.factor.totp.TotpStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class MemoryTotpStore implements TotpStore {
    private final MemoryDatabase database;
    private final Table<String, Row> secrets;

    MemoryTotpStore(MemoryDatabase database) {
        this.database = database;
        this.secrets = database.table();
    }

    @Override
    public void await(TotpSecret secret, String enrolment, Instant until) {
        database.run(() -> {
            secrets.removeIf((id, row) -> row.isOf(secret.account()) && row.waits());
            secrets.put(secret.id(), new Row(secret, enrolment, Optional.of(until), 0));
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
    public boolean advance(String id, long step) {
        return database.run(() -> secrets.update(id, row -> row.lastStep() < step, row -> row.at(step)));
    }

    @Override
    public boolean putToUse(String enrolment, AccountId account, String factorId) {
        return database.run(() -> {
            Optional<Row> waiting = secrets.rows()
                    .filter(row -> row.isOf(account) && row.waitsFor(enrolment))
                    .findFirst();
            waiting.ifPresent(row -> secrets.put(row.secret().id(), row.putTo(factorId)));
            return waiting.isPresent();
        });
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
                row.until().filter(end -> end.isBefore(expiredBefore)).isPresent()));
    }

    /** Waits until a time, or is in use. */
    private record Row(TotpSecret secret, String enrolment, Optional<Instant> until, long lastStep) {
        boolean isOf(AccountId account) {
            return secret.account().equals(account);
        }

        boolean waits() {
            return until.isPresent();
        }

        boolean waitsFor(String wanted) {
            return waits() && enrolment.equals(wanted);
        }

        Row at(long step) {
            return new Row(secret, enrolment, until, step);
        }

        Row putTo(String factorId) {
            TotpSecret used = new TotpSecret(
                    secret.id(), secret.account(), secret.sealed(), secret.parameters(), Optional.of(factorId));
            return new Row(used, enrolment, Optional.empty(), lastStep);
        }
    }
}
