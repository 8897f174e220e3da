package dev.authendpoints.profile;

import dev.authendpoints.account.Account;
import dev.authendpoints.audit.AuditPosition;
import dev.authendpoints.device.DeviceStore;
import dev.authendpoints.device.TrustedDevice;
import dev.authendpoints.factor.EnrolledFactor;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.factor.FormerStates;
import dev.authendpoints.limit.Limits;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.OpenSession;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.session.SessionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives owners all that is kept about them, without secrets: no password, code, link, token or key, nor a hash of one. */
public final class AccountExport {
    /** Strangers cause events by failing to sign in: what does not fit is read page by page. */
    private static final int EVENTS = 10_000;

    private final FreshOwner owner;
    private final Factors factors;
    private final Places places;
    private final SecurityEvents events;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param owner decides for an owner who has signed in just now
     * @param factors which factors there are
     * @param places where the rest is kept
     * @param events what happened
     * @param time the time
     */
    public AccountExport(FreshOwner owner, Factors factors, Places places, SecurityEvents events, InstantSource time) {
        this.owner = owner;
        this.factors = factors;
        this.places = places;
        this.events = events;
        this.time = time;
    }

    /**
     * Reads everything about the caller, as of one moment.
     *
     * @param caller who asks
     * @return all of it, or nothing when a fresh login is needed
     */
    public Optional<Export> read(Caller caller) {
        Instant now = time.instant();
        return owner.decide(caller, Purpose.EXPORT, now, account -> read(account, now));
    }

    private Export read(Account account, Instant now) {
        List<EnrolledFactor> enrolled = factors.of(account.id(), now);
        Map<String, Map<String, String>> kept = new HashMap<>();
        enrolled.forEach(factor -> kept.put(factor.id(), factors.kept(account, factor)));
        return new Export(
                account,
                places.changes().find(account.id(), now),
                enrolled,
                kept,
                places.sessions().open(account.id(), Limits.SESSIONS, now),
                places.devices().of(account.id(), now),
                factors.before(account.id()),
                events.page(account.id(), AuditPosition.NEWEST, EVENTS),
                now);
    }

    /**
     * Where things are kept.
     *
     * @param sessions sessions
     * @param devices trusted devices
     * @param changes pending changes of addresses
     */
    public record Places(SessionStore sessions, DeviceStore devices, EmailChangeStore changes) {}

    /**
     * What is kept about somebody.
     *
     * @param account the account; whoever writes it down leaves its hash out
     * @param change the address that it is to have, if any
     * @param factors its factors
     * @param kept what is kept for each of them and is the owner's own, by its identifier
     * @param sessions its live sessions
     * @param devices its trusted devices; whoever writes them down leaves their hashes out
     * @param before how it could be entered before its last changes, while they can be undone; whoever writes it down leaves
     *     out what is its kinds' own
     * @param events the newest 10,000 events
     * @param at when it was read
     */
    public record Export(
            Account account,
            Optional<EmailChange> change,
            List<EnrolledFactor> factors,
            Map<String, Map<String, String>> kept,
            List<OpenSession> sessions,
            List<TrustedDevice> devices,
            List<FormerStates.At> before,
            SecurityEvents.Page events,
            Instant at) {
        /** Takes copies. */
        public Export {
            factors = List.copyOf(factors);
            kept = Map.copyOf(kept);
            sessions = List.copyOf(sessions);
            devices = List.copyOf(devices);
            before = List.copyOf(before);
        }

        @Override
        public String toString() {
            return "Export[" + account.id() + "]";
        }
    }
}
