package dev.authendpoints.jdbc.limit;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.limit.SendPurpose;
import dev.authendpoints.limit.SendStore;
import dev.authendpoints.secret.Dice;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was sent. */
public final class JdbcSendStore implements SendStore {
    private final JdbcClient client;
    private final Dice dice;

    /**
     * Creates it.
     *
     * @param client runs statements
     * @param dice names rows
     */
    public JdbcSendStore(JdbcClient client, Dice dice) {
        this.client = client;
        this.dice = dice;
    }

    @Override
    public List<Instant> since(AccountId account, SendPurpose purpose, Instant after) {
        return client.sql("""
                        SELECT sent_at
                        FROM ae_send
                        WHERE account_id = :account
                        AND purpose = :purpose
                        AND sent_at >= :after
                        ORDER BY sent_at
                        """)
                .param("account", account.value())
                .param("purpose", purpose.name())
                .param("after", Timestamps.of(after))
                .query((row, number) -> Timestamps.read(row, "sent_at"))
                .list();
    }

    @Override
    public void add(AccountId account, SendPurpose purpose, Instant at) {
        client.sql("""
                        INSERT INTO ae_send (id, account_id, purpose, sent_at)
                        VALUES (:id, :account, :purpose, :at)
                        """)
                .param("id", dice.id())
                .param("account", account.value())
                .param("purpose", purpose.name())
                .param("at", Timestamps.of(at))
                .update();
    }

    @Override
    public int prune(Instant before) {
        return client.sql("""
                        DELETE FROM ae_send
                        WHERE sent_at < :before
                        """).param("before", Timestamps.of(before)).update();
    }
}
