package dev.authendpoints.login;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.tx.Transactions;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** The logins between their two steps: opened, counted, completed, and written down in the trail of events. */
public final class Logins {
    private final Transactions transactions;
    private final AccountStore accounts;
    private final ChallengeStore store;
    private final Challenges challenges;
    private final AuditTrail audit;
    private final LoginPolicy policy;

    /**
     * Creates it.
     *
     * @param transactions opens transactions
     * @param accounts where their accounts are kept
     * @param store where open logins are kept
     * @param challenges makes their challenges
     * @param audit the trail of events
     * @param policy how long they stay open, and how they may be completed
     */
    public Logins(
            Transactions transactions,
            AccountStore accounts,
            ChallengeStore store,
            Challenges challenges,
            AuditTrail audit,
            LoginPolicy policy) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.store = store;
        this.challenges = challenges;
        this.audit = audit;
        this.policy = policy;
    }

    OpenLogin open(Account account, FactorType type, Client client, Instant now) {
        OpenLogin login = new OpenLogin(
                challenges.fresh(),
                account.id(),
                account.epoch(),
                type,
                account.email().key(),
                client.network(),
                now,
                now.plus(policy.life()));
        store.keepNewest(account.id(), LoginPolicy.OPEN_AT_ONCE - 1, now);
        store.add(login);
        audit.record(now, AuditType.LOGIN_OPENED, account.id(), client, type.name());
        return login;
    }

    Secret challenge(OpenLogin login) {
        return challenges.challenge(login.id());
    }

    Optional<OpenLogin> find(ChallengeId id, Instant now) {
        return transactions.run(() -> store.find(id, now));
    }

    /** One transaction: which login is meant, is its account as it was, is a try left. It commits before anything is compared. */
    Admission admit(Confirmation confirmation, Predicate<OpenLogin> readable, Client client, Instant now) {
        transactions.requireNone();
        return transactions.run(() -> meantBy(confirmation, client, now)
                .map(login -> admit(login, confirmation, readable, now))
                .orElseGet(Admission::noLogin));
    }

    private Admission admit(OpenLogin login, Confirmation confirmation, Predicate<OpenLogin> readable, Instant now) {
        Optional<Account> account =
                accounts.find(login.account()).filter(found -> found.epoch() == login.epoch() && !found.disabled());
        if (account.isEmpty()) {
            return Admission.refused(login, confirmation.ifChanged());
        }
        if (!readable.test(login) || !countTry(login, confirmation, now) || !confirmation.agreesWith(login)) {
            return Admission.refused(login, Refusal.INVALID_TOKEN);
        }
        return Admission.counted(login, account.get());
    }

    private boolean countTry(OpenLogin login, Confirmation confirmation, Instant now) {
        return confirmation.challenge().isPresent()
                ? store.countTry(login.id(), LoginPolicy.TRIES, now)
                : store.countTryWithoutChallenge(
                        login.id(), LoginPolicy.TRIES, LoginPolicy.TRIES_WITHOUT_CHALLENGE, now);
    }

    /** With a challenge that login and no other; without one the newest, if this network opened it. */
    private Optional<OpenLogin> meantBy(Confirmation confirmation, Client client, Instant now) {
        if (confirmation.challenge().isPresent()) {
            return store.find(confirmation.challenge().get(), now);
        }
        Optional<EmailAddress> email = confirmation.email();
        Optional<FactorType> type = confirmation.type();
        if (policy.challengeRequired() || email.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        return store.newest(email.get().key(), type.get(), now)
                .filter(login -> login.network().equals(client.network()));
    }

    boolean complete(OpenLogin login, Client client, Instant now) {
        if (!store.complete(login.id(), now)) {
            return false;
        }
        audit.record(
                now, AuditType.SIGNED_IN, login.account(), client, login.type().name());
        return true;
    }

    void signedInByPassword(Account account, Client client, Instant now) {
        audit.record(now, AuditType.SIGNED_IN, account.id(), client, "password");
    }

    void refused(AuditType step, Optional<AccountId> account, Refusal reason, Client client, Instant now) {
        transactions.run(() -> audit.record(now, step, account, client, reason.name()));
    }
}
