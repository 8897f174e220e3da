package dev.authendpoints.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Identity;
import dev.authendpoints.factor.EnrolledFactor;
import dev.authendpoints.factor.Enrolment;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.code.SentCode;
import dev.authendpoints.factor.totp.TotpClock;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.limit.TryState;
import dev.authendpoints.login.ChallengeId;
import dev.authendpoints.login.OpenLogin;
import dev.authendpoints.profile.EmailChange;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.testkit.Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What has to hold after every step, whatever it was: the numbers are those of the design's invariants. Nothing here knows how
 * the core works; it knows what was asked for, what the stores were told, and what they say now.
 */
final class Invariants {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final long STEP_SECONDS = 30;
    private static final int CODES_OF_A_SET = 10;

    // The design's numbers once more: what is checked must not say by itself what is right.
    private static final int TRIES = 5;
    private static final int TRIES_WITHOUT_CHALLENGE = 3;
    private static final int CODES_OF_A_LOGIN = 5;
    private static final int MISSES_IN_A_QUARTER = 10;
    private static final int MISSES_IN_A_ROW = 100;
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** Whatever may be used once, and what tells one from another. One line for each such thing. */
    private static final Map<String, Function<Event, String>> ONCE = Map.of(
            "challenges.complete", event -> event.arg(0, ChallengeId.class).value(),
            "codes.use",
                    event -> event.arg(0, String.class)
                            + event.arg(1, SecretHash.class).value(),
            "recoveryCodes.use",
                    event -> event.arg(0, AccountId.class)
                            + event.arg(1, SecretHash.class).value(),
            "totp.advance", event -> event.arg(0, String.class) + "/" + event.arg(1, Long.class),
            "passkeys.use", event -> event.arg(0, String.class) + "/" + event.arg(1, String.class),
            "passkeys.spend", event -> event.arg(0, String.class) + "/" + event.arg(1, String.class),
            "enrolments.complete", event -> event.arg(0, String.class),
            "links.use", event -> event.arg(0, SecretHash.class).value());

    /** Those that are proofs of a factor. */
    private static final Set<String> PROOFS =
            Set.of("codes.use", "recoveryCodes.use", "totp.advance", "passkeys.use", "passkeys.spend");

    private final Backend backend;
    private final Set<String> people;
    private final Ledger ledger = new Ledger();
    private final Openings openings = new Openings(ledger);
    private final Endings endings = new Endings(ledger);
    private Map<String, State> before = Map.of();

    Invariants(Backend backend, Set<String> people) {
        this.backend = backend;
        this.people = people;
    }

    /** Checks a step that is over. */
    void check(Move move, List<List<Event>> history, Instant now) {
        Map<String, State> after = backend.transactions().run(this::states);
        Step step = new Step(move, now, () -> owner(move.by()));
        history.forEach(transaction -> read(step, transaction));
        after.forEach((username, state) -> {
            noHalfStates(state);
            countersNeverHelpTheGuesser(step, state);
            boundedGuessing(state, now);
        });
        addressesAreOwned(after.values());
        before = after;
    }

    private void read(Step step, List<Event> transaction) {
        for (Event event : transaction) {
            once(event);
            logins(step, event);
            enrolments(step, event);
            addresses(step, event);
            factors(step, event);
            codes(step, event);
            comparisons(step, event);
        }
        proofsAreUsedUp(transaction);
        openings.check(step, twoStep(step), transaction);
        endings.read(transaction);
    }

    /** 4: a proof counts by the one statement that uses something up, and never without. */
    private static void proofsAreUsedUp(List<Event> transaction) {
        boolean counted = transaction.stream()
                .anyMatch(event -> event.did("factor.consumed") || event.did("passwordless.consumed"));
        boolean usedUp =
                transaction.stream().anyMatch(event -> PROOFS.contains(event.what()) && event.did(event.what()));
        assertThat(counted && !usedUp).as("4: a proof that stays good").isFalse();
    }

    /** 4: whatever works once works once. */
    private void once(Event event) {
        Function<Event, String> key = ONCE.get(event.what());
        if (key != null && event.did(event.what())) {
            assertThat(ledger.spent.add(event.what() + " " + key.apply(event)))
                    .as("4: it was used before: %s", event)
                    .isTrue();
        }
    }

