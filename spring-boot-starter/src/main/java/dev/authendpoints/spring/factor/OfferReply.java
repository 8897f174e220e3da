package dev.authendpoints.spring.factor;

import dev.authendpoints.factor.Offer;
import dev.authendpoints.spring.web.Reply;
import java.time.Duration;

/** Writes what a factor has ready, the same way for enabling and for both steps of a login. */
public final class OfferReply {
    private OfferReply() {}

    /**
     * Adds the members of an offer.
     *
     * @param reply the answer
     * @param expiresIn how long a proof is taken
     * @param offer what the factor has ready
     * @return the answer
     */
    public static Reply write(Reply reply, Duration expiresIn, Offer offer) {
        reply.with("deliveredTo", offer.deliveredTo())
                .with("expiresIn", expiresIn.toSeconds())
                .with("resendAfter", offer.resendAfter().map(OfferReply::seconds));
        if (offer.withheld()) {
            reply.with("sent", false);
        }
        return reply.withAll(offer.details());
    }

    /** Rounded up: who waits as long as we say has waited long enough. */
    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
