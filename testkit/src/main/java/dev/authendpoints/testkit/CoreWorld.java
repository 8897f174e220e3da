package dev.authendpoints.testkit;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.FactorStores;
import dev.authendpoints.Foundation;
import dev.authendpoints.Housekeeping;
import dev.authendpoints.Settings;
import dev.authendpoints.account.AccountIds;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.DevicePolicy;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.TwoStepPolicy;
import dev.authendpoints.factor.code.SentCodes;
import dev.authendpoints.factor.email.EmailFactor;
import dev.authendpoints.factor.passkey.Attestation;
import dev.authendpoints.factor.passkey.PasskeyFactor;
import dev.authendpoints.factor.passkey.PasskeyPolicy;
import dev.authendpoints.factor.passkey.RelyingParty;
import dev.authendpoints.factor.phone.PhoneBudgets;
import dev.authendpoints.factor.phone.PhoneFactor;
import dev.authendpoints.factor.phone.PhoneGuard;
import dev.authendpoints.factor.phone.PhoneNumbers;
import dev.authendpoints.factor.recovery.RecoveryCodeFactor;
import dev.authendpoints.factor.totp.TotpFactor;
import dev.authendpoints.factor.totp.TotpParameters;
import dev.authendpoints.factor.totp.TotpPolicy;
import dev.authendpoints.helpdesk.HelpdeskPolicy;
import dev.authendpoints.limit.Limits;
import dev.authendpoints.login.LoginPolicy;
import dev.authendpoints.mail.Courier;
import dev.authendpoints.password.CommonPasswords;
import dev.authendpoints.password.HashingBound;
import dev.authendpoints.password.PasswordPolicy;
import dev.authendpoints.recovery.RecoveryPolicy;
import dev.authendpoints.recovery.RoleRecovery;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.MasterKey;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.token.SigningPolicy;
import dev.authendpoints.token.TokenAlgorithm;
import dev.authendpoints.token.TokenPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The core on a database, without a framework: people stand right before it. */
public final class CoreWorld implements World {
    private static final CommonPasswords COMMON = CommonPasswords.shipped();
    private static final int BATCH = 100;
    private static final LoginPolicy DEFAULT = new LoginPolicy(Duration.ofMinutes(10), false);
    private static final SigningPolicy SIGNING = new SigningPolicy(TokenAlgorithm.ES256, Duration.ofDays(90));
    private static final TwoStepPolicy LENIENT = new TwoStepPolicy(true, Duration.ofHours(24));

    private static final DevicePolicy TRUSTING = new DevicePolicy(true, Duration.ofDays(30));
    private static final RecoveryPolicy RECOVERABLE =
            new RecoveryPolicy(new RoleRecovery(Set.of(), Set.of("admin"), Duration.ofDays(3)), Duration.ofDays(7));
    private static final Policies USUAL = new Policies(DEFAULT, LENIENT, TRUSTING, Limits.SESSIONS);

    private final TestClock clock;
    private final Mailbox mailbox;
    private final MasterKey masterKey;
    private final Backend backend;
    private final Foundation base;
    private final AuthEndpoints auth;
    private final Courier courier;

    private CoreWorld(Backend backend, LoginPolicy login, TwoStepPolicy twoStep, List<Factor> own) {
        this(
                backend,
                new Policies(login, twoStep, TRUSTING, Limits.SESSIONS),
                own,
                Dice.secure(),
                UnaryOperator.identity());
    }

    private CoreWorld(Backend backend, Policies policies, List<Factor> own, Dice dice, UnaryOperator<Factor> around) {
        this.clock = new TestClock();
        this.mailbox = new Mailbox();
        this.masterKey = MasterKey.parse(MasterKey.generate(dice));
        this.backend = backend;
        this.base = Foundation.open(backend.transactions(), backend.stores(), clock, dice, masterKey);
        this.auth = AuthEndpoints.on(
                base,
                settings(policies, SIGNING, dice),
                factors(base, backend.factorStores(), own).stream().map(around).toList());
        this.courier = AuthEndpoints.courier(base, mailbox);
    }

    /**
     * Opens a world with the default policies.
     *
     * @param backend a database without rows
     * @return the world
     */
    public static CoreWorld on(Backend backend) {
        return on(backend, DEFAULT);
    }

    /**
     * Opens a world with the default policies that knows factors of a host's own.
     *
     * @param backend a database without rows
     * @param own the factors, which are offered behind those that ship
     * @return the world
     */
    public static CoreWorld on(Backend backend, List<Factor> own) {
        return new CoreWorld(backend, DEFAULT, LENIENT, own);
    }

    /**
     * Opens a world.
     *
     * @param backend a database without rows
     * @param login how long a login stays open, and how it may be completed
     * @return the world
     */
    public static CoreWorld on(Backend backend, LoginPolicy login) {
        return new CoreWorld(backend, login, LENIENT, List.of());
    }

    /**
     * Opens a world.
     *
     * @param backend a database without rows
     * @param twoStep what owners may do to their factors
     * @return the world
     */
    public static CoreWorld on(Backend backend, TwoStepPolicy twoStep) {
        return new CoreWorld(backend, DEFAULT, twoStep, List.of());
    }

    /**
     * Opens a world.
     *
     * @param backend a database without rows
     * @param devices whether devices can be trusted, and for how long
     * @return the world
     */
    public static CoreWorld on(Backend backend, DevicePolicy devices) {
        return on(backend, new Policies(DEFAULT, LENIENT, devices, Limits.SESSIONS));
    }

    /**
     * Opens a world.
     *
     * @param backend a database without rows
     * @param sessions how many sessions of an account live at once
     * @return the world
     */
    public static CoreWorld on(Backend backend, int sessions) {
        return on(backend, new Policies(DEFAULT, LENIENT, TRUSTING, sessions));
    }

