package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.client.Client;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.limit.Limits;
import dev.authendpoints.limit.Tries;
import dev.authendpoints.policy.Duties;
import dev.authendpoints.reenrolment.ReenrolmentStore;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Freshness;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.tx.Taken;
import dev.authendpoints.tx.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Enables a factor: begun by a fresh login, completed by the same session with an answer that proves the factor. */
public final class Enabling {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration REPEATABLE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final AccountLock lock;
    private final Factors factors;
    private final EnrolmentStore enrolments;
    private final FactorChange change;
    private final Completion completion;
    private final Desk desk;

    /**
     * Creates it.
     *
     * @param transactions opens transactions
     * @param lock decides under the account's lock
     * @param factors which factors there are
     * @param enrolments where pending enrolments are kept
     * @param change what follows when an account's factors change
     * @param desk names enrolments and dates them
     */
    public Enabling(
            Transactions transactions,
            AccountLock lock,
            Factors factors,
            EnrolmentStore enrolments,
            FactorChange change,
            Desk desk) {
        this.transactions = transactions;
        this.lock = lock;
        this.factors = factors;
        this.enrolments = enrolments;
        this.change = change;
        this.completion = new Completion(factors, enrolments, change, desk);
        this.desk = desk;
    }

    /**
     * Begins an enrolment, or repeats the answer to its beginning: within a minute, and while nothing could be sent for a new
     * one, whose beginning would take the place of a code that has arrived.
     *
     * @param caller who asks
     * @param factor the kind to enable
     * @param wish what is asked for
     * @param client from where
     * @return what the factor has ready, or why not
     */
    public EnableStep begin(Caller caller, Factor factor, Wish wish, Client client) {
        Instant now = desk.time().instant();
        Account seen = caller.account();
        List<FieldError> errors = new ArrayList<>(factor.objections(wish.particulars()));
        errors.addAll(Move.objections(wish.particulars()));
        return errors.isEmpty()
                ? lock.whileUnchanged(
                                seen.id(), seen.epoch(), account -> begin(caller, account, factor, wish, client, now))
                        .orElseGet(() -> new EnableStep.Refused(EnableRefusal.STEP_UP_REQUIRED))
                : new EnableStep.Invalid(errors);
    }

    /**
     * Completes an enrolment.
     *
     * @param caller who asks; only the session that began it completes it
     * @param email the caller's own verified address
     * @param factor the kind to enable
     * @param answer what proves it
     * @param client from where
     * @return with the first factor, and with one that replaces all others, the account's recovery codes; with a further one
     *     none; or why it is not enabled
     */
    public FactorOutcome confirm(Caller caller, String email, Factor factor, Answer answer, Client client) {
        Instant now = desk.time().instant();
        Account account = caller.account();
        if (factor instanceof Recovery) {
            return new FactorOutcome.Refused(EnableRefusal.NOT_ENABLED_BY_ITSELF);
        }
        if (!account.emailVerified()) {
            return new FactorOutcome.Refused(EnableRefusal.EMAIL_NOT_VERIFIED);
        }
        if (!owns(account, email)) {
            return new FactorOutcome.Refused(EnableRefusal.FOREIGN_EMAIL);
        }
        Optional<List<Secret>> enabled = factor.readable(answer)
                ? count(caller, factor, now).flatMap(mine -> prove(mine, caller, factor, answer, client, now))
                : Optional.empty();
        if (enabled.isPresent()) {
            return new FactorOutcome.Done(enabled.get());
        }
        transactions.run(() -> change.refused(account, factor.type(), client, now));
        return new FactorOutcome.Refused(EnableRefusal.INVALID_TOKEN);
    }

    private EnableStep begin(Caller caller, Account account, Factor factor, Wish wish, Client client, Instant now) {
        List<FactorType> enabled = factors.typesOf(account.id());
        if (factor instanceof Recovery) {
            return new EnableStep.Refused(EnableRefusal.NOT_ENABLED_BY_ITSELF);
        }
        if (!account.emailVerified()) {
            return new EnableStep.Refused(EnableRefusal.EMAIL_NOT_VERIFIED);
        }
        if (!desk.duties().rule(account, client).allows(factor.type().name())) {
            return new EnableStep.Refused(EnableRefusal.PROVIDER_NOT_ALLOWED);
        }
        Optional<Move> move = Move.asked(wish.particulars(), desk.policy().overlap());
        if (replaces(caller)) { // whatever the account has goes
            return move.isPresent()
                    ? new EnableStep.Invalid(List.of(Move.UNKNOWN))
                    : offer(pending(caller, account, factor, wish, client, now), factor, wish, move);
        }
        if (enabled.contains(factor.type()) && factor.another() == Factor.Another.REFUSED) {
            return new EnableStep.Refused(EnableRefusal.PROVIDER_ALREADY_ENABLED);
        }
        if (!Freshness.suffices(caller.session(), factors.needed(account.id()), Purpose.FACTORS, now)) {
            return new EnableStep.Refused(EnableRefusal.STEP_UP_REQUIRED);
        }
        if (move.filter(asked -> !replaceable(account, factor, asked)).isPresent()) {
            return new EnableStep.Invalid(List.of(Move.UNKNOWN));
        }
        if (factors.edits().isFull(account.id(), factor, move, now)) {
            return new EnableStep.Refused(EnableRefusal.TOO_MANY_FACTORS);
        }
        return offer(pending(caller, account, factor, wish, client, now), factor, wish, move);
    }

