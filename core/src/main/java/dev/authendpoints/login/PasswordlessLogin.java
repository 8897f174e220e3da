package dev.authendpoints.login;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Passwordless;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.tx.Taken;
import dev.authendpoints.tx.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Signing in without a password, with a factor that stands for two. Nothing is known of anybody before the proof, so nothing
 * can be told of anybody: the offer is the same for everybody, and no failure is counted against an account that a stranger
 * names.
 */
public final class PasswordlessLogin {
    private final Ground ground;
    private final Factors factors;
    private final Logins logins;
    private final Entrance entrance;
    private final LoginPolicy policy;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param ground where accounts are read and decided about
     * @param factors which factors there are
     * @param logins the trail of logins
     * @param entrance opens sessions, and knows browsers
     * @param policy how long a login stays open
     * @param time the time
     */
    public PasswordlessLogin(
            Ground ground, Factors factors, Logins logins, Entrance entrance, LoginPolicy policy, InstantSource time) {
        this.ground = ground;
        this.factors = factors;
        this.logins = logins;
        this.entrance = entrance;
        this.policy = policy;
        this.time = time;
    }

    /**
     * Begins.
     *
     * @return what the factor has ready; nothing where no factor signs in by itself
     */
    public Optional<Opened> begin() {
        Instant now = time.instant();
        return kind().map(factor ->
                new Opened(policy.life(), ground.transactions().run(() -> factor.offer(now, now.plus(policy.life())))));
    }

    /**
     * Completes a login.
     *
     * @param answer what proves the factor, and says whose it is
     * @param client who calls
     * @return what becomes of it; nothing where no factor signs in by itself
     */
    public Optional<Outcome> complete(Answer answer, Client client) {
        Instant now = time.instant();
        return kind().map(factor ->
                factor.readable(answer) ? prove(factor, answer, client, now) : refused(Optional.empty(), client, now));
    }

    private Optional<Passwordless> kind() {
        return factors.passwordless().filter(Passwordless::alone);
    }

    private Outcome prove(Passwordless factor, Answer answer, Client client, Instant now) {
        Optional<AccountId> owner = ground.transactions().run(() -> factor.owner(answer));
        if (owner.isEmpty()) {
            return new Outcome.Unknown();
        }
        Optional<Account> account = ground.transactions()
                .run(() -> owner.flatMap(ground.accounts()::find))
                .filter(found -> found.emailVerified() && found.open())
                .filter(found -> !stopped(factor, found));
        return account.flatMap(seen -> factor.proves(seen, answer, client, now)
                        .flatMap(proof -> enter(factor, proof, seen, client, now)))
                .<Outcome>map(granted -> new Outcome.SignedIn(entrance.welcome(granted)))
                .orElseGet(() -> refused(account, client, now));
    }

    private boolean stopped(Passwordless factor, Account account) {
        return ground.transactions().run(() -> logins.stopped(account, factor.type()));
    }

    /** Two accounts share no lock: what was made for nobody may be used up by another at the same moment. */
    private Optional<Entrance.Granted> enter(
            Passwordless factor, Proof proof, Account seen, Client client, Instant now) {
        try {
            return ground.lock()
                    .whileUnchanged(seen.id(), seen.epoch(), locked -> decide(factor, proof, locked, client, now))
                    .flatMap(granted -> granted);
        } catch (Taken e) {
            return Optional.empty();
        }
    }

    /** One transaction under the account's lock: the proof is used up and the session opened. */
    private Optional<Entrance.Granted> decide(
            Passwordless factor, Proof proof, Account account, Client client, Instant now) {
        boolean proved =
                entrance.duties().rule(account, client).takes(factor.type().name())
                        && proof.account().equals(account.id())
                        && proof.consume()
                        && factors.used(factor.type(), proof, now);
        if (!proved) {
            return Optional.empty();
        }
        logins.signedIn(account, factor.type().name(), client, now);
        return Optional.of(entrance.open(account, proof.amr(), Optional.empty(), client, now));
    }

    private Outcome refused(Optional<Account> account, Client client, Instant now) {
        logins.refused(account, client, now);
        return new Outcome.Refused();
    }

    /**
     * Where accounts are read and decided about.
     *
     * @param transactions opens transactions
     * @param accounts where accounts are kept
     * @param lock decides under an account's lock
     */
    public record Ground(Transactions transactions, AccountStore accounts, AccountLock lock) {}

    /**
     * Somebody may sign in.
     *
     * @param expiresIn how long the proof is taken
     * @param offer what the factor has ready
     */
    public record Opened(Duration expiresIn, Offer offer) {}

    /** What can become of it. */
    public sealed interface Outcome {
        /**
         * Treats all three shapes.
         *
         * @param signedIn what to do with what a login gets
         * @param unknown what to do with a factor that nobody has
         * @param refused what to do with a refusal
         * @param <T> what all give
         * @return what was given
         */
        <T> T fold(Function<Welcome, T> signedIn, Supplier<T> unknown, Supplier<T> refused);

        /**
         * The session is open.
         *
         * @param welcome what the login gets
         */
        record SignedIn(Welcome welcome) implements Outcome {
            @Override
            public <T> T fold(Function<Welcome, T> signedIn, Supplier<T> unknown, Supplier<T> refused) {
                return signedIn.apply(welcome);
            }
        }

        /** Nobody has that factor: it was removed. Nobody can guess its name, so this tells nothing of anybody. */
        record Unknown() implements Outcome {
            @Override
            public <T> T fold(Function<Welcome, T> signedIn, Supplier<T> unknown, Supplier<T> refused) {
                return unknown.get();
            }
        }

        /** Malformed, wrong, used or late, not enough, or the account is not to be entered. */
        record Refused() implements Outcome {
            @Override
            public <T> T fold(Function<Welcome, T> signedIn, Supplier<T> unknown, Supplier<T> refused) {
                return refused.get();
            }
        }
    }
}
