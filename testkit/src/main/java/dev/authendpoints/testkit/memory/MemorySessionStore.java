package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.session.SessionStore;
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
    public void add(Session session, Instant createdAt) {
        database.run(() -> sessions.put(session.id(), new Row(session, session.expiresAt(), false)));
    }

    @Override
    public Optional<Caller> live(SessionId id, Instant now) {
        return database.run(() -> sessions.get(id)
                .filter(row -> row.alive(now))
                .map(Row::session)
                .flatMap(session -> accounts.find(session.account())
                        .filter(account -> !account.disabled() && account.epoch() == session.epoch())
                        .map(account -> new Caller(session, account))));
    }

    @Override
    public List<Session> of(AccountId account, Instant now) {
        return database.run(() -> sessions.rows()
                .map(row -> row.session().id())
                .flatMap(id -> live(id, now).stream())
                .map(Caller::session)
                .filter(session -> session.account().equals(account))
                .sorted(Comparator.comparing(Session::authTime).reversed())
                .toList());
    }

    @Override
    public Optional<AccountId> owner(SessionId id) {
        return database.run(() -> sessions.get(id).map(row -> row.session().account()));
    }

    @Override
    public boolean end(SessionId id, Instant now) {
        return database.run(() -> sessions.update(id, row -> row.alive(now), row -> new Row(row.session(), now, true)));
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

    private record Row(Session session, Instant end, boolean ended) {
        boolean alive(Instant now) {
            return !ended && now.isBefore(end);
        }

        Row under(long epoch) {
            Session moved = new Session(
                    session.id(), session.account(), epoch, session.authTime(), session.amr(), session.expiresAt());
            return new Row(moved, end, ended);
        }
    }
}
