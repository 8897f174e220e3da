package dev.authendpoints.factor.totp;

import dev.authendpoints.account.AccountId;
import java.time.Duration;
import java.util.Optional;

/** Writes a secret in use as one text, sealed as it is; none of its values has a space in it. */
final class TotpText {
    private TotpText() {}

    static String write(TotpSecret secret) {
        TotpParameters parameters = secret.parameters();
        TotpClock clock = secret.clock();
        return String.join(
                " ",
                secret.id(),
                secret.sealed(),
                parameters.algorithm().name(),
                String.valueOf(parameters.digits()),
                parameters.period().toString(),
                String.valueOf(clock.lastStep()),
                String.valueOf(clock.drift()),
                String.valueOf(clock.lastOffset()));
    }

    static TotpSecret read(String text, AccountId account, String factorId) {
        String[] values = text.split(" ", -1);
        TotpParameters parameters = new TotpParameters(
                TotpAlgorithm.valueOf(values[2]), Integer.parseInt(values[3]), Duration.parse(values[4]));
        TotpClock clock =
                new TotpClock(Long.parseLong(values[5]), Integer.parseInt(values[6]), Integer.parseInt(values[7]));
        return new TotpSecret(values[0], account, values[1], parameters, Optional.of(factorId), clock);
    }
}