    private void logins(Step step, Event event) {
        if (event.is("challenges.keepNewest")) {
            keepNewest(event.arg(0, AccountId.class), event.arg(1, Integer.class), step.now());
        }
        if (event.is("challenges.add")) {
            OpenLogin login = event.arg(0, OpenLogin.class);
            assertThat(step.move().passwordRight())
                    .as("1: only a right password opens a login")
                    .isTrue();
            assertThat(login.account()).as("10: a login of one's own").isEqualTo(step.by());
            ledger.logins.put(
                    login.id().value(), new Ledger.Login(login, step.move().passwordRight()));
        }
        if (event.did("challenges.countTry")) {
            tried(step, event).tries++;
        }
        if (event.did("challenges.countTryWithoutChallenge")) {
            Ledger.Login login = tried(step, event);
            login.tries++;
            login.triesWithoutChallenge++;
            assertThat(login.triesWithoutChallenge)
                    .as("5: tries of a login without its challenge")
                    .isLessThanOrEqualTo(TRIES_WITHOUT_CHALLENGE);
        }
        if (event.did("challenges.complete")) {
            complete(step, event.arg(0, ChallengeId.class));
        }
    }

    private Ledger.Login tried(Step step, Event event) {
        ChallengeId id = event.arg(0, ChallengeId.class);
        Ledger.Login login = login(id);
        meant(step, login);
        assertThat(login.tries + 1).as("5: tries of a login").isLessThanOrEqualTo(TRIES);
        return login;
    }

    /** 8: the login that was presented and no other; without a challenge the newest that is open. */
    private void meant(Step step, Ledger.Login login) {
        assertThat(login.isOpen(step.now())).as("8: the login is open").isTrue();
        assertThat(login.ended).as("7: nothing changed since").isFalse();
        String id = login.login.id().value();
        if (step.move().challenge().isPresent()) {
            assertThat(step.move().challenge().get())
                    .as("8: the login that was presented")
                    .startsWith(id);
        } else {
            assertThat(ledger.isNewestOpen(login, step.now()))
                    .as("8: the newest login")
                    .isTrue();
        }
    }

    private void complete(Step step, ChallengeId id) {
        Ledger.Login login = login(id);
        meant(step, login);
        login.used = true;
        AccountId account = login.login.account();
        ledger.misses(account).clear();
        ledger.missesOfAKind.put(Ledger.kind(account, login.login.type()), 0);
        step.forgiven().add(String.valueOf(TryHolder.factors(account)));
        step.forgiven()
                .add(String.valueOf(TryHolder.factor(account, login.login.type().name())));
    }

    private void keepNewest(AccountId account, int keep, Instant now) {
        List<Ledger.Login> open = new ArrayList<>(ledger.logins.values().stream()
                .filter(login -> login.login.account().equals(account) && login.isOpen(now))
                .toList());
        open.sort(Comparator.comparing(login -> login.login.createdAt()));
        open.stream().limit(Math.max(0, open.size() - keep)).forEach(login -> login.replaced = true);
    }

    private void enrolments(Step step, Event event) {
        if (event.is("enrolments.replace")) {
            Enrolment enrolment = event.arg(0, Enrolment.class);
            ledger.enrolments.put(enrolment.id(), enrolment);
            assertThat(enrolment.account()).as("10: an enrolment of one's own").isEqualTo(step.by());
        }
        if (event.did("enrolments.countTry")) {
            assertThat(ledger.endedEnrolments)
                    .as("7: nothing changed since")
                    .doesNotContain(event.arg(0, String.class));
            int tries = ledger.enrolmentTries.merge(event.arg(0, String.class), 1, Integer::sum);
            assertThat(tries).as("5: tries of an enrolment").isLessThanOrEqualTo(TRIES);
        }
        if (event.did("enrolments.complete")) {
            Enrolment enrolment = known(ledger.enrolments, event.arg(0, String.class));
            assertThat(enrolment.account()).as("10: an enrolment of one's own").isEqualTo(step.by());
            assertThat(enrolment.expiresAt())
                    .as("3: an enrolment that is alive")
                    .isAfter(step.now());
            rebound(step, enrolment.account(), enrolment.type());
        }
        if (event.did("links.use") && step.move().name().equals("unlocks")) {
            step.unlocks();
            ledger.missesOfAKind.replaceAll(
                    (kind, misses) -> kind.startsWith(step.by() + "/") && misses >= MISSES_IN_A_ROW ? 0 : misses);
        }
    }

