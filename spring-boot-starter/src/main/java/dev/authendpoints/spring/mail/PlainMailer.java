package dev.authendpoints.spring.mail;

import dev.authendpoints.mail.Mailer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends mails of plain text, to where a machine reads them. */
public final class PlainMailer {
    private final JavaMailSender sender;
    private final MailFrom from;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param sender the application's way to its SMTP server, best with {@link SmtpDefaults#withTimeouts}
     * @param from whom mails are from
     * @param time the time
     */
    public PlainMailer(JavaMailSender sender, MailFrom from, InstantSource time) {
        this.sender = sender;
        this.from = from;
        this.time = time;
    }

    /**
     * Sends a mail.
     *
     * @param id names it, also when it is sent again
     * @param to the address
     * @param subject one line, or nothing
     * @param text what it says
     * @throws Mailer.NotSent when the server did not take it
     */
    public void send(String id, String to, String subject, String text) throws Mailer.NotSent {
        try {
            MimeMessage mime = SmtpMailer.addressed(sender, from, id, to, time.instant());
            if (!subject.isEmpty()) {
                mime.setSubject(SafeText.subject(subject), StandardCharsets.UTF_8.name());
            }
            mime.setText(text, StandardCharsets.UTF_8.name());
            sender.send(mime);
        } catch (MailException | MessagingException e) {
            throw SmtpFailure.of(e).notSent();
        }
    }
}
