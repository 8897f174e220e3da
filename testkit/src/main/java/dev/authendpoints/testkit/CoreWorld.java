package dev.authendpoints.testkit;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.Foundation;
import dev.authendpoints.Housekeeping;
import dev.authendpoints.Settings;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.email.EmailFactor;
import dev.authendpoints.login.LoginPolicy;
import dev.authendpoints.mail.Courier;
import dev.authendpoints.password.CommonPasswords;
import dev.authendpoints.password.HashingBound;
import dev.authendpoints.password.PasswordPolicy;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.MasterKey;
import dev.authendpoints.token.TokenPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The core on a database, without a framework: people stand right before it. */
public final class CoreWorld implements World {
    private static final CommonPasswords COMMON = CommonPasswords.shipped();
    private static final int BATCH = 100;

    private final TestClock clock = new TestClock();
    private final Mailbox mailbox = new Mailbox();
    private final Backend backend;
    private final Foundation base;
    private final AuthEndpoints auth;
    private final Courier courier;

    private CoreWorld(Backend backend, LoginPolicy login) {
        Dice dice = Dice.secure();
        this.backend = backend;
        this.base = Foundation.open(
                backend.transactions(), backend.stores(), clock, dice, MasterKey.parse(MasterKey.generate(dice)));
        EmailFactor email = new EmailFactor(backend.emailCodes(), base.budget(), base.outbox(), base.hasher(), dice);
        this.auth = AuthEndpoints.on(base, settings(login, dice), List.of(email));
        this.courier = AuthEndpoints.courier(base, mailbox);
    }

    /**
     * Opens a world with the default policies.
     *
     * @param backend a database without rows
     * @return the world
     */
    public static CoreWorld on(Backend backend) {
        return on(backend, new LoginPolicy(Duration.ofMinutes(10), false));
    }

    /**
     * Opens a world.
     *
     * @param backend a database without rows
     * @param login how long a login stays open, and how it may be completed
     * @return the world
     */
    public static CoreWorld on(Backend backend, LoginPolicy login) {
        return new CoreWorld(backend, login);
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
        return new Housekeeping(base, backend.emailCodes()).tidy();
    }

    private static Settings settings(LoginPolicy login, Dice dice) {
        return new Settings(
                login,
                new PasswordPolicy(8, COMMON, List.of("authendpoints")),
                new CheapHasher(dice),
                new HashingBound(4, 1000),
                new TokenPolicy(
                        "https://auth.example.org",
                        "https://api.example.org",
                        Duration.ofMinutes(15),
                        Duration.ofDays(14),
                        Duration.ofDays(30)));
    }
}
