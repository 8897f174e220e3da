package dev.authendpoints.link;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.client.Client;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.secret.SecretHasher;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        mail(account, purpose, kind, Map.of(), client, now);
    }

    /**
     * Makes a link and posts it with further parameters to the account's address, in the caller's transaction.
     *
     * @param account whom it is for
     * @param purpose what it is for
     * @param kind the message that carries it
     * @param more what its template shows, beside the link and who asked for it
     * @param client who asked for it
     * @param now the time
     */
    public void mail(
            Account account,
            LinkPurpose purpose,
            MessageKind kind,
            Map<String, String> more,
            Client client,
            Instant now) {
        Secret token = make(account, purpose, account.email(), now);
        Map<String, String> params = new HashMap<>(Asked.by(client));
        params.putAll(more);
        post(account, purpose, kind, account.email(), token, params, now);
    }

    /**
     * Makes a link and posts nothing, in the caller's transaction.
     *
     * @param account whom it is for
     * @param purpose what it is for
     * @param email the address that it proves, or is mailed to
     * @param now the time
     * @return its token; unless it is posted nobody ever learns it
     */
    public Secret make(Account account, LinkPurpose purpose, EmailAddress email, Instant now) {
        if (!purpose.sideBySide()) {
            store.useAll(account.id(), purpose, now);
            outbox.drop(about(account.id(), purpose), now);
        }
        Secret token = dice.token();
        store.add(new Link(
                hash(account.id(), purpose, token),
                account.id(),
                purpose,
                email.key(),
                account.epoch(),
                now,
                now.plus(purpose.life())));
        return token;
    }

    /**
     * Posts a link that was made in the same transaction.
     *
     * @param account whom it is for
     * @param purpose what it is for
     * @param kind the message that carries it
     * @param email where it goes to
     * @param token its token
     * @param params what the message shows, beside username, identity and token
     * @param now the time
     */
    public void post(
            Account account,
            LinkPurpose purpose,
            MessageKind kind,
            EmailAddress email,
            Secret token,
            Map<String, String> params,
            Instant now) {
        Map<String, String> all = new HashMap<>(params);
        all.put("uid", account.id().value());
        all.put("token", token.reveal());
        outbox.post(kind, account, email, about(account.id(), purpose), all, now, now.plus(purpose.life()));
    }

    /**
     * Does for nobody what costs most in making a link: a statement on the same table, which finds nothing.
     *
     * @param now the time
     */
    public void mailNobody(Instant now) {
        store.find(hasher.hash("link/nobody", dice.token()), now);
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

    /**
     * Ends all links of an account that do something to it, in the transaction that replaces its factors.
     *
     * @param account the account
     * @param now the time
     */
    public void end(AccountId account, Instant now) {
        end(account, Stream.of(LinkPurpose.values()).filter(LinkPurpose::endsWithFactors), now);
    }

    /**
     * Ends all links of an account's recovery.
     *
     * @param account the account
     * @param now the time
     */
    public void endRecovery(AccountId account, Instant now) {
        Stream<LinkPurpose> purposes =
                Stream.of(LinkPurpose.START_RECOVERY, LinkPurpose.CANCEL_RECOVERY, LinkPurpose.FINISH_RECOVERY);
        end(account, purposes, now);
    }

    private void end(AccountId account, Stream<LinkPurpose> purposes, Instant now) {
        purposes.forEach(purpose -> {
            store.useAll(account, purpose, now);
            outbox.drop(about(account, purpose), now);
        });
    }

    private SecretHash hash(AccountId account, LinkPurpose purpose, Secret token) {
        return hash(hasher, account, purpose, token);
    }

    static SecretHash hash(SecretHasher hasher, AccountId account, LinkPurpose purpose, Secret token) {
        return hasher.hash("link/" + purpose, token, account.value());
    }

    private static String about(AccountId account, LinkPurpose purpose) {
        return "link/" + purpose + "/" + account;
    }
}
