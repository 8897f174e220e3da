package dev.authendpoints.jdbc.reenrolment;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.reenrolment.OpenReenrolment;
import dev.authendpoints.reenrolment.ReenrolmentReason;
import dev.authendpoints.reenrolment.ReenrolmentStore;
import dev.authendpoints.session.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions that replace all factors of their account. */
public final class JdbcReenrolmentStore implements ReenrolmentStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcReenrolmentStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void add(OpenReenrolment reenrolment) {
        client.sql("""
            INSERT INTO ae_reenrolment (session_id, account_id, reason, opened_at)
            VALUES (:session, :account, :reason, :openedAt)
            """)
                .param("session", reenrolment.session().value())
                .param("account", reenrolment.account().value())
                .param("reason", reenrolment.reason().name())
                .param("openedAt", Timestamps.of(reenrolment.openedAt()))
                .update();
    }

    @Override
    public Optional<OpenReenrolment> of(SessionId session) {
        return client.sql("""
            SELECT session_id, account_id, reason, opened_at
            FROM ae_reenrolment
            WHERE session_id = :session
            """)
                .param("session", session.value())
                .query(JdbcReenrolmentStore::reenrolment)
                .optional();
    }

    @Override
    public List<SessionId> open(AccountId account) {
        return client.sql("""
            SELECT session_id
            FROM ae_reenrolment
            WHERE account_id = :account
            AND closed_at IS NULL
            ORDER BY opened_at, session_id
            """)
                .param("account", account.value())
                .query((row, number) -> new SessionId(row.getString("session_id")))
                .list();
    }

    @Override
    public boolean close(SessionId session, Instant now) {
        int closed = client.sql("""
            UPDATE ae_reenrolment
            SET closed_at = :now
            WHERE session_id = :session
            AND closed_at IS NULL
            """)
                .param("now", Timestamps.of(now))
                .param("session", session.value())
                .update();
        return closed == 1;
    }

    private static OpenReenrolment reenrolment(ResultSet row, int number) throws SQLException {
        return new OpenReenrolment(
                new SessionId(row.getString("session_id")),
                new AccountId(row.getString("account_id")),
                ReenrolmentReason.valueOf(row.getString("reason")),
                Timestamps.read(row, "opened_at"));
    }
}
