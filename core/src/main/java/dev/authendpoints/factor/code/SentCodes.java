package dev.authendpoints.factor.code;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.limit.Holder;
import dev.authendpoints.limit.SendBudget;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.secret.SecretHasher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends codes of six digits, one a minute, and compares what comes back (NIST SP 800-63B-4 §3.1.3.2). A code is kept as a
 * keyed hash that is bound to its occasion, its account and where it went; a newer one takes its place.
 */
public final class SentCodes {
    private static final int DIGITS = 6;
    private static final Duration COOL_DOWN = Duration.ofMinutes(1);

    private final SentCodeStore codes;
    private final SendBudget budget;
    private final Outbox outbox;
    private final SecretHasher hasher;
    private final Dice dice;

    /**
     * Creates it.
     *
     * @param codes where codes are kept
     * @param budget bounds what is sent
     * @param outbox sends
     * @param hasher hashes codes
     * @param dice makes codes
     */
    public SentCodes(SentCodeStore codes, SendBudget budget, Outbox outbox, SecretHasher hasher, Dice dice) {
        this.codes = codes;
        this.budget = budget;
        this.outbox = outbox;
        this.hasher = hasher;
        this.dice = dice;
    }

    /**
     * Sends a code, unless one was sent within the last minute or a budget is used up. The account is locked.
     *
     * @param occasion the login or enrolment
     * @param manner the kind's own
     * @param to where it goes
     * @param gate what else has to agree; it is asked only where a code would be sent
     * @return what to tell the caller
     */
    public Offer offer(Occasion occasion, Manner manner, Destination to, Gate gate) {
        Instant now = occasion.now();
        Optional<Instant> cool = codes.find(occasion.key())
                .map(code -> code.sentAt().plus(COOL_DOWN))
                .filter(end -> end.isAfter(now));
        if (cool.isPresent()) {
            return Offer.sent(to.masked(), Duration.between(now, cool.get()));
        }
        Instant next = take(occasion, manner, gate);
        if (next.isAfter(now)) {
            return Offer.withheld(to.masked(), Duration.between(now, next));
        }
        send(occasion, manner, to);
        return Offer.sent(to.masked(), COOL_DOWN);
    }

    /**
     * Looks when the account's own budget lets a code be sent.
     *
     * @param occasion the login or enrolment
     * @param manner the kind's own
     * @return at or before the occasion's now, or later
     */
    public Instant next(Occasion occasion, Manner manner) {
        return budget.next(Holder.of(occasion.account().id()), manner.budget(occasion), occasion.now());
    }

    /**
     * Tells whether a text could be a code.
     *
     * @param answer what was typed
     * @return false for what is no six digits
     */
    public boolean readable(Answer answer) {
        return answer.sixDigits().isPresent();
    }

    /**
     * Compares, in constant time, and changes nothing.
     *
     * @param occasion the login or enrolment
     * @param manner the kind's own
     * @param to where its code went
     * @param answer what was typed
     * @return the proof, still to be consumed, when it is the code of this occasion
     */
    public Optional<Proof> accepts(Occasion occasion, Manner manner, Destination to, Answer answer) {
        return answer.sixDigits().flatMap(code -> proof(occasion, manner, hash(occasion, manner, to, code)));
    }

    /**
     * Takes back what still waits to be sent to an account.
     *
     * @param account whose
     * @param now the time
     */
    public void withdraw(AccountId account, Instant now) {
        codes.occasions(account, now).forEach(occasion -> outbox.drop(occasion, now));
    }

    /**
     * Removes codes past their life.
     *
     * @param endedBefore the oldest that stays
     * @return how many went
     */
    public int prune(Instant endedBefore) {
        return codes.prune(endedBefore);
    }

    /** The gate comes second: whoever has nothing left must not take from what others share. */
    private Instant take(Occasion occasion, Manner manner, Gate gate) {
        AccountId account = occasion.account().id();
        Instant now = occasion.now();
        Instant next = budget.nextCode(account, manner.budget(occasion), occasion.key(), now, occasion.expiresAt());
        if (next.isAfter(now)) {
            return next;
        }
        Instant passed = gate.pass(now);
        return passed.isAfter(now)
                ? passed
                : budget.takeCode(account, manner.budget(occasion), occasion.key(), now, occasion.expiresAt());
    }

    private void send(Occasion occasion, Manner manner, Destination to) {
        Secret code = new Secret(dice.digits(DIGITS));
        Account account = occasion.account();
        Instant now = occasion.now();
        Instant end = occasion.expiresAt();
        outbox.drop(occasion.key(), now);
        codes.replace(new SentCode(occasion.key(), account.id(), hash(occasion, manner, to, code), now, end));
        Map<String, String> params = Asked.by(occasion.client(), "code", code.reveal());
        outbox.post(kind(occasion), account, to.recipient(), occasion.key(), params, now, end);
    }

    private Optional<Proof> proof(Occasion occasion, Manner manner, SecretHash hash) {
        return codes.find(occasion.key())
                .filter(sent -> sent.hash().equals(hash))
                .filter(sent -> occasion.now().isBefore(sent.expiresAt()))
                .map(sent -> new Proof(
                        sent.account(),
                        List.of(manner.amr()),
                        () -> codes.use(sent.occasion(), sent.hash(), occasion.now())));
    }

    private SecretHash hash(Occasion occasion, Manner manner, Destination to, Secret code) {
        return hasher.hash(
                manner.hash(), code, occasion.key(), occasion.account().id().value(), to.key());
    }

    private static MessageKind kind(Occasion occasion) {
        return switch (occasion.purpose()) {
            case LOGIN -> MessageKind.LOGIN_CODE;
            case ENROLMENT -> MessageKind.ENABLE_CODE;
            case STEP_UP -> MessageKind.STEP_UP_CODE;
        };
    }
}
