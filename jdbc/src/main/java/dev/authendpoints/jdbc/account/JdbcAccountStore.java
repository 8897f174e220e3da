package dev.authendpoints.jdbc.account;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountSearch;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Identity;
import dev.authendpoints.account.Language;
import dev.authendpoints.account.Username;
import dev.authendpoints.jdbc.housekeeping.Batch;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.tx.Taken;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Accounts. An account's address counts as verified while it is the one that the account owns: from then on {@code verified_at}
 * says so, and whoever changes the address or who owns it changes both tables in one transaction.
 */
public final class JdbcAccountStore implements AccountStore {
    private final JdbcClient client;
    private final OwnedAddresses owned;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcAccountStore(JdbcClient client) {
        this.client = client;
        this.owned = new OwnedAddresses(client);
    }

    @Override
    public void add(Account account) {
        try {
            insert(account);
        } catch (DuplicateKeyException e) {
            throw new Taken("The username");
        }
    }

    private void insert(Account account) {
        client.sql("""
                        INSERT INTO ae_account (id, username, username_key, email, email_key,
                            password_hash, pepper_id, epoch, disabled, language, created_at)
                        VALUES (:id, :username, :usernameKey, :email, :emailKey,
                            :hash, :pepper, :epoch, :disabled, :language, :createdAt)
                        """)
                .param("id", account.id().value())
                .param("username", account.username().text())
                .param("usernameKey", AccountRow.uniqueKey(account.id(), account.username()))
                .param("email", account.email().text())
                .param("emailKey", account.email().key())
                .param("hash", account.passwordHash().encoded())
                .param("pepper", account.passwordHash().pepperId())
                .param("epoch", account.epoch())
                .param("disabled", account.disabled())
                .param("language", column(account.language()), Types.VARCHAR)
                .param("createdAt", Timestamps.of(account.createdAt()))
                .update();
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return client.sql("""
                        SELECT a.id, a.username, a.username_key, a.email, a.email_key,
                            a.password_hash, a.pepper_id, a.epoch, a.disabled, a.frozen_at, a.language, a.created_at,
                            a.verified_at IS NOT NULL AS email_verified
                        FROM ae_account a
                        WHERE a.id = :id
                        """).param("id", id.value()).query(AccountRow::read).optional();
    }

    @Override
    public Optional<Account> find(Identity identity) {
        return identity.isAddress() ? owned.owner(identity.key()) : bearer(identity.key());
    }

    private Optional<Account> bearer(String usernameKey) {
        return client.sql("""
                        SELECT a.id, a.username, a.username_key, a.email, a.email_key,
                            a.password_hash, a.pepper_id, a.epoch, a.disabled, a.frozen_at, a.language, a.created_at,
                            a.verified_at IS NOT NULL AS email_verified
                        FROM ae_account a
                        WHERE a.username_key = :usernameKey
                        """)
                .param("usernameKey", usernameKey)
                .query(AccountRow::read)
                .optional();
    }