    /**
     * Opens a world.
     *
     * @param backend a database without rows
     * @param helpdesk who has to approve passes, and how long they work
     * @return the world
     */
    public static CoreWorld on(Backend backend, HelpdeskPolicy helpdesk) {
        return on(backend, new Policies(DEFAULT, LENIENT, TRUSTING, Limits.SESSIONS, helpdesk));
    }

    private static CoreWorld on(Backend backend, Policies policies) {
        return new CoreWorld(backend, policies, List.of(), Dice.secure(), UnaryOperator.identity());
    }

    /**
     * Opens a world with the default policies in which nothing is random but the dice, and somebody looks on.
     *
     * @param backend a database without rows
     * @param dice all randomness
     * @param around puts something around each factor
     * @return the world
     */
    public static CoreWorld on(Backend backend, Dice dice, UnaryOperator<Factor> around) {
        return new CoreWorld(backend, USUAL, List.of(), dice, around);
    }

    private CoreWorld(CoreWorld first, SigningPolicy signing, InstantSource time) {
        this.clock = first.clock;
        this.mailbox = first.mailbox;
        this.masterKey = first.masterKey;
        this.backend = first.backend;
        Dice dice = Dice.secure();
        this.base = Foundation.open(backend.transactions(), backend.stores(), time, dice, masterKey);
        this.auth = AuthEndpoints.on(
                base, settings(USUAL, signing, dice), factors(base, backend.factorStores(), List.of()));
        this.courier = AuthEndpoints.courier(base, mailbox);
    }

    /**
     * Opens another node on the same database, with the same clock and mailbox.
     *
     * @param signing how it signs access tokens
     * @return the node
     */
    public CoreWorld another(SigningPolicy signing) {
        return new CoreWorld(this, signing, clock);
    }

    /**
     * Opens another node on the same database, with the same mailbox, that tells the time in its own way.
     *
     * @param time how
     * @return the node
     */
    public CoreWorld another(InstantSource time) {
        return new CoreWorld(this, SIGNING, time);
    }

    /**
     * Gives the use cases themselves, for what people do not do.
     *
     * @return the use cases
     */
    public AuthEndpoints auth() {
        return auth;
    }

    @Override
    public Door door(String address) {
        return new CoreDoor(auth, new Client(address, address, "testkit"));
    }

    @Override
    public Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public Backend backend() {
        return backend;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void timePasses(Duration time) {
        clock.advance(time);
    }

    @Override
    public Optional<String> bootstrapToken() {
        return auth.administration().bootstrap().offer().map(Secret::reveal);
    }

    @Override
    public void mailArrives() {
        List<String> due = courier.due(BATCH);
        while (!due.isEmpty()) {
            due.forEach(courier::deliver);
            due = courier.due(BATCH);
        }
    }

    /**
     * Tidies up, as production does now and then.
     *
     * @return how many rows went
     */
    public int tidies() {
        return new Housekeeping(base, auth.factors()).tidy();
    }

    private static List<Factor> factors(Foundation base, FactorStores stores, List<Factor> own) {
        List<Factor> factors = new ArrayList<>();
        SentCodes codes = new SentCodes(stores.codes(), base.budget(), base.outbox(), base.hasher(), base.dice());
        factors.add(new EmailFactor(codes));
        factors.add(new PhoneFactor(
                stores.phones(),
                codes,
                new PhoneNumbers(PhoneNumbers.USUAL_COUNTRIES, Optional.of("DE")),
                new PhoneGuard(stores.phoneTraffic(), PhoneBudgets.USUAL, base.hasher()),
                base.box(),
                base.dice()));
        factors.add(new TotpFactor(
                stores.totp(),
                base.box(),
                base.dice(),
                new TotpPolicy("AuthEndpoints", 1, TotpParameters.COMMON),
                new TotpFactor.Notes(base.outbox(), base.audit())));
        factors.add(passkeys(base, stores));
        factors.add(new RecoveryCodeFactor(
                stores.recoveryCodes(), base.hasher(), base.dice(), base.audit(), base.outbox()));
        factors.addAll(own);
        return factors;
    }

    private static PasskeyFactor passkeys(Foundation base, FactorStores stores) {
        RelyingParty party = RelyingParty.at("https://auth.example.org", "AuthEndpoints");
        return new PasskeyFactor(
                stores.passkeys(),
                new PasskeyPolicy(party, true, Attestation.NONE),
                Optional.empty(),
                base.hasher(),
                base.dice(),
                base.audit(),
                base.outbox());
    }

    private static Settings settings(Policies policies, SigningPolicy signing, Dice dice) {
        return new Settings(
                policies.login(),
                policies.twoStep(),
                policies.devices(),
                RECOVERABLE,
                policies.helpdesk(),
                new PasswordPolicy(8, COMMON, List.of("authendpoints")),
                new CheapHasher(dice),
                new HashingBound(4, 1000),
                new TokenPolicy(
                        "https://auth.example.org",
                        "https://api.example.org",
                        Duration.ofMinutes(15),
                        Duration.ofDays(14),
                        Duration.ofDays(30),
                        policies.sessions()),
                AccountIds.random(dice),
                signing,
                List.of());
    }

    private record Policies(
            LoginPolicy login, TwoStepPolicy twoStep, DevicePolicy devices, int sessions, HelpdeskPolicy helpdesk) {
        Policies(LoginPolicy login, TwoStepPolicy twoStep, DevicePolicy devices, int sessions) {
            this(login, twoStep, devices, sessions, HelpdeskPolicy.USUAL);
        }
    }
}
