package dev.authendpoints.spring.phone;

import dev.authendpoints.mail.Mailer;
import dev.authendpoints.mail.Message;
import dev.authendpoints.spring.metrics.Meters;

/** Hands what goes to phones to the gateway, and counts what becomes of it. */
public final class PhoneMailer implements Mailer {
    private final PhoneGateway gateway;
    private final PhoneTexts texts;
    private final Meters meters;

    /**
     * Creates it.
     *
     * @param gateway carries text messages
     * @param texts writes them
     * @param meters where is counted
     */
    public PhoneMailer(PhoneGateway gateway, PhoneTexts texts, Meters meters) {
        this.gateway = gateway;
        this.texts = texts;
        this.meters = meters;
    }

    @Override
    public void send(Message message) throws NotSent {
        String text = texts.of(message).orElseThrow(() -> new NotSent("this kind of message is none for phones", true));
        try {
            gateway.send(new PhoneMessage(message.id(), message.recipient(), text));
            count("delivered");
        } catch (NotSent e) {
            count(e.permanent() ? "refused" : "postponed");
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
