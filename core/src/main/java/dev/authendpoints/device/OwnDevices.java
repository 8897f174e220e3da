package dev.authendpoints.device;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Freshness;
import dev.authendpoints.session.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Shows owners which devices they trust, and lets them trust one no longer: by a fresh login with every kind of proof. */
public final class OwnDevices {
    private final AccountLock lock;
    private final DeviceStore store;
    private final DeviceNonces nonces;
    private final Function<AccountId, Freshness.Needed> needed;
    private final AuditTrail audit;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param lock decides under the account's lock
     * @param store where devices are kept
     * @param nonces makes what devices sign
     * @param needed what a fresh login of an account has to prove
     * @param audit the trail of events
     * @param time the time
     */
    public OwnDevices(
            AccountLock lock,
            DeviceStore store,
            DeviceNonces nonces,
            Function<AccountId, Freshness.Needed> needed,
            AuditTrail audit,
            InstantSource time) {
        this.lock = lock;
        this.store = store;
        this.nonces = nonces;
        this.needed = needed;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Gives a device with a key something to sign, whoever asks; nothing is kept of it.
     *
     * @return a nonce
     */
    public Nonce nonce() {
        return new Nonce(nonces.fresh(time.instant()), nonces.life());
    }

    /**
     * Lists the caller's trusted devices.
     *
     * @param caller who asks
     * @return the newest first
     */
    public List<TrustedDevice> of(Caller caller) {
        return store.of(caller.account().id(), time.instant());
    }

    /**
     * Trusts one of the caller's devices no longer.
     *
     * @param caller who asks
     * @param id the device; another account's is as good as none
     * @param client from where
     * @return what became of it
     */
    public Outcome remove(Caller caller, DeviceId id, Client client) {
        Instant now = time.instant();
        return decide(caller, now, account -> {
            boolean trusted =
                    store.of(account.id(), now).stream().map(TrustedDevice::id).anyMatch(Predicate.isEqual(id));
            if (!trusted || !store.remove(account.id(), id)) {
                return Outcome.NOT_FOUND;
            }
            audit.record(now, AuditType.DEVICE_REMOVED, account.id(), client, id.value());
            return Outcome.DONE;
        });
    }

    /**
     * Trusts none of the caller's devices any longer.
     *
     * @param caller who asks
     * @param client from where
     * @return {@link Outcome#DONE}, also where there was none, or {@link Outcome#STEP_UP_REQUIRED}
     */
    public Outcome removeAll(Caller caller, Client client) {
        Instant now = time.instant();
        return decide(caller, now, account -> {
            int removed = store.removeAll(account.id());
            if (removed > 0) {
                audit.record(now, AuditType.DEVICES_REMOVED, account.id(), client, Integer.toString(removed));
            }
            return Outcome.DONE;
        });
    }

    private Outcome decide(Caller caller, Instant now, Function<Account, Outcome> decision) {
        Account seen = caller.account();
        return lock.whileUnchanged(
                        seen.id(),
                        seen.epoch(),
                        account ->
                                Freshness.suffices(caller.session(), needed.apply(account.id()), Purpose.DEVICES, now)
                                        ? decision.apply(account)
                                        : Outcome.STEP_UP_REQUIRED)
                .orElse(Outcome.STEP_UP_REQUIRED);
    }

    /**
     * What a device signs, behind {@link Shown.Signature#PREFIX}.
     *
     * @param text the nonce
     * @param life how long it is taken, once
     */
    public record Nonce(String text, Duration life) {}

    /** What can become of it. */
    public enum Outcome {
        /** It is trusted no longer. */
        DONE,
        /** The caller has no such device. */
        NOT_FOUND,
        /** A fresh login is needed first. */
        STEP_UP_REQUIRED
    }
}
