package dev.authendpoints.report;

import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.Holding;
import dev.authendpoints.factor.Passwordless;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an account has, as far as it decides who gets in. From it the ways in follow, and nothing else is asked.
 *
 * @param twoStep whether it has a second factor
 * @param mustEnrol whether it has to enable one, or another one, before it does anything else
 * @param resettable whether a reset link is mailed for it: its address is verified
 * @param kinds the kinds of factors that complete a login, recovery codes among them while some are left
 * @param device whether a trusted device would stand in for them
 * @param recovery for how long a recovery would wait; nothing where there is none
 * @param passes whether the helpdesk can issue a pass for it
 * @param separated whether a mailed code is no second proof where the password was reset through the mailbox
 */
record Possession(
        boolean twoStep,
        boolean mustEnrol,
        boolean resettable,
        List<Factor> kinds,
        boolean device,
        Optional<Duration> recovery,
        boolean passes,
        boolean separated) {
    private static final String RESET_LINK = "reset_link";
    private static final String ENROLMENT = "enrolment";

    Possession {
        kinds = List.copyOf(kinds);
    }

    WaysIn ways() {
        Stream<Way> byPassword = twoStep ? kinds.stream().map(this::byPassword) : Stream.of(byPassword());
        Stream<Way> byReset = resettable ? byReset() : Stream.of();
        Stream<Way> byDevice = twoStep && device && !mustEnrol ? Stream.of(byDevice()) : Stream.of();
        Stream<Way> alone = mustEnrol ? Stream.of() : alone();
        Stream<Way> byRecovery = twoStep && resettable ? recovery.map(Possession::byRecovery).stream() : Stream.of();
        Stream<Way> byPass = twoStep && passes ? byPass() : Stream.of();
        return WaysIn.among(Stream.of(byPassword, byReset, byDevice, alone, byRecovery, byPass)
                .flatMap(ways -> ways));
    }

    private Way byPassword() {
        return way(List.of(Holding.PASSWORD), through(Holding.PASSWORD.name()), sentence("password"));
    }

    private Way byPassword(Factor factor) {
        Holding held = factor.holding();
        return way(
                List.of(Holding.PASSWORD, held),
                through(Holding.PASSWORD.name(), factor.type().name()),
                Sentences.of("factor.password", factor.type().name(), held.words()));
    }

    private Stream<Way> byReset() {
        return twoStep
                ? kinds.stream().flatMap(factor -> byReset(factor).stream())
                : Stream.of(way(List.of(Holding.MAILBOX), through(RESET_LINK), sentence("reset")));
    }

    private Optional<Way> byReset(Factor factor) {
        Holding held = factor.holding();
        List<String> through = through(RESET_LINK, factor.type().name());
        if (!held.is(Holding.MAILBOX)) {
            String why = Sentences.of("factor.reset", factor.type().name(), held.words());
            return Optional.of(way(List.of(Holding.MAILBOX, held), through, why));
        }
        return separated
                ? Optional.empty()
                : Optional.of(way(
                        List.of(held),
                        through,
                        Sentences.of("factor.reset-same", factor.type().name())));
    }

    /** Only beside the password that it was trusted under: a reset ends all trust. */
    private static Way byDevice() {
        return way(
                List.of(Holding.PASSWORD, Holding.DEVICE),
                List.of(Holding.PASSWORD.name(), Holding.DEVICE.name()),
                Sentences.of("device.password"));
    }

    /** It takes the password, too, and a reset link sets another one. */
    private static Way byRecovery(Duration wait) {
        return new Way(
                List.of(Holding.MAILBOX),
                List.of(RESET_LINK, "recovery", ENROLMENT),
                Optional.of(wait),
                false,
                false,
                Sentences.of("recovery", Sentences.hours(wait)));
    }

    private Stream<Way> byPass() {
        Stream<Way> after = resettable ? Stream.of(byPass(Holding.MAILBOX, RESET_LINK)) : Stream.of();
        return Stream.concat(Stream.of(byPass(Holding.PASSWORD, Holding.PASSWORD.name())), after);
    }

    private static Way byPass(Holding first, String step) {
        return new Way(
                List.of(first, Holding.PASS),
                List.of(step, Holding.PASS.name(), ENROLMENT),
                Optional.empty(),
                true,
                false,
                Sentences.of("pass", first.words()));
    }

    private Stream<Way> alone() {
        return kinds.stream()
                .filter(factor -> factor instanceof Passwordless passwordless && passwordless.alone())
                .map(factor -> {
                    String name = factor.type().name();
                    Holding held = factor.holding().unlocked();
                    String why = Sentences.of("alone", name, held.words());
                    return new Way(List.of(held), List.of(name), Optional.empty(), false, true, why);
                });
    }

    private List<String> through(String... steps) {
        return Stream.concat(Stream.of(steps), mustEnrol ? Stream.of(ENROLMENT) : Stream.of())
                .toList();
    }

    private String sentence(String first) {
        return Sentences.of((mustEnrol ? "to-enrol." : "no-factor.") + first);
    }

    private static Way way(List<Holding> needs, List<String> through, String why) {
        return new Way(needs, through, Optional.empty(), false, false, why);
    }
}
