package dev.authendpoints.spring.phone;

import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.mail.Mailer;
import dev.authendpoints.spring.mail.PlainMailer;

/** Hands text messages to a service that takes them by mail, at an address that has the number in it. */
public final class MailPhoneGateway implements PhoneGateway {
    private static final PhoneMessage TRIAL = new PhoneMessage("trial", "+4915123456789", "");

    private final PlainMailer mailer;
    private final String to;
    private final String subject;

    /**
     * Creates it.
     *
     * @param mailer sends mails
     * @param to the address, in which {number} or {digits} (the number without its +) stands
     * @param subject the subject, which some services show and others need; may be empty
     * @throws IllegalArgumentException when no address comes of it
     */
    public MailPhoneGateway(PlainMailer mailer, String to, String subject) {
        this.mailer = mailer;
        this.to = to;
        this.subject = subject;
        boolean place = to.contains("{number}") || to.contains("{digits}");
        if (!place || EmailAddress.parse(address(TRIAL)).isEmpty()) {
            throw new IllegalArgumentException(
                    "authendpoints.phone.mail.to must be a mail address with {number} or {digits} in it, such as"
                            + " {digits}@sms.example.org");
        }
    }

    @Override
    public void send(PhoneMessage message) throws Mailer.NotSent {
        mailer.send(message.id(), address(message), subject, message.text());
    }

    private String address(PhoneMessage message) {
        return to.replace("{number}", message.number())
                .replace("{digits}", message.number().substring(1));
    }
}
