package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Devices that owners trust: there the password alone signs in, for a while, and does nothing more. */
public abstract class DeviceStories extends Story {
    private static final String WANTED = "another sentence altogether";
    private static final String NEEDED = "two_step_verification_required";

    /** For subclasses. */
    protected DeviceStories() {}

    @Test
    void on_a_device_that_she_trusts_the_password_alone_signs_her_in() {
        ada.movesInWithTwoSteps();
        assertThat(ada.logsInAndTrustsTheDevice().expectOk().texts("amr")).containsExactly("pwd", "email");
        assertThat(ada.signsInOnTheDevice().expectOk().texts("amr")).containsExactly("pwd");
        ada.looksAround().expectOk();
        ada.onAnotherDevice().signsIn().expect(NEEDED);
        assertThat(mails(MessageKind.DEVICE_TRUSTED, ada)).isEqualTo(1);
        assertThat(events(ada)).contains(AuditType.DEVICE_TRUSTED, AuditType.DEVICE_USED);
    }

    @Test
    void a_device_that_she_does_not_trust_is_not_trusted() {
        ada.movesInWithTwoSteps();
        assertThat(ada.logsIn().expectOk().fields()).doesNotContainKey("deviceToken");
        assertThat(ada.looksAtTheFactors().number("trustedDevices")).isZero();
        ada.signsIn().expect(NEEDED);
    }

    @Test
    void a_recovery_code_signs_in_once_and_makes_no_device_a_trusted_one() {
        ada.movesInWithTwoSteps();
        ada.beginsLogin("RecoveryCode").expectOk();
        Reply login = ada.trustsTheDevice(ada.recoveryCodes().get(0)).expectOk();
        assertThat(login.fields()).doesNotContainKey("deviceToken");
        assertThat(ada.looksAtTheFactors().number("trustedDevices")).isZero();
        assertThat(mails(MessageKind.DEVICE_TRUSTED, ada)).isZero();
        ada.signsIn().expect(NEEDED);
    }

    @Test
    void she_sees_her_devices_and_removes_one_and_then_all() {
        ada.movesInWithTwoSteps();
        List<Person> devices = adaOn(3);
        Person first = devices.get(0);
        first.signsInOnTheDevice().expectOk();
        devices.get(2).logsIn().expectOk();
        Reply seen = devices.get(2).looksAtTheDevices().expectOk();
        assertThat(seen.texts("ids")).hasSize(3);
        assertThat(seen.texts("names")).doesNotContain("");
        assertThat(seen.texts("networks")).containsOnly(People.ADA.home());
        assertThat(seen.texts("lastUsedAt")).hasSize(1);
        assertThat(devices.get(2).looksAtTheFactors().number("trustedDevices")).isEqualTo(3);
        String lost = seen.texts("ids").get(2);
        devices.get(2).removesDevice(lost).expectOk();
        devices.get(2).removesDevice(lost).expect("not_found");
        first.signsInOnTheDevice().expect(NEEDED);
        devices.get(1).signsInOnTheDevice().expectOk();
        devices.get(2).removesAllDevices().expectOk();
        devices.get(1).signsInOnTheDevice().expect(NEEDED);
        assertThat(events(ada)).contains(AuditType.DEVICE_REMOVED, AuditType.DEVICES_REMOVED);
    }

    @Test
    @Attack("G5")
    void nobody_sees_or_removes_anothers_device() {
        ada.movesInWithTwoSteps();
        ada.logsInAndTrustsTheDevice().expectOk();
        mal.movesInWithTwoSteps();
        mal.logsIn().expectOk();
        String hers = ada.looksAtTheDevices().texts("ids").get(0);
        assertThat(mal.looksAtTheDevices().texts("ids")).isEmpty();
        assertThat(mal.removesDevice(hers))
                .isEqualTo(mal.removesDevice("AAAAAAAAAAAAAAAAAAAAAA"))
                .isEqualTo(Reply.of("not_found"));
        mal.removesAllDevices().expectOk();
        ada.signsInOnTheDevice().expectOk();
    }

    @Test
    @Attack({"F15", "A13", "F16"})
    void it_never_stands_in_for_a_fresh_login() {
        ada.movesInWithTwoSteps();
        ada.logsInAndTrustsTheDevice().expectOk();
        ada.signsInOnTheDevice().expectOk();
        String id = ada.looksAtTheDevices().texts("ids").get(0);
        ada.removesDevice(id).expect("step_up_required");
        ada.removesAllDevices().expect("step_up_required");
        ada.disablesTwoSteps().expect("step_up_required");
        ada.renewsRecoveryCodes().expect("step_up_required");
        ada.beginsToEnable(AUTHENTICATOR).expect("step_up_required");
        ada.takesTheName("lovelace").expect("step_up_required");
        ada.movesTo("ada@example.net").expect("step_up_required");
        ada.deletesTheAccount().expect("step_up_required");
        ada.stepsUp().expect("provider_not_enabled");
    }

    @Test
    @Attack("F15")
    void it_is_trusted_for_thirty_days_however_often_it_is_used() {
        ada.movesInWithTwoSteps();
        ada.logsInAndTrustsTheDevice().expectOk();
        daysPass(29);
        ada.signsInOnTheDevice().expectOk();
        secondsPass(24 * 60 * 60 - 1);
        ada.signsInOnTheDevice().expectOk();
        secondsPass(1);
        ada.signsInOnTheDevice().expect(NEEDED);
        daysPass(1);
        ada.signsInOnTheDevice().expect(NEEDED);
        assertThat(mails(MessageKind.DEVICE_COPIED, ada)).isZero();
    }

