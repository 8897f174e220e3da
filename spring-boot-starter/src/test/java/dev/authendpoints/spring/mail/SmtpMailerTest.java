package dev.authendpoints.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.authendpoints.mail.Mailer.NotSent;
import dev.authendpoints.mail.MessageKind;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpMailerTest {
    private static final Map<String, String> AUTH = Map.of("smtp.auth", "true");

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
    });

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void ada_gets_her_code_as_text_and_as_a_page() throws Exception {
        Smtp.mailer(plain(Map.of())).send(Mails.message(MessageKind.LOGIN_CODE));
        MimeMessage mail = received();
        assertThat(mail.getSubject()).isEqualTo("493817 is your sign-in code");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ada@example.org");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Bread & Co <no-reply@bread.example>");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(part(parts, 0)).startsWith("text/plain; charset=UTF-8: 493817 is your");
        assertThat(part(parts, 1)).startsWith("text/html; charset=UTF-8: <!doctype html>");
    }

    @Test
    void a_mail_says_that_a_program_wrote_it_and_keeps_its_name() throws Exception {
        SmtpMailer mailer = Smtp.mailer(plain(Map.of()));
        mailer.send(Mails.message(MessageKind.PASSWORD_CHANGED));
        mailer.send(Mails.message(MessageKind.PASSWORD_CHANGED));
        assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.getMessageID()).isEqualTo("<mEZbN9@bread.example>");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getSentDate()).isEqualTo(Mails.NOON);
        });
    }

    @Test
    void a_login_at_the_mail_server_works() throws Exception {
        server.setUser("bread", "s3cret");
        JavaMailSenderImpl sender = plain(AUTH);
        sender.setUsername("bread");
        sender.setPassword("s3cret");
        Smtp.mailer(sender).send(Mails.message(MessageKind.LOGIN_CODE));
        assertThat(received().getSubject()).startsWith("493817");
    }

    @Test
    void a_refused_login_is_ours_to_mend_so_the_mail_waits() {
        JavaMailSenderImpl sender = plain(AUTH);
        sender.setUsername("bread");
        sender.setPassword("wrong");
        assertThatThrownBy(() -> Smtp.mailer(sender).send(Mails.message(MessageKind.LOGIN_CODE)))
                .isInstanceOfSatisfying(
                        NotSent.class, e -> assertThat(e.permanent()).isFalse())
                .hasMessage("the mail server refused our login");
    }

    @Test
    void implicit_tls_works() throws Exception {
        Smtp.mailer(tls(Map.of("smtps.ssl.trust", "*", "smtps.ssl.checkserveridentity", "false")))
                .send(Mails.message(MessageKind.LOGIN_CODE));
        assertThat(received().getSubject()).startsWith("493817");
    }

    @Test
    void a_certificate_that_nobody_trusts_gets_no_mail() {
        assertThatThrownBy(() -> Smtp.mailer(tls(Map.of())).send(Mails.message(MessageKind.LOGIN_CODE)))
                .isInstanceOfSatisfying(
                        NotSent.class, e -> assertThat(e.permanent()).isFalse());
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void time_outs_are_ten_seconds_unless_the_host_says_otherwise() {
        JavaMailSenderImpl sender = plain(Map.of("smtp.timeout", "77"));
        assertThat(sender.getJavaMailProperties())
                .containsEntry("mail.smtp.timeout", "77")
                .containsEntry("mail.smtp.connectiontimeout", "10000")
                .containsEntry("mail.smtp.writetimeout", "10000")
                .containsEntry("mail.smtps.timeout", "10000")
                .hasSize(6);
    }

    @Test
    void an_address_to_send_from_is_needed() {
        assertThatThrownBy(() -> new MailFrom("Bread", "")).hasMessageStartingWith("authendpoints.mail.from must be");
    }

    private JavaMailSenderImpl plain(Map<String, String> properties) {
        return Smtp.sender("smtp", server.getSmtp().getPort(), properties);
    }

    private JavaMailSenderImpl tls(Map<String, String> properties) {
        return Smtp.sender("smtps", server.getSmtps().getPort(), properties);
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String part(MimeMultipart parts, int index) throws MessagingException, IOException {
        return parts.getBodyPart(index).getContentType() + ": "
                + parts.getBodyPart(index).getContent();
    }
}
