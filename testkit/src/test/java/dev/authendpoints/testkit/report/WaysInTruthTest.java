package dev.authendpoints.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.TwoStepPolicy;
import dev.authendpoints.policy.RoleRules;
import dev.authendpoints.policy.TwoStepRules;
import dev.authendpoints.report.WaysIn;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.memory.MemoryDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The report says that certain things are enough exactly when somebody gets in who holds them and nothing else: for each
 * household and each one or two of its things, somebody tries.
 */
class WaysInTruthTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final TwoStepRules AT_ONCE = new RoleRules(true, Set.of(), Duration.ZERO, false, Set.of(), Map.of());
    /** What else was enabled before leads to another factor and to nothing else. */
    private static final TwoStepRules BY_ROLE =
            new RoleRules(false, Set.of(), DAY, false, Set.of(), Map.of("mail", Set.of("Email", "Phone")), true);

    /** Who has to enrol first has no session, and reads no report. */
    static Stream<Arguments> households() {
        return Stream.of(
                Arguments.of(List.of(), TwoStepRules.NONE, false),
                Arguments.of(List.of("Email"), TwoStepRules.NONE, false),
                Arguments.of(List.of("Email"), TwoStepRules.NONE, true),
                Arguments.of(List.of("Email", "Authenticator"), TwoStepRules.NONE, true),
                Arguments.of(List.of("Phone", "Email"), TwoStepRules.NONE, false),
                Arguments.of(List.of("Authenticator", "Passkey"), TwoStepRules.NONE, false),
                Arguments.of(List.of("Email", "Passkey"), BY_ROLE, true));
    }

    static Stream<Arguments> ofOneFactor() {
        return Stream.of(
                Arguments.of(List.of(), AT_ONCE, true),
                Arguments.of(List.of("Email"), AT_ONCE, false),
                Arguments.of(List.of("Phone"), TwoStepRules.NONE, true),
                Arguments.of(List.of("Authenticator"), BY_ROLE, false),
                Arguments.of(List.of("Passkey"), BY_ROLE, false));
    }

    @ParameterizedTest
    @MethodSource("households")
    @Attack("A7")
    void what_the_owner_is_told_is_so(List<String> kinds, TwoStepRules rules, boolean separated) {
        TwoStepPolicy policy = new TwoStepPolicy(true, DAY, rules, separated);
        compare(told(household(policy, kinds)), policy, kinds);
    }

    @ParameterizedTest
    @MethodSource("ofOneFactor")
    void what_the_operator_is_told_of_an_account_with_one_factor_is_so(
            List<String> kinds, TwoStepRules rules, boolean separated) {
        TwoStepPolicy policy = new TwoStepPolicy(true, DAY, rules, separated);
        Optional<FactorType> kind = kinds.stream().map(FactorType::new).findFirst();
        WaysIn told = world(policy).auth().reports().ofPolicy().stream()
                .filter(account -> account.factor().equals(kind) && role(policy).equals(account.role()))
                .findFirst()
                .orElseThrow()
                .ways();
        compare(told, policy, kinds);
    }

    private static void compare(WaysIn told, TwoStepPolicy policy, List<String> kinds) {
        for (Set<String> held : handfuls(household(policy, kinds).things())) {
            boolean in = new Burglar(household(policy, kinds), held).getsIn();
            assertThat(in).as("%s with %s", kinds, held).isEqualTo(suffices(told, held, false));
            boolean inTheEnd = in || new Burglar(household(policy, kinds), held).getsInByWaiting();
            assertThat(inTheEnd).as("%s with %s and time", kinds, held).isEqualTo(suffices(told, held, true));
        }
    }

    private static Household household(TwoStepPolicy policy, List<String> kinds) {
        Set<String> roles = policy.rules().equals(BY_ROLE) ? Set.of("mail") : Set.of();
        return Household.of(world(policy), kinds, roles);
    }

    private static String role(TwoStepPolicy policy) {
        return policy.rules().equals(BY_ROLE) ? "mail" : "";
    }

    private static CoreWorld world(TwoStepPolicy policy) {
        return CoreWorld.on(MemoryDatabase.backend(), policy);
    }

    private static WaysIn told(Household household) {
        String token = household.ada.accessToken();
        return household
                .world
                .auth()
                .reports()
                .of(
                        household.world.auth().callers().of(token).orElseThrow().caller(),
                        new dev.authendpoints.client.Client("192.0.2.10", "192.0.2.10", "testkit"));
    }

    /** Nothing, each thing, and each two things. */
    private static Collection<Set<String>> handfuls(List<String> things) {
        List<Set<String>> handfuls = new ArrayList<>(List.of(Set.of()));
        for (int one = 0; one < things.size(); one++) {
            handfuls.add(Set.of(things.get(one)));
            for (int other = one + 1; other < things.size(); other++) {
                handfuls.add(Set.of(things.get(one), things.get(other)));
            }
        }
        return handfuls;
    }

    /** Who has what unlocks a passkey has the passkey. */
    private static boolean suffices(WaysIn told, Set<String> held, boolean patient) {
        Set<String> all = new java.util.HashSet<>(held);
        if (held.contains("unlocked_passkey")) {
            all.add("passkey");
        }
        return told.list().stream()
                .filter(way -> patient || way.waits().isEmpty())
                .anyMatch(way -> way.needs().stream().allMatch(needed -> all.contains(needed.name())));
    }
}
