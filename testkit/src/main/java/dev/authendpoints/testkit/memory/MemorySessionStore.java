package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.client.Client;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.OpenSession;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.session.SessionStore;
import dev.authendpoints.session.StepUp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class MemorySessionStore implements SessionStore {
    private final MemoryDatabase database;
    private final AccountStore accounts;
    private final MemoryRefreshTokenStore refreshTokens;
    private final Table<SessionId, Row> sessions;

    MemorySessionStore(MemoryDatabase database, AccountStore accounts, MemoryRefreshTokenStore refreshTokens) {
        this.database = database;
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.sessions = database.table();
    }

    @Override
    public void add(Session session, Client client, Instant createdAt) {
        OpenSession opened = new OpenSession(session, createdAt, Optional.empty(), client.network(), client.agent());
        database.run(() -> sessions.put(session.id(), new Row(opened, session.expiresAt(), false)));
    }

    @Override
    public Optional<Caller> live(SessionId id, Instant now) {
        return database.run(() -> sessions.get(id)
                .filter(row -> row.alive(now))
                .map(Row::session)
                .flatMap(session -> accounts.find(session.account())
                        .filter(account -> account.open() && account.epoch() == session.epoch())
                        .map(account -> new Caller(session, account))));
    }

    @Override
    public List<OpenSession> open(AccountId account, int most, Instant now) {
        return database.run(() -> sessions.rows()
                .filter(row -> row.session().account().equals(account))
                .filter(row -> live(row.session().id(), now).isPresent())
                .map(row -> row.usedAt(refreshTokens.lastUse(row.session().id())))
                .sorted(Comparator.comparing(OpenSession::createdAt).reversed())
                .limit(most)
                .toList());
    }

    @Override
    public int keepNewest(AccountId account, int most, Instant now) {
        return database.run(() -> (int) open(account, Integer.MAX_VALUE, now).stream()
                .skip(most)
                .filter(old -> end(old.session().id(), now))
                .count());
    }

    @Override
    public Optional<AccountId> owner(SessionId id) {
        return database.run(() -> sessions.get(id).map(row -> row.session().account()));
    }

    @Override
    public Optional<AccountId> ownerOf(SecretHash refreshToken) {
        return database.run(() -> refreshTokens.find(refreshToken).flatMap(token -> owner(token.session())));
    }

    @Override
    public boolean end(SessionId id, Instant now) {
        return database.run(() -> sessions.update(id, row -> row.alive(now), row -> new Row(row.opened(), now, true)));
    }

    @Override
    public int endOthers(AccountId account, SessionId survivor, Instant now) {
        return database.run(() -> {
            List<SessionId> others = open(account, Integer.MAX_VALUE, now).stream()
                    .map(open -> open.session().id())
                    .filter(id -> !id.equals(survivor))
                    .toList();
            others.forEach(id -> end(id, now));
            return others.size();
        });
    }

    @Override
    public boolean prove(SessionId id, Instant authTime, List<String> amr, Instant now) {
        return database.run(() -> sessions.update(
                id, row -> row.alive(now), row -> row.as(row.session().proved(authTime, amr))));
    }

    @Override
    public boolean raise(SessionId id, StepUp stepUp, Instant now) {
        return database.run(() -> sessions.update(
                id, row -> row.alive(now), row -> row.as(row.session().raised(Optional.of(stepUp)))));
    }

    @Override
    public void moveTo(SessionId id, long epoch) {
        database.run(() -> sessions.update(id, row -> true, row -> row.under(epoch)));
    }

    @Override
    public int prune(Instant endedBefore) {
        return database.run(() -> {
            List<SessionId> gone = sessions.rows()
                    .filter(row -> row.end().isBefore(endedBefore))
                    .map(row -> row.session().id())
                    .toList();
            gone.forEach(refreshTokens::removeAllOf);
            return sessions.removeIf((id, row) -> gone.contains(id));
        });
    }

    private record Row(OpenSession opened, Instant end, boolean ended) {
        Session session() {
            return opened.session();
        }

        boolean alive(Instant now) {
            return !ended && now.isBefore(end);
        }

        OpenSession usedAt(Optional<Instant> lastUse) {
            return new OpenSession(session(), opened.createdAt(), lastUse, opened.network(), opened.agent());
        }

        Row under(long epoch) {
            Session old = session();
            Session moved = new Session(
                    old.id(),
                    old.account(),
                    epoch,
                    old.authTime(),
                    old.amr(),
                    old.expiresAt(),
                    Optional.empty(),
                    old.enrolOnly());
            return as(moved);
        }

        Row as(Session other) {
            OpenSession same =
                    new OpenSession(other, opened.createdAt(), opened.lastUsedAt(), opened.network(), opened.agent());
            return new Row(same, end, ended);
        }
    }
}
