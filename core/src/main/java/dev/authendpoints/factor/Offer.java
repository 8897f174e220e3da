package dev.authendpoints.factor;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a factor has ready for an occasion.
 *
 * @param deliveredTo where a code was sent, masked
 * @param resendAfter how long until another can be sent
 * @param withheld whether nothing is on its way because the budget is used up, or because there were too many failures
 * @param details further members of the answer, such as a secret or request options, as JSON values
 */
public record Offer(
        Optional<String> deliveredTo, Optional<Duration> resendAfter, boolean withheld, Map<String, Object> details) {
    /** Takes a copy of the details, which keep their order. */
    public Offer {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /**
     * For factors that send nothing.
     *
     * @return an empty offer
     */
    public static Offer nothing() {
        return new Offer(Optional.empty(), Optional.empty(), false, Map.of());
    }

    /**
     * For factors that show something, this once.
     *
     * @param details further members of the answer, as JSON values
     * @return the offer
     */
    public static Offer showing(Map<String, Object> details) {
        return new Offer(Optional.empty(), Optional.empty(), false, details);
    }

    /**
     * For a code that is on its way.
     *
     * @param to the masked address
     * @param resendAfter how long until another can be sent
     * @return the offer
     */
    public static Offer sent(String to, Duration resendAfter) {
        return new Offer(Optional.of(to), Optional.of(resendAfter), false, Map.of());
    }

    /**
     * For any factor while none of its account's is compared.
     *
     * @param resendAfter how long that lasts
     * @return the offer
     */
    public static Offer paused(Duration resendAfter) {
        return new Offer(Optional.empty(), Optional.of(resendAfter), true, Map.of());
    }

    /**
     * For a code that was not sent because too many were.
     *
     * @param to the masked address
     * @param resendAfter how long until one can be sent
     * @return the offer
     */
    public static Offer withheld(String to, Duration resendAfter) {
        return new Offer(Optional.of(to), Optional.of(resendAfter), true, Map.of());
    }

    /** Names the details and tells none: there may be secrets among them. */
    @Override
    public String toString() {
        return "Offer[deliveredTo=" + deliveredTo + ", resendAfter=" + resendAfter + ", withheld=" + withheld
                + ", details=" + details.keySet() + "]";
    }
}
