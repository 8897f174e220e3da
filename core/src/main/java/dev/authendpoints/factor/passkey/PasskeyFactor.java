package dev.authendpoints.factor.passkey;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Holding;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Passwordless;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.SecretHasher;
import java.time.Duration;
import java.time.Instant;
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
    private final AuthenticatorNames names = AuthenticatorNames.shipped();
    private final Dice dice;
    private final StrangersChallenges strangers;
    private final PasskeyProofs proofs;

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
        this.dice = dice;
        this.strangers = new StrangersChallenges(hasher, dice);
        this.proofs = new PasskeyProofs(store, new Ceremony(policy.party(), trust), strangers, dice, audit, outbox);
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
                            case LOGIN, STEP_UP -> proofs.signed(occasion, credential, challenge);
                            case ENROLMENT -> proofs.registered(occasion, credential, challenge);
                        }));
    }

    @Override
    public Optional<AccountId> owner(Answer answer) {
        return CredentialText.read(answer).flatMap(proofs::known).map(Passkey::account);
    }

    @Override
    public Optional<Proof> proves(Account account, Answer answer, Client client, Instant now) {
        return CredentialText.read(answer)
                .filter(credential -> policy.passwordless())
                .flatMap(credential -> proofs.alone(account, credential, client, now));
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
}