    /** 3 and 10: an address is the one whose link was followed, of an account of one's own. */
    private void addresses(Step step, Event event) {
        if (event.is("emailChanges.replace")) {
            EmailChange change = event.arg(0, EmailChange.class);
            assertThat(change.account()).as("10: an address of one's own").isEqualTo(step.by());
            ledger.wanted.put(change.account(), change);
        }
        if (event.did("emailChanges.complete")) {
            EmailChange change = known(ledger.wanted, event.arg(0, AccountId.class));
            assertThat(change.email().key())
                    .as("3: the address that was asked for last")
                    .isEqualTo(event.arg(1, EmailAddress.class).key());
            assertThat(change.expiresAt()).as("3: a change that is alive").isAfter(step.now());
            assertThat(ledger.ended).as("7: a change whose session lives").doesNotContain(change.session());
        }
        if (event.is("accounts.changeEmail")) {
            EmailChange change = known(ledger.wanted, event.arg(0, AccountId.class));
            assertThat(event.arg(1, EmailAddress.class))
                    .as("3: no other address")
                    .isEqualTo(change.email());
            ledger.wanted.remove(change.account());
        }
    }

    /** 1 and 10: a factor that proves something is the account's, and has not retired. */
    private void factors(Step step, Event event) {
        if (event.did("factors.used")) {
            State state = known(before, step.move().by());
            assertThat(state.factors.stream().filter(factor -> factor.works(step.now())))
                    .as("10: a factor of one's own that works")
                    .extracting(EnrolledFactor::id)
                    .contains(event.arg(1, String.class));
        }
    }

    /** What is bound anew has all its tries. */
    private void rebound(Step step, AccountId account, FactorType type) {
        ledger.missesOfAKind.put(Ledger.kind(account, type), 0);
        step.forgiven().add(String.valueOf(TryHolder.factor(account, type.name())));
    }

    /** 3 and 4: a mailed code is used in its life and for what it was made, a time step after all earlier ones. */
    private void codes(Step step, Event event) {
        if (event.is("codes.replace")) {
            SentCode code = event.arg(0, SentCode.class);
            ledger.codes.put(code.occasion(), code);
            Optional.ofNullable(ledger.logins.get(code.occasion().replace(Occasion.Purpose.LOGIN + "/", "")))
                    .ifPresent(login ->
                            assertThat(++login.codes).as("11: codes of a login").isLessThanOrEqualTo(CODES_OF_A_LOGIN));
        }
        if (event.did("codes.use")) {
            SentCode code = known(ledger.codes, event.arg(0, String.class));
            assertThat(event.arg(1, SecretHash.class)).as("3: the newest code").isEqualTo(code.hash());
            assertThat(code.account()).as("3: a code of one's own").isEqualTo(step.by());
            assertThat(step.now())
                    .as("3: within its life")
                    .isBefore(code.sentAt().plus(LIFE))
                    .isAfterOrEqualTo(code.sentAt());
        }
        if (event.did("totp.advance")) {
            long used = event.arg(1, Long.class);
            long latest = event.arg(2, TotpClock.class).lastStep();
            Long last = ledger.lastSteps.put(event.arg(0, String.class), latest);
            assertThat(used).as("4: time steps only grow").isGreaterThan(last == null ? -1 : last);
            assertThat(Math.abs(used - step.now().getEpochSecond() / STEP_SECONDS))
                    .as("4: within the window")
                    .isLessThanOrEqualTo(1);
        }
        if (event.is("recoveryCodes.replace")) {
            rebound(step, event.arg(0, AccountId.class), FactorType.RECOVERY_CODE);
            assertThat((List<?>) event.args().get(1)).as("12: a whole set").hasSize(CODES_OF_A_SET);
        }
        if (event.did("recoveryCodes.use") || event.did("recoveryCodes.drill")) {
            assertThat(event.arg(0, AccountId.class))
                    .as("10: a code of one's own")
                    .isEqualTo(step.by());
        }
    }

    /** 5: counted, committed, then compared; and never more often than the limits say. */
    private void comparisons(Step step, Event event) {
        if (event.is("factor.compared")) {
            Occasion occasion = event.arg(0, Occasion.class);
            if (occasion.purpose() == Occasion.Purpose.LOGIN) {
                Ledger.Login login = login(new ChallengeId(occasion.subject()));
                login.comparisons++;
                assertThat(login.comparisons)
                        .as("5: counted before it is compared")
                        .isLessThanOrEqualTo(login.tries);
                assertThat(occasion.account().epoch())
                        .as("7: nothing changed since")
                        .isEqualTo(login.login.epoch());
                missed(login.login.account(), login.login.type(), step.now());
            } else {
                int comparisons = ledger.enrolmentComparisons.merge(occasion.subject(), 1, Integer::sum);
                assertThat(comparisons)
                        .as("5: counted before it is compared")
                        .isLessThanOrEqualTo(ledger.enrolmentTries.getOrDefault(occasion.subject(), 0));
            }
        }
    }

