package dev.authendpoints.jdbc.factor.phone;

import dev.authendpoints.factor.phone.PhoneTraffic;
import dev.authendpoints.factor.phone.PhoneTrafficStore;
import dev.authendpoints.jdbc.time.Timestamps;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was sent to phones. The gate is one row: its lock lets one transaction after the other look and then count. */
public final class JdbcPhoneTrafficStore implements PhoneTrafficStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcPhoneTrafficStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void lock() {
        int locked = client.sql("""
                        UPDATE ae_phone_gate
                        SET passes = passes + 1
                        WHERE id = 1
                        """).update();
        if (locked != 1) {
            throw new IllegalStateException("The row is gone that the migrations made: nothing is sent to phones");
        }
    }

    @Override
    public int sent(String holder, Instant from) {
        return client.sql("""
                        SELECT COALESCE(SUM(sent), 0)
                        FROM ae_phone_traffic
                        WHERE holder = :holder
                        AND since = :from
                        """)
                .param("holder", holder)
                .param("from", Timestamps.of(from))
                .query(Integer.class)
                .single();
    }

    /** The lock is held: nobody else makes the row between the two statements. */
    @Override
    public void countSent(String holder, Instant from) {
        int counted = client.sql("""
                        UPDATE ae_phone_traffic
                        SET sent = sent + 1
                        WHERE holder = :holder
                        AND since = :from
                        """)
                .param("holder", holder)
                .param("from", Timestamps.of(from))
                .update();
        if (counted == 0) {
            client.sql("""
                            INSERT INTO ae_phone_traffic (holder, since, sent, used)
                            VALUES (:holder, :from, 1, 0)
                            """)
                    .param("holder", holder)
                    .param("from", Timestamps.of(from))
                    .update();
        }
    }

    @Override
    public void countUsed(String holder, Instant from) {
        client.sql("""
                        UPDATE ae_phone_traffic
                        SET used = used + 1
                        WHERE holder = :holder
                        AND since = :from
                        """)
                .param("holder", holder)
                .param("from", Timestamps.of(from))
                .update();
    }

    @Override
    public PhoneTraffic since(String holder, Instant from) {
        return client.sql("""
                        SELECT COALESCE(SUM(sent), 0) AS sent, COALESCE(SUM(used), 0) AS used
                        FROM ae_phone_traffic
                        WHERE holder = :holder
                        AND since >= :from
                        """)
                .param("holder", holder)
                .param("from", Timestamps.of(from))
                .query((row, number) -> new PhoneTraffic(row.getInt("sent"), row.getInt("used")))
                .single();
    }

    @Override
    public int prune(Instant before) {
        return client.sql("""
                        DELETE FROM ae_phone_traffic
                        WHERE since < :before
                        """).param("before", Timestamps.of(before)).update();
    }
}
