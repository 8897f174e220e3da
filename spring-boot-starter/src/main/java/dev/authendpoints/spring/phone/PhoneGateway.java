package dev.authendpoints.spring.phone;

import dev.authendpoints.mail.Mailer;

/**
 * Carries text messages to phones. A bean of this type is what brings the provider {@code Phone}; without any it does not
 * exist. It is called by the outbox's courier, never while a request or a transaction waits, by several threads at once, and
 * again with the same {@link PhoneMessage#id} when it has failed. It should give up within 30 seconds.
 */
@FunctionalInterface
public interface PhoneGateway {
    /**
     * Sends a message; returns once the next station has taken it over.
     *
     * @param message what to send, and where to
     * @throws Mailer.NotSent when it was not taken over: for now, not before a time, or for good. Its words are logged, and
     *     hold neither number nor text
     */
    void send(PhoneMessage message) throws Mailer.NotSent;
}
