package dev.authendpoints.recovery;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.link.LinkPurpose;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.recovery.Recovering.Stage;
import dev.authendpoints.tx.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Takes recoveries that wait to their next step, which is a notice. Any number of nodes may do it at any time: one conditional
 * statement moves a recovery, and its notice is written in the same transaction.
 *
 * <p>The wait is two halves, and each begins when its notice was written. Where all nodes were down, the second half begins
 * late and ends late; where the mail of the last notice has not left when a half is over, that half begins again. So there is
 * no last link before there was time to object to each notice.
 */
public final class RecoveryNotices {
    private static final int BATCH = 100;
    private static final Client NOBODY = new Client("", "", "");

    private final Transactions transactions;
    private final AccountStore accounts;
    private final RecoveryStore store;
    private final Recoveries recoveries;
    private final Announcements announcements;
    private final Desk desk;

    /**
     * Creates it.
     *
     * @param transactions opens transactions
     * @param accounts locks accounts
     * @param store where recoveries are kept
     * @param recoveries whether they may go on
     * @param announcements tells their owners
     * @param desk dates and writes down
     */
    public RecoveryNotices(
            Transactions transactions,
            AccountStore accounts,
            RecoveryStore store,
            Recoveries recoveries,
            Announcements announcements,
            Desk desk) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.store = store;
        this.recoveries = recoveries;
        this.announcements = announcements;
        this.desk = desk;
    }

    /**
     * Takes everything that is due one step further.
     *
     * @return how many recoveries were due
     */
    public int tend() {
        Instant now = desk.time().instant();
        List<Recovering> due = transactions.run(() -> store.due(now, BATCH));
        due.forEach(recovering -> transactions.run(() -> {
            accounts.lock(recovering.account()).ifPresent(account -> step(recovering, account, now));
        }));
        return due.size();
    }

    private void step(Recovering recovering, Account account, Instant now) {
        if (!account.open() || !recovering.isOpen(account, now) || !recoveries.stillAllowed(account)) {
            lapse(recovering, account, now);
        } else if (announcements.waits(recovering)) {
            store.advance(recovering.id(), recovering.stage(), recovering.stage(), now.plus(recovering.half()));
        } else if (recovering.stage() == Stage.BEGUN) {
            halfway(recovering, account, now);
        } else {
            ready(recovering, account, now);
        }
    }

    private void halfway(Recovering recovering, Account account, Instant now) {
        Instant end = now.plus(recovering.half());
        if (store.advance(recovering.id(), Stage.BEGUN, Stage.HALFWAY, end)) {
            announcements.tell(MessageKind.RECOVERY_HALFWAY, account, recovering.at(Stage.HALFWAY, end), now);
            announced(account, "halfway", now);
        }
    }

    private void ready(Recovering recovering, Account account, Instant now) {
        Instant end = now.plus(LinkPurpose.FINISH_RECOVERY.life());
        if (store.advance(recovering.id(), Stage.HALFWAY, Stage.READY, end)) {
            Recovering ready = recovering.at(Stage.READY, end);
            announcements.tell(MessageKind.RECOVERY_ENDING, account, ready, now);
            announcements.handOver(account, ready, now);
            announced(account, "ending", now);
        }
    }

    private void lapse(Recovering recovering, Account account, Instant now) {
        if (store.end(recovering.id(), now, false)) {
            announcements.takeBack(recovering, now);
            desk.audit().record(now, AuditType.RECOVERY_LAPSED, account.id(), NOBODY, "");
        }
    }

    private void announced(Account account, String which, Instant now) {
        desk.audit().record(now, AuditType.RECOVERY_ANNOUNCED, account.id(), NOBODY, which);
    }

    /**
     * Dates and writes down.
     *
     * @param audit the trail of events
     * @param time the time
     */
    public record Desk(AuditTrail audit, InstantSource time) {}
}
