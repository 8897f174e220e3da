package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.factor.TwoStepPolicy;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.policy.TwoStepRules;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.SecurityKey;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where the mailbox is not both proofs: after a reset through it, a mailed code is not taken until something else was. */
public abstract class SeparationStories extends Story {
    /** An installation that wants it so. */
    public static final TwoStepPolicy SEPARATED =
            new TwoStepPolicy(true, Duration.ofHours(24), TwoStepRules.NONE, true);

    private static final String WANTED = "another sentence altogether";
    private static final String NEEDED = "two_step_verification_required";
    private static final String NOT_TAKEN = "provider_not_enabled";

    /** For subclasses. */
    protected SeparationStories() {}

    @Test
    @Attack("A7")
    void whoever_reads_the_mailbox_and_has_nothing_else_stays_out() {
        ada.movesInWithTwoSteps();
        ada.beginsLogin().expectOk();
        String code = ada.readsTheCode();
        Person thief = resets();
        assertThat(thief.signsIn().expect(NEEDED).texts("providers")).containsExactly(RECOVERY);
        assertThat(thief.beginsLogin().expect(NOT_TAKEN).texts("providers")).containsExactly(RECOVERY);
        assertThat(thief.confirmsWithoutChallenge(code).ok()).isFalse();
        assertThat(ada.confirms(code).ok()).isFalse();
        daysPass(1);
        Person again = resets();
        again.beginsLogin().expect(NOT_TAKEN);
    }

    @Test
    @Attack("A7")
    void no_link_of_a_notice_takes_the_second_step_away() {
        ada.movesInWithTwoSteps();
        ada.onAnotherDevice().saysItWasNotThem().expectOk();
        Person thief = resets();
        assertThat(thief.signsIn().expect(NEEDED).texts("providers")).containsExactly(RECOVERY);
        thief.beginsLogin().expect(NOT_TAKEN);
    }

    @Test
    void a_recovery_code_lets_the_owner_in_and_from_then_on_the_mailbox_counts() {
        ada.movesInWithTwoSteps();
        String code = ada.recoveryCodes().get(0);
        Person owner = resets();
        owner.beginsLogin(RECOVERY).expectOk();
        owner.confirms(code).expectOk();
        owner.logsIn().expectOk();
    }

    @Test
    void so_does_another_factor() {
        ada.movesInWithTwoSteps();
        secondsPass(90);
        ada.logsIn().expectOk();
        Authenticator app = ada.enablesAnAuthenticator();
        Person owner = resets();
        owner.beginsLogin().expect(NOT_TAKEN);
        secondsPass(90);
        owner.logsIn(app).expectOk();
        owner.logsIn().expectOk();
    }

    @Test
    @Attack("A7")
    void a_passkey_alone_says_nothing_of_the_password_that_somebody_has_set() {
        ada.movesInWithTwoSteps();
        secondsPass(90);
        ada.logsIn().expectOk();
        SecurityKey key = SecurityKey.onARing();
        ada.enables(key).expectOk();
        Person thief = resets();
        ada.signsInWith(key).expectOk();
        thief.beginsLogin().expect(NOT_TAKEN);
        thief.logsIn(key).expectOk();
        thief.logsIn().expectOk();
    }

    @Test
    @Attack("A7")
    void with_no_recovery_code_left_the_password_alone_opens_nothing_all_the_same() {
        ada.movesInWithTwoSteps();
        world.backend()
                .transactions()
                .run(() -> world.backend().factorStores().recoveryCodes().removeAll(account(ada)));
        Person thief = resets();
        assertThat(thief.signsIn().expect(NEEDED).texts("providers")).isEmpty();
        thief.beginsLogin().expect(NOT_TAKEN);
        thief.beginsLogin(RECOVERY).expect(NOT_TAKEN);
    }

    @Test
    void who_has_no_second_factor_or_changes_a_known_password_notices_nothing() {
        ada.movesIn();
        Person owner = resets();
        owner.signsIn().expectOk();
        owner.enablesEmail().expectOk();
        owner.logsIn().expectOk();
        owner.changesThePassword("a quite different sentence").expectOk();
        secondsPass(90);
        owner.logsIn().expectOk();
    }

    @Test
    void the_owner_is_told_and_the_report_says_that_the_way_is_gone() {
        ada.movesInWithTwoSteps();
        Reply ways = ada.looksAtTheWaysIn().expectOk();
        assertThat(ways.texts("strengths")).first().isNotEqualTo("one_thing");
        assertThat(ways.texts("needs")).contains("password+mailbox", "password+recovery_code", "mailbox+recovery_code");
        resets();
        world.mailArrives();
        assertThat(world.mailbox().all(ada.email()))
                .filteredOn(mail -> mail.kind().equals(MessageKind.PASSWORD_CHANGED))
                .extracting(mail -> mail.params().get("separated"))
                .containsExactly("yes");
    }

    /** Somebody who reads ada's mailbox: herself, or not. */
    private Person resets() {
        Person reader = ada.onAnotherDevice();
        reader.forgetsThePassword().expectOk();
        reader.resetsThePassword(WANTED).expectOk();
        return reader;
    }
}
