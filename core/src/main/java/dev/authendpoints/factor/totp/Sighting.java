package dev.authendpoints.factor.totp;

import dev.authendpoints.secret.Secret;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * At which time steps, within ten minutes and a step, a secret has a code. All of them are always compared, so that time does
 * not tell how far off a code was.
 *
 * @param secret the secret
 * @param present the time step of now
 * @param steps where the code was seen
 */
record Sighting(TotpSecret secret, long present, List<Long> steps) {
    static Sighting of(TotpSecret secret, Totp totp, Secret code, Instant now) {
        long present = secret.parameters().step(now);
        long far = secret.parameters().furthest() + 1L;
        return new Sighting(secret, present, totp.matches(code, present - far, present + far));
    }

    /** Within a window around where the authenticator's clock is supposed to be. */
    Optional<Long> within(int window) {
        return latest(step -> Math.abs(offset(step) - secret.clock().drift()) <= window);
    }

    /** Right behind the code that was tried before it: both together say what the authenticator's clock says. */
    Optional<Long> following(NearMiss miss) {
        return latest(step -> miss.secretId().equals(secret.id()) && step == miss.step() + 1 && isNear(step));
    }

    /** What is remembered of a code that was refused: that it was a code of another time, not used before. */
    Optional<NearMiss> miss() {
        return latest(step -> step > secret.clock().lastStep() && isNear(step))
                .map(step -> new NearMiss(secret.id(), step));
    }

    int offset(long step) {
        return Math.toIntExact(step - present);
    }

    private boolean isNear(long step) {
        return Math.abs(offset(step)) <= secret.parameters().furthest();
    }

    /** When two steps have the same code, the later counts: then the code is used up for both. */
    private Optional<Long> latest(LongPredicate which) {
        return steps.stream().filter(which::test).max(Comparator.naturalOrder());
    }
}
