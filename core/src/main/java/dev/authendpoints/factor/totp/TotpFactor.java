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
 * An authenticator: an app that shares a secret with the account and shows a code of six digits for every 30 seconds (TOTP,
 * RFC 6238, over HMAC-SHA-1, which is what all apps know). Each time step is taken once, and never an earlier one after a
 * later one (§5.2).
 *
 * <p>A secret is shown once, by the answer that made it. Asked again, even for the same enrolment, another is made in its
 * place: nobody who gets hold of the session can have a copy of what its owner has scanned. The authenticator that an account
 * has works until another is confirmed.
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
        return Another.REPLACES;
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
        return answer.sixDigits().isPresent();
    }

    @Override
    public Optional<Proof> accepts(Occasion occasion, Answer answer) {
        return answer.sixDigits()
                .flatMap(code -> secretFor(occasion).flatMap(secret -> proof(secret, code, occasion.now())));
    }

    /** The secret that waits is the one that was proved: another would have taken its place, and the proof with it. */
    @Override
    public void enrol(Occasion occasion, String factorId) {
        if (!store.putToUse(occasion.key(), occasion.account().id())) {
            throw new IllegalStateException("The secret that was just proved is gone");
        }
    }

    @Override
    public void forget(AccountId account) {
        store.removeAll(account);
    }

    @Override
    public int prune(Instant endedBefore) {
        return store.prune(endedBefore);
    }

    private String freshSecret(Occasion occasion) {
        String id = dice.id();
        AccountId account = occasion.account().id();
        String secret = Base32.encode(dice.bytes(Totp.SECRET_BYTES));
        TotpSecret sealed = new TotpSecret(id, account, box.seal(secret, place(account, id)));
        store.await(sealed, occasion.key(), occasion.expiresAt());
        return secret;
    }

    private Offer show(String secret, Occasion occasion) {
        String uri = OtpAuthUri.of(policy.issuer(), occasion.account().email().text(), secret);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("secret", secret);
        details.put("otpauthUri", uri);
        details.put("qrCode", QrImage.dataUri(uri));
        return Offer.showing(details);
    }

    private Optional<TotpSecret> secretFor(Occasion occasion) {
        return switch (occasion.purpose()) {
            case LOGIN -> store.inUse(occasion.account().id());
            case ENROLMENT -> store.waiting(occasion.key(), occasion.now());
        };
    }

    private Optional<Proof> proof(TotpSecret secret, Secret code, Instant now) {
        long step = Totp.step(now);
        OptionalLong matched = opened(secret).match(code, step - policy.window(), step + policy.window());
        return matched.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proof(
                        secret.account(), List.of("otp"), () -> store.advance(secret.id(), matched.getAsLong())));
    }

    private Totp opened(TotpSecret secret) {
        return Totp.of(box.open(secret.sealed(), place(secret.account(), secret.id())));
    }

    private static String place(AccountId account, String id) {
        return "totp/" + account.value() + "/" + id;
    }
}