    @Test
    void two_tabs_that_sign_in_at_once_keep_one_device() {
        ada.movesInWithTwoSteps();
        ada.logsInAndTrustsTheDevice().expectOk();
        String shown = ada.deviceToken();
        String next = ada.signsInShowing(shown).expectOk().text("deviceToken");
        secondsPass(29);
        assertThat(ada.signsInShowing(shown).expectOk().text("deviceToken")).isEqualTo(next);
        ada.signsInShowing(next).expectOk();
        assertThat(mails(MessageKind.DEVICE_COPIED, ada)).isZero();
    }

    /** More than ten passwords under comparison at once make the account wait: some are refused, and opened nothing. */
    @Test
    @Attack("F15")
    void of_sixteen_who_sign_in_on_one_device_at_once_all_that_do_get_one_successor() {
        ada.movesInWithTwoSteps();
        ada.logsInAndTrustsTheDevice().expectOk();
        String shown = ada.deviceToken();
        List<Reply> replies = Race.of(16, runner -> ada.door().signIn(ada.username(), ada.password(), shown));
        assertThat(replies).extracting(Reply::code).contains(Reply.OK).isSubsetOf(Reply.OK, "invalid_credentials");
        List<String> successors = replies.stream()
                .filter(Reply::ok)
                .map(reply -> reply.text("deviceToken"))
                .distinct()
                .toList();
        assertThat(successors).hasSize(1).doesNotContain(shown);
        minutesPass(15);
        ada.signsInShowing(successors.get(0)).expectOk();
        assertThat(mails(MessageKind.DEVICE_COPIED, ada)).isZero();
    }

    @Test
    @Attack({"F2", "F3", "F15"})
    void whatever_changes_how_she_signs_in_ends_all_trust() {
        Authenticator app = adasAuthenticator();
        List<Consumer<Person>> changes = List.of(
                owner -> owner.renewsRecoveryCodes().expectOk(),
                owner -> owner.enablesAnAuthenticator(),
                owner -> owner.door()
                        .removeFactor(
                                owner.accessToken(),
                                owner.looksAtTheFactors().texts("ids").get(1))
                        .expectOk(),
                owner -> owner.changesThePassword(WANTED).expectOk(),
                owner -> {
                    owner.forgetsThePassword().expectOk();
                    owner.resetsThePassword("a third sentence of hers").expectOk();
                },
                owner -> owner.disablesTwoSteps().expectOk());
        Person owner = ada.onAnotherDevice();
        for (Consumer<Person> change : changes) {
            minutesPass(1);
            owner.logsInAndTrustsTheDevice(app).expectOk();
            String shown = owner.deviceToken();
            change.accept(owner);
            long live = world.backend()
                    .transactions()
                    .run(() -> world.backend().stores().devices().of(account(ada), world.now()))
                    .size();
            assertThat(live).isZero();
            Reply again = owner.door().signIn(owner.username(), owner.password(), shown);
            assertThat(again.fields()).doesNotContainKey("deviceToken");
        }
    }

    @Test
    void an_eleventh_device_takes_the_place_of_the_oldest() {
        Authenticator app = adasAuthenticator();
        List<Person> devices = new ArrayList<>();
        for (int nth = 0; nth < 11; nth++) {
            minutesPass(1);
            Person device = ada.onAnotherDevice();
            device.logsInAndTrustsTheDevice(app).expectOk();
            devices.add(device);
        }
        assertThat(devices.get(10).looksAtTheDevices().texts("ids")).hasSize(10);
        devices.get(0).signsInOnTheDevice().expect(NEEDED);
        devices.get(1).signsInOnTheDevice().expectOk();
    }

    @Test
    void a_device_that_is_trusted_once_more_is_the_same_device() {
        ada.movesInWithTwoSteps();
        ada.logsInAndTrustsTheDevice().expectOk();
        String before = ada.deviceToken();
        minutesPass(2);
        ada.logsInAndTrustsTheDevice().expectOk();
        assertThat(ada.looksAtTheDevices().texts("ids")).hasSize(1);
        ada.signsInShowing(before).expect(NEEDED);
        ada.signsInOnTheDevice().expectOk();
    }

    @Test
    void whoever_asks_for_two_steps_takes_two_steps_on_a_trusted_device_too() {
        ada.movesInWithTwoSteps();
        ada.logsInAndTrustsTheDevice().expectOk();
        minutesPass(2);
        assertThat(ada.logsIn().expectOk().texts("amr")).containsExactly("pwd", "email");
        ada.signsInOnTheDevice().expectOk();
    }

    private Authenticator adasAuthenticator() {
        ada.movesIn();
        ada.signsIn().expectOk();
        return ada.enablesAnAuthenticator();
    }

    private List<Person> adaOn(int devices) {
        List<Person> all = new ArrayList<>();
        for (int nth = 0; nth < devices; nth++) {
            secondsPass(1);
            Person device = ada.onAnotherDevice();
            device.logsInAndTrustsTheDevice().expectOk();
            all.add(device);
        }
        return all;
    }
}
