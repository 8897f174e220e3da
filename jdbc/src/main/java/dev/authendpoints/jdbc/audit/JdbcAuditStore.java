package dev.authendpoints.jdbc.audit;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditEntry;
import dev.authendpoints.audit.AuditEvent;
import dev.authendpoints.audit.AuditPosition;
import dev.authendpoints.audit.AuditStore;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.secret.Dice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trail of events. They stay when their account goes. */
public final class JdbcAuditStore implements AuditStore {
    private final JdbcClient client;
    private final Dice dice;

    /**
     * Creates it.
     *
     * @param client runs statements
     * @param dice names rows
     */
    public JdbcAuditStore(JdbcClient client, Dice dice) {
        this.client = client;
        this.dice = dice;
    }

    @Override
    public void add(AuditEvent event) {
        client.sql("""
            INSERT INTO ae_audit_event (id, happened_at, nth, type, account_id, address, detail)
            VALUES (:id, :at,
                (SELECT COALESCE(MAX(nth), 0) + 1
                FROM ae_audit_event
                WHERE account_id = :account AND happened_at = :at),
                :type, :account, :address, :detail)
            """)
                .param("id", dice.id())
                .param("at", Timestamps.of(event.at()))
                .param("type", event.type().name())
                .param("account", event.account().map(AccountId::value).orElse(null), Types.VARCHAR)
                .param("address", event.address())
                .param("detail", event.detail())
                .update();
    }

    @Override
    public List<AuditEvent> newest(AccountId account, int limit) {
        return client.sql("""
            SELECT happened_at, type, account_id, address, detail
            FROM ae_audit_event
            WHERE account_id = :account
            ORDER BY happened_at DESC, nth DESC
            LIMIT :limit
            """)
                .param("account", account.value())
                .param("limit", limit)
                .query(JdbcAuditStore::event)
                .list();
    }

    @Override
    public List<AuditEntry> page(AccountId account, AuditPosition before, int limit) {
        return client.sql("""
            SELECT id, happened_at, nth, type, account_id, address, detail
            FROM ae_audit_event
            WHERE account_id = :account
            AND (happened_at < :at
                OR (happened_at = :at AND nth < :nth)
                OR (happened_at = :at AND nth = :nth AND id < :id))
            ORDER BY happened_at DESC, nth DESC, id DESC
            LIMIT :limit
            """)
                .param("account", account.value())
                .param("at", Timestamps.of(before.at()))
                .param("nth", before.nth())
                .param("id", before.id())
                .param("limit", limit)
                .query(JdbcAuditStore::entry)
                .list();
    }

    @Override
    public int prune(Instant before, int limit) {
        return client.sql("""
            DELETE FROM ae_audit_event
            WHERE id IN (
                SELECT id
                FROM ae_audit_event
                WHERE happened_at < :before
                ORDER BY happened_at, id
                LIMIT :limit)
            """)
                .param("before", Timestamps.of(before))
                .param("limit", limit)
                .update();
    }

    @Override
    public int pruneNameless(Instant before, int limit) {
        return client.sql("""
            DELETE FROM ae_audit_event
            WHERE id IN (
                SELECT id
                FROM ae_audit_event
                WHERE account_id IS NULL
                AND happened_at < :before
                ORDER BY happened_at, id
                LIMIT :limit)
            """)
                .param("before", Timestamps.of(before))
                .param("limit", limit)
                .update();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        AuditPosition position =
                new AuditPosition(Timestamps.read(row, "happened_at"), row.getLong("nth"), row.getString("id"));
        return new AuditEntry(position, event(row, number));
    }

    private static AuditEvent event(ResultSet row, int number) throws SQLException {
        return new AuditEvent(
                Timestamps.read(row, "happened_at"),
                AuditType.valueOf(row.getString("type")),
                Optional.of(new AccountId(row.getString("account_id"))),
                row.getString("address"),
                row.getString("detail"));
    }
}
