package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a device shows that is trusted, in the hands of others: they are found out, and end nothing. */
public abstract class StolenDeviceStories extends Story {
    private static final String NEEDED = "two_step_verification_required";

    /** For subclasses. */
    protected StolenDeviceStories() {}

    @Test
    @Attack("F15")
    void what_nobody_made_and_what_was_altered_opens_nothing_and_ends_nothing() {
        ada.movesInWithTwoSteps();
        ada.logsInAndTrustsTheDevice().expectOk();
        String token = ada.deviceToken();
        for (int at : List.of(0, 21, 22, 40, 64, 65, token.length() - 1)) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            mal.door()
                    .signIn(ada.username(), ada.password(), token.substring(0, at) + other + token.substring(at + 1))
                    .expect(NEEDED);
        }
        for (String made :
                List.of("", "x", token + "A", token.substring(1), token.toLowerCase(java.util.Locale.ROOT))) {
            mal.door().signIn(ada.username(), ada.password(), made).expect(NEEDED);
        }
        ada.signsInOnTheDevice().expectOk();
    }

    @Test
    @Attack("F15")
    void it_is_worth_nothing_without_the_password_and_nobody_without_it_can_end_it() {
        ada.movesInWithTwoSteps();
        ada.logsInAndTrustsTheDevice().expectOk();
        String used = ada.deviceToken();
        ada.signsInOnTheDevice().expectOk();
        minutesPass(1);
        mal.door().signIn(ada.username(), "a guess of mine", used).expect("invalid_credentials");
        mal.door().signIn(ada.username(), "a guess of mine", ada.deviceToken()).expect("invalid_credentials");
        assertThat(mails(MessageKind.DEVICE_COPIED, ada)).isZero();
        ada.signsInOnTheDevice().expectOk();
    }

    @Test
    @Attack({"F15", "F12"})
    void anothers_device_opens_no_account_of_mine_wherever_it_is_planted() {
        ada.movesInWithTwoSteps();
        mal.movesInWithTwoSteps();
        mal.logsInAndTrustsTheDevice().expectOk();
        ada.signsInShowing(mal.deviceToken()).expect(NEEDED);
        ada.beginsLogin().expectOk();
        Reply trusted = ada.door()
                .confirmLoginAndTrust(ada.challenge(), ada.readsTheCode(), mal.deviceToken())
                .expectOk();
        assertThat(trusted.text("deviceToken")).isNotEqualTo(mal.deviceToken());
        mal.door().signIn(ada.username(), ada.password(), mal.deviceToken()).expect(NEEDED);
        mal.door()
                .signIn(mal.username(), mal.password(), trusted.text("deviceToken"))
                .expect(NEEDED);
        ada.signsInShowing(trusted.text("deviceToken")).expectOk();
        mal.signsInOnTheDevice().expectOk();
    }

    @Test
    @Attack("F15")
    void whoever_has_copied_it_and_used_it_first_is_found_out_and_put_out() {
        ada.movesInWithTwoSteps();
        ada.logsInAndTrustsTheDevice().expectOk();
        Person thief = ada.from("198.51.100.66");
        thief.signsInOnTheDevice().expectOk();
        minutesPass(1);
        ada.signsInOnTheDevice().expect(NEEDED);
        thief.looksAround().expect(Reply.UNAUTHENTICATED);
        thief.refreshes().expect("invalid_token");
        thief.signsInOnTheDevice().expect(NEEDED);
        assertThat(mails(MessageKind.DEVICE_COPIED, ada)).isEqualTo(1);
        assertThat(events(ada)).containsOnlyOnce(AuditType.DEVICE_COPIED);
        ada.looksAround().expectOk();
        assertThat(ada.looksAtTheDevices().texts("ids")).isEmpty();
    }

    @Test
    @Attack("F15")
    void a_used_token_opens_nothing_however_old_it_is() {
        ada.movesInWithTwoSteps();
        ada.logsInAndTrustsTheDevice().expectOk();
        String oldest = ada.deviceToken();
        ada.signsInOnTheDevice().expectOk();
        ada.signsInOnTheDevice().expectOk();
        ada.signsInOnTheDevice().expectOk();
        mal.door().signIn(ada.username(), ada.password(), oldest).expect(NEEDED);
        ada.signsInOnTheDevice().expect(NEEDED);
        assertThat(mails(MessageKind.DEVICE_COPIED, ada)).isEqualTo(1);
    }
}
