package dev.authendpoints.report;

import dev.authendpoints.account.Account;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.DevicePolicy;
import dev.authendpoints.device.DeviceStore;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.factor.Holding;
import dev.authendpoints.factor.Offered;
import dev.authendpoints.factor.Recovery;
import dev.authendpoints.factor.TwoStepPolicy;
import dev.authendpoints.helpdesk.HelpdeskPolicy;
import dev.authendpoints.policy.Duties;
import dev.authendpoints.policy.PolicyStore;
import dev.authendpoints.policy.TwoStepRules;
import dev.authendpoints.recovery.RecoveryPolicy;
import dev.authendpoints.recovery.RecoveryRules;
import dev.authendpoints.session.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports the ways in. It looks at what an account has and at what the settings allow, and tries nothing: a test compares what
 * it says with what somebody gets who holds exactly that.
 */
public final class Reports {
    private final Factors factors;
    private final Duties duties;
    private final DeviceStore devices;
    private final PolicyStore roles;
    private final Policies policies;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param factors which factors there are
     * @param duties which kinds an account's rule takes
     * @param devices which devices are trusted
     * @param roles the roles that a recovery goes by
     * @param policies what the installation decides
     * @param time the time
     */
    public Reports(
            Factors factors,
            Duties duties,
            DeviceStore devices,
            PolicyStore roles,
            Policies policies,
            InstantSource time) {
        this.factors = factors;
        this.duties = duties;
        this.devices = devices;
        this.roles = roles;
        this.policies = policies;
        this.time = time;
    }

    /**
     * Reports the ways into the caller's account.
     *
     * @param caller who asks
     * @param client from where
     * @return the ways
     */
    public WaysIn of(Caller caller, Client client) {
        Account account = caller.account();
        Instant now = time.instant();
        Offered offered = factors.offeredTo(account.id(), duties.rule(account, client));
        boolean device =
                policies.devices().enabled() && !devices.of(account.id(), now).isEmpty();
        List<Factor> kinds = offered.kinds().stream()
                .flatMap(type -> factors.find(type).stream())
                .toList();
        return new Possession(
                        offered.twoStep(),
                        offered.enrolOnly(),
                        account.emailVerified(),
                        kinds,
                        device,
                        recovery(account),
                        policies.helpdesk().offered(),
                        policies.twoStep().separated())
                .ways();
    }

    private Optional<Duration> recovery(Account account) {
        return policies.recovery().enabled()
                ? wait(policies.recovery().rules().of(account, roles.roles(account.id())))
                : Optional.empty();
    }

    private static Optional<Duration> wait(RecoveryRules.Rule rule) {
        return rule.allowed() ? Optional.of(rule.delay()) : Optional.empty();
    }

    /**
     * Reports the ways into the accounts that the settings allow: for each role without a second factor, and with each kind
     * alone.
     *
     * @return an account each, those without a role first
     */
    public List<PolicyCase> ofPolicy() {
        return policies.twoStep().rules().byRole().entrySet().stream()
                .flatMap(rule -> cases(rule.getKey(), rule.getValue()))
                .toList();
    }

    /**
     * Says which accounts one thing alone opens, for a log.
     *
     * @return one sentence; nothing where there are none
     */
    public Optional<String> warning() {
        Map<String, Set<String>> open = new LinkedHashMap<>();
        for (PolicyCase account : ofPolicy()) {
            account.ways().list().stream()
                    .filter(way -> way.strength() == Strength.ONE_THING)
                    .flatMap(way -> way.needs().stream())
                    .map(Holding::words)
                    .forEach(thing -> open.computeIfAbsent(named(account), any -> new LinkedHashSet<>())
                            .add(thing));
        }
        String accounts = open.entrySet().stream()
                .map(account -> Sentences.of(
                        "open.thing", account.getKey(), String.join(Sentences.of("open.or"), account.getValue())))
                .collect(Collectors.joining(", "));
        return open.isEmpty() ? Optional.empty() : Optional.of(Sentences.of("open", accounts));
    }

    private static String named(PolicyCase account) {
        return account.factor()
                .map(type -> Sentences.of("account.factor", type.name()))
                .orElseGet(() -> Sentences.of("account.nothing"));
    }

    private Stream<PolicyCase> cases(String role, TwoStepRules.Rule rule) {
        boolean atOnce = rule.required() && !rule.reportOnly() && rule.grace().isZero();
        PolicyCase nothing = new PolicyCase(role, Optional.empty(), ways(role, List.of(), atOnce));
        Stream<PolicyCase> kinds = factors.all().stream()
                .filter(factor -> !(factor instanceof Recovery))
                .map(factor -> with(role, rule, factor));
        return Stream.concat(Stream.of(nothing), kinds);
    }

    /** Also kinds that may not be enabled any more: there may be accounts from before. */
    private PolicyCase with(String role, TwoStepRules.Rule rule, Factor factor) {
        FactorType type = factor.type();
        List<Factor> kinds =
                Stream.concat(Stream.of(factor), factors.recovery().stream()).toList();
        return new PolicyCase(role, Optional.of(type), ways(role, kinds, !rule.takes(type.name())));
    }

    private WaysIn ways(String role, List<Factor> kinds, boolean mustEnrol) {
        Set<String> held = role.isEmpty() ? Set.of() : Set.of(role);
        return new Possession(
                        !kinds.isEmpty(),
                        mustEnrol,
                        true,
                        kinds,
                        policies.devices().enabled(),
                        wait(policies.recovery().rules().ofRoles(held)),
                        policies.helpdesk().offered(),
                        policies.twoStep().separated())
                .ways();
    }

    /**
     * What the installation decides.
     *
     * @param twoStep who has to have which factors, and what a reset takes
     * @param devices whether devices can be trusted
     * @param recovery whose owners may help themselves when they have lost everything
     * @param helpdesk whether somebody can vouch for them
     */
    public record Policies(
            TwoStepPolicy twoStep, DevicePolicy devices, RecoveryPolicy recovery, HelpdeskPolicy helpdesk) {}
}
