package dev.authendpoints.admin;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.policy.PolicyStore;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Freshness;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.tx.Transactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The one gate that everything administrators do passes: an account that has not changed, a role that allows it, a login with
 * two steps that are worth {@code aal2}, at most ten minutes old. What is decided behind it is decided in the same transaction,
 * so that a role that was taken away a moment ago allows nothing. No role stands in a token.
 */
public final class AdminGate {
    private final Transactions transactions;
    private final AccountStore accounts;
    private final PolicyStore policy;

    /**
     * Creates it.
     *
     * @param transactions opens the deciding transaction
     * @param accounts where the accounts are
     * @param policy where the roles are
     */
    public AdminGate(Transactions transactions, AccountStore accounts, PolicyStore policy) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.policy = policy;
    }

    /**
     * Decides something that is about no account, or about several.
     *
     * @param caller who wants it
     * @param right what it takes
     * @param now the time
     * @param decision what to do, in one transaction
     * @param <T> what it gives
     * @return what the decision gave, after the commit, or why nothing was decided
     */
    public <T> AdminOutcome<T> decide(
            Caller caller, AdminRight right, Instant now, Supplier<AdminOutcome<T>> decision) {
        transactions.requireNone();
        return transactions.run(() -> {
            Optional<Account> own = accounts.lock(caller.account().id());
            return objection(caller, own, right, now)
                    .<AdminOutcome<T>>map(AdminOutcome.Refused::new)
                    .orElseGet(decision);
        });
    }

    /**
     * Decides something about an account, be it disabled or not. Both accounts are locked, always in the same order, so that
     * two administrators who decide about each other take turns.
     *
     * @param caller who wants it
     * @param right what it takes
     * @param about the account
     * @param now the time
     * @param decision what to do, in one transaction
     * @param <T> what it gives
     * @return what the decision gave, after the commit, or why nothing was decided
     */
    public <T> AdminOutcome<T> decide(
            Caller caller,
            AdminRight right,
            AccountId about,
            Instant now,
            Function<Account, AdminOutcome<T>> decision) {
        transactions.requireNone();
        AccountId callers = caller.account().id();
        return transactions.run(() -> {
            List<Account> locked = Stream.of(callers, about)
                    .distinct()
                    .sorted(Comparator.comparing(AccountId::value))
                    .flatMap(id -> accounts.lock(id).stream())
                    .toList();
            return objection(caller, one(locked, callers), right, now)
                    .<AdminOutcome<T>>map(AdminOutcome.Refused::new)
                    .orElseGet(() -> one(locked, about)
                            .map(decision)
                            .orElseGet(() -> new AdminOutcome.Refused<>(AdminRefusal.NOT_FOUND)));
        });
    }

    private static Optional<Account> one(List<Account> accounts, AccountId id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    private Optional<AdminRefusal> objection(Caller caller, Optional<Account> own, AdminRight right, Instant now) {
        boolean unchanged = own.filter(Account::open)
                .filter(account -> account.epoch() == caller.account().epoch())
                .isPresent();
        if (!unchanged) {
            return Optional.of(AdminRefusal.STEP_UP_REQUIRED);
        }
        if (!right.isGivenBy(policy.roles(caller.account().id()))) {
            return Optional.of(AdminRefusal.FORBIDDEN);
        }
        return isFresh(caller, now) ? Optional.empty() : Optional.of(AdminRefusal.STEP_UP_REQUIRED);
    }

    /** Whatever factors the account has: who has none that is strong enough enables one first. */
    static boolean isFresh(Caller caller, Instant now) {
        return Freshness.suffices(caller.session(), Freshness.Needed.STRONG, Purpose.ADMINISTRATION, now);
    }
}
