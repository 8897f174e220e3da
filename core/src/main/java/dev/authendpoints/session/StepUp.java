package dev.authendpoints.session;

import java.time.Instant;
import java.util.List;

/**
 * Proofs that were given in an open session, for one purpose alone.
 *
 * @param purpose what they are for
 * @param at when they were given
 * @param amr which they were (RFC 8176), in order
 */
public record StepUp(Purpose purpose, Instant at, List<String> amr) {
    /** Takes a copy of the proofs. */
    public StepUp {
        amr = List.copyOf(amr);
    }

    /**
     * Says what the proofs are worth.
     *
     * @return {@code aal1} or {@code aal2}
     */
    public String acr() {
        return Assurance.of(amr);
    }
}
