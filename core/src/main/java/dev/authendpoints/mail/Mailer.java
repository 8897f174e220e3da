package dev.authendpoints.mail;

import java.time.Duration;

/** Hands one message to whoever carries it: an SMTP server, a gateway to phones, a mailbox for tests. */
public interface Mailer {
    /**
     * Sends a message; returns once the next server has taken it over.
     *
     * @param message what to send
     * @throws NotSent when it could not be handed over
     */
    void send(Message message) throws NotSent;

    /** A message could not be handed over. */
    final class NotSent extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean permanent;
        private final Duration wait;

        /**
         * Creates it.
         *
         * @param why what the other side said, without the message's content
         * @param permanent whether trying again is pointless
         */
        public NotSent(String why, boolean permanent) {
            this(why, permanent, Duration.ZERO);
        }

        /**
         * Creates it for a refusal that says when to try again.
         *
         * @param why what the other side said, without the message's content
         * @param wait how long the other side wants to be left alone
         */
        public NotSent(String why, Duration wait) {
            this(why, false, wait);
        }

        private NotSent(String why, boolean permanent, Duration wait) {
            super(why);
            this.permanent = permanent;
            this.wait = wait;
        }

        /**
         * Tells whether trying again is pointless.
         *
         * @return true for a final refusal
         */
        public boolean permanent() {
            return permanent;
        }

        /**
         * Tells how long the other side wants to be left alone.
         *
         * @return at least that long; zero when it did not say
         */
        public Duration pause() {
            return wait;
        }
    }
}
