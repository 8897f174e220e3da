package dev.authendpoints.admin;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountSearch;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.limit.Limits;
import dev.authendpoints.policy.PolicyStore;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.SessionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Finds accounts and shows them to administrators and the helpdesk: what they are called and have, and nothing that opens them.
 */
public final class AccountDesk {
    private static final int PAGE = 50;

    private final AdminGate gate;
    private final AccountStore accounts;
    private final PolicyStore policy;
    private final Factors factors;
    private final SessionStore sessions;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param gate the gate that everything passes
     * @param accounts where accounts are kept
     * @param policy where roles are kept
     * @param factors which factors there are
     * @param sessions where sessions are kept
     * @param time the time
     */
    public AccountDesk(
            AdminGate gate,
            AccountStore accounts,
            PolicyStore policy,
            Factors factors,
            SessionStore sessions,
            InstantSource time) {
        this.gate = gate;
        this.accounts = accounts;
        this.policy = policy;
        this.factors = factors;
        this.sessions = sessions;
        this.time = time;
    }

    /**
     * Looks for accounts.
     *
     * @param caller who asks
     * @param text the beginning of a name or address, or a whole identifier; empty for all
     * @param after where the page before ended
     * @return up to 50 accounts, or why not
     */
    public AdminOutcome<Page> search(Caller caller, String text, Optional<AccountId> after) {
        return gate.decide(caller, AdminRight.HELP, time.instant(), () -> {
            List<Account> found = accounts.search(AccountSearch.of(text, after, PAGE + 1));
            List<Account> shown = found.subList(0, Math.min(PAGE, found.size()));
            return new AdminOutcome.Done<>(new Page(
                    shown, found.size() > PAGE ? Optional.of(shown.get(PAGE - 1).id()) : Optional.empty()));
        });
    }

    /**
     * Shows an account.
     *
     * @param caller who asks
     * @param id the account
     * @return the account, or why not
     */
    public AdminOutcome<AccountView> show(Caller caller, AccountId id) {
        Instant now = time.instant();
        return gate.decide(caller, AdminRight.HELP, id, now, account -> new AdminOutcome.Done<>(view(account, now)));
    }

    AccountView view(Account account, Instant now) {
        AccountId id = account.id();
        return new AccountView(
                account,
                policy.roles(id),
                factors.of(id, now),
                factors.recoveryCodesLeft(id),
                sessions.open(id, Limits.SESSIONS, now).size());
    }

    /**
     * Some accounts.
     *
     * @param accounts the accounts; whoever writes them down leaves hashes and epochs out
     * @param next where the next page begins, if there is one
     */
    public record Page(List<Account> accounts, Optional<AccountId> next) {
        /** Takes a copy. */
        public Page {
            accounts = List.copyOf(accounts);
        }

        @Override
        public String toString() {
            return "Page[" + accounts.size() + "]";
        }
    }
}
