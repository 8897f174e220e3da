package dev.authendpoints.factor.phone;

import dev.authendpoints.factor.Occasion;
import dev.authendpoints.limit.Limits;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHasher;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps whoever earns by text messages from having many of them sent: by budgets that all accounts share, for everything that
 * leaves in an hour, for each block of numbers, and for one number. Numbers that nobody has confirmed yet have smaller ones of
 * their own, so that strangers who enrol numbers shut nobody out who signs in. Spans are clock hours and days.
 */
public final class PhoneGuard {
    /** Whatever was sent: what {@link #recent} tells. It bounds nothing. */
    private static final String ALL = "all";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final PhoneTrafficStore traffic;
    private final PhoneBudgets budgets;
    private final SecretHasher hasher;

    /**
     * Creates it.
     *
     * @param traffic where it is counted
     * @param budgets how much leaves
     * @param hasher names numbers without telling them
     */
    public PhoneGuard(PhoneTrafficStore traffic, PhoneBudgets budgets, SecretHasher hasher) {
        this.traffic = traffic;
        this.budgets = budgets;
        this.hasher = hasher;
    }

    /**
     * Tells how many codes left and how many came back, in the hour that runs and the one before, on all nodes.
     *
     * @param now the time
     * @return both
     */
    public PhoneTraffic recent(Instant now) {
        return traffic.since(ALL, start(now, HOUR).minus(HOUR));
    }

    /** Looks when a code may be sent, without taking it: at or before now, or later. */
    Instant next(PhoneNumber number, Occasion occasion) {
        Instant now = occasion.now();
        return budgets(number, occasion).stream()
                .filter(budget -> traffic.sent(budget.holder(), start(now, budget.span())) >= budget.most())
                .map(budget -> start(now, budget.span()).plus(budget.span()))
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    /** Takes one code from every budget, or from none: now, or the later time at which it may be sent. */
    Instant pass(PhoneNumber number, Occasion occasion) {
        traffic.lock();
        Instant now = occasion.now();
        Instant next = next(number, occasion);
        if (!next.isAfter(now)) {
            traffic.countSent(ALL, start(now, HOUR));
            budgets(number, occasion).forEach(budget -> traffic.countSent(budget.holder(), start(now, budget.span())));
        }
        return next;
    }

    /** In the order in which they are counted, so that no two transactions wait for each other. */
    void used(PhoneNumber number, Occasion occasion) {
        Instant hour = start(occasion.now(), HOUR);
        traffic.countUsed(ALL, hour);
        traffic.countUsed(block(number, occasion), hour);
    }

    int prune(Instant before) {
        return traffic.prune(before.minus(DAY.multipliedBy(2)));
    }

    private List<Budget> budgets(PhoneNumber number, Occasion occasion) {
        boolean enrolment = occasion.purpose() == Occasion.Purpose.ENROLMENT;
        return List.of(
                new Budget(kind(occasion) + "all", HOUR, enrolment ? budgets.unconfirmed() : budgets.all()),
                new Budget(block(number, occasion), HOUR, enrolment ? budgets.unconfirmedPrefix() : budgets.prefix()),
                own(number, occasion));
    }

    /** One number that many accounts have takes no more than its part of its block. */
    private Budget own(PhoneNumber number, Occasion occasion) {
        String name = hasher.hash("phone-number", new Secret(number.e164())).value();
        return switch (occasion.purpose()) {
            case LOGIN -> new Budget("login/" + name, HOUR, Limits.LOGIN_CODES_TO_A_NUMBER);
            case STEP_UP -> new Budget("step-up/" + name, HOUR, Limits.STEP_UP_CODES_TO_A_NUMBER);
            case ENROLMENT -> new Budget("number/" + name, DAY, Limits.CODES_TO_AN_UNCONFIRMED_NUMBER);
        };
    }

    private static String block(PhoneNumber number, Occasion occasion) {
        return kind(occasion) + "prefix/" + number.prefix();
    }

    private static String kind(Occasion occasion) {
        return switch (occasion.purpose()) {
            case LOGIN, STEP_UP -> "confirmed/";
            case ENROLMENT -> "new/";
        };
    }

    private static Instant start(Instant now, Duration span) {
        return span.equals(HOUR) ? now.truncatedTo(ChronoUnit.HOURS) : now.truncatedTo(ChronoUnit.DAYS);
    }

    /**
     * So many codes in a span.
     *
     * @param holder whose
     * @param span an hour or a day
     * @param most how many
     */
    private record Budget(String holder, Duration span, int most) {}
}
