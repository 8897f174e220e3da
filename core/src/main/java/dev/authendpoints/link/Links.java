package dev.authendpoints.link;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.client.Client;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.secret.SecretHasher;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Mails links that are used once: 256 random bits, stored as a keyed hash that is bound to purpose and account. */
public final class Links {
    private final LinkStore store;
    private final Outbox outbox;
    private final SecretHasher hasher;
    private final Dice dice;

    /**
     * Creates it.
     *
     * @param store where links are kept
     * @param outbox mails them
     * @param hasher hashes their tokens
     * @param dice makes their tokens
     */
    public Links(LinkStore store, Outbox outbox, SecretHasher hasher, Dice dice) {
        this.store = store;
        this.outbox = outbox;
        this.hasher = hasher;
        this.dice = dice;
    }

    /**
     * Makes a link and posts it to the account's address, in the caller's transaction.
     *
     * @param account whom it is for
     * @param purpose what it is for
     * @param kind the message that carries it
     * @param client who asked for it
     * @param now the time
     */
    public void mail(Account account, LinkPurpose purpose, MessageKind kind, Client client, Instant now) {
        Instant end = now.plus(purpose.life());
        String about = about(account.id(), purpose);
        if (!purpose.sideBySide()) {
            store.useAll(account.id(), purpose, now);
            outbox.drop(about, now);
        }
        Secret token = dice.token();
        store.add(new Link(
                hash(account.id(), purpose, token),
                account.id(),
                purpose,
                account.email().key(),
                account.epoch(),
                now,
                end));
        Map<String, String> params = Asked.by(client, "uid", account.id().value(), "token", token.reveal());
        outbox.post(kind, account, about, params, now, end);
    }

    /**
     * Looks at a link without using it.
     *
     * @param account whose it says it is
     * @param purpose what it is used for
     * @param token its token
     * @param now the time
     * @return the link, when it is this account's, for this purpose, unused and alive
     */
    public Optional<Link> find(AccountId account, LinkPurpose purpose, Secret token, Instant now) {
        return store.find(hash(account, purpose, token), now);
    }

    /**
     * Uses a link up, and with it all others of its account and purpose.
     *
     * @param link the link
     * @param now the time
     * @return true for the one caller who used it
     */
    public boolean use(Link link, Instant now) {
        if (!store.use(link.hash(), now)) {
            return false;
        }
        store.useAll(link.account(), link.purpose(), now);
        outbox.drop(about(link.account(), link.purpose()), now);
        return true;
    }

    private SecretHash hash(AccountId account, LinkPurpose purpose, Secret token) {
        return hasher.hash("link/" + purpose, token, account.value());
    }

    private static String about(AccountId account, LinkPurpose purpose) {
        return "link/" + purpose + "/" + account;
    }
}
