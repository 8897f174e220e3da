package dev.authendpoints.stepup;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Particulars;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.limit.Standing;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.password.PasswordCheck;
import dev.authendpoints.policy.Duties;
import dev.authendpoints.recovery.Recoveries;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Freshness;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.SessionStore;
import dev.authendpoints.session.StepUp;
import dev.authendpoints.token.Grants;
import dev.authendpoints.tx.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes an open session as fresh as a login: its owner gives what a login would take, the password and a factor together where
 * the account has one. A trusted device is no proof, and nothing but proofs makes a session fresh: no refresh, no mailed link.
 */
public final class StepUps {
    private final Ground ground;
    private final PasswordCheck passwords;
    private final Factors factors;
    private final StepUpTries tries;
    private final StepUpStore store;
    private final Desk desk;

    /**
     * Creates it.
     *
     * @param ground where sessions are decided about
     * @param passwords checks passwords
     * @param factors which factors there are
     * @param tries counts tries
     * @param store where step-ups are kept that have begun
     * @param desk signs, dates and writes down
     */
    public StepUps(
            Ground ground, PasswordCheck passwords, Factors factors, StepUpTries tries, StepUpStore store, Desk desk) {
        this.ground = ground;
        this.passwords = passwords;
        this.factors = factors;
        this.tries = tries;
        this.store = store;
        this.desk = desk;
    }

    /**
     * Tells what would make the caller's session fresh. Nothing is sent.
     *
     * @param caller who asks
     * @param client from where
     * @return the ways
     */
    public Ways ways(Caller caller, Client client) {
        return ways(caller.account(), client);
    }

    private Ways ways(Account account, Client client) {
        return Ways.of(account.id(), factors, ground.duties().rule(account, client));
    }

    /**
     * Gets a factor ready: sends a code, within its cool-down and budget, or makes a challenge.
     *
     * @param caller who asks
     * @param factor the factor that was chosen
     * @param purpose what it is for; nothing for whatever a fresh login is good for
     * @param client from where
     * @return a step-up that waits for its proof, or why not
     */
    public StepUpOutcome begin(Caller caller, Factor factor, Optional<Purpose> purpose, Client client) {
        Instant now = desk.time().instant();
        Account seen = caller.account();
        return ground.lock()
                .whileUnchanged(
                        seen.id(), seen.epoch(), account -> begin(caller, account, factor, purpose, client, now))
                .orElseGet(() -> refused(StepUpRefusal.INVALID_PROOF));
    }

    /**
     * Counts a try and commits it, compares, then decides in one transaction.
     *
     * @param caller who asks
     * @param proofs what is given
     * @param client from where
     * @return another access token of the same session, or why not
     * @throws dev.authendpoints.password.HashingBound.TooBusy when too many passwords wait to be hashed
     */
    public StepUpOutcome prove(Caller caller, Proofs proofs, Client client) {
        ground.transactions().requireNone();
        Ways ways = ways(caller, client);
        Optional<FactorType> type = proofs.factor().map(given -> given.kind().type());
        if (!type.map(ways::include).orElse(ways.needed() == Freshness.Needed.LOGIN)) {
            return new StepUpOutcome.Refused(StepUpRefusal.METHOD_NOT_ENABLED, ways.names());
        }
        Instant now = desk.time().instant();
        boolean counted = readable(proofs) && counted(caller, type, now);
        Optional<StepUpOutcome> outcome = counted ? compare(caller, proofs, ways, client, now) : Optional.empty();
        return outcome.orElseGet(() -> {
            ground.lock().locked(caller.account().id(), account -> {
                tries.refused(account, type, client, now);
                return counted && tries.endIfStopped(caller, account, client, now);
            });
            return refused(StepUpRefusal.INVALID_PROOF);
        });
    }

    private StepUpOutcome begin(
            Caller caller, Account account, Factor factor, Optional<Purpose> purpose, Client client, Instant now) {
        Ways ways = ways(account, client);
        if (!ways.include(factor.type())) {
            return new StepUpOutcome.Refused(StepUpRefusal.METHOD_NOT_ENABLED, ways.names());
        }
        Standing standing = tries.standing(account.id());
        if (standing.stopped(TryHolder.factor(account.id(), factor.type().name()))) {
            return new StepUpOutcome.Refused(StepUpRefusal.METHOD_STOPPED, ways.names());
        }
        if (ground.sessions().live(caller.session().id(), now).isEmpty()) {
            return refused(StepUpRefusal.INVALID_PROOF);
        }
        OpenStepUp open = open(caller, purpose, now);
        Offer offer = standing.pause(TryHolder.factors(account.id()), now)
                .map(Offer::paused)
                .orElseGet(() -> factor.offer(occasion(open.id(), account, client, now, open.expiresAt())));
        return new StepUpOutcome.Begun(factor.type(), Duration.between(now, open.expiresAt()), offer);
    }

    /** The one that is gone on with, or another in its place. */
    private OpenStepUp open(Caller caller, Optional<Purpose> purpose, Instant now) {
        return going(caller, purpose, now).orElseGet(() -> {
            OpenStepUp fresh = new OpenStepUp(
                    desk.dice().id(),
                    caller.session().id(),
                    caller.account().epoch(),
                    purpose,
                    now.plus(Freshness.WINDOW));
            store.replace(fresh);
            return fresh;
        });
    }

