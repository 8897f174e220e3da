package dev.authendpoints.login;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.DeviceToken;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.password.PasswordCheck;
import dev.authendpoints.secret.Secret;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Signing in with a password alone. For an account with a second factor it opens nothing and says which factors there are, unless
 * it comes from a device that its owner trusts.
 */
public final class PasswordLogin {
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
    public Outcome signIn(Credentials credentials, Optional<Secret> device, Client client) {
        PasswordCheck.Checked checked =
                passwords.check(credentials.identity(), credentials.password(), credentials.marker(), client);
        Instant now = time.instant();
        Optional<Decision> decision =
                checked.decide(accounts, account -> decide(account, device, credentials.marker(), client, now));
        if (decision.isEmpty()) {
            logins.refused(checked, Refusal.INVALID_CREDENTIALS, client, now);
            return new Outcome.Refused();
        }
        return decision.get()
                .fold(granted -> new Outcome.SignedIn(entrance.welcome(granted)), Outcome.SecondFactorNeeded::new);
    }

    private Decision decide(
            Account account, Optional<Secret> device, Optional<Secret> marker, Client client, Instant now) {
        List<FactorType> enabled = factors.offeredTo(account.id());
        Optional<DeviceToken> trusted = enabled.isEmpty()
                ? Optional.empty()
                : device.flatMap(shown -> entrance.devices().use(account, shown, client, now));
        if (!enabled.isEmpty() && trusted.isEmpty()) {
            return new Decision(Optional.empty(), enabled);
        }
        logins.signedInByPassword(account, client, now);
        // The token names the password alone: a device proves nothing of its owner.
        Entrance.Granted granted = entrance.open(account, List.of("pwd"), marker, client, now);
        return new Decision(Optional.of(granted.on(trusted)), enabled);
    }

    private record Decision(Optional<Entrance.Granted> granted, List<FactorType> enabled) {
        Outcome fold(Function<Entrance.Granted, Outcome> signedIn, Function<List<FactorType>, Outcome> needed) {
            return granted.map(signedIn).orElseGet(() -> needed.apply(enabled));
        }
    }

    /** What can become of it. */
    public sealed interface Outcome {
        /**
         * Treats all three shapes.
         *
         * @param signedIn what to do with what a login gets
         * @param needed what to do when a second factor is needed
         * @param refused what to do with a refusal
         * @param <T> what all give
         * @return what was given
         */
        <T> T fold(Function<Welcome, T> signedIn, Function<List<FactorType>, T> needed, Supplier<T> refused);

        /**
         * The account has no second factor or trusts the device, and the session is open.
         *
         * @param welcome what the login gets
         */
        record SignedIn(Welcome welcome) implements Outcome {
            @Override
            public <T> T fold(
                    Function<Welcome, T> signedIn, Function<List<FactorType>, T> needed, Supplier<T> refused) {
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
                    Function<Welcome, T> signedIn, Function<List<FactorType>, T> needed, Supplier<T> refused) {
                return needed.apply(enabled);
            }
        }

        /** Unknown name, wrong password, disabled account. */
        record Refused() implements Outcome {
            @Override
            public <T> T fold(
                    Function<Welcome, T> signedIn, Function<List<FactorType>, T> needed, Supplier<T> refused) {
                return refused.get();
            }
        }
    }
}
