package dev.authendpoints.spring.mail;

import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.mail.Mailer;
import dev.authendpoints.mail.Message;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Hands mails to an SMTP server. A message goes to its stored address and nobody else, and keeps its {@code Message-ID} when
 * it is sent again. Each message has a connection of its own: a kept one would have to prove that it still lives.
 */
public final class SmtpMailer implements Mailer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSender sender;
    private final MailWriter writer;
    private final MailFrom from;
    private final FailureLog failures;

    /**
     * Creates it.
     *
     * @param sender the application's way to its SMTP server, best with {@link SmtpDefaults#withTimeouts}
     * @param writer writes the mails
     * @param from whom mails are from
     * @param time the time
     */
    public SmtpMailer(JavaMailSender sender, MailWriter writer, MailFrom from, InstantSource time) {
        this.sender = sender;
        this.writer = writer;
        this.from = from;
        this.failures = new FailureLog(LoggerFactory.getLogger(SmtpMailer.class), time);
    }

    @Override
    public void send(Message message) throws NotSent {
        try {
            sender.send(mime(message, recipient(message)));
        } catch (MailException | MessagingException e) {
            SmtpFailure failure = SmtpFailure.of(e);
            failures.warn("Mail not sent: " + failure.why());
            throw failure.notSent();
        }
    }

    private static String recipient(Message message) throws NotSent {
        return EmailAddress.parse(message.recipient())
                .map(EmailAddress::text)
                .filter(message.recipient()::equals)
                .orElseThrow(() -> new NotSent("the stored address is none", true));
    }

    private MimeMessage mime(Message message, String recipient) throws MessagingException {
        RenderedMail mail = writer.render(message);
        MimeMessage mime = addressed(sender, from, message.id(), recipient, message.createdAt());
        mime.setSubject(mail.subject(), UTF_8);
        mime.setContent(alternatives(mail));
        return mime;
    }

    /** A mail with everything but its subject and content. */
    static MimeMessage addressed(JavaMailSender sender, MailFrom from, String id, String recipient, Instant date)
            throws MessagingException {
        MimeMessage mime = sender.createMimeMessage();
        mime.setFrom(from.header());
        mime.setRecipient(RecipientType.TO, new InternetAddress(recipient, true));
        mime.setSentDate(Date.from(date));
        mime.setHeader("Message-ID", "<" + id + "@" + from.host() + ">");
        mime.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834 §5
        return mime;
    }

    private static MimeMultipart alternatives(RenderedMail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html); // RFC 2046 §5.1.4: the richest comes last
    }
}
