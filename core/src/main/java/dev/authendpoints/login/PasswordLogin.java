package dev.authendpoints.login;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.password.PasswordCheck;
import dev.authendpoints.token.Grant;
import dev.authendpoints.token.Grants;
import dev.authendpoints.token.TokenPair;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Signing in with a password alone. For an account with a second factor it opens nothing and says which factors there are. */
public final class PasswordLogin {
    private final PasswordCheck passwords;
    private final AccountLock accounts;
    private final Factors factors;
    private final Logins logins;
    private final Grants grants;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param passwords checks the proof
     * @param accounts decides under the account's lock
     * @param factors which factors there are
     * @param logins the trail of logins
     * @param grants opens sessions
     * @param time the time
     */
    public PasswordLogin(
            PasswordCheck passwords,
            AccountLock accounts,
            Factors factors,
            Logins logins,
            Grants grants,
            InstantSource time) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.factors = factors;
        this.logins = logins;
        this.grants = grants;
        this.time = time;
    }

    /**
     * Signs in.
     *
     * @param credentials what was typed
     * @param client who calls
     * @return what became of it
     * @throws dev.authendpoints.password.HashingBound.TooBusy when too many passwords wait to be hashed
     */
    public Outcome signIn(Credentials credentials, Client client) {
        PasswordCheck.Checked checked = passwords.check(credentials.identity(), credentials.password(), client);
        Instant now = time.instant();
        Optional<Decision> decision = checked.decide(accounts, account -> decide(account, client, now));
        if (decision.isEmpty()) {
            logins.refused(checked, Refusal.INVALID_CREDENTIALS, client, now);
            return new Outcome.Refused();
        }
        return decision.get().fold(grant -> new Outcome.SignedIn(grants.sign(grant)), Outcome.SecondFactorNeeded::new);
    }

    private Decision decide(Account account, Client client, Instant now) {
        List<FactorType> enabled = factors.offeredTo(account.id());
        if (!enabled.isEmpty()) {
            return new Decision(Optional.empty(), enabled);
        }
        logins.signedInByPassword(account, client, now);
        return new Decision(Optional.of(grants.open(account, List.of("pwd"), client, now)), enabled);
    }

    private record Decision(Optional<Grant> grant, List<FactorType> enabled) {
        Outcome fold(Function<Grant, Outcome> granted, Function<List<FactorType>, Outcome> needed) {
            return grant.map(granted).orElseGet(() -> needed.apply(enabled));
        }
    }

    /** What can become of it. */
    public sealed interface Outcome {
        /**
         * Treats all three shapes.
         *
         * @param signedIn what to do with tokens
         * @param needed what to do when a second factor is needed
         * @param refused what to do with a refusal
         * @param <T> what all give
         * @return what was given
         */
        <T> T fold(Function<TokenPair, T> signedIn, Function<List<FactorType>, T> needed, Supplier<T> refused);

        /**
         * The account has no second factor, and the session is open.
         *
         * @param tokens its tokens
         */
        record SignedIn(TokenPair tokens) implements Outcome {
            @Override
            public <T> T fold(
                    Function<TokenPair, T> signedIn, Function<List<FactorType>, T> needed, Supplier<T> refused) {
                return signedIn.apply(tokens);
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
                    Function<TokenPair, T> signedIn, Function<List<FactorType>, T> needed, Supplier<T> refused) {
                return needed.apply(enabled);
            }
        }

        /** Unknown name, wrong password, disabled account. */
        record Refused() implements Outcome {
            @Override
            public <T> T fold(
                    Function<TokenPair, T> signedIn, Function<List<FactorType>, T> needed, Supplier<T> refused) {
                return refused.get();
            }
        }
    }
}
