package dev.authendpoints.factor.totp;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Holding;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.Base32;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.SecretBox;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * An authenticator: an app that shares a secret with the account and shows a code for every time step (TOTP, RFC 6238). Each
 * time step is taken once, and never an earlier one after a later one (§5.2). An account may have several, each with a
 * secret, parameters and steps of its own; a code of any of them proves the factor.
 *
 * <p>The clock of an authenticator is followed where it runs slow or fast (§6), and set by two codes in a row where it is far
 * off. Around where it is supposed to be the window stays as narrow as it is around the right time.
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
    private final Notes notes;

    /**
     * Creates it.
     *
     * @param store where secrets are kept
     * @param box seals them
     * @param dice makes them
     * @param policy what this installation decides
     * @param notes tells owners of clocks that are off
     */
    public TotpFactor(TotpStore store, SecretBox box, Dice dice, TotpPolicy policy, Notes notes) {
        this.store = store;
        this.box = box;
        this.dice = dice;
        this.policy = policy;
        this.notes = notes;
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
    public Holding holding() {
        return Holding.AUTHENTICATOR;
    }

    @Override
    public Another another() {
        return Another.JOINS;
    }

    @Override
    public Offer offer(Occasion occasion) {
        return switch (occasion.purpose()) {
            case LOGIN, STEP_UP -> Offer.nothing();
            case ENROLMENT -> show(freshSecret(occasion), occasion);
        };
    }

    @Override
    public boolean readable(Answer answer) {
        return answer.sixOrEightDigits().isPresent();
    }

    /**
     * Compares with every secret, whatever matched before: time does not tell which did. A code that is too early or too late
     * is taken where the wrong one before it, in the same login, was the code of the time step before (RFC 4226 §7.4).
     */
    @Override
    public Optional<Proof> accepts(Occasion occasion, Answer answer) {
        List<Sighting> sightings = sightings(occasion, answer);
        Optional<Proof> present = sightings.stream()
                .flatMap(sighting -> sighting.within(policy.window()).map(step -> follow(sighting, step)).stream())
                .findFirst();
        return present.or(() -> store.lastMiss(occasion.key(), occasion.now())
                .flatMap(miss -> sightings.stream()
                        .flatMap(sighting ->
                                sighting.following(miss).map(step -> set(sighting, step, occasion)).stream())
                        .findFirst()));
    }

    @Override
    public void missed(Occasion occasion, Answer answer) {
        Optional<NearMiss> miss = sightings(occasion, answer).stream()
                .flatMap(sighting -> sighting.miss().stream())
                .findFirst();
        store.remember(occasion.key(), occasion.account().id(), miss, occasion.expiresAt());
    }

    /** The secret that waits is the one that was proved: another would have taken its place, and the proof with it. */
    @Override
    public void enrol(Occasion occasion, String factorId) {
        if (!store.putToUse(occasion.key(), occasion.account().id(), factorId)) {
            throw new IllegalStateException("The secret that was just proved is gone");
        }
    }

    @Override
    public Optional<String> keep(AccountId account, String factorId) {
        return store.inUse(account).stream()
                .filter(secret -> secret.factorId().filter(factorId::equals).isPresent())
                .map(TotpText::write)
                .findFirst();
    }

    /** No step comes back that was used before it went. */
    @Override
    public void restore(AccountId account, String factorId, String kept) {
        store.add(TotpText.read(kept, account, factorId));
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
                new TotpSecret(id, account, sealed, policy.parameters(), Optional.empty(), TotpClock.RIGHT),
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
            case LOGIN, STEP_UP -> store.inUse(occasion.account().id());
            case ENROLMENT ->
                store.waiting(occasion.key(), occasion.now()).stream().toList();
        };
    }

    private List<Sighting> sightings(Occasion occasion, Answer answer) {
        return answer.sixOrEightDigits().stream()
                .flatMap(code -> secretsFor(occasion).stream()
                        .map(secret -> Sighting.of(secret, opened(secret), code, occasion.now())))
                .toList();
    }

    private Proof follow(Sighting sighting, long step) {
        TotpSecret secret = sighting.secret();
        TotpClock clock = secret.clock()
                .follow(step, sighting.offset(step), secret.parameters().furthest());
        return proof(secret, clock, () -> store.advance(secret.id(), step, clock));
    }

    /** Uses both codes up. The owner is told: not only a clock that is off, also somebody else's hands can look like this. */
    private Proof set(Sighting sighting, long step, Occasion occasion) {
        TotpSecret secret = sighting.secret();
        TotpClock clock = TotpClock.set(step, sighting.offset(step));
        return proof(secret, clock, () -> {
            boolean consumed = store.advance(secret.id(), step - 1, clock);
            if (consumed) {
                notes.clockSet(ClockDrift.of(secret, clock), occasion);
            }
            return consumed;
        });
    }

    private static Proof proof(TotpSecret secret, TotpClock clock, BooleanSupplier consumption) {
        ClockDrift drift = ClockDrift.of(secret, clock);
        Map<String, Object> remarks = drift.isWorthAWord() ? drift.remarks() : Map.of();
        return new Proof(secret.account(), List.of("otp"), consumption, secret.factorId(), remarks);
    }

    private Totp opened(TotpSecret secret) {
        String base32 = box.open(secret.sealed(), place(secret.account(), secret.id()));
        return new Totp(Base32.decode(base32), secret.parameters());
    }

    private static String place(AccountId account, String id) {
        return "totp/" + account.value() + "/" + id;
    }

    /**
     * Tells owners.
     *
     * @param outbox posts messages
     * @param audit the trail of events
     */
    public record Notes(Outbox outbox, AuditTrail audit) {
        private void clockSet(ClockDrift drift, Occasion occasion) {
            Account account = occasion.account();
            String seconds = String.valueOf(drift.ahead().toSeconds());
            audit.record(occasion.now(), AuditType.CLOCK_SET, account.id(), occasion.client(), seconds);
            if (drift.isWorthAWord()) {
                Map<String, String> params = Asked.by(occasion.client(), "drift", seconds);
                outbox.notify(MessageKind.CLOCK_SET, account, params, occasion.now());
            }
        }
    }
}
