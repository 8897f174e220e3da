package dev.authendpoints.jdbc.factor;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.Enrolment;
import dev.authendpoints.factor.EnrolmentStore;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Label;
import dev.authendpoints.factor.Move;
import dev.authendpoints.jdbc.housekeeping.Batch;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.session.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pending enrolments. */
public final class JdbcEnrolmentStore implements EnrolmentStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcEnrolmentStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Optional<Enrolment> pending(AccountId account, FactorType type, Instant now) {
        return client.sql("""
                        SELECT id, account_id, type, session_id, epoch, created_at, expires_at, label,
                            replaces, overlap_seconds
                        FROM ae_enrolment
                        WHERE account_id = :account
                        AND type_key = :typeKey
                        AND completed_at IS NULL
                        AND expires_at > :now
                        """)
                .param("account", account.value())
                .param("typeKey", TypeKey.of(type))
                .param("now", Timestamps.of(now))
                .query(JdbcEnrolmentStore::enrolment)
                .optional();
    }

    @Override
    public void replace(Enrolment enrolment) {
        client.sql("""
                        DELETE FROM ae_enrolment
                        WHERE account_id = :account
                        AND type_key = :typeKey
                        """)
                .param("account", enrolment.account().value())
                .param("typeKey", TypeKey.of(enrolment.type()))
                .update();
        add(enrolment);
    }

    private void add(Enrolment enrolment) {
        client.sql("""
                        INSERT INTO ae_enrolment (id, account_id, type, type_key, session_id, epoch,
                            created_at, expires_at, tries, label, replaces, overlap_seconds)
                        VALUES (:id, :account, :type, :typeKey, :session, :epoch,
                            :createdAt, :expiresAt, 0, :label, :replaces, :overlap)
                        """)
                .param("id", enrolment.id())
                .param("account", enrolment.account().value())
                .param("type", enrolment.type().name())
                .param("typeKey", TypeKey.of(enrolment.type()))
                .param("session", enrolment.session().value())
                .param("epoch", enrolment.epoch())
                .param("createdAt", Timestamps.of(enrolment.createdAt()))
                .param("expiresAt", Timestamps.of(enrolment.expiresAt()))
                .param("label", text(enrolment.label()), Types.VARCHAR)
                .param("replaces", replaces(enrolment.move()), Types.VARCHAR)
                .param("overlap", overlap(enrolment.move()), Types.BIGINT)
                .update();
    }

    @Override
    public void describe(String id, Optional<Label> label, Optional<Move> move) {
        client.sql("""
                        UPDATE ae_enrolment
                        SET label = :label,
                            replaces = :replaces,
                            overlap_seconds = :overlap
                        WHERE id = :id
                        """)
                .param("label", text(label), Types.VARCHAR)
                .param("replaces", replaces(move), Types.VARCHAR)
                .param("overlap", overlap(move), Types.BIGINT)
                .param("id", id)
                .update();
    }

    @Override
    public boolean countTry(String id, int most, Instant now) {
        int counted = client.sql("""
                        UPDATE ae_enrolment
                        SET tries = tries + 1
                        WHERE id = :id
                        AND completed_at IS NULL
                        AND expires_at > :now
                        AND tries < :most
                        """)
                .param("id", id)
                .param("now", Timestamps.of(now))
                .param("most", most)
                .update();
        return counted == 1;
    }

    @Override
    public boolean complete(String id, Instant now) {
        int completed =
                client.sql("""
                        UPDATE ae_enrolment
                        SET completed_at = :now
                        WHERE id = :id
                        AND completed_at IS NULL
                        AND expires_at > :now
                        """).param("now", Timestamps.of(now)).param("id", id).update();
        return completed == 1;
    }

    @Override
    public int prune(Instant expiredBefore) {
        return Batch.of(client.sql("""
                        DELETE FROM ae_enrolment
                        WHERE id IN (
                            SELECT id
                            FROM ae_enrolment
                            WHERE expires_at < :expiredBefore
                            ORDER BY expires_at
                            LIMIT :batch)
                        """))
                .param("expiredBefore", Timestamps.of(expiredBefore))
                .update();
    }

    private static Enrolment enrolment(ResultSet row, int number) throws SQLException {
        return new Enrolment(
                row.getString("id"),
                new AccountId(row.getString("account_id")),
                new FactorType(row.getString("type")),
                new SessionId(row.getString("session_id")),
                row.getLong("epoch"),
                Timestamps.read(row, "created_at"),
                Timestamps.read(row, "expires_at"),
                Optional.ofNullable(row.getString("label")).map(Label::new),
                move(row));
    }

    private static Optional<Move> move(ResultSet row) throws SQLException {
        Duration overlap = Duration.ofSeconds(row.getLong("overlap_seconds"));
        return Optional.ofNullable(row.getString("replaces")).map(replaced -> new Move(replaced, overlap));
    }

    private static @Nullable String replaces(Optional<Move> move) {
        return move.map(Move::replaces).orElse(null);
    }

    private static @Nullable Long overlap(Optional<Move> move) {
        return move.map(Move::overlap).map(Duration::toSeconds).orElse(null);
    }

    private static @Nullable String text(Optional<Label> label) {
        return label.map(Label::text).orElse(null);
    }
}
