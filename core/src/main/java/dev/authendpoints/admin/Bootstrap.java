package dev.authendpoints.admin;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.policy.PolicyStore;
import dev.authendpoints.policy.Roles;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.secret.SecretHasher;
import dev.authendpoints.session.Caller;
import dev.authendpoints.tx.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How the first administrator comes to be: whoever runs the server asks for a token that works once and for an hour, and shows
 * it in the session of an account of their own. There is no default password, and no token while somebody administers.
 */
public final class Bootstrap {
    /** How long a token works. */
    public static final Duration LIFE = Duration.ofHours(1);

    private final Transactions transactions;
    private final AccountLock lock;
    private final AdminStore store;
    private final PolicyStore policy;
    private final Tokens tokens;
    private final AdminDesk desk;

    /**
     * Creates it.
     *
     * @param transactions opens transactions
     * @param lock decides under an account's lock
     * @param store where the token is kept
     * @param policy where roles are kept
     * @param tokens makes and hashes tokens
     * @param desk writes down and tells
     */
    public Bootstrap(
            Transactions transactions,
            AccountLock lock,
            AdminStore store,
            PolicyStore policy,
            Tokens tokens,
            AdminDesk desk) {
        this.transactions = transactions;
        this.lock = lock;
        this.store = store;
        this.policy = policy;
        this.tokens = tokens;
        this.desk = desk;
    }

    /**
     * Makes a token, for who runs the server. Of several nodes that ask at the same moment one gets it.
     *
     * @return the token, this once; nothing while another one waits, and while somebody administers
     */
    public Optional<Secret> offer() {
        Instant now = desk.time().instant();
        Secret token = tokens.dice().token();
        boolean offered = transactions.run(() -> store.offer(tokens.hash(token), now, now.plus(LIFE)));
        return Optional.of(token).filter(made -> offered);
    }

    /**
     * Makes the caller an administrator. The session lives on.
     *
     * @param caller who asks, by a fresh login with two steps that are worth {@code aal2}
     * @param token what is presented
     * @param client from where
     * @return done, or why not
     */
    public AdminOutcome<Boolean> claim(Caller caller, Secret token, Client client) {
        Instant now = desk.time().instant();
        if (!AdminGate.isFresh(caller, now)) {
            return new AdminOutcome.Refused<>(AdminRefusal.STEP_UP_REQUIRED);
        }
        Account seen = caller.account();
        return lock.whileUnchanged(seen.id(), seen.epoch(), account -> claim(account, token, client, now))
                .orElseGet(() -> new AdminOutcome.Refused<>(AdminRefusal.STEP_UP_REQUIRED));
    }

    private AdminOutcome<Boolean> claim(Account account, Secret token, Client client, Instant now) {
        if (!store.claim(tokens.hash(token), now)) {
            return new AdminOutcome.Refused<>(AdminRefusal.INVALID_TOKEN);
        }
        Set<String> roles = new HashSet<>(policy.roles(account.id()));
        roles.add(Roles.ADMIN);
        policy.assign(account.id(), roles);
        desk.audit().record(now, AuditType.ADMINISTRATOR_BOOTSTRAPPED, account.id(), client, "");
        desk.tellRoles(account, roles, client, now);
        return new AdminOutcome.Done<>(true);
    }

    /**
     * Makes and hashes tokens.
     *
     * @param dice randomness
     * @param hasher keyed hashes
     */
    public record Tokens(Dice dice, SecretHasher hasher) {
        SecretHash hash(Secret token) {
            return hasher.hash("bootstrap", token);
        }
    }
}
