package dev.authendpoints;

import dev.authendpoints.account.AccountLock;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.limit.SendBudget;
import dev.authendpoints.limit.Tries;
import dev.authendpoints.link.NotMeLinks;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.KeyRing;
import dev.authendpoints.secret.MasterKey;
import dev.authendpoints.secret.SecretBox;
import dev.authendpoints.secret.SecretHasher;
import dev.authendpoints.tx.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What every feature stands on, factors of one's own included.
 *
 * @param transactions opens transactions
 * @param stores where things are kept
 * @param time the time
 * @param dice randomness
 * @param keys the keys, opened with the master key
 * @param hasher keyed hashes
 * @param box seals
 * @param lock decides under an account's lock
 * @param outbox posts messages
 * @param budget bounds what is sent
 * @param tries counts failures in a row
 * @param audit the trail of events
 * @param undoWindow how long owners can say of a change that it was not them; zero for never
 */
public record Foundation(
        Transactions transactions,
        Stores stores,
        InstantSource time,
        Dice dice,
        KeyRing keys,
        SecretHasher hasher,
        SecretBox box,
        AccountLock lock,
        Outbox outbox,
        SendBudget budget,
        Tries tries,
        AuditTrail audit,
        Duration undoWindow) {
    private static final Duration UNDO_WINDOW = Duration.ofDays(7);

    /**
     * Opens the keys, making first ones in an empty database, and lays the rest on them.
     *
     * @param transactions opens transactions
     * @param stores where things are kept
     * @param time the time
     * @param dice randomness
     * @param masterKey opens the keys
     * @return the foundation
     * @throws KeyRing.WrongMasterKey when the database belongs to another master key
     */
    public static Foundation open(
            Transactions transactions, Stores stores, InstantSource time, Dice dice, MasterKey masterKey) {
        return open(transactions, stores, time, dice, masterKey, UNDO_WINDOW);
    }

    /**
     * Opens the keys, making first ones in an empty database, and lays the rest on them.
     *
     * @param transactions opens transactions
     * @param stores where things are kept
     * @param time the time
     * @param dice randomness
     * @param masterKey opens the keys
     * @param undoWindow how long owners can say of a change that it was not them; zero for never
     * @return the foundation
     * @throws KeyRing.WrongMasterKey when the database belongs to another master key
     */
    public static Foundation open(
            Transactions transactions,
            Stores stores,
            InstantSource time,
            Dice dice,
            MasterKey masterKey,
            Duration undoWindow) {
        KeyRing keys = new KeyRing(transactions, stores.keys(), masterKey, dice);
        Instant now = time.instant();
        SecretBox box = keys.box(now);
        SecretHasher hasher = keys.hasher(now);
        return new Foundation(
                transactions,
                stores,
                time,
                dice,
                keys,
                hasher,
                box,
                new AccountLock(transactions, stores.accounts()),
                new Outbox(stores.outbox(), box, dice, new NotMeLinks(stores.links(), hasher, dice, undoWindow)),
                new SendBudget(stores.sends()),
                new Tries(stores.tries()),
                new AuditTrail(stores.audit()),
                undoWindow);
    }
}
