package dev.authendpoints.jdbc.limit;

import dev.authendpoints.jdbc.housekeeping.Batch;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.limit.Holder;
import dev.authendpoints.limit.SendPurpose;
import dev.authendpoints.limit.SendStore;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.tx.Taken;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
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
    public List<Instant> since(Holder holder, SendPurpose purpose, Instant after) {
        return client.sql("""
                        SELECT sent_at
                        FROM ae_send
                        WHERE holder = :holder
                        AND purpose = :purpose
                        AND sent_at >= :after
                        ORDER BY sent_at
                        """)
                .param("holder", holder.key())
                .param("purpose", purpose.name())
                .param("after", Timestamps.of(after))
                .query((row, number) -> Timestamps.read(row, "sent_at"))
                .list();
    }

    @Override
    public long lastPlace(Holder holder, SendPurpose purpose) {
        return client.sql("""
                        SELECT COALESCE(MAX(nth), 0)
                        FROM ae_send
                        WHERE holder = :holder
                        AND purpose = :purpose
                        """)
                .param("holder", holder.key())
                .param("purpose", purpose.name())
                .query(Long.class)
                .single();
    }

    @Override
    public void add(Holder holder, SendPurpose purpose, long place, Instant at) {
        try {
            client.sql("""
                            INSERT INTO ae_send (id, holder, purpose, nth, sent_at)
                            VALUES (:id, :holder, :purpose, :place, :at)
                            """)
                    .param("id", dice.id())
                    .param("holder", holder.key())
                    .param("purpose", purpose.name())
                    .param("place", place)
                    .param("at", Timestamps.of(at))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Taken("the next place in a budget");
        }
    }

    @Override
    public int prune(Instant before) {
        return Batch.of(client.sql("""
                        DELETE FROM ae_send
                        WHERE id IN (
                            SELECT id
                            FROM ae_send
                            WHERE sent_at < :before
                            ORDER BY sent_at
                            LIMIT :batch)
                        """)).param("before", Timestamps.of(before)).update();
    }
}
