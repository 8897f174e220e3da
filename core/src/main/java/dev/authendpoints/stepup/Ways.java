package dev.authendpoints.stepup;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.factor.Passwordless;
import dev.authendpoints.factor.Recovery;
import dev.authendpoints.policy.TwoStepRules;
import dev.authendpoints.session.Freshness.Needed;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which proofs make an account's session fresh.
 *
 * @param needed what they have to be worth together
 * @param list the ways, in the order in which they are offered
 */
public record Ways(Needed needed, List<Way> list) {
    /** The method that is no factor. */
    public static final String PASSWORD = "Password";

    /** Takes a copy. */
    public Ways {
        list = List.copyOf(list);
    }

    static Ways of(AccountId account, Factors factors, TwoStepRules.Rule rule) {
        Needed needed = factors.needed(account);
        return needed == Needed.LOGIN
                ? new Ways(needed, List.of(new Way(PASSWORD, List.of("password"))))
                : new Ways(
                        needed,
                        ofFactors(account, factors, needed)
                                .filter(factor -> factor instanceof Recovery
                                        || rule.takes(factor.type().name()))
                                .map(Ways::way)
                                .toList());
    }

    boolean include(FactorType type) {
        return list.stream().anyMatch(way -> way.method().equalsIgnoreCase(type.name()));
    }

    List<String> names() {
        return list.stream().map(Way::method).toList();
    }

    private static Stream<Factor> ofFactors(AccountId account, Factors factors, Needed needed) {
        return factors.offeredTo(account).stream()
                .flatMap(type -> factors.find(type).stream())
                .filter(factor -> needed == Needed.TWO_KINDS || factor.strong() || factor instanceof Recovery);
    }

    private static Way way(Factor factor) {
        return new Way(
                factor.type().name(),
                factor instanceof Passwordless ? List.of("credential") : List.of("password", "token"));
    }

    /**
     * One way.
     *
     * @param method the kind of factor, or {@link #PASSWORD}
     * @param proofs the fields that have to be given; a passkey whose authenticator did not verify its user needs the password,
     * too
     */
    public record Way(String method, List<String> proofs) {
        /** Takes a copy. */
        public Way {
            proofs = List.copyOf(proofs);
        }
    }
}
