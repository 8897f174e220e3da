package dev.authendpoints.jdbc.account;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Language;
import dev.authendpoints.account.Username;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.secret.PasswordHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/** Reads an account from the columns of its table and {@code email_verified}, by name. */
public final class AccountRow {
    private static final char NOT_A_NAME = '@';

    private AccountRow() {}

    /**
     * Reads an account.
     *
     * @param row a row that has the columns
     * @param number which row it is; it does not matter
     * @return the account
     * @throws SQLException when a column is missing
     */
    public static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getString("id")),
                username(row.getString("username"), row.getString("username_key")),
                new EmailAddress(row.getString("email"), row.getString("email_key")),
                row.getBoolean("email_verified"),
                new PasswordHash(row.getString("password_hash"), row.getString("pepper_id")),
                row.getLong("epoch"),
                row.getBoolean("disabled"),
                row.getObject("frozen_at") != null,
                new Language(Objects.requireNonNullElse(row.getString("language"), "")),
                Timestamps.read(row, "created_at"));
    }

    /** What stands in the unique column: the name's key, or for an address, which is nobody's by itself, the account. */
    static String uniqueKey(AccountId id, Username username) {
        return username.isAddress() ? addressed(id) : username.key();
    }

    static String addressed(AccountId id) {
        return NOT_A_NAME + id.value();
    }

    private static Username username(String text, String uniqueKey) {
        return uniqueKey.charAt(0) == NOT_A_NAME ? Username.parse(text).orElseThrow() : new Username(text, uniqueKey);
    }
}
