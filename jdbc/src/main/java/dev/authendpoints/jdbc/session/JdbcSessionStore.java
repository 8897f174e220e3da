package dev.authendpoints.jdbc.session;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.client.Client;
import dev.authendpoints.jdbc.account.AccountRow;
import dev.authendpoints.jdbc.housekeeping.Batch;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.OpenSession;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.session.SessionStore;
import dev.authendpoints.session.StepUp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions. */
public final class JdbcSessionStore implements SessionStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcSessionStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void add(Session session, Client opener, Instant createdAt) {
        client.sql("""
            INSERT INTO ae_session (id, account_id, epoch, auth_time, amr, enrol_only, created_at, expires_at, network, agent)
            VALUES (:id, :account, :epoch, :authTime, :amr, :enrolOnly, :createdAt, :expiresAt, :network, :agent)
            """)
                .param("id", session.id().value())
                .param("account", session.account().value())
                .param("epoch", session.epoch())
                .param("authTime", Timestamps.of(session.authTime()))
                .param("amr", String.join(" ", session.amr()))
                .param("enrolOnly", session.enrolOnly())
                .param("createdAt", Timestamps.of(createdAt))
                .param("expiresAt", Timestamps.of(session.expiresAt()))
                .param("network", opener.network())
                .param("agent", opener.agent())
                .update();
    }

    @Override
    public Optional<Caller> live(SessionId id, Instant now) {
        return client.sql("""
            SELECT s.id AS session_id, s.epoch AS session_epoch, s.auth_time, s.amr, s.expires_at,
                s.step_up_for, s.step_up_at, s.step_up_amr, s.enrol_only,
                a.id, a.username, a.username_key, a.email, a.email_key,
                a.password_hash, a.pepper_id, a.epoch, a.disabled, a.frozen_at, a.language, a.created_at,
                a.verified_at IS NOT NULL AS email_verified
            FROM ae_session s
            JOIN ae_account a ON a.id = s.account_id AND a.epoch = s.epoch
            WHERE s.id = :id
            AND s.ended_at IS NULL
            AND s.expires_at > :now
            AND NOT a.disabled
            AND a.frozen_at IS NULL
            """)
                .param("id", id.value())
                .param("now", Timestamps.of(now))
                .query(JdbcSessionStore::caller)
                .optional();
    }

    @Override
    public List<OpenSession> open(AccountId account, int most, Instant now) {
        return client.sql("""
            SELECT s.id AS session_id, s.account_id AS id, s.epoch AS session_epoch, s.auth_time, s.amr,
                s.expires_at, s.step_up_for, s.step_up_at, s.step_up_amr, s.enrol_only, s.created_at, s.network, s.agent,
                (SELECT MAX(t.used_at) FROM ae_refresh_token t WHERE t.session_id = s.id) AS last_used_at
            FROM ae_session s
            JOIN ae_account a ON a.id = s.account_id AND a.epoch = s.epoch
            WHERE s.account_id = :account
            AND s.ended_at IS NULL
            AND s.expires_at > :now
            AND NOT a.disabled
            AND a.frozen_at IS NULL
            ORDER BY s.created_at DESC, s.id
            LIMIT :most
            """)
                .param("account", account.value())
                .param("now", Timestamps.of(now))
                .param("most", most)
                .query(JdbcSessionStore::openSession)
                .list();
    }

    /** Under the account's lock nobody opens another in between. Almost always one statement, which finds nothing. */
    @Override
    public int keepNewest(AccountId account, int most, Instant now) {
        List<SessionId> oldest = client.sql("""
            SELECT s.id
            FROM ae_session s
            JOIN ae_account a ON a.id = s.account_id AND a.epoch = s.epoch
            WHERE s.account_id = :account
            AND s.ended_at IS NULL
            AND s.expires_at > :now
            ORDER BY s.created_at DESC, s.id
            OFFSET :most ROWS
            """)
                .param("account", account.value())
                .param("now", Timestamps.of(now))
                .param("most", most)
                .query((row, number) -> new SessionId(row.getString("id")))
                .list();
        return (int) oldest.stream().filter(id -> end(id, now)).count();
    }

    @Override
    public Optional<AccountId> owner(SessionId id) {
        return client.sql("""
            SELECT account_id
            FROM ae_session
            WHERE id = :id
            """)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(AccountId::new);
    }

    @Override
    public Optional<AccountId> ownerOf(SecretHash refreshToken) {
        return client.sql("""
            SELECT s.account_id
            FROM ae_refresh_token t
            JOIN ae_session s ON s.id = t.session_id
            WHERE t.hash = :hash
            """)
                .param("hash", refreshToken.value())
                .query(String.class)
                .optional()
                .map(AccountId::new);
    }

    @Override
    public boolean end(SessionId id, Instant now) {
        int ended = client.sql("""
            UPDATE ae_session
            SET ended_at = :now
            WHERE id = :id
            AND ended_at IS NULL
            """)
                .param("now", Timestamps.of(now))
                .param("id", id.value())
                .update();
        return ended == 1;
    }

    @Override
    public int endOthers(AccountId account, SessionId survivor, Instant now) {
        return client.sql("""
            UPDATE ae_session
            SET ended_at = :now
            WHERE account_id = :account
            AND id <> :survivor
            AND ended_at IS NULL
            AND expires_at > :now
            AND epoch = (SELECT a.epoch FROM ae_account a WHERE a.id = :account)
            """)
                .param("now", Timestamps.of(now))
                .param("account", account.value())
                .param("survivor", survivor.value())
                .update();
    }

    @Override
    public boolean prove(SessionId id, Instant authTime, List<String> amr, Instant now) {
        int proved = client.sql("""
            UPDATE ae_session
            SET auth_time = :authTime, amr = :amr
            WHERE id = :id
            AND ended_at IS NULL
            AND expires_at > :now
            """)
                .param("authTime", Timestamps.of(authTime))
                .param("amr", String.join(" ", amr))
                .param("id", id.value())
                .param("now", Timestamps.of(now))
                .update();
        return proved == 1;
    }

    @Override
    public boolean raise(SessionId id, StepUp stepUp, Instant now) {
        int raised = client.sql("""
            UPDATE ae_session
            SET step_up_for = :purpose, step_up_at = :at, step_up_amr = :amr
            WHERE id = :id
            AND ended_at IS NULL
            AND expires_at > :now
            """)
                .param("purpose", stepUp.purpose().name())
                .param("at", Timestamps.of(stepUp.at()))
                .param("amr", String.join(" ", stepUp.amr()))
                .param("id", id.value())
                .param("now", Timestamps.of(now))
                .update();
        return raised == 1;
    }

    @Override
    public void moveTo(SessionId id, long epoch) {
        client.sql("""
            UPDATE ae_session
            SET epoch = :epoch, step_up_for = NULL, step_up_at = NULL, step_up_amr = NULL
            WHERE id = :id
            """).param("epoch", epoch).param("id", id.value()).update();
    }

    @Override
    public int prune(Instant endedBefore) {
        return pruneExpired(endedBefore) + pruneEnded(endedBefore);
    }

    private int pruneExpired(Instant before) {
        return Batch.of(client.sql("""
            DELETE FROM ae_session
            WHERE id IN (
                SELECT id
                FROM ae_session
                WHERE expires_at < :before
                ORDER BY expires_at
                LIMIT :batch)
            """)).param("before", Timestamps.of(before)).update();
    }

    private int pruneEnded(Instant before) {
        return Batch.of(client.sql("""
            DELETE FROM ae_session
            WHERE id IN (
                SELECT id
                FROM ae_session
                WHERE ended_at < :before
                ORDER BY ended_at
                LIMIT :batch)
            """)).param("before", Timestamps.of(before)).update();
    }

    private static Caller caller(ResultSet row, int number) throws SQLException {
        return new Caller(session(row), AccountRow.read(row, number));
    }

    private static OpenSession openSession(ResultSet row, int number) throws SQLException {
        Optional<Instant> lastUsedAt = Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return new OpenSession(
                session(row),
                Timestamps.read(row, "created_at"),
                lastUsedAt,
                row.getString("network"),
                row.getString("agent"));
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(row.getString("session_id")),
                new AccountId(row.getString("id")),
                row.getLong("session_epoch"),
                Timestamps.read(row, "auth_time"),
                words(row.getString("amr")),
                Timestamps.read(row, "expires_at"),
                stepUp(row),
                row.getBoolean("enrol_only"));
    }

    private static Optional<StepUp> stepUp(ResultSet row) throws SQLException {
        String purpose = row.getString("step_up_for");
        return purpose == null
                ? Optional.empty()
                : Optional.of(new StepUp(
                        new Purpose(purpose), Timestamps.read(row, "step_up_at"), words(row.getString("step_up_amr"))));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}
