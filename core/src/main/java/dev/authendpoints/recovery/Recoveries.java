package dev.authendpoints.recovery;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.policy.PolicyStore;
import dev.authendpoints.reenrolment.Reenrolment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether an account can be recovered, and how a recovery that is under way ends. */
public final class Recoveries {
    private static final List<String> PASSWORD_ALONE = List.of("pwd");

    /** Whatever became of the one before: whoever resets the password again and again begins one a day. */
    private static final Duration EVERY = Duration.ofDays(1);

    private final RecoveryStore store;
    private final RecoveryPolicy policy;
    private final Ground ground;
    private final Announcements announcements;
    private final AuditTrail audit;

    /**
     * Creates it.
     *
     * @param store where recoveries are kept
     * @param policy what the installation decides
     * @param ground what else is known of accounts
     * @param announcements tells their owners
     * @param audit the trail of events
     */
    public Recoveries(
            RecoveryStore store, RecoveryPolicy policy, Ground ground, Announcements announcements, AuditTrail audit) {
        this.store = store;
        this.policy = policy;
        this.ground = ground;
        this.announcements = announcements;
        this.audit = audit;
    }

    /**
     * Ends a recovery that is under way because its owner has signed in or stepped up, in the transaction that decides about
     * that. Whoever has shown more than the password has lost no second step either: what was opened for one who has, a pass of
     * the helpdesk too, ends with it.
     *
     * @param account whose, locked
     * @param amr by which proofs
     * @param client who has signed in
     * @param now the time
     */
    public void signedIn(Account account, List<String> amr, Client client, Instant now) {
        if (!PASSWORD_ALONE.equals(amr)) {
            ground.reenrolment().withdraw(account.id(), now);
        }
        if (policy.enabled()) {
            store.of(account.id())
                    .filter(recovering -> recovering.isOpen(account, now))
                    .ifPresent(open -> cancel(open, account, "login", client, now));
        }
    }

    /** One statement decides between an objection and whatever else is done; what was opened by the recovery ends with it. */
    boolean cancel(Recovering open, Account account, String how, Client client, Instant now) {
        if (!store.end(open.id(), now, true)) {
            return false;
        }
        ground.reenrolment().withdraw(account.id(), now);
        announcements.takeBack(open, now);
        audit.record(now, AuditType.RECOVERY_CANCELLED, account.id(), client, how);
        announcements.cancelled(account, client, now);
        return true;
    }

    /** The same statements for everybody and for nobody: whether there is somebody decides at the end. */
    Optional<RecoveryRules.Rule> allowed(AccountId named, Optional<Account> owner, Instant now) {
        boolean twoSteps = !ground.factors().typesOf(named).isEmpty();
        Set<String> roles = ground.roles().roles(named);
        Optional<Recovering> before = store.of(named);
        return owner.filter(account -> twoSteps && account.emailVerified() && account.open())
                .filter(account -> before.filter(recovering -> blocks(recovering, account, now))
                        .isEmpty())
                .map(account -> policy.rules().of(account, roles))
                .filter(RecoveryRules.Rule::allowed);
    }

    /** Whether a recovery that has begun may still go on. */
    boolean stillAllowed(Account account) {
        return policy.rules().of(account, ground.roles().roles(account.id())).allowed()
                && !ground.factors().typesOf(account.id()).isEmpty();
    }

    private boolean blocks(Recovering before, Account account, Instant now) {
        boolean paused = before.cancelled()
                && before.endedAt()
                        .filter(at -> now.isBefore(at.plus(policy.pause())))
                        .isPresent();
        return paused
                || before.isOpen(account, now)
                || now.isBefore(before.startedAt().plus(EVERY));
    }

    /**
     * What else is known of accounts.
     *
     * @param factors which factors they have
     * @param roles their roles
     * @param reenrolment what a recovery opens in the end
     */
    public record Ground(Factors factors, PolicyStore roles, Reenrolment reenrolment) {}
}
