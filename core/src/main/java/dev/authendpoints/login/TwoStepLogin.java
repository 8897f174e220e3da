package dev.authendpoints.login;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.DeviceToken;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Offered;
import dev.authendpoints.factor.Particulars;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.limit.Standing;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.password.PasswordCheck;
import dev.authendpoints.policy.TwoStepRules;
import dev.authendpoints.session.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Signing in with two steps. The first proves the password and opens a login; the second proves a factor and completes
 * exactly that login. Before the second no token of any kind exists.
 */
public final class TwoStepLogin {
    private final PasswordCheck passwords;
    private final AccountLock accounts;
    private final Factors factors;
    private final Logins logins;
    private final Entrance entrance;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param passwords checks the first proof
     * @param accounts decides under the account's lock
     * @param factors which factors there are
     * @param logins open logins
     * @param entrance opens sessions, and knows trusted devices
     * @param time the time
     */
    public TwoStepLogin(
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
     * Begins: proves the password and gets the factor ready.
     *
     * @param credentials what was typed
     * @param factor the factor that was chosen
     * @param client who calls
     * @return an open login, or why not
     * @throws dev.authendpoints.password.HashingBound.TooBusy when too many passwords wait to be hashed
     */
    public FirstStep begin(Credentials credentials, Factor factor, Client client) {
        PasswordCheck.Checked checked =
                passwords.check(credentials.identity(), credentials.password(), credentials.marker(), client);
        Instant now = time.instant();
        FirstStep step = checked.decide(accounts, account -> open(account, factor, client, now))
                .orElseGet(() -> new FirstStep.Refused(Refusal.INVALID_CREDENTIALS, List.of()));
        if (step instanceof FirstStep.Refused refused) {
            logins.refused(checked, refused.reason(), client, now);
        }
        return step;
    }

    /**
     * Sends another code for the same login, within its cool-down and budget. It gives no try back and no time.
     *
     * @param challenge names the login
     * @param client who calls
     * @return the login as it stands, or why not
     */
    public FirstStep resend(ChallengeId challenge, Client client) {
        Instant now = time.instant();
        return logins.find(challenge, now)
                .flatMap(login -> factors.find(login.type())
                        .flatMap(factor -> accounts.whileUnchanged(
                                login.account(),
                                login.epoch(),
                                account -> offer(
                                        login,
                                        factor,
                                        new Choice(
                                                entrance.offered(factors, account, client)
                                                        .kinds(),
                                                logins.standing(account.id(), login.type(), now)),
                                        account,
                                        client,
                                        now))))
                .orElseGet(() -> new FirstStep.Refused(Refusal.INVALID_TOKEN, List.of()));
    }

    /**
     * Tells whether a challenge names a login that is open.
     *
     * @param challenge the challenge
     * @return true when a second step could complete it
     */
    public boolean isOpen(ChallengeId challenge) {
        return logins.find(challenge, time.instant()).isPresent();
    }

    /**
     * Completes a login: counts the try and commits it, compares, then decides in one transaction.
     *
     * @param confirmation what is presented
     * @param client who calls
     * @return tokens, or why not
     */
    public SecondStep confirm(Confirmation confirmation, Client client) {
        Instant now = time.instant();
        Admission admission = logins.admit(confirmation, login -> readable(login, confirmation.answer()), client, now);
        SecondStep step = admission.fold(
                (login, account) -> prove(login, account, confirmation, client, now), SecondStep.Refused::new);
        if (step instanceof SecondStep.Refused refused) {
            Consumer<Account> learn = account -> missed(admission, account, confirmation.answer(), client, now);
            logins.refused(admission, refused.reason(), learn, client, now);
        }
        return step;
    }

    private FirstStep open(Account account, Factor factor, Client client, Instant now) {
        Offered offered = entrance.offered(factors, account, client);
        List<FactorType> enabled = offered.kinds();
        if (!account.emailVerified()) {
            return new FirstStep.Refused(Refusal.EMAIL_NOT_VERIFIED, List.of());
        }
        if (!offered.twoStep()) {
            return new FirstStep.Refused(Refusal.TWO_FACTOR_NOT_ENABLED, List.of());
        }
        if (!enabled.contains(factor.type())) {
            return new FirstStep.Refused(Refusal.PROVIDER_NOT_ENABLED, enabled);
        }
        Choice choice = new Choice(enabled, logins.standing(account.id(), factor.type(), now));
        if (choice.stopped(account, factor.type())) {
            logins.failed(account, factor.type(), client, now); // the link in an earlier mail may be past its life
            List<FactorType> others = enabled.stream()
                    .filter(type -> !choice.stopped(account, type))
                    .toList();
            return new FirstStep.Refused(Refusal.PROVIDER_STOPPED, others);
        }
        OpenLogin login = logins.open(account, factor.type(), client, now);
        return offer(login, factor, choice, account, client, now);
    }

    private FirstStep offer(
            OpenLogin login, Factor factor, Choice choice, Account account, Client client, Instant now) {
        Offer offer = choice.standing()
                .pause(TryHolder.factors(account.id()), now)
                .map(Offer::paused)
                .orElseGet(() -> factor.offer(occasion(login, account, client, now)));
        return new FirstStep.Opened(
                logins.challenge(login),
                login.type(),
                Duration.between(now, login.expiresAt()),
                offer,
                choice.enabled());
    }

    private boolean readable(OpenLogin login, Answer answer) {
        return factors.find(login.type())
                .filter(factor -> factor.readable(answer))
                .isPresent();
    }

    private SecondStep prove(OpenLogin login, Account account, Confirmation confirmation, Client client, Instant now) {
        Optional<Proof> proof = factors.find(login.type())
                .flatMap(factor -> factor.accepts(occasion(login, account, client, now), confirmation.answer()));
        if (proof.isEmpty()) {
            return new SecondStep.Refused(Refusal.INVALID_TOKEN);
        }
        Optional<Optional<Supplier<SecondStep>>> decision = accounts.whileUnchanged(
                login.account(),
                login.epoch(),
                locked -> decide(login, proof.get(), confirmation, locked, client, now));
        if (decision.isEmpty()) {
            return new SecondStep.Refused(confirmation.ifChanged());
        }
        return decision.get()
                .map(Supplier::get) // signs, after the commit
                .orElseGet(() -> new SecondStep.Refused(Refusal.INVALID_TOKEN));
    }

    /** Only of an answer that was counted and compared. */
    private void missed(Admission admission, Account account, Answer answer, Client client, Instant now) {
        admission
                .login()
                .filter(login -> admission.account().isPresent())
                .ifPresent(login -> factors.find(login.type())
                        .ifPresent(factor -> factor.missed(occasion(login, account, client, now), answer)));
    }

    /** One transaction under the account's lock: the proof is used up, the login completed, the session opened. */
    private Optional<Supplier<SecondStep>> decide(
            OpenLogin login, Proof proof, Confirmation confirmation, Account account, Client client, Instant now) {
        TwoStepRules.Rule rule = entrance.duties().rule(account, client);
        Optional<Offered> bound = Optional.of(rule)
                .filter(TwoStepRules.Rule::atLogin)
                .map(asked -> factors.offeredTo(account.id(), asked));
        boolean taken =
                bound.map(offered -> offered.kinds().contains(login.type())).orElse(true);
        boolean proved = taken
                && proof.account().equals(account.id())
                && proof.consume()
                && factors.used(login.type(), proof, now);
        if (!proved || !logins.complete(login, client, now)) {
            return Optional.empty();
        }
        List<String> amr = new ArrayList<>(List.of("pwd"));
        amr.addAll(proof.amr());
        if (bound.filter(Offered::enrolOnly).isPresent()) {
            Caller caller = entrance.openToEnrol(account, amr, client, now);
            return Optional.of(
                    () -> new SecondStep.EnrolmentNeeded(entrance.grants().renew(caller, now)));
        }
        Entrance.Granted granted = entrance.open(account, amr, confirmation.marker(), client, now);
        Optional<DeviceToken> device = confirmation
                .remember()
                .filter(wish -> mayTrust(login))
                .flatMap(remember -> entrance.devices().trust(account, remember.former(), remember.key(), client, now));
        OptionalInt left = factors.fewRecoveryCodesLeft(account.id());
        return Optional.of(() -> new SecondStep.SignedIn(entrance.welcome(granted.on(device)), left, proof.remarks()));
    }

    /** A recovery code is worth one login, not a month of them. */
    private static boolean mayTrust(OpenLogin login) {
        return !login.type().equals(FactorType.RECOVERY_CODE);
    }

    /** The kinds that an account may sign in with, and how often they were tried. */
    private record Choice(List<FactorType> enabled, Standing standing) {
        boolean stopped(Account account, FactorType type) {
            return standing.stopped(TryHolder.factor(account.id(), type.name()));
        }
    }

    private static Occasion occasion(OpenLogin login, Account account, Client client, Instant now) {
        return new Occasion(
                Occasion.Purpose.LOGIN, login.id().value(), account, client, now, login.expiresAt(), Particulars.NONE);
    }
}
