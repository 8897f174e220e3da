package dev.authendpoints.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.authendpoints.mail.Mailer.NotSent;
import dev.authendpoints.mail.MessageKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

class SmtpRefusalTest {
    private static final String WORDS = "5.7.1 ada@example.org may not read 493817";
    private final AtomicInteger taken = new AtomicInteger();
    private SMTPServer server = refusing("", 0);

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550, true", "RCPT, 551, true", "RCPT, 553, true", "RCPT, 554, true", "RCPT, 450, false",
        "RCPT, 451, false", "RCPT, 452, false", "RCPT, 421, false", "DATA, 550, true", "DATA, 554, true",
        "DATA, 421, false", "DATA, 451, false", "MAIL, 421, false", "MAIL, 451, false"
    })
    void a_refusal_of_reader_or_content_is_final_when_it_begins_with_5(String step, int code, boolean permanent) {
        NotSent refusal = refusal(step, code);
        assertThat(refusal.permanent()).isEqualTo(permanent);
        assertThat(refusal.getMessage()).startsWith("the mail server answered " + code);
    }

    @ParameterizedTest
    @CsvSource({"530", "550", "553", "554"})
    void a_refused_sender_is_ours_to_mend_so_the_mail_waits(int code) {
        NotSent refusal = refusal("MAIL", code);
        assertThat(refusal.permanent()).isFalse();
        assertThat(refusal).hasMessage("the mail server answered " + code + " 5.7.1 to MAIL");
    }

    @ParameterizedTest
    @CsvSource({"MAIL", "RCPT", "DATA"})
    void the_words_of_the_server_are_not_repeated(String step) {
        assertThat(refusal(step, 550))
                .hasMessageNotContainingAny("ada", "493817")
                .hasNoCause();
    }

    @Test
    void starttls_works() throws Exception {
        start(SMTPServer.port(0)
                .startTlsSocketFactory(certificate())
                .requireTLS()
                .messageHandler((context, from, to, data) -> taken.incrementAndGet())
                .build());
        Smtp.mailer(sender(Map.of(
                        "smtp.starttls.enable", "true",
                        "smtp.starttls.required", "true",
                        "smtp.ssl.trust", "*",
                        "smtp.ssl.checkserveridentity", "false")))
                .send(Mails.message(MessageKind.LOGIN_CODE));
        assertThat(taken).hasValue(1);
    }

    @Test
    void required_starttls_that_is_not_offered_sends_nothing() {
        start(refusing("", 0));
        assertThat(failure(sender(Map.of("smtp.starttls.required", "true"))).permanent())
                .isFalse();
        assertThat(taken).hasValue(0);
    }

    @Test
    void a_server_that_hangs_is_given_up_after_the_time_out() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            NotSent failure = failure(Smtp.sender("smtp", silent.getLocalPort(), Map.of("smtp.timeout", "150")));
            assertThat(failure).hasMessage("no mail server answered (SocketTimeoutException)");
            assertThat(failure.permanent()).isFalse();
        }
    }

    @Test
    void a_server_that_is_down_gets_the_mail_later() throws IOException {
        ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        closed.close();
        NotSent failure = failure(Smtp.sender("smtp", closed.getLocalPort(), Map.of()));
        assertThat(failure).hasMessage("no mail server answered (ConnectException)");
        assertThat(failure.permanent()).isFalse();
    }

    private NotSent refusal(String step, int code) {
        start(refusing(step, code));
        NotSent refusal = failure(sender(Map.of()));
        assertThat(taken).hasValue(0);
        return refusal;
    }

    private static NotSent failure(JavaMailSenderImpl sender) {
        return catchThrowableOfType(
                NotSent.class, () -> Smtp.mailer(sender).send(Mails.message(MessageKind.LOGIN_CODE)));
    }

    private void start(SMTPServer next) {
        server = next;
        server.start();
    }

    private JavaMailSenderImpl sender(Map<String, String> properties) {
        return Smtp.sender("smtp", server.getPortAllocated(), properties);
    }

    private SMTPServer refusing(String step, int code) {
        return SMTPServer.port(0)
                .messageHandlerFactory(context -> new Refusing(step, code))
                .build();
    }

    private static SSLContext certificate() throws Exception {
        char[] password = "changeit".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = SmtpRefusalTest.class.getResourceAsStream("/greenmail.p12")) {
            keys.load(file, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private final class Refusing implements MessageHandler {
        private final String step;
        private final int code;

        Refusing(String step, int code) {
            this.step = step;
            this.code = code;
        }

        @Override
        public void from(String from) throws RejectException {
            at("MAIL");
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            at("RCPT");
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            data.readAllBytes();
            at("DATA");
            taken.incrementAndGet();
            return "";
        }

        @Override
        public void done() {}

        private void at(String here) throws RejectException {
            if (here.equals(step)) {
                throw new RejectException(code, WORDS);
            }
        }
    }
}
