package dev.authendpoints.jdbc.stepup;

import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.stepup.OpenStepUp;
import dev.authendpoints.stepup.StepUpStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Step-ups that have begun, one a session. */
public final class JdbcStepUpStore implements StepUpStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcStepUpStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void replace(OpenStepUp stepUp) {
        client.sql("""
            DELETE FROM ae_step_up
            WHERE session_id = :session
            """).param("session", stepUp.session().value()).update();
        client.sql("""
            INSERT INTO ae_step_up (session_id, id, epoch, purpose, expires_at)
            VALUES (:session, :id, :epoch, :purpose, :expiresAt)
            """)
                .param("session", stepUp.session().value())
                .param("id", stepUp.id())
                .param("epoch", stepUp.epoch())
                .param("purpose", stepUp.purpose().map(Purpose::name).orElse(null))
                .param("expiresAt", Timestamps.of(stepUp.expiresAt()))
                .update();
    }

    @Override
    public Optional<OpenStepUp> find(SessionId session, Instant now) {
        return client.sql("""
            SELECT id, session_id, epoch, purpose, expires_at
            FROM ae_step_up
            WHERE session_id = :session
            AND expires_at > :now
            """)
                .param("session", session.value())
                .param("now", Timestamps.of(now))
                .query(JdbcStepUpStore::stepUp)
                .optional();
    }

    @Override
    public boolean complete(String id, Instant now) {
        int completed =
                client.sql("""
                    DELETE FROM ae_step_up
                    WHERE id = :id
                    AND expires_at > :now
                    """).param("id", id).param("now", Timestamps.of(now)).update();
        return completed == 1;
    }

    @Override
    public int prune(Instant expiredBefore) {
        return client.sql("""
            DELETE FROM ae_step_up
            WHERE expires_at < :expiredBefore
            """)
                .param("expiredBefore", Timestamps.of(expiredBefore))
                .update();
    }

    private static OpenStepUp stepUp(ResultSet row, int number) throws SQLException {
        return new OpenStepUp(
                row.getString("id"),
                new SessionId(row.getString("session_id")),
                row.getLong("epoch"),
                Optional.ofNullable(row.getString("purpose")).map(Purpose::new),
                Timestamps.read(row, "expires_at"));
    }
}
