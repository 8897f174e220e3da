package dev.authendpoints.jdbc.account;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.tx.Taken;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which account owns an address: one at most, and an account one address at most. */
final class OwnedAddresses {
    private final JdbcClient client;

    OwnedAddresses(JdbcClient client) {
        this.client = client;
    }

    Optional<Account> owner(String emailKey) {
        return client.sql("""
                        SELECT a.id, a.username, a.username_key, a.email, a.email_key,
                            a.password_hash, a.pepper_id, a.epoch, a.disabled, a.frozen_at, a.language, a.created_at,
                            TRUE AS email_verified
                        FROM ae_verified_email v
                        JOIN ae_account a ON a.id = v.account_id AND a.email_key = v.email_key
                        WHERE v.email_key = :emailKey
                        """)
                .param("emailKey", emailKey)
                .query(AccountRow::read)
                .optional();
    }

    void own(AccountId id, EmailAddress email) {
        try {
            move(id, email);
        } catch (DuplicateKeyException e) {
            throw new Taken("The address");
        }
    }

    /** In place of the address that it owned before, if any. */
    private void move(AccountId id, EmailAddress email) {
        int moved = client.sql("""
                        UPDATE ae_verified_email
                        SET email_key = :emailKey
                        WHERE account_id = :id
                        """)
                .param("emailKey", email.key())
                .param("id", id.value())
                .update();
        if (moved == 0) {
            client.sql("""
                            INSERT INTO ae_verified_email (email_key, account_id)
                            VALUES (:emailKey, :id)
                            """)
                    .param("emailKey", email.key())
                    .param("id", id.value())
                    .update();
        }
    }
}
