package dev.authendpoints.factor.totp;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.secret.Base32;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretBox;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An authenticator: an app that shares a secret with the account and shows a code for every time step (TOTP, RFC 6238). Each
 * time step is taken once, and never an earlier one after a later one (§5.2). An account may have several, each with a
 * secret, parameters and steps of its own; a code of any of them proves the factor.
 *
 * <p>A secret is shown once, by the answer that made it. Asked again, even for the same enrolment, another is made in its
 * place: nobody who gets hold of the session can have a copy of what its owner has scanned. The authenticators that an
 * account has work on.
 */
public final class TotpFactor implements Factor {
    /** The kind. */
    public static final FactorType TYPE = new FactorType("Authenticator");

    private final TotpStore store;
    private final SecretBox box;
    private final Dice dice;
    private final TotpPolicy policy;

    /**
     * Creates it.
     *
     * @param store where secrets are kept
     * @param box seals them
     * @param dice makes them
     * @param policy what this installation decides
     */
    public TotpFactor(TotpStore store, SecretBox box, Dice dice, TotpPolicy policy) {
        this.store = store;
        this.box = box;
        this.dice = dice;
        this.policy = policy;
    }

    @Override
    public boolean strong() {
        return true;
    }

    @Override
    public FactorType type() {
        return TYPE;
    }

    @Override
    public Another another() {
        return Another.JOINS;
    }

    @Override
    public Offer offer(Occasion occasion) {
        return switch (occasion.purpose()) {
            case LOGIN -> Offer.nothing();
            case ENROLMENT -> show(freshSecret(occasion), occasion);
        };
    }

    @Override
    public boolean readable(Answer answer) {
        return answer.sixOrEightDigits().isPresent();
    }

    /** Compares with every secret, whatever matched before: time does not tell which did. */
    @Override
    public Optional<Proof> accepts(Occasion occasion, Answer answer) {
        List<Proof> proofs = answer.sixOrEightDigits().stream()
                .flatMap(code ->
                        secretsFor(occasion).stream().flatMap(secret -> proof(secret, code, occasion.now()).stream()))
                .toList();
        return proofs.stream().findFirst();
    }

    /** The secret that waits is the one that was proved: another would have taken its place, and the proof with it. */
    @Override
    public void enrol(Occasion occasion, String factorId) {
        if (!store.putToUse(occasion.key(), occasion.account().id(), factorId)) {
            throw new IllegalStateException("The secret that was just proved is gone");
        }
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

    private String freshSecret(Occasion occasion) {
        String id = dice.id();
        AccountId account = occasion.account().id();
        String secret = Base32.encode(dice.bytes(Totp.SECRET_BYTES));
        String sealed = box.seal(secret, place(account, id));
        store.await(
                new TotpSecret(id, account, sealed, policy.parameters(), Optional.empty()),
                occasion.key(),
                occasion.expiresAt());
        return secret;
    }

    private Offer show(String secret, Occasion occasion) {
        String uri = OtpAuthUri.of(policy.issuer(), occasion.account().email().text(), secret, policy.parameters());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("secret", secret);
        details.put("otpauthUri", uri);
        details.put("qrCode", QrImage.dataUri(uri));
        return Offer.showing(details);
    }

    private List<TotpSecret> secretsFor(Occasion occasion) {
        return switch (occasion.purpose()) {
            case LOGIN -> store.inUse(occasion.account().id());
            case ENROLMENT ->
                store.waiting(occasion.key(), occasion.now()).stream().toList();
        };
    }

    private Optional<Proof> proof(TotpSecret secret, Secret code, Instant now) {
        long step = secret.parameters().step(now);
        OptionalLong matched = opened(secret).match(code, step - policy.window(), step + policy.window());
        return matched.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proof(
                        secret.account(),
                        List.of("otp"),
                        () -> store.advance(secret.id(), matched.getAsLong()),
                        secret.factorId()));
    }

    private Totp opened(TotpSecret secret) {
        String base32 = box.open(secret.sealed(), place(secret.account(), secret.id()));
        return new Totp(Base32.decode(base32), secret.parameters());
    }

    private static String place(AccountId account, String id) {
        return "totp/" + account.value() + "/" + id;
    }
}
