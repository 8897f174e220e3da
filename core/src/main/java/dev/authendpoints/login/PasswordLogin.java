package dev.authendpoints.login;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.DeviceToken;
import dev.authendpoints.device.Shown;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.factor.Offered;
import dev.authendpoints.password.PasswordCheck;
import dev.authendpoints.policy.Duties;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.token.Renewed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Signing in with a password alone. For an account with a second factor it opens nothing and says which factors there are,
 * unless it comes from a device that its owner trusts.
 */
public final class PasswordLogin {
    private static final List<String> PASSWORD = List.of("pwd");

    private final PasswordCheck passwords;
    private final AccountLock accounts;
    private final Factors factors;
    private final Logins logins;
    private final Entrance entrance;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param passwords checks the proof
     * @param accounts decides under the account's lock
     * @param factors which factors there are
     * @param logins the trail of logins
     * @param entrance opens sessions, and knows trusted devices
     * @param time the time
     */
    public PasswordLogin(
            PasswordCheck passwords,
            AccountLock accounts,
            Factors factors,
            Logins logins,
            Entrance entrance,
            InstantSource time) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.factors = factors;
        this.logins = logins;
        this.entrance = entrance;
        this.time = time;
    }

    /**
     * Signs in.
     *
     * @param credentials what was typed
     * @param device what a trusted device shows; it is looked at after the right password alone
     * @param client who calls
     * @return what became of it
     * @throws dev.authendpoints.password.HashingBound.TooBusy when too many passwords wait to be hashed
     */
    public Outcome signIn(Credentials credentials, Optional<Shown> device, Client client) {
        PasswordCheck.Checked checked =
                passwords.check(credentials.identity(), credentials.password(), credentials.marker(), client);
        Instant now = time.instant();
        Optional<Decision> decision =
                checked.decide(accounts, account -> decide(account, device, credentials.marker(), client, now));
        if (decision.isEmpty()) {
            logins.refused(checked, Refusal.INVALID_CREDENTIALS, client, now);
            return new Outcome.Refused();
        }
        return decision.get().outcome(entrance);
    }

    private Decision decide(
            Account account, Optional<Shown> device, Optional<Secret> marker, Client client, Instant now) {
        Offered offered = entrance.offered(factors, account, client);
        Optional<DeviceToken> trusted = !offered.twoStep() || offered.enrolOnly()
                ? Optional.empty()
                : device.flatMap(shown -> entrance.devices().use(account, shown, client, now));
        if (offered.twoStep() && trusted.isEmpty()) {
            return Decision.secondFactor(offered.kinds());
        }
        Duties.Verdict duty =
                offered.twoStep() ? Duties.Verdict.FREE : entrance.duties().judge(account, client, now);
        logins.signedInByPassword(account, client, now);
        if (duty.enrolOnly()) {
            Caller caller = entrance.openToEnrol(account, PASSWORD, client, now);
            return Decision.toEnrol(new ToEnrol(caller, now));
        }
        // The token names the password alone: a device proves nothing of its owner.
        Entrance.Granted granted = entrance.open(account, PASSWORD, duty, marker, client, now);
        return Decision.granted(granted.on(trusted), duty.enrolWithin());
    }

    private record ToEnrol(Caller caller, Instant at) {}

    private record Decision(
            Optional<Entrance.Granted> granted,
            Optional<Duration> enrolWithin,
            Optional<ToEnrol> toEnrol,
            List<FactorType> enabled) {
        static Decision granted(Entrance.Granted granted, Optional<Duration> enrolWithin) {
            return new Decision(Optional.of(granted), enrolWithin, Optional.empty(), List.of());
        }

        static Decision toEnrol(ToEnrol session) {
            return new Decision(Optional.empty(), Optional.empty(), Optional.of(session), List.of());
        }

        static Decision secondFactor(List<FactorType> enabled) {
            return new Decision(Optional.empty(), Optional.empty(), Optional.empty(), enabled);
        }

        /** Signs, after the commit. */
        Outcome outcome(Entrance entrance) {
            Optional<Outcome> signedIn =
                    granted.map(entrance::welcome).map(welcome -> new Outcome.SignedIn(welcome.enrolling(enrolWithin)));
            Optional<Outcome> enrol = toEnrol.map(
                    session -> new Outcome.EnrolmentNeeded(entrance.grants().renew(session.caller(), session.at())));
            return signedIn.or(() -> enrol).orElseGet(() -> new Outcome.SecondFactorNeeded(enabled));
        }
    }

    /** What can become of it. */
    public sealed interface Outcome {
        /**
         * Treats all four shapes.
         *
         * @param signedIn what to do with what a login gets
         * @param needed what to do when a second factor is needed
         * @param enrol what to do when a factor has to be enabled first
         * @param refused what to do with a refusal
         * @param <T> what all give
         * @return what was given
         */
        <T> T fold(
                Function<Welcome, T> signedIn,
                Function<List<FactorType>, T> needed,
                Function<Renewed, T> enrol,
                Supplier<T> refused);

        /**
         * The account has no second factor or trusts the device, and the session is open.
         *
         * @param welcome what the login gets
         */
        record SignedIn(Welcome welcome) implements Outcome {
            @Override
            public <T> T fold(
                    Function<Welcome, T> signedIn,
                    Function<List<FactorType>, T> needed,
                    Function<Renewed, T> enrol,
                    Supplier<T> refused) {
                return signedIn.apply(welcome);
            }
        }

        /**
         * The password is right and opens nothing.
         *
         * @param enabled the account's kinds of factors
         */
        record SecondFactorNeeded(List<FactorType> enabled) implements Outcome {
            @Override
            public <T> T fold(
                    Function<Welcome, T> signedIn,
                    Function<List<FactorType>, T> needed,
                    Function<Renewed, T> enrol,
                    Supplier<T> refused) {
                return needed.apply(enabled);
            }
        }

        /**
         * The password is right; the account has to have a second factor and has none, and its grace is over.
         *
         * @param token enables a factor and does nothing else
         */
        record EnrolmentNeeded(Renewed token) implements Outcome {
            @Override
            public <T> T fold(
                    Function<Welcome, T> signedIn,
                    Function<List<FactorType>, T> needed,
                    Function<Renewed, T> enrol,
                    Supplier<T> refused) {
                return enrol.apply(token);
            }
        }

        /** Unknown name, wrong password, disabled account. */
        record Refused() implements Outcome {
            @Override
            public <T> T fold(
                    Function<Welcome, T> signedIn,
                    Function<List<FactorType>, T> needed,
                    Function<Renewed, T> enrol,
                    Supplier<T> refused) {
                return refused.get();
            }
        }
    }
}
