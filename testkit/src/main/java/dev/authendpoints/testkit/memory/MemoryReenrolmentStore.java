package dev.authendpoints.testkit.memory;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.reenrolment.OpenReenrolment;
import dev.authendpoints.reenrolment.ReenrolmentStore;
import dev.authendpoints.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class MemoryReenrolmentStore implements ReenrolmentStore {
    private final MemoryDatabase database;
    private final Table<SessionId, Row> rows;

    MemoryReenrolmentStore(MemoryDatabase database) {
        this.database = database;
        this.rows = database.table();
    }

    @Override
    public void add(OpenReenrolment reenrolment) {
        database.run(() -> rows.put(reenrolment.session(), new Row(reenrolment, false)));
    }

    @Override
    public Optional<OpenReenrolment> of(SessionId session) {
        return database.run(() -> rows.get(session).map(Row::reenrolment));
    }

    @Override
    public List<SessionId> open(AccountId account) {
        return database.run(() -> rows.rows()
                .filter(row -> !row.closed() && row.reenrolment().account().equals(account))
                .map(row -> row.reenrolment().session())
                .toList());
    }

    @Override
    public boolean close(SessionId session, Instant now) {
        return database.run(() -> rows.update(session, row -> !row.closed(), row -> new Row(row.reenrolment(), true)));
    }

    private record Row(OpenReenrolment reenrolment, boolean closed) {}
}