    private void missed(AccountId account, FactorType type, Instant now) {
        ledger.misses(account).add(now);
        ledger.missesOfAKind.merge(Ledger.kind(account, type), 1, Integer::sum);
    }

    private boolean twoStep(Step step) {
        return Optional.ofNullable(before.get(step.move().by()))
                .filter(state -> !state.factors.isEmpty())
                .isPresent();
    }

    /** 12: two steps mean a factor and a set of codes; without a factor there is neither. */
    private static void noHalfStates(State state) {
        boolean on = !state.factors.isEmpty();
        assertThat(state.hasCodes).as("12: codes come and go with the factors").isEqualTo(on);
        assertThat(state.codesLeft).as("12: at most one set").isBetween(0, CODES_OF_A_SET);
        assertThat(state.factors.stream().filter(EnrolledFactor::preferred).count())
                .as("12: at most one is preferred")
                .isLessThanOrEqualTo(1);
        Set<String> ids = new HashSet<>();
        assertThat(state.factors).as("12: each once").allMatch(factor -> ids.add(factor.id()));
        Set<FactorType> lasting = new HashSet<>();
        state.factors.stream()
                .filter(factor -> factor.retiresAt().isEmpty())
                .forEach(factor -> lasting.add(factor.type()));
        assertThat(state.factors)
                .as("12: no kind goes by the passing of time")
                .allMatch(factor -> lasting.contains(factor.type()));
    }

    /** 12: a verified address has one owner. */
    private static void addressesAreOwned(Collection<State> states) {
        Set<String> owned = new HashSet<>();
        assertThat(states)
                .as("12: each address once")
                .allMatch(state -> !state.account.emailVerified()
                        || owned.add(state.account.email().key()));
    }

    /** 6: counts fall only by a login with two proofs, by enabling anew and by the owner's link. */
    private void countersNeverHelpTheGuesser(Step step, State state) {
        state.failures.forEach((holder, failures) -> {
            int earlier = ledger.failures.getOrDefault(holder, 0);
            boolean forgiven = step.forgiven().contains(holder) || (step.unlocked() && earlier >= MISSES_IN_A_ROW);
            if (!forgiven) {
                assertThat(failures)
                        .as("6: failures of %s after %s", holder, step.move())
                        .isGreaterThanOrEqualTo(earlier);
            }
            ledger.failures.put(holder, failures);
        });
    }

    /** 5: ten in a quarter of an hour over all factors, a hundred in a row of one kind. */
    private void boundedGuessing(State state, Instant now) {
        Instant since = now.minus(QUARTER);
        List<Instant> misses = ledger.misses(state.account.id());
        misses.removeIf(miss -> !miss.isAfter(since));
        assertThat(misses.size()).as("5: comparisons in 15 minutes").isLessThanOrEqualTo(MISSES_IN_A_QUARTER);
        ledger.missesOfAKind.forEach((kind, count) ->
                assertThat(count).as("5: comparisons in a row of %s", kind).isLessThanOrEqualTo(MISSES_IN_A_ROW));
    }

    private Map<String, State> states() {
        Map<String, State> states = new HashMap<>();
        for (String username : people) {
            backend.stores()
                    .accounts()
                    .find(Identity.of(username))
                    .ifPresent(account -> states.put(username, state(account)));
        }
        return states;
    }

    private State state(Account account) {
        AccountId id = account.id();
        List<EnrolledFactor> factors = backend.stores().factors().of(id);
        Map<String, Integer> failures = new HashMap<>();
        List<TryHolder> holders = new ArrayList<>(List.of(TryHolder.factors(id), TryHolder.factor(id, "RecoveryCode")));
        factors.forEach(factor -> holders.add(TryHolder.factor(id, factor.type().name())));
        holders.forEach(holder -> failures.put(
                String.valueOf(holder),
                backend.stores().tries().state(holder).map(TryState::failures).orElse(0)));
        return new State(
                account,
                factors,
                backend.factorStores().recoveryCodes().left(id).isPresent(),
                backend.factorStores().recoveryCodes().unused(id).size(),
                failures);
    }

    private AccountId owner(String username) {
        return backend.transactions()
                .run(() -> backend.stores().accounts().find(Identity.of(username)))
                .map(Account::id)
                .orElseThrow(() -> new AssertionError(username + " has no account"));
    }

    private Ledger.Login login(ChallengeId id) {
        return ledger.login(id);
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        return Ledger.known(map, key);
    }

    private record State(
            Account account,
            List<EnrolledFactor> factors,
            boolean hasCodes,
            int codesLeft,
            Map<String, Integer> failures) {}
}
