package dev.authendpoints.jdbc.factor.phone;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.phone.Phone;
import dev.authendpoints.factor.phone.PhoneStore;
import dev.authendpoints.jdbc.housekeeping.Batch;
import dev.authendpoints.jdbc.time.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The phones that codes are sent to. */
public final class JdbcPhoneStore implements PhoneStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcPhoneStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void await(Phone phone, String enrolment, Instant until) {
        client.sql("""
                        DELETE FROM ae_phone
                        WHERE account_id = :account
                        AND in_use = FALSE
                        """).param("account", phone.account().value()).update();
        client.sql("""
                        INSERT INTO ae_phone (id, account_id, enrolment, in_use, sealed, expires_at)
                        VALUES (:id, :account, :enrolment, FALSE, :sealed, :until)
                        """)
                .param("id", phone.id())
                .param("account", phone.account().value())
                .param("enrolment", enrolment)
                .param("sealed", phone.sealed())
                .param("until", Timestamps.of(until))
                .update();
    }

    @Override
    public Optional<Phone> waiting(String enrolment, Instant now) {
        return client.sql("""
                        SELECT id, account_id, sealed
                        FROM ae_phone
                        WHERE enrolment = :enrolment
                        AND in_use = FALSE
                        AND expires_at > :now
                        """)
                .param("enrolment", enrolment)
                .param("now", Timestamps.of(now))
                .query(JdbcPhoneStore::phone)
                .optional();
    }

    @Override
    public Optional<Phone> inUse(AccountId account) {
        return client.sql("""
                        SELECT id, account_id, sealed
                        FROM ae_phone
                        WHERE account_id = :account
                        AND in_use = TRUE
                        """)
                .param("account", account.value())
                .query(JdbcPhoneStore::phone)
                .optional();
    }

    @Override
    public boolean putToUse(String enrolment, AccountId account) {
        client.sql("""
                        DELETE FROM ae_phone
                        WHERE account_id = :account
                        AND in_use = TRUE
                        """).param("account", account.value()).update();
        int put = client.sql("""
                        UPDATE ae_phone
                        SET in_use = TRUE,
                            expires_at = NULL
                        WHERE enrolment = :enrolment
                        AND account_id = :account
                        AND in_use = FALSE
                        """)
                .param("enrolment", enrolment)
                .param("account", account.value())
                .update();
        return put == 1;
    }

    @Override
    public void add(Phone phone) {
        client.sql("""
                        INSERT INTO ae_phone (id, account_id, enrolment, in_use, sealed)
                        VALUES (:id, :account, :id, TRUE, :sealed)
                        """)
                .param("id", phone.id())
                .param("account", phone.account().value())
                .param("sealed", phone.sealed())
                .update();
    }

    @Override
    public void removeAll(AccountId account) {
        client.sql("""
                        DELETE FROM ae_phone
                        WHERE account_id = :account
                        """).param("account", account.value()).update();
    }

    @Override
    public int prune(Instant expiredBefore) {
        return Batch.of(client.sql("""
                        DELETE FROM ae_phone
                        WHERE id IN (
                            SELECT id
                            FROM ae_phone
                            WHERE expires_at < :expiredBefore
                            ORDER BY expires_at
                            LIMIT :batch)
                        """))
                .param("expiredBefore", Timestamps.of(expiredBefore))
                .update();
    }

    private static Phone phone(ResultSet row, int number) throws SQLException {
        return new Phone(row.getString("id"), new AccountId(row.getString("account_id")), row.getString("sealed"));
    }
}
