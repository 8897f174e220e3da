package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How recovery codes come, are renewed and go, with the factors that they are for. */
public abstract class RecoveryRenewalStories extends RecoveryStory {
    /** For subclasses. */
    protected RecoveryRenewalStories() {}

    @Test
    @Attack("G2")
    void ten_codes_come_with_the_first_factor_and_are_never_shown_again() {
        ada.movesIn().signsIn().expectOk();
        ada.enablesEmail().expectOk();
        List<String> codes = ada.recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(RecoveryRenewalStories::isCode);
        Reply status = ada.looksAtTheFactors().expectOk();
        assertThat(status.fields()).containsEntry("recoveryCodesLeft", 10).doesNotContainKey("recoveryCodes");
        assertThat(status.texts("providers")).containsExactly(EMAIL);
        assertThat(ada.beginsLogin(RECOVERY).expectOk().toString()).doesNotContain(codes);
        world.mailArrives();
        assertThat(world.mailbox().all(ada.email()))
                .noneMatch(mail -> codes.stream().anyMatch(mail.params()::containsValue));
    }

    @Test
    void who_has_used_all_codes_is_offered_none_and_gets_ten_more() {
        ada.movesInWithTwoSteps();
        ada.recoveryCodes().forEach(code -> recovers(ada, code).expectOk());
        assertThat(left(ada)).isZero();
        assertThat(ada.beginsLogin(RECOVERY).expect("provider_not_enabled").texts("providers"))
                .containsExactly(EMAIL);
        assertThat(ada.onAnotherDevice()
                        .signsIn()
                        .expect("two_step_verification_required")
                        .texts("providers"))
                .containsExactly(EMAIL);
        ada.renewsRecoveryCodes().expectOk();
        assertThat(left(ada)).isEqualTo(10);
    }

    @Test
    void new_codes_have_all_tries_also_where_the_old_ones_were_stopped() {
        ada.movesInWithTwoSteps();
        for (int round = 0; round < 20; round++) {
            ada.beginsLogin(RECOVERY).expectOk();
            for (int i = 0; i < 5; i++) {
                ada.confirms(NOBODYS).expect("invalid_token");
            }
            minutesPass(60);
        }
        ada.beginsLogin(RECOVERY).expect("provider_stopped");
        ada.logsIn().expectOk();
        ada.renewsRecoveryCodes().expectOk();
        recovers(ada, ada.recoveryCodes().get(0)).expectOk();
    }

    @Test
    @Attack("G2")
    void new_codes_take_the_place_of_all_old_ones_and_their_owner_is_told() {
        ada.movesInWithTwoSteps();
        List<String> old = ada.recoveryCodes();
        recovers(ada, old.get(9)).expectOk();
        ada.renewsRecoveryCodes().expectOk();
        List<String> fresh = ada.recoveryCodes();
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(old);
        for (int i = 0; i < 10; i++) {
            ada.beginsLogin(RECOVERY).expectOk();
            ada.confirms(old.get(i)).expect("invalid_token");
            ada.confirms(fresh.get(i)).expectOk();
        }
        assertThat(mails(MessageKind.RECOVERY_CODES_RENEWED, ada)).isEqualTo(1);
        assertThat(events(ada)).contains(AuditType.RECOVERY_CODES_RENEWED);
    }

    @Test
    @Attack({"A12", "A13", "G2"})
    void new_codes_take_two_fresh_proofs() {
        ada.movesInWithTwoSteps().renewsRecoveryCodes().expect("step_up_required");
        ada.logsIn().expectOk();
        secondsPass(600);
        ada.renewsRecoveryCodes().expect("step_up_required");
        ada.door().renewRecoveryCodes("nonsense").expect(Reply.UNAUTHENTICATED);
        assertThat(left(ada)).isEqualTo(10);
        assertThat(mails(MessageKind.RECOVERY_CODES_RENEWED, ada)).isZero();
    }

    @Test
    void a_login_by_recovery_code_is_proof_enough_for_new_codes() {
        ada.movesInWithTwoSteps();
        recovers(ada, ada.recoveryCodes().get(0)).expectOk();
        ada.renewsRecoveryCodes().expectOk();
    }

    @Test
    void who_has_no_second_factor_has_no_codes() {
        ada.movesIn().signsIn().expectOk();
        ada.renewsRecoveryCodes().expect("two_factor_not_enabled");
        assertThat(left(ada)).isZero();
        ada.beginsLogin(RECOVERY).expect("two_factor_not_enabled");
    }

    @Test
    void codes_are_not_enabled_by_themselves() {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnable(RECOVERY).expect("not_enabled_by_itself");
        ada.confirmsEnabling(RECOVERY, NOBODYS).expect("not_enabled_by_itself");
        assertThat(ada.looksAtTheFactors().expectOk().fields()).containsEntry("enabled", false);
    }

    @Test
    void codes_go_with_the_last_factor_and_others_come_with_the_next() {
        ada.movesInWithTwoSteps();
        List<String> old = ada.recoveryCodes();
        ada.logsIn().expectOk();
        ada.disablesTwoSteps().expectOk();
        assertThat(left(ada)).isZero();
        minutesPass(1);
        ada.enablesEmail().expectOk();
        assertThat(ada.recoveryCodes()).hasSize(10).doesNotContainAnyElementsOf(old);
        recovers(ada, old.get(0)).expect("invalid_token");
        recovers(ada, ada.recoveryCodes().get(0)).expectOk();
    }

    @Test
    void an_account_of_an_earlier_version_has_no_set_and_makes_one() {
        ada.movesInWithTwoSteps();
        forgetsAllCodes(ada);
        assertThat(ada.beginsLogin().expectOk().texts("providers")).containsExactly(EMAIL);
        ada.confirms(ada.readsTheCode()).expectOk();
        ada.beginsLogin(RECOVERY).expect("provider_not_enabled");
        ada.renewsRecoveryCodes().expectOk();
        recovers(ada, ada.recoveryCodes().get(0)).expectOk();
    }

    private void forgetsAllCodes(Person who) {
        world.backend()
                .transactions()
                .run(() -> world.backend().factorStores().recoveryCodes().removeAll(account(who)));
    }

    private static boolean isCode(String text) {
        return text.matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}");
    }
}
