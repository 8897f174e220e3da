package dev.authendpoints.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.Identity;
import dev.authendpoints.factor.EnrolledFactor;
import dev.authendpoints.factor.Enrolment;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.factor.code.SentCode;
import dev.authendpoints.factor.totp.TotpClock;
import dev.authendpoints.limit.Limits;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.limit.TryState;
import dev.authendpoints.login.ChallengeId;
import dev.authendpoints.login.OpenLogin;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.session.Session;
import dev.authendpoints.testkit.Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
            "enrolments.complete", event -> event.arg(0, String.class),
            "links.use", event -> event.arg(0, SecretHash.class).value());

    /** Those that are proofs of a factor. */
    private static final Set<String> PROOFS = Set.of("codes.use", "recoveryCodes.use", "totp.advance", "passkeys.use");

    private final Backend backend;
    private final Set<String> people;
    private final Ledger ledger = new Ledger();
    private final Map<String, Enrolment> enrolments = new HashMap<>();
    private Map<String, State> before = Map.of();

    Invariants(Backend backend, Set<String> people) {
        this.backend = backend;
        this.people = people;
    }

    /** Checks a step that is over. */
    void check(Move move, List<List<Event>> history, Instant now) {
        Map<String, State> after = backend.transactions().run(this::states);
        Step step = new Step(move, now);
        history.forEach(transaction -> read(step, transaction));
        after.forEach((username, state) -> {
            noHalfStates(state);
            countersNeverHelpTheGuesser(step, state);
            boundedGuessing(state, now);
        });
        before = after;
    }

    private void read(Step step, List<Event> transaction) {
        for (Event event : transaction) {
            once(event);
            logins(step, event);
            enrolments(step, event);
            codes(step, event);
            comparisons(step, event);
        }
        proofsAreUsedUp(transaction);
        sessions(step, transaction);
    }

    /** 4: a proof counts by the one statement that uses something up, and never without. */
    private static void proofsAreUsedUp(List<Event> transaction) {
        boolean counted = transaction.stream().anyMatch(event -> event.did("factor.consumed"));
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
            keepNewest(event.arg(0, AccountId.class), event.arg(1, Integer.class), step.now);
        }
        if (event.is("challenges.add")) {
            OpenLogin login = event.arg(0, OpenLogin.class);
            assertThat(step.move.passwordRight())
                    .as("1: only a right password opens a login")
                    .isTrue();
            assertThat(login.account()).as("10: a login of one's own").isEqualTo(step.by());
            ledger.logins.put(login.id().value(), new Ledger.Login(login, step.move.passwordRight()));
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
                    .isLessThanOrEqualTo(Limits.TRIES_WITHOUT_CHALLENGE);
        }
        if (event.did("challenges.complete")) {
            complete(step, event.arg(0, ChallengeId.class));
        }
    }

    private Ledger.Login tried(Step step, Event event) {
        ChallengeId id = event.arg(0, ChallengeId.class);
        Ledger.Login login = login(id);
        meant(step, login);
        assertThat(login.tries + 1).as("5: tries of a login").isLessThanOrEqualTo(Limits.TRIES_OF_A_LOGIN);
        return login;
    }

    /** 8: the login that was presented and no other; without a challenge the newest that is open. */
    private void meant(Step step, Ledger.Login login) {
        assertThat(login.isOpen(step.now)).as("8: the login is open").isTrue();
        String id = login.login.id().value();
        if (step.move.challenge().isPresent()) {
            assertThat(step.move.challenge().get())
                    .as("8: the login that was presented")
                    .startsWith(id);
        } else {
            assertThat(ledger.isNewestOpen(login, step.now))
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
        step.forgiven.add(String.valueOf(TryHolder.factors(account)));
        step.forgiven.add(
                String.valueOf(TryHolder.factor(account, login.login.type().name())));
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
            enrolments.put(enrolment.id(), enrolment);
            assertThat(enrolment.account()).as("10: an enrolment of one's own").isEqualTo(step.by());
        }
        if (event.did("enrolments.countTry")) {
            int tries = ledger.enrolmentTries.merge(event.arg(0, String.class), 1, Integer::sum);
            assertThat(tries).as("5: tries of an enrolment").isLessThanOrEqualTo(Limits.TRIES_OF_AN_ENROLMENT);
        }
        if (event.did("enrolments.complete")) {
            Enrolment enrolment = known(enrolments, event.arg(0, String.class));
            assertThat(enrolment.account()).as("10: an enrolment of one's own").isEqualTo(step.by());
            assertThat(enrolment.expiresAt())
                    .as("3: an enrolment that is alive")
                    .isAfter(step.now);
            rebound(step, enrolment.account(), enrolment.type());
        }
        if (event.did("links.use") && step.move.name().equals("unlocks")) {
            step.unlocked = true;
            ledger.missesOfAKind.replaceAll((kind, misses) ->
                    kind.startsWith(step.by() + "/") && misses >= Limits.FAILURES_UNTIL_STOP ? 0 : misses);
        }
    }

    /** What is bound anew has all its tries. */
    private void rebound(Step step, AccountId account, FactorType type) {
        ledger.missesOfAKind.put(Ledger.kind(account, type), 0);
        step.forgiven.add(String.valueOf(TryHolder.factor(account, type.name())));
    }

    /** 3 and 4: a mailed code is used in its life and for what it was made, a time step after all earlier ones. */
    private void codes(Step step, Event event) {
        if (event.is("codes.replace")) {
            SentCode code = event.arg(0, SentCode.class);
            ledger.codes.put(code.occasion(), code);
            Optional.ofNullable(ledger.logins.get(code.occasion().replace(Occasion.Purpose.LOGIN + "/", "")))
                    .ifPresent(login -> assertThat(++login.codes)
                            .as("11: codes of a login")
                            .isLessThanOrEqualTo(Limits.CODES_OF_A_LOGIN));
        }
        if (event.did("codes.use")) {
            SentCode code = known(ledger.codes, event.arg(0, String.class));
            assertThat(event.arg(1, SecretHash.class)).as("3: the newest code").isEqualTo(code.hash());
            assertThat(code.account()).as("3: a code of one's own").isEqualTo(step.by());
            assertThat(step.now)
                    .as("3: within its life")
                    .isBefore(code.sentAt().plus(LIFE))
                    .isAfterOrEqualTo(code.sentAt());
        }
        if (event.did("totp.advance")) {
            long used = event.arg(1, Long.class);
            long latest = event.arg(2, TotpClock.class).lastStep();
            Long last = ledger.lastSteps.put(event.arg(0, String.class), latest);
            assertThat(used).as("4: time steps only grow").isGreaterThan(last == null ? -1 : last);
            assertThat(Math.abs(used - step.now.getEpochSecond() / STEP_SECONDS))
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
                missed(login.login.account(), login.login.type(), step.now);
            } else {
                int comparisons = ledger.enrolmentComparisons.merge(occasion.subject(), 1, Integer::sum);
                assertThat(comparisons)
                        .as("5: counted before it is compared")
                        .isLessThanOrEqualTo(ledger.enrolmentTries.getOrDefault(occasion.subject(), 0));
            }
        }
        if (event.is("factor.drilled")) {
            missed(event.arg(0, AccountId.class), FactorType.RECOVERY_CODE, step.now);
            if (event.did("factor.drilled")) {
                takenBack(event.arg(0, AccountId.class), FactorType.RECOVERY_CODE);
            }
        }
    }

    private void missed(AccountId account, FactorType type, Instant now) {
        ledger.misses(account).add(now);
        ledger.missesOfAKind.merge(Ledger.kind(account, type), 1, Integer::sum);
    }

    private void takenBack(AccountId account, FactorType type) {
        List<Instant> misses = ledger.misses(account);
        misses.remove(misses.size() - 1);
        ledger.missesOfAKind.merge(Ledger.kind(account, type), -1, Integer::sum);
    }

    /** 1 and 2: one session a login, and each from two proofs where there are two steps. */
    private void sessions(Step step, List<Event> transaction) {
        List<Session> opened = transaction.stream()
                .filter(event -> event.is("sessions.add"))
                .map(event -> event.arg(0, Session.class))
                .toList();
        List<Ledger.Login> completed = transaction.stream()
                .filter(event -> event.did("challenges.complete"))
                .map(event -> login(event.arg(0, ChallengeId.class)))
                .toList();
        assertThat(opened.size()).as("2: one session at a time").isLessThanOrEqualTo(1);
        if (opened.isEmpty()) {
            assertThat(completed).as("2: a login that is used has its session").isEmpty();
            return;
        }
        Session session = opened.get(0);
        assertThat(session.account()).as("1: a session of one's own").isEqualTo(step.by());
        ledger.sessions.put(session.id(), session.account());
        if (twoStep(step)) {
            assertThat(completed).as("1: one login of one session").hasSize(1);
            twoProofs(session, completed.get(0), transaction, step.now);
        } else {
            assertThat(completed).as("1: no login without two steps").isEmpty();
            assertThat(step.move.passwordRight()).as("1: by the password").isTrue();
            assertThat(session.amr()).as("1: honest").containsExactly("pwd");
        }
    }

    private void twoProofs(Session session, Ledger.Login login, List<Event> transaction, Instant now) {
        List<Event> consumed = transaction.stream()
                .filter(event -> event.did("factor.consumed"))
                .toList();
        assertThat(consumed).as("1: one proof of a factor").hasSize(1);
        Occasion occasion = consumed.get(0).arg(0, Occasion.class);
        Proof proof = consumed.get(0).arg(2, Proof.class);
        assertThat(occasion.key())
                .as("1: a proof for this login")
                .isEqualTo(Occasion.Purpose.LOGIN + "/" + login.login.id().value());
        assertThat(List.of(proof.account(), occasion.account().id(), login.login.account()))
                .as("1: all of one account")
                .containsOnly(session.account());
        assertThat(consumed.get(0).arg(1, FactorType.class))
                .as("8: the kind that was chosen")
                .isEqualTo(login.login.type());
        assertThat(login.passwordRight).as("1: the password was proved").isTrue();
        assertThat(Duration.between(login.login.createdAt(), now))
                .as("1: just now")
                .isLessThan(LIFE);
        List<String> amr = new ArrayList<>(List.of("pwd"));
        amr.addAll(proof.amr());
        assertThat(session.amr()).as("1: honest").isEqualTo(amr);
    }

    private boolean twoStep(Step step) {
        return Optional.ofNullable(before.get(step.move.by()))
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
    }

    /** 6: counts fall only by a login with two proofs, by enabling anew and by the owner's link. */
    private void countersNeverHelpTheGuesser(Step step, State state) {
        state.failures.forEach((holder, failures) -> {
            int earlier = ledger.failures.getOrDefault(holder, 0);
            boolean forgiven =
                    step.forgiven.contains(holder) || (step.unlocked && earlier >= Limits.FAILURES_UNTIL_STOP);
            if (!forgiven) {
                assertThat(failures)
                        .as("6: failures of %s after %s", holder, step.move)
                        .isGreaterThanOrEqualTo(earlier);
            }
            ledger.failures.put(holder, failures);
        });
    }

    /** 5: ten in a quarter of an hour over all factors, a hundred in a row of one kind. */
    private void boundedGuessing(State state, Instant now) {
        Instant since = now.minus(Limits.FIRST_PAUSE);
        List<Instant> misses = ledger.misses(state.account.id());
        misses.removeIf(miss -> !miss.isAfter(since));
        assertThat(misses.size()).as("5: comparisons in 15 minutes").isLessThanOrEqualTo(Limits.FAILURES_UNTIL_PAUSE);
        ledger.missesOfAKind.forEach((kind, count) -> assertThat(count)
                .as("5: comparisons in a row of %s", kind)
                .isLessThanOrEqualTo(Limits.FAILURES_UNTIL_STOP));
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

    private Ledger.Login login(ChallengeId id) {
        return known(ledger.logins, id.value());
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        return Optional.ofNullable(map.get(key)).orElseThrow(() -> new AssertionError("nobody has made " + key));
    }

    private record State(
            Account account,
            List<EnrolledFactor> factors,
            boolean hasCodes,
            int codesLeft,
            Map<String, Integer> failures) {}

    /** One step while it is read. */
    private final class Step {
        private final Move move;
        private final Instant now;
        private final Set<String> forgiven = new HashSet<>();
        private boolean unlocked;

        Step(Move move, Instant now) {
            this.move = move;
            this.now = now;
        }

        AccountId by() {
            return backend.transactions()
                    .run(() -> backend.stores().accounts().find(Identity.of(move.by())))
                    .map(Account::id)
                    .orElseThrow(() -> new AssertionError(move.by() + " has no account"));
        }
    }
}