    /** Most sessions are none of these, and nothing is read for them. */
    private boolean replaces(Caller caller) {
        return caller.session().enrolOnly()
                && desk.reenrolments().of(caller.session().id()).isPresent();
    }

    private boolean replaceable(Account account, Factor factor, Move move) {
        return factor.another() == Factor.Another.JOINS
                && factors.edits()
                        .replaceable(account.id(), factor.type(), move)
                        .isPresent();
    }

    /** The enrolment that is gone on with, or another in its place. */
    private Occasion pending(Caller caller, Account account, Factor factor, Wish wish, Client client, Instant now) {
        Enrolment enrolment = enrolments
                .pending(account.id(), factor.type(), now)
                .filter(pending -> isBy(caller, pending))
                .filter(pending -> goesOn(pending, factor, occasion(pending, account, wish.particulars(), client, now)))
                .orElseGet(() -> replace(caller, account, factor, client, now));
        return occasion(enrolment, account, wish.particulars(), client, now);
    }

    private EnableStep offer(Occasion occasion, Factor factor, Wish wish, Optional<Move> move) {
        enrolments.describe(occasion.subject(), wish.label(), move);
        Offer offer = factor.offer(occasion);
        return new EnableStep.Offered(factor.type(), Duration.between(occasion.now(), occasion.expiresAt()), offer);
    }

    private static boolean goesOn(Enrolment pending, Factor factor, Occasion occasion) {
        boolean young = occasion.now().isBefore(pending.createdAt().plus(REPEATABLE));
        return (young && factor.repeats(occasion)) || !factor.ready(occasion);
    }

    private Enrolment replace(Caller caller, Account account, Factor factor, Client client, Instant now) {
        Enrolment enrolment = new Enrolment(
                desk.dice().id(),
                account.id(),
                factor.type(),
                caller.session().id(),
                account.epoch(),
                now,
                now.plus(LIFE),
                Optional.empty(),
                Optional.empty());
        enrolments.pending(account.id(), factor.type(), now).ifPresent(older -> change.superseded(older, now));
        enrolments.replace(enrolment);
        change.begun(account, factor.type(), client, now);
        return enrolment;
    }

    /** Counts and commits before anything is compared. */
    private Optional<Enrolment> count(Caller caller, Factor factor, Instant now) {
        transactions.requireNone();
        AccountId account = caller.account().id();
        return Tries.committed(
                transactions,
                () -> enrolments
                        .pending(account, factor.type(), now) // first: it has gone with its account
                        .filter(pending -> isBy(caller, pending))
                        .filter(pending -> counted(pending, now)));
    }

    private boolean counted(Enrolment pending, Instant now) {
        change.tries().openEnrolment(pending.account(), now);
        return enrolments.countTry(pending.id(), Limits.TRIES_OF_AN_ENROLMENT, now)
                && change.tries().countEnrolment(pending.account(), now);
    }

    private Optional<List<Secret>> prove(
            Enrolment enrolment, Caller caller, Factor factor, Answer answer, Client client, Instant now) {
        Occasion occasion = occasion(enrolment, caller.account(), Particulars.NONE, client, now);
        return factor.accepts(occasion, answer).flatMap(proof -> decide(enrolment, factor, proof, occasion));
    }

    /** What a factor keeps may have to be unique: whoever comes second has proved nothing. */
    private Optional<List<Secret>> decide(Enrolment enrolment, Factor factor, Proof proof, Occasion occasion) {
        try {
            return lock.whileUnchanged(
                            enrolment.account(),
                            enrolment.epoch(),
                            account -> completion.enable(enrolment, account, factor, proof, occasion))
                    .flatMap(codes -> codes);
        } catch (Taken e) {
            return Optional.empty();
        }
    }

    private static boolean isBy(Caller caller, Enrolment enrolment) {
        return enrolment.session().equals(caller.session().id())
                && enrolment.epoch() == caller.account().epoch();
    }

    private static boolean owns(Account account, String email) {
        return EmailAddress.parse(email)
                .filter(address -> address.key().equals(account.email().key()))
                .isPresent();
    }

    private static Occasion occasion(
            Enrolment enrolment, Account account, Particulars particulars, Client client, Instant now) {
        return new Occasion(
                Occasion.Purpose.ENROLMENT, enrolment.id(), account, client, now, enrolment.expiresAt(), particulars);
    }

    /**
     * What is asked for.
     *
     * @param label what its owner will call the factor; by default it is called after its kind
     * @param particulars what the kind of factor needs besides
     */
    public record Wish(Optional<Label> label, Particulars particulars) {
        /** No label, and nothing besides. */
        public static final Wish PLAIN = new Wish(Optional.empty(), Particulars.NONE);
    }

    /**
     * What an enrolment gets its name and date from.
     *
     * @param dice identifiers
     * @param time the time
     * @param policy how long a factor works on whose place another takes
     * @param duties which kinds may be enabled, and who has to
     * @param reenrolments which sessions replace all that an account has
     */
    public record Desk(
            Dice dice, InstantSource time, TwoStepPolicy policy, Duties duties, ReenrolmentStore reenrolments) {}
}
