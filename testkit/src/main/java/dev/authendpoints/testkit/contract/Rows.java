package dev.authendpoints.testkit.contract;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Username;
import dev.authendpoints.client.Client;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.testkit.Backend;
import java.time.Duration;
import java.util.List;

/** Makes rows as the product would, so that foreign keys and column widths are satisfied. */
final class Rows {
    private static final Duration MONTH = Duration.ofDays(30);

    static final Client HOME = new Client("2001:db8::1", "2001:0db8:0000:0000::/64", "Firefox");

    private final Dice dice = Dice.secure();
    private final Backend backend;

    Rows(Backend backend) {
        this.backend = backend;
    }

    String id() {
        return dice.id();
    }

    SecretHash hash() {
        return new SecretHash(dice.id() + "." + dice.token().reveal());
    }

    PasswordHash password() {
        return new PasswordHash("$cheap$" + dice.id(), dice.id());
    }

    /** An account that is not kept yet. */
    Account account(String username, String email) {
        return account(username, email, false);
    }

    private Account account(String username, String email, boolean disabled) {
        return new Account(
                new AccountId(id()),
                Username.parse(username).orElseThrow(),
                EmailAddress.parse(email).orElseThrow(),
                false,
                password(),
                0,
                disabled,
                StoreContract.NOW);
    }

    Account kept(String username) {
        return kept(account(username, username + "@example.org"));
    }

    Account keptDisabled(String username) {
        return kept(account(username, username + "@example.org", true));
    }

    Account kept(Account account) {
        backend.transactions().run(() -> backend.stores().accounts().add(account));
        return account;
    }

    /** A session that is not kept yet. */
    Session session(Account account) {
        return new Session(
                new SessionId(id()),
                account.id(),
                account.epoch(),
                StoreContract.NOW,
                List.of("pwd", "email"),
                StoreContract.NOW.plus(MONTH));
    }

    Session keptSession(Account account) {
        Session session = session(account);
        backend.transactions().run(() -> backend.stores().sessions().add(session, HOME, StoreContract.NOW));
        return session;
    }
}
