package dev.authendpoints.spring.mail;

import dev.authendpoints.mail.Mailer;
import dev.authendpoints.mail.Message;

/** Hands each message to who carries its kind. */
public final class ByChannel implements Mailer {
    private final Mailer mail;
    private final Mailer phone;

    /**
     * Creates it.
     *
     * @param mail carries mails
     * @param phone carries text messages
     */
    public ByChannel(Mailer mail, Mailer phone) {
        this.mail = mail;
        this.phone = phone;
    }

    @Override
    public void send(Message message) throws NotSent {
        switch (message.channel()) {
            case EMAIL -> mail.send(message);
            case PHONE -> phone.send(message);
        }
    }
}
