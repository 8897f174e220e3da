package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.DeviceStore;
import dev.authendpoints.link.Links;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.mail.Recipient;
import dev.authendpoints.reenrolment.ReenrolmentReason;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.session.SessionStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows when an account's factors change: the epoch rises, one session lives on, the owner is told. */
public final class FactorChange {
    private final AccountStore accounts;
    private final Bound bound;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Factors factors;
    private final FactorTries tries;

    /**
     * Creates it.
     *
     * @param accounts where accounts are kept
     * @param bound what is bound to an epoch
     * @param audit the trail of events
     * @param outbox tells the owner
     * @param factors take back what waits to be sent
     * @param tries counts tries of enrolments
     */
    public FactorChange(
            AccountStore accounts, Bound bound, AuditTrail audit, Outbox outbox, Factors factors, FactorTries tries) {
        this.accounts = accounts;
        this.bound = bound;
        this.audit = audit;
        this.outbox = outbox;
        this.factors = factors;
        this.tries = tries;
    }

    void begun(Account account, FactorType type, Client client, Instant now) {
        audit.record(now, AuditType.ENROLMENT_BEGUN, account.id(), client, type.name());
    }

    void superseded(Enrolment older, Instant now) {
        outbox.drop(Occasion.Purpose.ENROLMENT + "/" + older.id(), now);
    }

    void refused(Account account, FactorType type, Client client, Instant now) {
        audit.record(now, AuditType.ENROLMENT_REFUSED, account.id(), client, type.name());
    }

    /** On a move the owner hears until when the old one works. */
    void enabled(Account account, Enrolment enrolment, Enabled enabled, Client client, Instant now) {
        newEpoch(account, enrolment.session(), now);
        tries.enabled(account.id(), enrolment.type());
        String provider = enrolment.type().name();
        audit.record(now, AuditType.FACTOR_ENABLED, account.id(), client, provider);
        Map<String, String> params = which(provider, enabled.shown(), client);
        if (enabled.oldWorksUntil().isPresent()) {
            audit.record(now, AuditType.FACTOR_MOVED, account.id(), client, provider);
            params.put(
                    "until",
                    enabled.oldWorksUntil()
                            .filter(now::isBefore)
                            .map(Instant::toString)
                            .orElse(""));
        }
        MessageKind kind =
                enabled.oldWorksUntil().map(end -> MessageKind.FACTOR_MOVED).orElse(MessageKind.FACTOR_ENABLED);
        outbox.notify(kind, account, params, now);
    }

    /** All others have gone, and no session lives on, not even the one that has done it. */
    void replaced(Account account, Enrolment enrolment, Replaced replaced, Client client, Instant now) {
        String provider = enrolment.type().name();
        endEpoch(account, now);
        bound.links().end(account.id(), now);
        tries.enabled(account.id(), enrolment.type());
        newRecoveryCodes(account.id());
        audit.record(
                now,
                AuditType.FACTORS_REPLACED,
                account.id(),
                client,
                replaced.reason().word());
        audit.record(now, AuditType.FACTOR_ENABLED, account.id(), client, provider);
        Map<String, String> params = which(provider, replaced.shown(), client);
        params.put("reason", replaced.reason().word());
        outbox.notify(MessageKind.FACTORS_REPLACED, account, params, now);
        replaced.former().forEach(place -> outbox.notify(MessageKind.FACTORS_REPLACED, account, place, params, now));
    }

    private static Map<String, String> which(String provider, Optional<String> shown, Client client) {
        return Asked.by(client, "provider", provider, "shown", shown.orElse(""));
    }

    void disabled(Account account, SessionId by, Client client, Instant now) {
        newEpoch(account, by, now);
        audit.record(now, AuditType.TWO_STEP_DISABLED, account.id(), client, "");
        outbox.notify(MessageKind.TWO_STEP_DISABLED, account, Asked.by(client), now);
    }

    FactorTries tries() {
        return tries;
    }

    void removed(Account account, FactorType type, Optional<String> shown, SessionId by, Client client, Instant now) {
        newEpoch(account, by, now);
        audit.record(now, AuditType.FACTOR_REMOVED, account.id(), client, type.name());
        outbox.notify(MessageKind.FACTOR_REMOVED, account, which(type.name(), shown, client), now);
    }

    void edited(Account account, FactorType type, Client client, Instant now) {
        audit.record(now, AuditType.FACTOR_EDITED, account.id(), client, type.name());
    }

    void recoveryCodesRenewed(Account account, SessionId by, Client client, Instant now) {
        newEpoch(account, by, now);
        newRecoveryCodes(account.id());
        audit.record(now, AuditType.RECOVERY_CODES_RENEWED, account.id(), client, "");
        outbox.notify(MessageKind.RECOVERY_CODES_RENEWED, account, Asked.by(client), now);
    }

    /** A new set of recovery codes has all its tries, also where the old one was stopped. */
    void newRecoveryCodes(AccountId account) {
        factors.recoveryType().ifPresent(type -> tries.renewed(account, type));
    }

    private void newEpoch(Account account, SessionId survivor, Instant now) {
        endEpoch(account, now);
        bound.sessions().moveTo(survivor, account.epoch() + 1);
    }

    private void endEpoch(Account account, Instant now) {
        factors.withdraw(account.id(), now);
        accounts.raiseEpoch(account.id());
        bound.devices().removeAll(account.id());
    }

    /**
     * What an account has besides its factors, and what an epoch ends.
     *
     * @param sessions where sessions are kept
     * @param devices where trusted devices are kept
     * @param links mailed links
     */
    public record Bound(SessionStore sessions, DeviceStore devices, Links links) {}

    /**
     * What is told of a factor that was enabled.
     *
     * @param shown which of its kind it is
     * @param oldWorksUntil until when the one works whose place it takes, if it takes one's
     */
    record Enabled(Optional<String> shown, Optional<Instant> oldWorksUntil) {}

    /**
     * What is told of a factor that has replaced all others.
     *
     * @param shown which of its kind it is
     * @param reason why it could
     * @param former where the owner was told of what is grave until now, beside the mailbox
     */
    record Replaced(Optional<String> shown, ReenrolmentReason reason, List<Recipient> former) {}
}
