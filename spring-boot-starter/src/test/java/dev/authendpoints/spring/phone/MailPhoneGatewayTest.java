package dev.authendpoints.spring.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.authendpoints.mail.Mailer.NotSent;
import dev.authendpoints.spring.mail.MailFrom;
import dev.authendpoints.spring.mail.PlainMailer;
import dev.authendpoints.testkit.TestClock;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailPhoneGatewayTest {
    private static final PhoneMessage MESSAGE =
            new PhoneMessage("m-1", "+4915123456789", "Example: 042137\n\n@example.org #042137");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_text_goes_as_plain_mail_to_the_number_s_address() throws Exception {
        gateway("{digits}@sms.example.org", "").send(MESSAGE);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("4915123456789@sms.example.org");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Example <no-reply@example.org>");
        assertThat(mail.getSubject()).isNull();
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(mail.getContent().toString().replace("\r\n", "\n").strip()).isEqualTo(MESSAGE.text());
        assertThat(mail.getMessageID()).isEqualTo("<m-1@example.org>");
    }

    @Test
    void some_services_want_the_plus_and_a_subject() throws Exception {
        gateway("sms+{number}@example.org", "account 7").send(MESSAGE);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("sms++4915123456789@example.org");
        assertThat(mail.getSubject()).isEqualTo("account 7");
    }

    @Test
    void a_mail_server_that_is_down_is_an_outage() {
        PhoneGateway gateway = gateway("{digits}@sms.example.org", "");
        server.stop();
        NotSent refusal = catchThrowableOfType(NotSent.class, () -> gateway.send(MESSAGE));
        assertThat(refusal.permanent()).isFalse();
        assertThat(refusal.getMessage()).doesNotContain("4915123456789", "042137");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sms@example.org",
                "{number}",
                "{digits}@",
                "{digits}@sms.example.org, b@example.org",
                "{to}@example.org",
                ""
            })
    void an_address_without_a_place_or_that_is_none_stops_the_start(String to) {
        assertThatThrownBy(() -> gateway(to, "")).isInstanceOf(IllegalArgumentException.class);
    }

    private MailPhoneGateway gateway(String to, String subject) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        PlainMailer mailer = new PlainMailer(sender, new MailFrom("no-reply@example.org", "Example"), new TestClock());
        return new MailPhoneGateway(mailer, to, subject);
    }
}
