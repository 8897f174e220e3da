package dev.authendpoints.factor.passkey;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.Dice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the credential of a browser proves: that a new passkey is its owner's, or that a known one has signed. Nothing is used
 * up and nothing kept before the proof is used.
 */
final class PasskeyProofs {
    private final PasskeyStore store;
    private final Ceremony ceremony;
    private final StrangersChallenges strangers;
    private final Dice dice;
    private final AuditTrail audit;
    private final Outbox outbox;

    PasskeyProofs(
            PasskeyStore store,
            Ceremony ceremony,
            StrangersChallenges strangers,
            Dice dice,
            AuditTrail audit,
            Outbox outbox) {
        this.store = store;
        this.ceremony = ceremony;
        this.strangers = strangers;
        this.dice = dice;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** The passkey that it names, whoever signed. */
    Optional<Passkey> known(CredentialText credential) {
        return Optional.ofNullable(credential.id()).flatMap(store::find);
    }

    /** One of the account's own (§7.2 steps 5 and 6): the password has said whose it must be. */
    Optional<Proof> signed(Occasion occasion, CredentialText credential, String challenge) {
        AccountId account = occasion.account().id();
        Optional<String> handle = userHandle(credential);
        return known(credential)
                .filter(passkey -> passkey.account().equals(account))
                .filter(passkey -> handle.isEmpty() || isOf(account, handle))
                .flatMap(passkey -> ceremony.signed(credential, passkey, challenge, false)
                        .map(signed -> proof(
                                passkey,
                                signed,
                                () -> store.use(occasion.key(), challenge, occasion.now()),
                                () -> copied(occasion.account(), occasion.client(), occasion.now()))));
    }

    /** Nobody has it yet (§7.1 step 26). */
    Optional<Proof> registered(Occasion occasion, CredentialText credential, String challenge) {
        AccountId account = occasion.account().id();
        String id = dice.id();
        return ceremony.registered(credential, challenge, id, account)
                .filter(passkey -> store.find(passkey.credentialId()).isEmpty())
                .map(passkey -> new Proof(
                        account,
                        List.of(kind(passkey)),
                        () -> {
                            boolean mine = store.use(occasion.key(), challenge, occasion.now());
                            if (mine) {
                                store.add(passkey);
                            }
                            return mine;
                        },
                        Optional.of(id)));
    }

    /**
     * One that signs in by itself (§7.2 step 6): it has to name its owner and to verify its user, over a challenge that was
     * made here and has not ended.
     */
    Optional<Proof> alone(Account account, CredentialText credential, Client client, Instant now) {
        Optional<String> challenge = ceremony.challenge(credential);
        Optional<Instant> end = challenge.flatMap(named -> strangers.end(named, now));
        Optional<Passkey> passkey = known(credential)
                .filter(found -> found.account().equals(account.id()))
                .filter(found -> isOf(account.id(), userHandle(credential)));
        return passkey.isPresent() && end.isPresent()
                ? ceremony.signed(credential, passkey.get(), challenge.orElseThrow(), true)
                        .map(signed -> proof(
                                passkey.get(),
                                signed,
                                () -> spent(challenge.get(), end.get(), now),
                                () -> copied(account, client, now)))
                : Optional.empty();
    }

    private Proof proof(Passkey passkey, Ceremony.Signed signed, Use use, Runnable copied) {
        List<String> amr = new ArrayList<>(List.of(kind(passkey)));
        if (signed.userVerified()) {
            amr.add("user");
        }
        return new Proof(
                passkey.account(),
                amr,
                () -> use.once() && counted(passkey, signed, copied),
                Optional.of(passkey.id()));
    }

    /** False, and told, when its counter has not grown; false alone when it was removed meanwhile. */
    private boolean counted(Passkey passkey, Ceremony.Signed signed, Runnable copied) {
        boolean grown = store.advance(passkey.id(), signed.signCount(), signed.backedUp());
        if (!grown && store.find(passkey.credentialId()).isPresent()) {
            copied.run();
        }
        return grown;
    }

    private void copied(Account account, Client client, Instant now) {
        audit.record(now, AuditType.PASSKEY_COPIED, account.id(), client, PasskeyFactor.TYPE.name());
        outbox.notify(MessageKind.PASSKEY_COPIED, account, Asked.by(client), now);
    }

    private boolean isOf(AccountId account, Optional<String> handle) {
        return handle.isPresent() && handle.equals(store.handle(account));
    }

    private static Optional<String> userHandle(CredentialText credential) {
        return Optional.ofNullable(credential.response())
                .flatMap(response -> Optional.ofNullable(response.userHandle()));
    }

    /** RFC 8176 §2: a key in hardware, or one that may be copied from device to device. */
    private static String kind(Passkey passkey) {
        return passkey.backupEligible() ? "swk" : "hwk";
    }

    private boolean spent(String challenge, Instant end, Instant now) {
        return store.spend("PASSWORDLESS/" + challenge, challenge, end, now);
    }

    /** Uses a challenge up. */
    private interface Use {
        boolean once();
    }
}
