package dev.authendpoints.factor;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an account could be entered before a change: what "this was not me" goes back to.
 *
 * @param email its address
 * @param factors its factors, the oldest first, with all that belongs to them
 * @param recoveryCodes its recovery codes, as their kind writes them; nothing where there were none
 */
public record Former(EmailAddress email, List<Kept> factors, Optional<String> recoveryCodes) {
    private static final String NOTHING = "-";
    private static final String SOMETHING = "+";

    /** Takes a copy. */
    public Former {
        factors = List.copyOf(factors);
    }

    @Override
    public String toString() {
        return "Former[" + factors.size() + " factors]";
    }

    boolean has(String factorId) {
        return factors.stream().anyMatch(kept -> kept.factor().id().equals(factorId));
    }

    /** One line of the account and one of each factor; the values of a line as in forms, with spaces between them. */
    String write() {
        Stream<String> account = Stream.of(line(email.text(), email.key(), optional(recoveryCodes)));
        return Stream.concat(account, factors.stream().map(Kept::write)).collect(Collectors.joining("\n"));
    }

    static Former read(String text, AccountId account) {
        List<String> lines = text.lines().toList();
        List<String> first = values(lines.get(0));
        return new Former(
                new EmailAddress(first.get(0), first.get(1)),
                lines.stream().skip(1).map(line -> Kept.read(line, account)).toList(),
                present(first.get(2)));
    }

    private static String line(String... values) {
        return Arrays.stream(values)
                .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
                .collect(Collectors.joining(" "));
    }

    private static List<String> values(String line) {
        return Arrays.stream(line.split(" ", -1))
                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                .toList();
    }

    private static String optional(Optional<?> value) {
        return value.map(present -> SOMETHING + present).orElse(NOTHING);
    }

    private static Optional<String> present(String text) {
        return text.startsWith(SOMETHING) ? Optional.of(text.substring(1)) : Optional.empty();
    }

    /**
     * A factor that an account had.
     *
     * @param factor the factor
     * @param own what its kind needs to put it back; nothing where its kind cannot
     */
    public record Kept(EnrolledFactor factor, Optional<String> own) {
        @Override
        public String toString() {
            return "Kept[" + factor.type() + "]";
        }

        private String write() {
            return line(
                    factor.id(),
                    factor.type().name(),
                    factor.label(),
                    factor.createdAt().toString(),
                    optional(factor.lastUsedAt()),
                    String.valueOf(factor.preferred()),
                    optional(factor.retiresAt()),
                    optional(own));
        }

        private static Kept read(String line, AccountId account) {
            List<String> values = values(line);
            EnrolledFactor factor = new EnrolledFactor(
                    values.get(0),
                    account,
                    new FactorType(values.get(1)),
                    values.get(2),
                    Instant.parse(values.get(3)),
                    present(values.get(4)).map(Instant::parse),
                    Boolean.parseBoolean(values.get(5)),
                    present(values.get(6)).map(Instant::parse));
            return new Kept(factor, present(values.get(7)));
        }
    }
}