    private Optional<OpenStepUp> going(Caller caller, Optional<Purpose> purpose, Instant now) {
        return store.find(caller.session().id(), now)
                .filter(open -> open.epoch() == caller.account().epoch())
                .filter(open -> open.purpose().equals(purpose));
    }

    private static boolean readable(Proofs proofs) {
        return proofs.factor()
                .map(given -> given.kind().readable(given.answer()))
                .orElse(true);
    }

    private boolean counted(Caller caller, Optional<FactorType> type, Instant now) {
        return tries.count(ground.transactions(), caller.session(), type, now);
    }

    /** Both are compared, whatever became of the first. Nothing where one of them is wrong. */
    private Optional<StepUpOutcome> compare(Caller caller, Proofs proofs, Ways ways, Client client, Instant now) {
        Account account = caller.account();
        boolean password = proofs.password()
                .map(typed ->
                        passwords.check(account.id(), typed, client).proved().isPresent())
                .orElse(true);
        Optional<OpenStepUp> open = ground.transactions().run(() -> going(caller, proofs.purpose(), now));
        Occasion occasion = occasion(
                open.map(OpenStepUp::id).orElseGet(desk.dice()::id),
                account,
                client,
                now,
                open.map(OpenStepUp::expiresAt).orElse(now.plus(Freshness.WINDOW)));
        Optional<Proof> proof = proofs.factor().flatMap(given -> given.kind().accepts(occasion, given.answer()));
        if (!password || proof.isPresent() != proofs.factor().isPresent()) {
            return Optional.empty();
        }
        Given given = new Given(proofs, proof, open);
        return Freshness.suffices(given.amr(), ways.needed())
                ? decide(caller, given, client, now)
                : Optional.of(notEnough(caller, given));
    }

    private StepUpOutcome notEnough(Caller caller, Given given) {
        ground.transactions().run(() -> tries.takeBack(caller.session(), given.type()));
        return refused(StepUpRefusal.PASSWORD_NEEDED);
    }

    /** One transaction under the account's lock: the proof is used up, the session is fresh. */
    private Optional<StepUpOutcome> decide(Caller caller, Given given, Client client, Instant now) {
        Account seen = caller.account();
        return ground.lock()
                .whileUnchanged(seen.id(), seen.epoch(), account -> freshen(caller, account, given, client, now))
                .flatMap(fresh -> fresh)
                .map(fresh -> new StepUpOutcome.Proved(
                        desk.grants().renew(fresh, now), given.proofs().purpose()));
    }

    private Optional<Caller> freshen(Caller caller, Account account, Given given, Client client, Instant now) {
        Optional<Caller> live = ground.sessions().live(caller.session().id(), now);
        if (live.isEmpty() || !used(account, given, now)) {
            return Optional.empty();
        }
        Session session = live.get().session();
        Optional<StepUp> bound = given.proofs().purpose().map(purpose -> new StepUp(purpose, now, given.amr()));
        boolean fresh = bound.map(stepUp -> ground.sessions().raise(session.id(), stepUp, now))
                .orElseGet(() -> ground.sessions().prove(session.id(), now, given.amr(), now));
        if (!fresh) {
            return Optional.empty();
        }
        tries.proved(session, given.type());
        if (given.proof().isPresent()) {
            ground.recoveries().signedIn(account, given.amr(), client, now);
        }
        desk.audit()
                .record(
                        now,
                        AuditType.STEPPED_UP,
                        account.id(),
                        client,
                        given.type().map(FactorType::name).orElse(Ways.PASSWORD));
        return Optional.of(
                new Caller(bound.isPresent() ? session.raised(bound) : session.proved(now, given.amr()), account));
    }

    private boolean used(Account account, Given given, Instant now) {
        boolean proved = given.proof()
                .map(proof -> proof.account().equals(account.id())
                        && proof.consume()
                        && factors.used(given.type().orElseThrow(), proof, now))
                .orElse(true);
        return proved
                && given.open().map(open -> store.complete(open.id(), now)).orElse(true);
    }

    private static StepUpOutcome refused(StepUpRefusal reason) {
        return new StepUpOutcome.Refused(reason, List.of());
    }

    private static Occasion occasion(String id, Account account, Client client, Instant now, Instant expiresAt) {
        return new Occasion(Occasion.Purpose.STEP_UP, id, account, client, now, expiresAt, Particulars.NONE);
    }

    /** What was given and is right. */
    private record Given(Proofs proofs, Optional<Proof> proof, Optional<OpenStepUp> open) {
        Optional<FactorType> type() {
            return proofs.factor().map(factor -> factor.kind().type());
        }

        List<String> amr() {
            List<String> amr = new ArrayList<>();
            proofs.password().ifPresent(right -> amr.add("pwd"));
            proof.ifPresent(right -> amr.addAll(right.amr()));
            return amr;
        }
    }

    /**
     * Where sessions are decided about.
     *
     * @param transactions opens transactions
     * @param lock decides under an account's lock
     * @param sessions where sessions are kept
     * @param duties which kinds of factors are taken
     * @param recoveries what a factor that is shown puts an end to
     */
    public record Ground(
            Transactions transactions, AccountLock lock, SessionStore sessions, Duties duties, Recoveries recoveries) {}

    /**
     * What a step-up gets its name, its date and its token from.
     *
     * @param grants signs access tokens
     * @param dice identifiers
     * @param audit the trail of events
     * @param time the time
     */
    public record Desk(Grants grants, Dice dice, AuditTrail audit, InstantSource time) {}
}
