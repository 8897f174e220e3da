package dev.authendpoints.mail;

/** Hands one message to whoever carries it: an SMTP server, a mailbox for tests. */
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

        /**
         * Creates it.
         *
         * @param why what the other side said, without the message's content
         * @param permanent whether trying again is pointless
         */
        public NotSent(String why, boolean permanent) {
            super(why);
            this.permanent = permanent;
        }

        /**
         * Tells whether trying again is pointless.
         *
         * @return true for a final refusal
         */
        public boolean permanent() {
            return permanent;
        }
    }
}
