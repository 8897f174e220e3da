package dev.authendpoints.recovery;

import dev.authendpoints.account.Account;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.link.LinkPurpose;
import dev.authendpoints.link.Links;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.mail.Recipient;
import java.time.Instant;
import java.util.Map;

/** Tells an owner of a recovery on every channel; each notice carries a link of its own that ends it. */
public final class Announcements {
    private final Factors factors;
    private final Links links;
    private final Outbox outbox;

    /**
     * Creates it.
     *
     * @param factors where else than in its mailbox an owner is told
     * @param links makes the links that end a recovery
     * @param outbox takes the messages
     */
    public Announcements(Factors factors, Links links, Outbox outbox) {
        this.factors = factors;
        this.links = links;
        this.outbox = outbox;
    }

    /** A text that comes late is worth little and is dropped; the mail waits as long as the recovery does. */
    void tell(MessageKind kind, Account account, Recovering recovering, Instant now) {
        Instant patience = now.plus(LinkPurpose.CANCEL_RECOVERY.life());
        tell(kind, account, Recipient.of(account.email()), recovering, now, patience);
        factors.reaching(account)
                .forEach(place -> tell(kind, account, place, recovering, now, now.plus(recovering.half())));
    }

    /** The last link, which goes to the mailbox alone. */
    void handOver(Account account, Recovering recovering, Instant now) {
        links.mail(
                account, LinkPurpose.FINISH_RECOVERY, MessageKind.RECOVERY_READY, Map.of(), begunBy(recovering), now);
    }

    void cancelled(Account account, Client client, Instant now) {
        Map<String, String> params = Asked.by(client);
        outbox.notify(MessageKind.RECOVERY_CANCELLED, account, params, now);
        factors.reaching(account)
                .forEach(place -> outbox.notify(MessageKind.RECOVERY_CANCELLED, account, place, params, now));
    }

    /** Whether the mail of an earlier notice has not left yet. */
    boolean waits(Recovering recovering) {
        return outbox.mailWaits(about(recovering));
    }

    /** Of a recovery that is over nothing works and nothing is sent any more. */
    void takeBack(Recovering recovering, Instant now) {
        links.endRecovery(recovering.account(), now);
        outbox.drop(about(recovering), now);
    }

    private void tell(
            MessageKind kind, Account account, Recipient place, Recovering recovering, Instant now, Instant notAfter) {
        String token = links.make(account, LinkPurpose.CANCEL_RECOVERY, account.email(), now)
                .reveal();
        Map<String, String> params = Asked.by(
                begunBy(recovering),
                "uid",
                account.id().value(),
                "token",
                token,
                "until",
                recovering.until().toString());
        outbox.post(kind, account, place, about(recovering), params, now, notAfter);
    }

    private static Client begunBy(Recovering recovering) {
        return new Client(recovering.address(), recovering.address(), recovering.agent());
    }

    private static String about(Recovering recovering) {
        return "recovery/" + recovering.id();
    }
}
