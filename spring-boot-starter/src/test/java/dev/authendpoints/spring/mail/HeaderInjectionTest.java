package dev.authendpoints.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.authendpoints.mail.Mailer.NotSent;
import dev.authendpoints.mail.MessageKind;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeaderInjectionTest {
    private static final List<String> BREAKS = List.of(
            "\r\n",
            "\n",
            "\r",
            "\u2028",
            "\u2029",
            "\u0085",
            "\u000B",
            "\u000C",
            "\u0000\r\n",
            "\r\n\u0000",
            "\u010D\u010A",
            "\uD800\r\n",
            "%0d%0a",
            "\\r\\n");
    private static final List<String> ADDITIONS = List.of("Bcc: eve@evil.example", " folded\r\nCc: eve@evil.example");
    private static final List<String> WHOLE = List.of(
            "=?utf-8?B?DQpCY2M6IGV2ZUBldmlsLmV4YW1wbGU=?=",
            "=?utf-8?Q?=0D=0ABcc:_eve@evil.example?=",
            "=?iso-8859-1?q?a?= =?utf-8?b?Qg==?=",
            "\r\n.\r\nMAIL FROM:<eve@evil.example>\r\nRCPT TO:<bob@example.org>\r\nDATA\r\nhi\r\n.\r\n",
            "\n.\nQUIT\n",
            "\r\n\r\n<html>my own body</html>",
            "\"\r\nBcc: eve@evil.example\r\n\"@example.org",
            "ada\r\nContent-Type: text/html\r\n\r\n",
            "ada\r\n--boundary\r\n",
            "ada\u202E\u2066gro.elpmaxe\u200B",
            "ada, eve@evil.example",
            "ada <eve@evil.example>");
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static MailTemplates templates;
    private static List<String> usual;

    @BeforeAll
    static void startWithNamesInTheSubject(@TempDir Path place) throws Exception {
        Files.writeString(
                place.resolve("login-code.txt"), "Subject: {{username}} {{code}} {{recipient}}\n\n{{username}}\n");
        templates = Mails.templates(place.toString());
        SERVER.start();
        mailer("Bread & Co").send(Mails.message(MessageKind.LOGIN_CODE));
        usual = headers(SERVER.getReceivedMessages()[0]);
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
    }

    static Stream<String> payloads() {
        Stream<String> broken =
                BREAKS.stream().flatMap(end -> ADDITIONS.stream().map(header -> "ada" + end + header));
        return Stream.concat(broken, WHOLE.stream());
    }

    @Test
    void there_are_forty_payloads() {
        assertThat(payloads()).hasSize(40);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void a_name_makes_no_header_no_recipient_and_no_second_mail(String payload) throws Exception {
        mailer(payload).send(Mails.message(MessageKind.LOGIN_CODE, Map.of("username", payload, "code", payload)));

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ada@example.org");
        assertThat(headers(mail)).isEqualTo(usual);
        assertThat(mail.getSubject())
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]")
                .endsWith("ada@example.org");
        assertThat(mail.getFrom()).hasSize(1);
    }

    static Stream<String> recipients() {
        return Stream.concat(
                payloads(),
                Stream.of(
                        "",
                        "ada",
                        "ada@example.org,eve@evil.example",
                        "ada@example.org\r\nBcc: eve@evil.example",
                        "ada@example.org> SIZE=1\r\nRCPT TO:<eve@evil.example",
                        "\"ada\r\n\"@example.org",
                        "Ada <ada@example.org>",
                        " ada@example.org",
                        "ada@EXAMPLE.org",
                        "ada@[203.0.113.7]"));
    }

    @ParameterizedTest
    @MethodSource("recipients")
    void what_is_not_exactly_an_address_gets_no_mail(String recipient) {
        assertThatThrownBy(() -> mailer("Bread").send(Mails.to(recipient, MessageKind.LOGIN_CODE, Map.of("code", "1"))))
                .isInstanceOfSatisfying(
                        NotSent.class, e -> assertThat(e.permanent()).isTrue())
                .hasMessage("the stored address is none");
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    private static SmtpMailer mailer(String name) {
        return new SmtpMailer(
                Smtp.sender("smtp", SERVER.getSmtp().getPort(), Map.of()),
                templates,
                new MailFrom("no-reply@bread.example", name),
                Mails.CLOCK);
    }

    private static List<String> headers(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
    }
}
