package dev.authendpoints.spring.factor;

import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Refused;

/** Finds the providers that clients name, before any account is looked at: what is unknown depends on configuration alone. */
public final class Providers {
    private Providers() {}

    /**
     * Finds a provider.
     *
     * @param factors the kinds that this server has
     * @param name any text
     * @param unknown the status of the refusal where there is none of that name
     * @return the provider
     * @throws Refused when this server has no such provider, with the names of those that it has
     */
    public static Factor named(Factors factors, String name, int unknown) {
        return factors.named(name)
                .orElseThrow(() -> new Refused(Problem.of(ProblemCode.UNKNOWN_PROVIDER)
                        .status(unknown)
                        .with(
                                "providers",
                                factors.types().stream().map(FactorType::name).toList())));
    }
}
