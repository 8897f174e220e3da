package dev.authendpoints.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What is sent; each purpose has a budget of its own, so that one cannot use up another's. */
public enum SendPurpose {
    /** Codes of logins: only who has proved the password causes them. */
    LOGIN,
    /** Codes that enable a factor. */
    ENABLE,
    /** Codes of step-ups: who has taken hold of a session uses up no other budget with them. */
    STEP_UP,
    /** Messages of registrations, on the budget of the address: strangers cause them. */
    REGISTER,
    /** Links that verify an address, on the budget of the account that asks. */
    VERIFY_EMAIL,
    /** Links to an address that an account is to have, on the budget of the account. */
    CHANGE_EMAIL,
    /** Such links of all accounts together, on the budget of the address. */
    ADDRESS_LINKS,
    /**
     * Notes that somebody else uses an address, to the one who has proved it: strangers cause them, and nothing depends on
     * them.
     */
    NOTE,
    /** Links that reset a password: strangers cause them. */
    RESET_PASSWORD,
    /** Links that begin a recovery: strangers cause them. */
    RECOVERY,
    /** Passes that a helpdesk issues: each is told by mail and by text. */
    PASS,
    /** Codes of logins to a phone: each costs money. */
    PHONE,
    /** Codes that enable a phone: who has taken hold of a session leaves logins theirs. */
    PHONE_ENABLE,
    /** Codes of step-ups to a phone, for the same reason. */
    PHONE_STEP_UP,
    /** Codes of one login or enrolment, beside the budget of their account. */
    ONE_OCCASION;

    private static final List<SendRule> OWN = List.of(
            new SendRule(5, Duration.ofMinutes(5)),
            new SendRule(10, Duration.ofHours(1)),
            new SendRule(20, Duration.ofDays(1)));
    /** Wider than one account's budget, so that one who asks again and again leaves room for another; no daily stop. */
    private static final List<SendRule> SHARED =
            List.of(new SendRule(5, Duration.ofMinutes(5)), new SendRule(10, Duration.ofHours(1)));

    /** Another purpose or another session is another occasion, and yet the same mailbox or phone. */
    private static final SendRule COOL_DOWN = new SendRule(1, Duration.ofMinutes(1));

    private static final List<SendRule> PHONES_ENABLED =
            List.of(new SendRule(5, Duration.ofMinutes(5)), new SendRule(10, Duration.ofDays(1)));
    private static final List<SendRule> STEP_UPS_BY_PHONE =
            List.of(COOL_DOWN, new SendRule(5, Duration.ofHours(1)), new SendRule(10, Duration.ofDays(1)));
    private static final SendRule ONCE_AND_FOR_ALL = new SendRule(Limits.CODES_OF_A_LOGIN, Duration.ofDays(1));
    private static final SendRule A_FEW_A_DAY = new SendRule(5, Duration.ofDays(1));
    private static final int AT_ONCE = 3;
    private static final Duration THEN_EVERY = Duration.ofMinutes(15);
    private static final int RECOVERIES_AT_ONCE = 2;
    /** As long as such a link lives: in a mailbox that strangers fill there is always one that works. */
    private static final Duration RECOVERIES_EVERY = Duration.ofHours(1);

    /** How far back earlier sends matter. */
    Duration memory() {
        return Duration.ofDays(1);
    }

    /** When one more may be sent, judged by earlier ones in ascending order; at or before now means at once. */
    Instant next(List<Instant> earlier, Instant now) {
        return switch (this) {
            case LOGIN, ENABLE, PHONE, CHANGE_EMAIL -> last(OWN, earlier, now);
            case STEP_UP -> later(last(OWN, earlier, now), COOL_DOWN.next(earlier, now));
            case PHONE_ENABLE -> last(PHONES_ENABLED, earlier, now);
            case PHONE_STEP_UP -> last(STEP_UPS_BY_PHONE, earlier, now);
            case ADDRESS_LINKS -> last(SHARED, earlier, now);
            case RESET_PASSWORD, REGISTER, PASS -> nextForStrangers(earlier, now);
            case RECOVERY -> nextOf(RECOVERIES_AT_ONCE, RECOVERIES_EVERY, earlier, now);
            case NOTE -> A_FEW_A_DAY.next(earlier, now);
            case ONE_OCCASION -> ONCE_AND_FOR_ALL.next(earlier, now);
            case VERIFY_EMAIL -> later(nextForStrangers(earlier, now), COOL_DOWN.next(earlier, now));
        };
    }

    private static Instant last(List<SendRule> rules, List<Instant> earlier, Instant now) {
        return rules.stream()
                .map(rule -> rule.next(earlier, now))
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Three at once, then one in 15 minutes, without a daily stop: a flood must never close the owner's way back in. */
    private static Instant nextForStrangers(List<Instant> earlier, Instant now) {
        return nextOf(AT_ONCE, THEN_EVERY, earlier, now);
    }

    private static Instant nextOf(int atOnce, Duration thenEvery, List<Instant> earlier, Instant now) {
        List<Instant> recent = earlier.stream()
                .filter(sent -> sent.isAfter(now.minus(thenEvery.multipliedBy(atOnce))))
                .toList();
        return recent.size() < atOnce ? now : recent.get(recent.size() - 1).plus(thenEvery);
    }
}
