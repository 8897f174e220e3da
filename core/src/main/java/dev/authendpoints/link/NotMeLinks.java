package dev.authendpoints.link;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Objections;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHasher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives each notice a link that says: this was not me. Each is of the epoch before the change that its notice tells of, and
 * goes back to there. They live side by side.
 *
 * <p>Whoever uses one ends all that went to the same address, and all that go back less far. One that goes back further, to
 * another address, stays: else somebody who has taken the address could end the link of the one it was taken from.
 */
public final class NotMeLinks implements Objections {
    /** What strangers cause, or has no account any more; there is nothing to go back to. */
    private static final Set<MessageKind> NOTHING_HAPPENED = Set.of(
            MessageKind.ALREADY_REGISTERED,
            MessageKind.PASSWORD_STOPPED,
            MessageKind.TWO_STEP_DUE,
            MessageKind.ACCOUNT_DELETED);

    /** Each raises the epoch, so that an epoch has few of them. */
    private static final Set<MessageKind> CHANGES = Set.of(
            MessageKind.PASSWORD_CHANGED,
            MessageKind.EMAIL_CHANGED,
            MessageKind.FACTOR_ENABLED,
            MessageKind.FACTOR_MOVED,
            MessageKind.FACTOR_REMOVED,
            MessageKind.RECOVERY_CODES_RENEWED,
            MessageKind.TWO_STEP_DISABLED,
            MessageKind.FACTORS_REPLACED);

    /** Of notices that somebody can cause again and again: all links of an epoch do the same. */
    private static final int MOST_OF_AN_EPOCH = 3;
    /** Those that are there go back further than another would. */
    private static final int MOST = 50;

    private final LinkStore store;
    private final SecretHasher hasher;
    private final Dice dice;
    private final Duration window;

    /**
     * Creates it.
     *
     * @param store where links are kept
     * @param hasher hashes their tokens
     * @param dice makes their tokens
     * @param window how long they work; zero for no links
     */
    public NotMeLinks(LinkStore store, SecretHasher hasher, Dice dice, Duration window) {
        this.store = store;
        this.hasher = hasher;
        this.dice = dice;
        this.window = window;
    }

    @Override
    public Map<String, String> to(MessageKind kind, Account account, Instant now) {
        if (window.isZero() || NOTHING_HAPPENED.contains(kind) || isEnough(kind, account, now)) {
            return Map.of();
        }
        Secret token = dice.token();
        store.add(new Link(
                Links.hash(hasher, account.id(), LinkPurpose.NOT_ME, token),
                account.id(),
                LinkPurpose.NOT_ME,
                account.email().key(),
                account.epoch(),
                now,
                now.plus(window)));
        return Map.of("notMeUid", account.id().value(), "notMeToken", token.reveal());
    }

    private boolean isEnough(MessageKind kind, Account account, Instant now) {
        List<Long> epochs = store.epochs(account.id(), LinkPurpose.NOT_ME, now);
        long same = epochs.stream().filter(epoch -> epoch == account.epoch()).count();
        return epochs.size() >= MOST || (same >= MOST_OF_AN_EPOCH && !CHANGES.contains(kind));
    }

    /**
     * Uses a link up, with all that it ends. The account is locked.
     *
     * @param account whose it says it is
     * @param token its token
     * @param now the time
     * @return the link, for the one caller who used it
     */
    public Optional<Link> use(AccountId account, Secret token, Instant now) {
        Optional<Link> used = store.find(Links.hash(hasher, account, LinkPurpose.NOT_ME, token), now)
                .filter(link -> store.use(link.hash(), now));
        used.ifPresent(link -> store.useAll(account, LinkPurpose.NOT_ME, link.emailKey(), link.epoch(), now));
        return used;
    }
}
