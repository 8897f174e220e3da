package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.login.ChallengeId;
import dev.authendpoints.login.ChallengeStore;
import dev.authendpoints.login.OpenLogin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class MemoryChallengeStore implements ChallengeStore {
    private final MemoryDatabase database;
    private final AccountStore accounts;
    private final Table<ChallengeId, Row> logins;

    MemoryChallengeStore(MemoryDatabase database, AccountStore accounts) {
        this.database = database;
        this.accounts = accounts;
        this.logins = database.table();
    }

    @Override
    public void add(OpenLogin login) {
        database.run(() -> logins.put(login.id(), new Row(login, 0, 0, false, false)));
    }

    @Override
    public void keepNewest(AccountId account, int keep, Instant now) {
        database.run(() -> {
            List<OpenLogin> open = logins.rows()
                    .filter(row -> row.login().account().equals(account) && row.open(now))
                    .map(Row::login)
                    .toList();
            open.stream()
                    .limit(Math.max(0, open.size() - keep))
                    .forEach(login -> logins.update(login.id(), row -> true, Row::close));
        });
    }

    @Override
    public Optional<OpenLogin> find(ChallengeId id, Instant now) {
        return database.run(() -> logins.get(id).filter(row -> row.open(now)).map(Row::login));
    }

    @Override
    public Optional<Pending> findPending(ChallengeId id, Instant now) {
        return database.run(() -> find(id, now)
                .flatMap(login -> accounts.find(login.account()).map(account -> new Pending(login, account))));
    }

    @Override
    public Optional<OpenLogin> newest(String emailKey, FactorType type, Instant now) {
        return database.run(() -> logins.rows()
                .filter(row -> row.login().emailKey().equals(emailKey))
                .filter(row -> row.login().type().equals(type))
                .reduce((older, newer) -> newer)
                .filter(row -> row.open(now))
                .map(Row::login));
    }

    @Override
    public boolean countTry(ChallengeId id, int most, Instant now) {
        return database.run(
                () -> logins.update(id, row -> row.open(now) && row.tries() < most, row -> row.tried(most, 0)));
    }

    @Override
    public boolean countTryWithoutChallenge(ChallengeId id, int most, int mostWithout, Instant now) {
        return database.run(() -> logins.update(
                id,
                row -> row.open(now) && row.tries() < most && row.without() < mostWithout,
                row -> row.tried(most, 1)));
    }

    @Override
    public boolean complete(ChallengeId id, Instant now) {
        return database.run(() -> logins.update(id, row -> row.alive(now), Row::close));
    }

    @Override
    public int prune(Instant expiredBefore) {
        return database.run(
                () -> logins.removeIf((id, row) -> row.login().expiresAt().isBefore(expiredBefore)));
    }

    /** A login whose last try is being compared is not open to another, but alive: that try may still complete it. */
    private record Row(OpenLogin login, int tries, int without, boolean spent, boolean closed) {
        boolean alive(Instant now) {
            return !closed && now.isBefore(login.expiresAt());
        }

        boolean open(Instant now) {
            return alive(now) && !spent;
        }

        Row tried(int most, int withoutChallenge) {
            return new Row(login, tries + 1, without + withoutChallenge, tries + 1 >= most, closed);
        }

        Row close() {
            return new Row(login, tries, without, spent, true);
        }
    }
}
