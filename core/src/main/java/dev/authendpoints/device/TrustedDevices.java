package dev.authendpoints.device;

import dev.authendpoints.account.Account;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.limit.Limits;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.SealedSuccessor;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.session.SessionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Devices that stand in for the second step of a login, and for nothing else: the password is proved first, always, and what
 * needs a fresh login needs both steps. Everything here happens in the transaction that decides about a login, under the
 * account's lock; before the right password no token is looked at.
 */
public final class TrustedDevices {
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final SealedSuccessor SUCCESSOR = new SealedSuccessor("device");
    private static final List<String> PASSWORD_ALONE = List.of("pwd");

    private final DeviceStore store;
    private final DeviceTokens tokens;
    private final DeviceNonces nonces;
    private final DevicePolicy policy;
    private final Aftermath aftermath;

    /**
     * Creates it.
     *
     * @param store where devices are kept
     * @param tokens makes and reads what they show
     * @param nonces reads what they sign
     * @param policy whether they can be trusted, and for how long
     * @param aftermath what follows
     */
    public TrustedDevices(
            DeviceStore store, DeviceTokens tokens, DeviceNonces nonces, DevicePolicy policy, Aftermath aftermath) {
        this.store = store;
        this.tokens = tokens;
        this.nonces = nonces;
        this.policy = policy;
        this.aftermath = aftermath;
    }

    /**
     * Trusts a device that completes a login of both steps. The one of before, if it was trusted, goes: it is the same.
     *
     * @param account whose, locked
     * @param former what it has shown
     * @param key the key that it will sign with, where it has one
     * @param client from where
     * @param now the time
     * @return what it shows the next time; nothing where no devices are trusted
     */
    public Optional<DeviceToken> trust(
            Account account, Optional<Secret> former, Optional<DeviceKey> key, Client client, Instant now) {
        if (!policy.enabled()) {
            return Optional.empty();
        }
        former.ifPresent(shown -> find(account, shown, now)
                .filter(device -> device.token().equals(tokens.hash(shown)))
                .ifPresent(device -> store.remove(account.id(), device.id())));
        store.keepNewest(account.id(), Limits.DEVICES - 1);
        DeviceId id = tokens.freshId();
        Secret token = tokens.next(id);
        Instant end = now.plus(policy.life());
        store.add(new TrustedDevice(
                id,
                account.id(),
                account.epoch(),
                tokens.hash(token),
                now,
                end,
                client.network(),
                client.agent(),
                Optional.empty(),
                key));
        aftermath.audit().record(now, AuditType.DEVICE_TRUSTED, account.id(), client, id.value());
        aftermath.outbox().notify(MessageKind.DEVICE_TRUSTED, account, Asked.by(client, "until", end.toString()), now);
        return Optional.of(new DeviceToken(token, policy.life()));
    }

    /**
     * Uses a trusted device in place of the second step. A token that comes again ends the device, and every session that a
     * trusted device has opened: somebody else has a copy. Only right after its use, as when two tabs sign in or an answer was
     * lost, the same successor is given again. Nor is one worth anything that comes without the signature of its device's key.
     *
     * @param account who has proved the password, locked
     * @param shown what the device has shown
     * @param client who shows it
     * @param now the time
     * @return what it shows the next time; nothing when it is not, or no longer, trusted
     */
    public Optional<DeviceToken> use(Account account, Shown shown, Client client, Instant now) {
        return Optional.of(shown)
                .filter(token -> policy.enabled())
                .flatMap(token -> find(account, token.token(), now))
                .filter(device -> isItself(device, account, shown, client, now))
                .flatMap(device -> next(device, account, shown.token(), client, now))
                .map(used -> {
                    aftermath
                            .audit()
                            .record(
                                    now,
                                    AuditType.DEVICE_USED,
                                    account.id(),
                                    client,
                                    used.device().id().value());
                    return new DeviceToken(
                            used.next(), Duration.between(now, used.device().expiresAt()));
                });
    }

    /**
     * A token without its device's signature is a copy, and so is its thief's. A signature that was made for an older nonce is
     * the device's own and worth nothing: a request that was sent again, or two tabs.
     */
    private boolean isItself(TrustedDevice device, Account account, Shown shown, Client client, Instant now) {
        if (device.key().isEmpty()) {
            return true;
        }
        boolean signed = shown.signature()
                .filter(signature -> device.key().get().signed(signature.text(), signature.value()))
                .isPresent();
        if (!signed) {
            copied(device, account, client, now);
            return false;
        }
        return shown.signature()
                .flatMap(signature -> nonces.read(signature.nonce(), now))
                .filter(nonceAt -> store.sign(device.id(), nonceAt))
                .isPresent();
    }

    private Optional<TrustedDevice> find(Account account, Secret shown, Instant now) {
        return tokens.read(shown)
                .flatMap(id -> store.find(id, now))
                .filter(device -> device.account().equals(account.id()));
    }

    private Optional<Used> next(TrustedDevice device, Account account, Secret shown, Client client, Instant now) {
        SecretHash hash = tokens.hash(shown);
        Optional<Secret> same = again(device, hash, shown, now);
        if (same.isPresent()) {
            return Optional.of(new Used(device, same.get()));
        }
        Secret next = tokens.next(device.id());
        DeviceStore.Successor successor = new DeviceStore.Successor(tokens.hash(next), SUCCESSOR.seal(next, shown));
        if (store.rotate(device.id(), hash, successor, client, now)) {
            return Optional.of(new Used(device, next));
        }
        copied(device, account, client, now);
        return Optional.empty();
    }

    /** The successor of a token that was used just now, and has not been used itself. */
    private static Optional<Secret> again(TrustedDevice device, SecretHash hash, Secret shown, Instant now) {
        return device.use()
                .filter(use -> use.predecessor().equals(hash))
                .filter(use -> now.isBefore(use.at().plus(GRACE)))
                .filter(use -> !use.sealedSuccessor().isEmpty())
                .map(use -> SUCCESSOR.open(use.sealedSuccessor(), shown));
    }

    /** Behind the first step the password alone opens nothing but this way: such sessions are whoever had the device's. */
    private void copied(TrustedDevice device, Account account, Client client, Instant now) {
        store.remove(account.id(), device.id());
        aftermath.sessions().open(account.id(), Limits.SESSIONS, now).stream()
                .filter(open -> open.session().amr().equals(PASSWORD_ALONE))
                .forEach(open -> aftermath.sessions().end(open.session().id(), now));
        aftermath
                .audit()
                .record(
                        now,
                        AuditType.DEVICE_COPIED,
                        account.id(),
                        client,
                        device.id().value());
        aftermath.outbox().notify(MessageKind.DEVICE_COPIED, account, Asked.by(client), now);
    }

    /**
     * What follows when a device is trusted, used or found to be copied.
     *
     * @param sessions where sessions are kept
     * @param audit the trail of events
     * @param outbox tells owners
     */
    public record Aftermath(SessionStore sessions, AuditTrail audit, Outbox outbox) {}

    private record Used(TrustedDevice device, Secret next) {}
}
