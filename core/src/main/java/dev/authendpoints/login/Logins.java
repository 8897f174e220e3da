package dev.authendpoints.login;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.FactorTries;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.limit.Limits;
import dev.authendpoints.limit.Standing;
import dev.authendpoints.limit.Tries;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.login.ChallengeStore.Pending;
import dev.authendpoints.password.PasswordCheck;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.tx.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The logins between their two steps: opened, counted, completed, and written down in the trail of events. */
public final class Logins {
    private final Transactions transactions;
    private final AccountStore accounts;
    private final ChallengeStore store;
    private final Challenges challenges;
    private final Watch watch;
    private final LoginPolicy policy;

    /**
     * Creates it.
     *
     * @param transactions opens transactions
     * @param accounts where their accounts are kept
     * @param store where open logins are kept
     * @param challenges makes their challenges
     * @param watch counts failures and writes down what happened
     * @param policy how long they stay open, and how they may be completed
     */
    public Logins(
            Transactions transactions,
            AccountStore accounts,
            ChallengeStore store,
            Challenges challenges,
            Watch watch,
            LoginPolicy policy) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.store = store;
        this.challenges = challenges;
        this.watch = watch;
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
        store.keepNewest(account.id(), Limits.OPEN_LOGINS - 1, now);
        store.add(login);
        watch.audit().record(now, AuditType.LOGIN_OPENED, account.id(), client, type.name());
        return login;
    }

    Secret challenge(OpenLogin login) {
        return challenges.challenge(login.id());
    }

    Optional<OpenLogin> find(ChallengeId id, Instant now) {
        return transactions.run(() -> store.find(id, now));
    }

    /**
     * One transaction: which login is meant, is its account as it was, is a try left. It commits before anything is compared.
     */
    Admission admit(Confirmation confirmation, Predicate<OpenLogin> readable, Client client, Instant now) {
        transactions.requireNone();
        return Tries.committed(
                transactions,
                () -> meantBy(confirmation, client, now)
                        .map(pending -> admit(pending, confirmation, readable, now))
                        .orElseGet(Admission::noLogin));
    }

    private Admission admit(Pending pending, Confirmation confirmation, Predicate<OpenLogin> readable, Instant now) {
        OpenLogin login = pending.login();
        if (!pending.unchanged()) {
            return Admission.refused(login, confirmation.ifChanged());
        }
        return readable.test(login) && counted(login, confirmation, now)
                ? Admission.counted(login, pending.account())
                : Admission.refused(login, Refusal.INVALID_TOKEN);
    }

    /** Against the login always; against the account's factors only what is going to be compared. */
    private boolean counted(OpenLogin login, Confirmation confirmation, Instant now) {
        return countTry(login, confirmation, now)
                && confirmation.agreesWith(login)
                && watch.factors().count(login.account(), login.type(), now);
    }

    private boolean countTry(OpenLogin login, Confirmation confirmation, Instant now) {
        return confirmation.challenge().isPresent()
                ? store.countTry(login.id(), Limits.TRIES_OF_A_LOGIN, now)
                : store.countTryWithoutChallenge(
                        login.id(), Limits.TRIES_OF_A_LOGIN, Limits.TRIES_WITHOUT_CHALLENGE, now);
    }

    /** With a challenge that login and no other; without one the newest, if this network opened it. */
    private Optional<Pending> meantBy(Confirmation confirmation, Client client, Instant now) {
        if (confirmation.challenge().isPresent()) {
            return store.findPending(confirmation.challenge().get(), now);
        }
        Optional<EmailAddress> email = confirmation.email();
        Optional<FactorType> type = confirmation.type();
        if (policy.challengeRequired() || email.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        return store.newest(email.get().key(), type.get(), now)
                .filter(login -> login.network().equals(client.network()))
                .flatMap(login -> store.findPending(login.id(), now));
    }

    boolean complete(OpenLogin login, Client client, Instant now) {
        if (!store.complete(login.id(), now)) {
            return false;
        }
        List<TryHolder> proved = new ArrayList<>(List.of(TryHolder.password(login.account())));
        proved.addAll(FactorTries.counting(login.account(), login.type()));
        watch.tries().reset(proved);
        watch.audit()
                .record(
                        now,
                        AuditType.SIGNED_IN,
                        login.account(),
                        client,
                        login.type().name());
        return true;
    }

    void signedInByPassword(Account account, Client client, Instant now) {
        watch.tries().reset(TryHolder.password(account.id()));
        watch.audit().record(now, AuditType.SIGNED_IN, account.id(), client, "password");
    }

    /** A first step that failed is written down, unless strangers would only fill the trail with it. */
    void refused(PasswordCheck.Checked checked, Refusal reason, Client client, Instant now) {
        if (checked.plausible()) {
            transactions.run(
                    () -> watch.audit().record(now, AuditType.LOGIN_REFUSED, checked.claimed(), client, reason.name()));
        }
    }

    /** Without a password nothing was counted, and nothing is taken back. */
    void signedIn(Account account, String by, Client client, Instant now) {
        watch.audit().record(now, AuditType.SIGNED_IN, account.id(), client, by);
    }

    boolean stopped(Account account, FactorType type) {
        return watch.factors().stopped(account.id(), type);
    }

    /** Nobody but who has seen a factor's name, which cannot be guessed, gets as far as an account. */
    void refused(Optional<Account> account, Client client, Instant now) {
        account.ifPresent(named -> transactions.run(() ->
                watch.audit().record(now, AuditType.LOGIN_REFUSED, named.id(), client, Refusal.INVALID_TOKEN.name())));
    }

    /** A second step that failed: learned from, written down, and told to the owner where there were too many. */
    void refused(Admission admission, Refusal reason, Consumer<Account> learn, Client client, Instant now) {
        transactions.run(() -> {
            admission
                    .login()
                    .ifPresent(login -> accounts.lock(login.account()).ifPresent(account -> {
                        learn.accept(account);
                        failed(account, login.type(), client, now);
                    }));
            watch.audit().record(now, AuditType.SECOND_STEP_REFUSED, admission.accountId(), client, reason.name());
        });
    }

    /** Tells the owner where there were too many failures, in a transaction that has locked the account. */
    void failed(Account account, FactorType type, Client client, Instant now) {
        watch.factors().refused(account, type, client, now);
    }

    /** How an account stands whose login of a kind is being opened or offered again. */
    Standing standing(AccountId account, FactorType type, Instant now) {
        return watch.factors().standing(account, type, now);
    }

    /**
     * What looks on while people sign in.
     *
     * @param tries failures of passwords, which a completed login forgets
     * @param factors failures of second steps
     * @param audit the trail of events
     */
    public record Watch(Tries tries, FactorTries factors, AuditTrail audit) {}
}
