package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Reply;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How an owner shows that the sheet of recovery codes is kept, and uses up nothing by it. */
public abstract class RecoveryDrillStories extends RecoveryStory {
    /** For subclasses. */
    protected RecoveryDrillStories() {}

    @Test
    void an_owner_shows_that_the_sheet_is_kept_and_the_code_stays_good() {
        ada.movesInWithTwoSteps();
        assertThat(ada.looksAtTheFactors().expectOk().fields()).doesNotContainKey("recoveryCodesDrilledAt");
        String code = ada.recoveryCodes().get(6);
        ada.drills(code.replace("-", " ").toLowerCase(Locale.ROOT)).expectOk();
        Reply status = ada.looksAtTheFactors().expectOk();
        assertThat(status.text("recoveryCodesDrilledAt")).isEqualTo(world.now().toString());
        assertThat(status.number("recoveryCodesLeft")).isEqualTo(10);
        assertThat(events(ada)).contains(AuditType.RECOVERY_CODES_DRILLED);
        recovers(ada, code).expectOk();
        ada.drills(code).expect("invalid_token");
        assertThat(ada.looksAtTheFactors().text("recoveryCodesDrilledAt"))
                .isEqualTo(status.text("recoveryCodesDrilledAt"));
        ada.renewsRecoveryCodes().expectOk();
        assertThat(ada.looksAtTheFactors().expectOk().fields()).doesNotContainKey("recoveryCodesDrilledAt");
    }

    @Test
    @Attack("B10")
    void nobody_drills_with_anothers_code_or_without_a_set() {
        ada.movesInWithTwoSteps();
        bob.movesIn().signsIn().expectOk();
        bob.drills(NOBODYS).expect("two_factor_not_enabled");
        bob.enablesEmail().expectOk();
        bob.drills(ada.recoveryCodes().get(0)).expect("invalid_token");
        bob.door().drillRecoveryCode("nonsense", bob.recoveryCodes().get(0)).expect(Reply.UNAUTHENTICATED);
        assertThat(bob.looksAtTheFactors().expectOk().fields()).doesNotContainKey("recoveryCodesDrilledAt");
        recovers(ada, ada.recoveryCodes().get(0)).expectOk();
    }

    @Test
    @Attack("C12")
    void drills_are_counted_and_a_right_one_gives_none_back() {
        ada.movesInWithTwoSteps();
        for (int i = 0; i < 9; i++) {
            ada.drills(NOBODYS).expect("invalid_token");
        }
        ada.drills(ada.recoveryCodes().get(0)).expectOk();
        ada.drills("not a code at all").expect("invalid_token");
        ada.drills(NOBODYS).expect("invalid_token");
        ada.drills(ada.recoveryCodes().get(0)).expect("invalid_token");
        assertThat(events(ada)).contains(AuditType.RECOVERY_DRILL_REFUSED);
        minutesPass(15);
        ada.logsIn().expectOk();
        ada.drills(ada.recoveryCodes().get(0)).expectOk();
    }

    @Test
    @Attack({"C12", "C14"})
    void who_has_stolen_a_session_and_drills_makes_no_factor_wait_or_stop() {
        ada.movesInWithTwoSteps();
        for (int i = 0; i < 100; i++) {
            if (i % 10 == 0) {
                minutesPass(60);
                ada.logsIn().expectOk();
            }
            ada.drills(NOBODYS).expect("invalid_token");
        }
        ada.logsIn().expectOk();
        assertThat(ada.looksAtTheFactors().expectOk().fields()).containsEntry("recoveryCodesStopped", false);
        recovers(ada, ada.recoveryCodes().get(0)).expectOk();
        assertThat(mails(MessageKind.FACTOR_STOPPED, ada)).isZero();
    }
}
