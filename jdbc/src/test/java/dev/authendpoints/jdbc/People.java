package dev.authendpoints.jdbc;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Username;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.PasswordHash;
import java.time.Instant;

/** People who have just registered. */
public final class People {
    public static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Dice DICE = Dice.secure();

    private People() {}

    /** Somebody of that name, made unique, with an address of the same name. */
    public static Account person(String name) {
        String unique = name + DICE.digits(12);
        return registered(unique, unique + "@Example.org");
    }

    public static Account registered(String username, String email) {
        return registered(username, email, NOON);
    }

    public static Account registered(String username, String email, Instant at) {
        return new Account(
                new AccountId(DICE.id()),
                Username.parse(username).orElseThrow(),
                EmailAddress.parse(email).orElseThrow(),
                false,
                new PasswordHash("$argon2id$first", "pepper-1"),
                0,
                false,
                at);
    }
}
