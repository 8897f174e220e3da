package dev.authendpoints.spring.phone;

import dev.authendpoints.factor.phone.PhoneTraffic;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches which part of the codes that are sent to phones comes back. Where it falls, somebody may have codes sent for the
 * money, and not to sign in: the log says so, once, and again only after it has risen.
 */
public final class PhoneAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneAlarm.class);

    private final Supplier<PhoneTraffic> recent;
    private final double ratio;
    private final int atLeast;
    private volatile PhoneTraffic seen = new PhoneTraffic(0, 0);
    private volatile boolean ringing;

    /**
     * Creates it.
     *
     * @param recent how many codes were sent lately, and how many came back
     * @param ratio the part below which it rings, from 0 (never) to 1
     * @param atLeast how many have to have been sent before it may ring
     */
    public PhoneAlarm(Supplier<PhoneTraffic> recent, double ratio, int atLeast) {
        this.recent = recent;
        this.ratio = ratio;
        this.atLeast = atLeast;
    }

    /** Looks. For one thread after the other. */
    public void look() {
        PhoneTraffic now = recent.get();
        boolean low = now.sent() >= atLeast && now.ratio() < ratio;
        if (low && !ringing) {
            LOG.warn(
                    "Of {} codes sent to phones in this hour and the last, {} came back: fewer than {} percent. Somebody may"
                            + " have them sent for money. Look at authendpoints.phone.countries and the audit trail.",
                    now.sent(),
                    now.used(),
                    String.format(Locale.ROOT, "%.0f", ratio * 100));
        }
        if (!low && ringing) {
            LOG.info("Codes sent to phones come back again as they should");
        }
        seen = now;
        ringing = low;
    }

    /**
     * Tells which part came back, as of the last look.
     *
     * @return from 0 to 1
     */
    public double ratio() {
        return seen.ratio();
    }

    /**
     * Tells how many were sent, as of the last look.
     *
     * @return how many, of all nodes
     */
    public int sent() {
        return seen.sent();
    }

    /**
     * Tells whether too few came back, as of the last look.
     *
     * @return true until more do
     */
    public boolean ringing() {
        return ringing;
    }
}
