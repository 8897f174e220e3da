package dev.authendpoints.spring.mail;

import java.util.Map;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Ways to the mail servers of tests. */
final class Smtp {
    static final MailFrom FROM = new MailFrom("no-reply@bread.example", "Bread & Co");

    private Smtp() {}

    static JavaMailSenderImpl sender(String protocol, int port, Map<String, String> properties) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setProtocol(protocol);
        properties.forEach((name, value) -> sender.getJavaMailProperties().setProperty("mail." + name, value));
        SmtpDefaults.withTimeouts(sender);
        return sender;
    }

    static SmtpMailer mailer(JavaMailSenderImpl sender) {
        return new SmtpMailer(sender, Mails.templates(), FROM, Mails.CLOCK);
    }
}
