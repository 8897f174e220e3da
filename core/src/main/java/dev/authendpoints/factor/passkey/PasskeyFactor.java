package dev.authendpoints.factor.passkey;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Holding;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Passwordless;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.SecretHasher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Passkeys (WebAuthn Level 3): pairs of keys that belong to one domain, so that no other site can ask for their signatures. A
 * passkey is a second factor behind a password; one that has verified its user is two factors, and signs in by itself where
 * the policy lets it.
 *
 * <p>Each signature is over a challenge that was made for one occasion and is used once. A counter that has not grown since
 * the last time speaks of a copy: that signature opens nothing, and the owner is told (§6.1.1). Most passkeys do not count and
 * say 0, which is no sign of anything.
 */
public final class PasskeyFactor implements Passwordless {
    /** The kind. */
    public static final FactorType TYPE = new FactorType("Passkey");

    private static final int CHALLENGE_BYTES = 32;
    /** As many as WebAuthn Level 3 §5.4.3 allows and §14.6.1 recommends. */
    private static final int HANDLE_BYTES = 64;
    /** How long a browser waits for a finger; a challenge may live longer. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PasskeyStore store;
    private final PasskeyPolicy policy;
    private final PasskeyOptions options;
    private final Ceremony ceremony;
    private final AuthenticatorNames names = AuthenticatorNames.shipped();
    private final Dice dice;
    private final StrangersChallenges strangers;
    private final AuditTrail audit;
    private final Outbox outbox;

    /**
     * Creates it.
     *
     * @param store where passkeys are kept
     * @param policy what this installation decides
     * @param trust who vouches for new passkeys; nothing where nobody has to
     * @param hasher vouches for challenges of which nothing is kept
     * @param dice challenges and identifiers
     * @param audit the trail of events
     * @param outbox tells the owner
     */
    public PasskeyFactor(
            PasskeyStore store,
            PasskeyPolicy policy,
            Optional<AttestationTrust> trust,
            SecretHasher hasher,
            Dice dice,
            AuditTrail audit,
            Outbox outbox) {
        this.store = store;
        this.policy = policy;
        this.options = new PasskeyOptions(policy);
        this.ceremony = new Ceremony(policy.party(), trust);
        this.dice = dice;
        this.strangers = new StrangersChallenges(hasher, dice);
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public FactorType type() {
        return TYPE;
    }

    @Override
    public Holding holding() {
        return Holding.PASSKEY;
    }

    @Override
    public Another another() {
        return Another.JOINS;
    }

    /** Two phones, a laptop, keys at home and at work: more than this is nobody's. */
    @Override
    public int most() {
        return 20;
    }

    @Override
    public boolean strong() {
        return true;
    }

    @Override
    public boolean alone() {
        return policy.passwordless();
    }

    @Override
    public Offer offer(Occasion occasion) {
        AccountId account = occasion.account().id();
        List<Passkey> passkeys = store.of(account);
        String challenge = challenge(occasion.key(), occasion.expiresAt());
        Duration life = patience(occasion.now(), occasion.expiresAt());
        return switch (occasion.purpose()) {
            case LOGIN, STEP_UP -> showing(options.request(passkeys, challenge, life));
            case ENROLMENT ->
                showing(options.creation(occasion.account(), handleOf(account), passkeys, challenge, life));
        };
    }

    @Override
    public Offer offer(Instant now, Instant expiresAt) {
        return showing(options.request(strangers.fresh(expiresAt), patience(now, expiresAt)));
    }

    /**
     * Turns an offer to an enrolment into one for a passkey that is to sign in by itself: its authenticator has to keep it, and
     * to verify its user.
     *
     * @param offer the offer to an enrolment
     * @return the stricter offer
     */
    public static Offer discoverable(Offer offer) {
        @SuppressWarnings("unchecked") // as offer(Occasion) has written it
        Map<String, Object> creation = (Map<String, Object>) offer.details().get("publicKey");
        return creation == null ? offer : showing(PasskeyOptions.passwordless(creation));
    }

    @Override
    public boolean readable(Answer answer) {
        return CredentialText.read(answer).isPresent();
    }

    @Override
    public Optional<Proof> accepts(Occasion occasion, Answer answer) {
        return CredentialText.read(answer)
                .flatMap(credential -> store.challenge(occasion.key(), occasion.now())
                        .flatMap(challenge -> switch (occasion.purpose()) {
                            case LOGIN, STEP_UP -> signed(occasion, credential, challenge);
                            case ENROLMENT -> registered(occasion, credential, challenge);
                        }));
    }

    @Override
    public Optional<AccountId> owner(Answer answer) {
        return CredentialText.read(answer).flatMap(this::known).map(Passkey::account);
    }

    @Override
    public Optional<Proof> proves(Account account, Answer answer, Client client, Instant now) {
        Optional<CredentialText> credential = CredentialText.read(answer);
        Optional<String> challenge = credential.flatMap(ceremony::challenge);
        Optional<Instant> end = challenge.flatMap(named -> strangers.end(named, now));
        Optional<Passkey> passkey = credential
                .flatMap(this::known)
                .filter(found -> found.account().equals(account.id()))
                .filter(found -> isOf(account.id(), userHandle(credential.orElseThrow())));
        return policy.passwordless() && passkey.isPresent() && end.isPresent()
                ? ceremony.signed(credential.orElseThrow(), passkey.get(), challenge.orElseThrow(), true)
                        .map(signed -> proof(
                                passkey.get(),
                                signed,
                                () -> spent(challenge.get(), end.get(), now),
                                () -> copied(account, client, now)))
                : Optional.empty();
    }

    @Override
    public String called(AccountId account, String factorId) {
        return of(account).stream()
                .filter(passkey -> passkey.id().equals(factorId))
                .flatMap(passkey -> names.of(passkey.aaguid()).stream())
                .findFirst()
                .orElse(TYPE.name());
    }

    @Override
    public Map<String, String> kept(Account account, String factorId) {
        return of(account.id()).stream()
                .filter(passkey -> passkey.id().equals(factorId))
                .findFirst()
                .map(passkey -> Map.of(
                        "credentialId",
                        passkey.credentialId(),
                        "aaguid",
                        passkey.aaguid().toString()))
                .orElse(Map.of());
    }

    @Override
    public Optional<String> keep(AccountId account, String factorId) {
        return store.of(account).stream()
                .filter(passkey -> passkey.id().equals(factorId))
                .map(PasskeyText::write)
                .findFirst();
    }

    @Override
    public void restore(AccountId account, String factorId, String kept) {
        store.add(PasskeyText.read(kept, account, factorId));
    }

    @Override
    public void forget(AccountId account) {
        store.removeAll(account);
    }

    @Override
    public void forget(AccountId account, String factorId) {
        store.remove(account, factorId);
    }

    @Override
    public int prune(Instant endedBefore) {
        return store.prune(endedBefore);
    }

    /**
     * Lists an account's passkeys.
     *
     * @param account whose
     * @return all of them
     */
    public List<Passkey> of(AccountId account) {
        return store.of(account);
    }

    /**
     * Tells the name that authenticators know an account by.
     *
     * @param account the account
     * @return its user handle; none before its first passkey was begun
     */
    public Optional<String> handle(AccountId account) {
        return store.handle(account);
    }

    /**
     * Says what this installation decides.
     *
     * @return the policy
     */
    public PasskeyPolicy policy() {
        return policy;
    }

    /** One of the account's own (§7.2 steps 5 and 6): the password has said whose it must be. */
    private Optional<Proof> signed(Occasion occasion, CredentialText credential, String challenge) {
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
    private Optional<Proof> registered(Occasion occasion, CredentialText credential, String challenge) {
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
        audit.record(now, AuditType.PASSKEY_COPIED, account.id(), client, TYPE.name());
        outbox.notify(MessageKind.PASSKEY_COPIED, account, Asked.by(client), now);
    }

    private Optional<Passkey> known(CredentialText credential) {
        return Optional.ofNullable(credential.id()).flatMap(store::find);
    }

    private boolean isOf(AccountId account, Optional<String> handle) {
        return handle.isPresent() && handle.equals(store.handle(account));
    }

    private static Optional<String> userHandle(CredentialText credential) {
        return Optional.ofNullable(credential.response())
                .flatMap(response -> Optional.ofNullable(response.userHandle()));
    }

    private String handleOf(AccountId account) {
        return store.handle(account).orElseGet(() -> {
            String handle = text(dice.bytes(HANDLE_BYTES));
            store.name(account, handle);
            return handle;
        });
    }

    private String challenge(String occasion, Instant until) {
        String challenge = text(dice.bytes(CHALLENGE_BYTES));
        store.challenge(occasion, challenge, until);
        return challenge;
    }

    /** RFC 8176 §2: a key in hardware, or one that may be copied from device to device. */
    private static String kind(Passkey passkey) {
        return passkey.backupEligible() ? "swk" : "hwk";
    }

    private boolean spent(String challenge, Instant end, Instant now) {
        return store.spend("PASSWORDLESS/" + challenge, challenge, end, now);
    }

    private static Offer showing(Map<String, Object> publicKey) {
        return Offer.showing(Map.of("publicKey", publicKey));
    }

    private static Duration patience(Instant now, Instant end) {
        Duration life = Duration.between(now, end);
        return life.compareTo(PATIENCE) < 0 ? life : PATIENCE;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Uses a challenge up. */
    private interface Use {
        boolean once();
    }
}
