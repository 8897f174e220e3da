package dev.authendpoints.testkit;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.Foundation;
import dev.authendpoints.Housekeeping;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.DevicePolicy;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.TwoStepPolicy;
import dev.authendpoints.helpdesk.HelpdeskPolicy;
import dev.authendpoints.login.LoginPolicy;
import dev.authendpoints.mail.Courier;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.MasterKey;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.token.SigningPolicy;
import dev.authendpoints.token.TokenAlgorithm;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The core on a database, without a framework: people stand right before it. */
public final class CoreWorld implements World {
    private static final int BATCH = 100;
    private static final SigningPolicy SIGNING = new SigningPolicy(TokenAlgorithm.ES256, Duration.ofDays(90));

    private final TestClock clock;
    private final Mailbox mailbox;
    private final MasterKey masterKey;
    private final Backend backend;
    private final Foundation base;
    private final AuthEndpoints auth;
    private final Courier courier;

    private CoreWorld(
            Backend backend, CorePolicies policies, List<Factor> own, Dice dice, UnaryOperator<Factor> around) {
        this.clock = new TestClock();
        this.mailbox = new Mailbox();
        this.masterKey = MasterKey.parse(MasterKey.generate(dice));
        this.backend = backend;
        this.base = Foundation.open(backend.transactions(), backend.stores(), clock, dice, masterKey);
        this.auth = AuthEndpoints.on(
                base,
                policies.settings(SIGNING, dice),
                CoreFactors.on(base, backend.factorStores(), own).stream()
                        .map(around)
                        .toList());
        this.courier = AuthEndpoints.courier(base, mailbox);
    }

    /**
     * Opens a world with the default policies.
     *
     * @param backend a database without rows
     * @return the world
     */
    public static CoreWorld on(Backend backend) {
        return on(backend, CorePolicies.USUAL);
    }

    /**
     * Opens a world with the default policies that knows factors of a host's own.
     *
     * @param backend a database without rows
     * @param own the factors, which are offered behind those that ship
     * @return the world
     */
    public static CoreWorld on(Backend backend, List<Factor> own) {
        return new CoreWorld(backend, CorePolicies.USUAL, own, Dice.secure(), UnaryOperator.identity());
    }

    /**
     * Opens a world.
     *
     * @param backend a database without rows
     * @param login how long a login stays open, and how it may be completed
     * @return the world
     */
    public static CoreWorld on(Backend backend, LoginPolicy login) {
        return on(backend, CorePolicies.USUAL.with(login));
    }

    /**
     * Opens a world.
     *
     * @param backend a database without rows
     * @param twoStep what owners may do to their factors
     * @return the world
     */
    public static CoreWorld on(Backend backend, TwoStepPolicy twoStep) {
        return on(backend, CorePolicies.USUAL.with(twoStep));
    }

    /**
     * Opens a world.
     *
     * @param backend a database without rows
     * @param devices whether devices can be trusted, and for how long
     * @return the world
     */
    public static CoreWorld on(Backend backend, DevicePolicy devices) {
        return on(backend, CorePolicies.USUAL.with(devices));
    }

    /**
     * Opens a world.
     *
     * @param backend a database without rows
     * @param sessions how many sessions of an account live at once
     * @return the world
     */
    public static CoreWorld on(Backend backend, int sessions) {
        return on(backend, CorePolicies.USUAL.with(sessions));
    }

    /**
     * Opens a world.
     *
     * @param backend a database without rows
     * @param helpdesk who has to approve passes, and how long they work
     * @return the world
     */
    public static CoreWorld on(Backend backend, HelpdeskPolicy helpdesk) {
        return on(backend, CorePolicies.USUAL.with(helpdesk));
    }

    private static CoreWorld on(Backend backend, CorePolicies policies) {
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
        return new CoreWorld(backend, CorePolicies.USUAL, List.of(), dice, around);
    }

    private CoreWorld(CoreWorld first, SigningPolicy signing, InstantSource time) {
        this.clock = first.clock;
        this.mailbox = first.mailbox;
        this.masterKey = first.masterKey;
        this.backend = first.backend;
        Dice dice = Dice.secure();
        this.base = Foundation.open(backend.transactions(), backend.stores(), time, dice, masterKey);
        this.auth = AuthEndpoints.on(
                base,
                CorePolicies.USUAL.settings(signing, dice),
                CoreFactors.on(base, backend.factorStores(), List.of()));
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
}
