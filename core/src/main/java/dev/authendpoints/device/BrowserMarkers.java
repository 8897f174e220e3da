package dev.authendpoints.device;

import dev.authendpoints.account.Account;
import dev.authendpoints.limit.Limits;
import dev.authendpoints.limit.Tries;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHasher;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Marks browsers in which somebody has completed a login of an account, after OWASP's device cookies: whoever floods the
 * account with wrong passwords from elsewhere uses up everybody's tries but theirs. A marker is 128 random bits, the day it was
 * made on and a MAC over both, the account and its epoch: nothing is kept but its failures, and every node knows it. A changed
 * credential ends all of them, so that nobody hoards markers with an old password to guess the new one by.
 */
public final class BrowserMarkers {
    private static final Duration LIFE = Duration.ofDays(Limits.DAYS_OF_A_BROWSER);
    private static final int NONCE = 22;
    private static final int DAY = 5;
    private static final int MAC = 22;
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9_-]{" + NONCE + "}[0-9]{" + DAY + "}[A-Za-z0-9_-]{" + MAC + "}");
    private final SecretHasher hasher;
    private final Dice dice;
    private final Tries tries;

    /**
     * Creates it.
     *
     * @param hasher makes the MAC
     * @param dice makes the random bits
     * @param tries counts failures
     */
    public BrowserMarkers(SecretHasher hasher, Dice dice, Tries tries) {
        this.hasher = hasher;
        this.dice = dice;
        this.tries = tries;
    }

    /**
     * Says whose failures the tries of a browser are.
     *
     * @param account whose password is tried
     * @param shown what the browser shows
     * @param now the time
     * @return the browser itself, where it is known to this account
     */
    public Optional<TryHolder> holder(Account account, Secret shown, Instant now) {
        String text = shown.reveal();
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        String nonce = text.substring(0, NONCE);
        long day = Long.parseLong(text.substring(NONCE, NONCE + DAY));
        return marker(account, account.epoch(), nonce, day).equals(shown) && day(now) < day + LIFE.toDays()
                ? Optional.of(TryHolder.browser(account.id(), nonce))
                : Optional.empty();
    }

    /**
     * Marks a browser that has completed a login, in the transaction that decides so. One that is known stays the same, and has
     * all its tries again.
     *
     * @param account whose login
     * @param shown what the browser shows
     * @param now the time
     * @return its marker
     */
    public BrowserMarker mark(Account account, Optional<Secret> shown, Instant now) {
        Optional<TryHolder> known = shown.flatMap(text -> holder(account, text, now));
        known.ifPresent(tries::reset);
        String nonce = known.flatMap(holder -> shown)
                .map(text -> text.reveal().substring(0, NONCE))
                .orElseGet(dice::id);
        return new BrowserMarker(marker(account, account.epoch(), nonce, day(now)), LIFE);
    }

    /**
     * Marks the browser in which a credential of an account was just changed; no other is known any more.
     *
     * @param before the account before the change, which has raised its epoch by one
     * @param now the time
     * @return its marker
     */
    public BrowserMarker markAfterChange(Account before, Instant now) {
        return new BrowserMarker(marker(before, before.epoch() + 1, dice.id(), day(now)), LIFE);
    }

    private Secret marker(Account account, long epoch, String nonce, long day) {
        String body = nonce + day;
        String hash = hasher.hash("browser", new Secret(body), account.id().value(), Long.toString(epoch))
                .value();
        return new Secret(body + hash.substring(hash.indexOf('.') + 1).substring(0, MAC));
    }

    /** Five digits until the year 2243. */
    private static long day(Instant now) {
        return now.getEpochSecond() / Duration.ofDays(1).toSeconds();
    }
}
