package dev.authendpoints.spring.mail;

import java.util.List;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Time-outs for a mail server that hangs: the mail library by itself waits for ever. */
public final class SmtpDefaults {
    private static final String TEN_SECONDS = "10000";
    private static final List<String> PROTOCOLS = List.of("smtp", "smtps");
    private static final List<String> TIMEOUTS = List.of("connectiontimeout", "timeout", "writetimeout");

    private SmtpDefaults() {}

    /**
     * Sets the time-outs for connecting, reading and writing to 10 seconds each, where {@code spring.mail.properties} does
     * not set them. A sender of another type is left alone.
     *
     * @param sender the application's sender
     * @return the same sender
     */
    public static JavaMailSender withTimeouts(JavaMailSender sender) {
        if (sender instanceof JavaMailSenderImpl smtp) {
            Properties properties = smtp.getSession().getProperties();
            PROTOCOLS.forEach(protocol -> TIMEOUTS.forEach(
                    timeout -> properties.putIfAbsent("mail." + protocol + "." + timeout, TEN_SECONDS)));
        }
        return sender;
    }
}
