package dev.authendpoints.factor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of factors that this server knows. */
final class FactorKinds {
    private final Map<FactorType, Factor> known = new LinkedHashMap<>();
    private final Optional<Recovery> recovery;

    /** Refuses what would make two kinds of one name, and a second one of what there can be one of. */
    FactorKinds(List<Factor> factors) {
        for (Factor factor : factors) {
            if (known.put(factor.type(), factor) != null) {
                throw new IllegalArgumentException("Two factors are named " + factor.type());
            }
        }
        List<Recovery> recoveries = all(Recovery.class);
        if (recoveries.size() > 1) {
            throw new IllegalArgumentException("Two factors are for recovery");
        }
        if (all(Passwordless.class).size() > 1) {
            throw new IllegalArgumentException("Two factors sign in by themselves");
        }
        this.recovery = recoveries.stream().findFirst();
    }

    Optional<Factor> named(String name) {
        return known.values().stream()
                .filter(factor -> factor.type().name().equalsIgnoreCase(name))
                .findFirst();
    }

    Optional<Factor> find(FactorType type) {
        return Optional.ofNullable(known.get(type));
    }

    Optional<Passwordless> passwordless() {
        return all(Passwordless.class).stream().findFirst();
    }

    Optional<Recovery> recovery() {
        return recovery;
    }

    boolean isRecovery(FactorType type) {
        return recovery.map(Factor::type).filter(type::equals).isPresent();
    }

    List<Factor> all() {
        return List.copyOf(known.values());
    }

    List<FactorType> types() {
        return List.copyOf(known.keySet());
    }

    private <T extends Factor> List<T> all(Class<T> sort) {
        return known.values().stream().filter(sort::isInstance).map(sort::cast).toList();
    }
}
