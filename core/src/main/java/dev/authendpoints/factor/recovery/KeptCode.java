package dev.authendpoints.factor.recovery;

import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A recovery code as it is kept.
 *
 * @param hash its keyed hash
 * @param madeAt when its set was made
 * @param usedAt when it was used, if it was
 * @param drilledAt when its owner has last shown it without using it
 */
public record KeptCode(SecretHash hash, Instant madeAt, Optional<Instant> usedAt, Optional<Instant> drilledAt) {
    private static final String NEVER = "-";

    /** The same code as it is after all that is known of it: what was used once stays used. */
    KeptCode asLast(List<KeptCode> known) {
        List<KeptCode> same =
                known.stream().filter(other -> other.hash.equals(hash)).toList();
        return new KeptCode(
                hash,
                madeAt,
                same.stream().flatMap(code -> code.usedAt.stream()).findFirst().or(() -> usedAt),
                same.stream()
                        .flatMap(code -> code.drilledAt.stream())
                        .max(Comparator.naturalOrder())
                        .or(() -> drilledAt));
    }

    /** A line a code. */
    static String write(List<KeptCode> codes) {
        return codes.stream().map(KeptCode::write).collect(Collectors.joining("\n"));
    }

    static List<KeptCode> read(String text) {
        return text.lines()
                .map(line -> read(Arrays.asList(line.split(" ", -1))))
                .toList();
    }

    private String write() {
        return String.join(" ", hash.value(), madeAt.toString(), write(usedAt), write(drilledAt));
    }

    private static KeptCode read(List<String> values) {
        return new KeptCode(
                new SecretHash(values.get(0)),
                Instant.parse(values.get(1)),
                instant(values.get(2)),
                instant(values.get(3)));
    }

    private static String write(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse(NEVER);
    }

    private static Optional<Instant> instant(String text) {
        return text.equals(NEVER) ? Optional.empty() : Optional.of(Instant.parse(text));
    }
}
