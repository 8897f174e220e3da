package dev.authendpoints.spring.mail;

import dev.authendpoints.mail.Message;

/**
 * Writes mails. {@link MailTemplates} is what is used when an application decides nothing; an application that has a template
 * engine of its own, or readers of many languages, gives another. It runs outside any transaction, and again when a message is
 * sent again.
 */
@FunctionalInterface
public interface MailWriter {
    /**
     * Writes a mail.
     *
     * @param message what it says: its kind, and under {@code params} what {@link MailTemplates} lists
     * @return the mail
     * @throws RuntimeException when it cannot be written; the message stays in the outbox and is tried again
     */
    RenderedMail render(Message message);
}