    @Override
    public boolean claimedByAnother(EmailAddress email, AccountId except) {
        return client.sql("""
                        SELECT COUNT(*)
                        FROM ae_account
                        WHERE email_key = :emailKey
                        AND verified_at IS NULL
                        AND id <> :except
                        """)
                        .param("emailKey", email.key())
                        .param("except", except.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Of one table: a statement that has waited for a row's lock sees that row anew, but not the rows of other tables. */
    @Override
    public Optional<Account> lock(AccountId id) {
        return client.sql("""
                        SELECT a.id, a.username, a.username_key, a.email, a.email_key,
                            a.password_hash, a.pepper_id, a.epoch, a.disabled, a.frozen_at, a.language, a.created_at,
                            a.verified_at IS NOT NULL AS email_verified
                        FROM ae_account a
                        WHERE a.id = :id
                        FOR UPDATE
                        """).param("id", id.value()).query(AccountRow::read).optional();
    }

    @Override
    public void verifyEmail(AccountId id, EmailAddress email, Instant at) {
        owned.own(id, email);
        client.sql("""
                        UPDATE ae_account
                        SET verified_at = CASE WHEN email_key = :emailKey THEN CAST(:at AS TIMESTAMP(6) WITH TIME ZONE) END
                        WHERE id = :id
                        """)
                .param("emailKey", email.key())
                .param("at", Timestamps.of(at))
                .param("id", id.value())
                .update();
    }

    @Override
    public void changeUsername(AccountId id, Username username) {
        try {
            client.sql("""
                            UPDATE ae_account
                            SET username = :username,
                                username_key = :usernameKey
                            WHERE id = :id
                            """)
                    .param("username", username.text())
                    .param("usernameKey", AccountRow.uniqueKey(id, username))
                    .param("id", id.value())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Taken("The username");
        }
    }

    @Override
    public void changeLanguage(AccountId id, Language language) {
        client.sql("""
                        UPDATE ae_account
                        SET language = :language
                        WHERE id = :id
                        """)
                .param("language", column(language), Types.VARCHAR)
                .param("id", id.value())
                .update();
    }

    private static @Nullable String column(Language language) {
        return language.known() ? language.tag() : null;
    }

    @Override
    public void changeEmail(AccountId id, EmailAddress email, Instant at) {
        verifyEmail(id, email, at);
        client.sql("""
                        UPDATE ae_account
                        SET email = :email,
                            email_key = :emailKey,
                            username = CASE WHEN username_key = :addressed THEN :email ELSE username END,
                            verified_at = :at,
                            epoch = epoch + 1
                        WHERE id = :id
                        """)
                .param("at", Timestamps.of(at))
                .param("email", email.text())
                .param("emailKey", email.key())
                .param("addressed", AccountRow.addressed(id))
                .param("id", id.value())
                .update();
    }

    @Override
    public void remove(AccountId id) {
        client.sql("""
                        DELETE FROM ae_account
                        WHERE id = :id
                        """).param("id", id.value()).update();
    }

    @Override
    public void freeze(AccountId id, Instant at) {
        client.sql("""
                        UPDATE ae_account
                        SET frozen_at = :at,
                            epoch = epoch + 1
                        WHERE id = :id
                        """).param("at", Timestamps.of(at)).param("id", id.value()).update();
    }

    @Override
    public void disable(AccountId id) {
        client.sql("""
                        UPDATE ae_account
                        SET disabled = TRUE,
                            epoch = epoch + 1
                        WHERE id = :id
                        """).param("id", id.value()).update();
    }

    @Override
    public void changePassword(AccountId id, PasswordHash hash) {
        client.sql("""
                        UPDATE ae_account
                        SET password_hash = :hash,
                            pepper_id = :pepper,
                            frozen_at = NULL,
                            epoch = epoch + 1
                        WHERE id = :id
                        """)
                .param("hash", hash.encoded())
                .param("pepper", hash.pepperId())
                .param("id", id.value())
                .update();
    }

    @Override
    public void raiseEpoch(AccountId id) {
        client.sql("""
                        UPDATE ae_account
                        SET epoch = epoch + 1
                        WHERE id = :id
                        """).param("id", id.value()).update();
    }

    @Override
    public void enable(AccountId id) {
        client.sql("""
                        UPDATE ae_account
                        SET disabled = FALSE
                        WHERE id = :id
                        """).param("id", id.value()).update();
    }

    /** A name that is an address is found by the address; what stands in its column begins with a sign that no search does. */
    @Override
    public List<Account> search(AccountSearch search) {
        return client.sql("""
                        SELECT a.id, a.username, a.username_key, a.email, a.email_key,
                            a.password_hash, a.pepper_id, a.epoch, a.disabled, a.frozen_at, a.language, a.created_at,
                            a.verified_at IS NOT NULL AS email_verified
                        FROM ae_account a
                        WHERE a.id > :after
                        AND ((a.username_key LIKE :beginning ESCAPE '!' AND a.username_key NOT LIKE '@%')
                            OR a.email_key LIKE :beginning ESCAPE '!'
                            OR a.id = :id)
                        ORDER BY a.id
                        LIMIT :most
                        """)
                .param("after", search.after().map(AccountId::value).orElse(""))
                .param("beginning", search.beginning().replaceAll("[!%_]", "!$0") + "%")
                .param("id", search.id().map(AccountId::value).orElse(""))
                .param("most", search.most())
                .query(AccountRow::read)
                .list();
    }

    @Override
    public void upgradeHash(AccountId id, PasswordHash old, PasswordHash upgraded) {
        client.sql("""
                        UPDATE ae_account
                        SET password_hash = :hash,
                            pepper_id = :pepper
                        WHERE id = :id
                        AND password_hash = :oldHash
                        AND pepper_id = :oldPepper
                        """)
                .param("hash", upgraded.encoded())
                .param("pepper", upgraded.pepperId())
                .param("id", id.value())
                .param("oldHash", old.encoded())
                .param("oldPepper", old.pepperId())
                .update();
    }

    @Override
    public int removeUnverified(Instant createdBefore) {
        return Batch.of(client.sql("""
                        DELETE FROM ae_account
                        WHERE id IN (
                            SELECT id
                            FROM ae_account
                            WHERE verified_at IS NULL
                            AND created_at < :createdBefore
                            ORDER BY created_at
                            LIMIT :batch)
                        AND verified_at IS NULL
                        """))
                .param("createdBefore", Timestamps.of(createdBefore))
                .update();
    }
}
