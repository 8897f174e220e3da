package dev.authendpoints.spring.phone;

import dev.authendpoints.mail.Mailer;
import dev.authendpoints.mail.Message;
import dev.authendpoints.spring.mail.FailureLog;
import dev.authendpoints.spring.metrics.Meters;
import java.time.InstantSource;
import org.slf4j.LoggerFactory;

/** Hands what goes to phones to the gateway, and counts what becomes of it. */
public final class PhoneMailer implements Mailer {
    private final PhoneGateway gateway;
    private final PhoneTexts texts;
    private final Meters meters;
    private final FailureLog failures;

    /**
     * Creates it.
     *
     * @param gateway carries text messages
     * @param texts writes them
     * @param meters where is counted
     * @param time the time
     */
    public PhoneMailer(PhoneGateway gateway, PhoneTexts texts, Meters meters, InstantSource time) {
        this.gateway = gateway;
        this.texts = texts;
        this.meters = meters;
        this.failures = new FailureLog(LoggerFactory.getLogger(PhoneMailer.class), time);
    }

    @Override
    public void send(Message message) throws NotSent {
        String text = texts.of(message).orElseThrow(() -> new NotSent("this kind of message is none for phones", true));
        try {
            gateway.send(new PhoneMessage(message.id(), message.recipient(), text));
            count("delivered");
        } catch (NotSent e) {
            count(e.permanent() ? "refused" : "postponed");
            failures.warn("Text message not sent: " + e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            count("postponed");
            throw e;
        }
    }

    private void count(String outcome) {
        meters.count("authendpoints.texts", "outcome", outcome);
    }
}
