package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.limit.Limits;
import dev.authendpoints.limit.Standing;
import dev.authendpoints.limit.Tries;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.limit.TryKind;
import dev.authendpoints.link.LinkPurpose;
import dev.authendpoints.link.Links;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How often an account's factors may be guessed at, in whatever logins: all of them together wait after 10 failures in a row,
 * each kind is stopped after 100. A stopped factor is still a factor: its account is not one with a password alone.
 */
public final class FactorTries {
    private final Tries tries;
    private final Links links;
    private final Outbox outbox;
    private final AuditTrail audit;

    /**
     * Creates it.
     *
     * @param tries counts failures
     * @param links mails the link that gives tries back
     * @param outbox tells owners
     * @param audit the trail of events
     */
    public FactorTries(Tries tries, Links links, Outbox outbox, AuditTrail audit) {
        this.tries = tries;
        this.links = links;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Makes room for counts: in the transaction that counts, before anything else is changed in it.
     *
     * @param account whose factors
     * @param type the kind
     * @param now the time
     */
    public void open(AccountId account, FactorType type, Instant now) {
        counting(account, type).forEach(holder -> tries.open(holder, now));
    }

    /**
     * Tells whether a kind of factor is stopped.
     *
     * @param account whose
     * @param type the kind
     * @return true when only a link or enabling it anew helps
     */
    public boolean stopped(AccountId account, FactorType type) {
        return tries.standing(account).stopped(TryHolder.factor(account, type.name()));
    }

    /**
     * Reads how an account stands, and makes room for counts of a kind. The account is locked, and no login of this kind is
     * opened without: the second step finds the rows.
     *
     * @param account whose factors
     * @param type the kind
     * @param now the time
     * @return how the account stands
     */
    public Standing standing(AccountId account, FactorType type, Instant now) {
        Standing standing = tries.standing(account);
        counting(account, type).stream()
                .filter(holder -> !standing.opened(holder))
                .forEach(holder -> tries.open(holder, now));
        return standing;
    }

    /**
     * Counts a try of a login against all factors and against its own kind, before it is compared.
     *
     * @param account whose factor
     * @param type the kind
     * @param now the time
     * @return true when both are counted and it may be compared; otherwise neither is
     */
    public boolean count(AccountId account, FactorType type, Instant now) {
        return tries.count(counting(account, type), now);
    }

    /**
     * Names what a try with a kind of factor is counted against, in the order in which it is.
     *
     * @param account whose
     * @param type the kind
     * @return all factors together, then this kind
     */
    public static List<TryHolder> counting(AccountId account, FactorType type) {
        return List.of(TryHolder.factors(account), TryHolder.factor(account, type.name()));
    }

    /**
     * Tells the owner of a try that was refused, when there were many: that somebody has the password and fails at the second
     * step, and that a factor is stopped. Each at most once a day. The account is locked.
     *
     * @param account whose
     * @param type the kind that was tried
     * @param client who tried
     * @param now the time
     */
    public void refused(Account account, FactorType type, Client client, Instant now) {
        String provider = type.name();
        if (tries.tell(TryHolder.factors(account.id()), Limits.FAILURES_UNTIL_TOLD, now)) {
            audit.record(now, AuditType.LOGIN_SUSPICIOUS, account.id(), client, provider);
            outbox.notify(MessageKind.SUSPICIOUS_LOGIN, account, Asked.by(client, "provider", provider), now);
        }
        tellIfStopped(account, type, client, now);
    }

    /**
     * Tells the owner that a factor is stopped, at most once a day. The account is locked.
     *
     * @param account whose
     * @param type the kind that was tried
     * @param client who tried
     * @param now the time
     */
    public void tellIfStopped(Account account, FactorType type, Client client, Instant now) {
        String provider = type.name();
        if (tries.tell(TryHolder.factor(account.id(), provider), Limits.FAILURES_UNTIL_STOP, now)) {
            audit.record(now, AuditType.FACTOR_STOPPED, account.id(), client, provider);
            Map<String, String> params = Map.of("provider", provider);
            links.mail(account, LinkPurpose.UNLOCK_FACTOR, MessageKind.FACTOR_STOPPED, params, client, now);
        }
    }

    /**
     * Takes back a counted try that was right and completes no login: it gives back no other.
     *
     * @param account whose
     * @param type the kind
     */
    public void takeBack(AccountId account, FactorType type) {
        tries.takeBack(TryHolder.factors(account));
        tries.takeBack(TryHolder.factor(account, type.name()));
    }

    /** Makes room for counts of enrolments. */
    void openEnrolment(AccountId account, Instant now) {
        tries.open(TryHolder.enrolment(account), now);
    }

    /** Counts a try of an enrolment against all of an account's, never against a factor that is enabled. */
    boolean countEnrolment(AccountId account, Instant now) {
        return tries.count(TryHolder.enrolment(account), now);
    }

    /** A factor that is bound anew has all its tries. */
    void enabled(AccountId account, FactorType type) {
        tries.reset(TryHolder.enrolment(account));
        renewed(account, type);
    }

    /** Nobody has guessed at what was made just now. */
    void renewed(AccountId account, FactorType type) {
        tries.reset(TryHolder.factor(account, type.name()));
    }

    /** Gives tries back to all factors that are stopped. */
    void unlocked(Account account, Client client, Instant now) {
        tries.resetStopped(account.id(), TryKind.FACTOR);
        audit.record(now, AuditType.FACTOR_UNLOCKED, account.id(), client, "");
        outbox.notify(MessageKind.FACTOR_UNLOCKED, account, Asked.by(client), now);
    }
}
