package dev.authendpoints.helpdesk;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.admin.AdminDesk;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Recipient;
import java.time.Instant;
import java.util.Map;

/** What passes leave behind: both trails of events, and on every channel that there is a word to the owner. */
public final class PassNotices {
    private static final Client NOWHERE = new Client("", "", "");

    private final AdminDesk desk;
    private final Factors factors;

    /**
     * Creates it.
     *
     * @param desk writes down and tells
     * @param factors know where else than by mail an owner is told
     */
    public PassNotices(AdminDesk desk, Factors factors) {
        this.desk = desk;
        this.factors = factors;
    }

    AdminDesk desk() {
        return desk;
    }

    void issued(Pass pass, Account account, Client client, Instant now) {
        boolean works = pass.works();
        AuditType what = works ? AuditType.PASS_ISSUED : AuditType.PASS_ASKED;
        desk.wrote(what, pass.account(), pass.issuer(), pass.reason().text(), client, now);
        tell(works ? MessageKind.PASS_ISSUED : MessageKind.PASS_ASKED, account, ofPass(pass, NOWHERE), now);
    }

    void approved(Pass pass, Account account, Client client, Instant now) {
        AccountId by = pass.approver().orElseThrow();
        desk.wrote(AuditType.PASS_APPROVED, pass.account(), by, "issued by " + pass.issuer(), client, now);
        tell(MessageKind.PASS_ISSUED, account, ofPass(pass, NOWHERE), now);
    }

    void redeemed(Pass pass, Account account, Client client, Instant now) {
        desk.audit().record(now, AuditType.PASS_REDEEMED, account.id(), client, "issued by " + pass.issuer());
        tell(MessageKind.PASS_USED, account, ofPass(pass, client), now);
    }

    private static Map<String, String> ofPass(Pass pass, Client client) {
        return Asked.by(
                client, "wrote", pass.reason().text(), "until", pass.expiresAt().toString());
    }

    private void tell(MessageKind kind, Account account, Map<String, String> params, Instant now) {
        desk.outbox().notify(kind, account, params, now);
        for (Recipient place : factors.reaching(account)) {
            desk.outbox().notify(kind, account, place, params, now);
        }
    }
}
