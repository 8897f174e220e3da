package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.DeviceSigner;
import dev.authendpoints.testkit.Reply;
import org.junit.jupiter.api.Test;

/** Devices that are trusted and have a key: what they show is worth something with its signature alone. */
public abstract class DeviceKeyStories extends Story {
    private static final String NEEDED = "two_step_verification_required";

    /** For subclasses. */
    protected DeviceKeyStories() {}

    @Test
    void a_device_with_a_key_signs_in_by_its_signature() {
        DeviceSigner laptop = adaTrustsALaptop();
        assertThat(laptop.signsIn(ada.deviceToken()).texts("amr")).containsExactly("pwd");
        secondsPass(1);
        assertThat(laptop.signsIn(ada.deviceToken()).ok()).isTrue();
        ada.onAnotherDevice().signsIn().expect(NEEDED);
    }

    @Test
    @Attack("F15")
    void what_was_copied_from_a_device_with_a_key_opens_nothing_and_is_found_out() {
        for (int kind = 0; kind < 4; kind++) {
            DeviceSigner laptop = kind == 0 ? adaTrustsALaptop() : trustsALaptop();
            String nonce = mal.door().deviceNonce().expectOk().text("nonce");
            DeviceSigner thiefs = new DeviceSigner(ada);
            String token = ada.deviceToken();
            Reply tried = switch (kind) {
                case 0 -> mal.door().signIn(ada.username(), ada.password(), token);
                case 1 -> mal.door().signIn(ada.username(), ada.password(), token, nonce, thiefs.signs(nonce));
                case 2 -> mal.door().signIn(ada.username(), ada.password(), token, nonce, "AAAA");
                default -> mal.door().signIn(ada.username(), ada.password(), token, nonce, laptop.signsText(nonce));
            };
            assertThat(tried.code()).isEqualTo(NEEDED);
            assertThat(laptop.signsIn(token).code()).isEqualTo(NEEDED);
            assertThat(mails(MessageKind.DEVICE_COPIED, ada)).isEqualTo(kind + 1);
        }
    }

    @Test
    @Attack("F15")
    void without_the_password_a_copy_tells_nothing_and_ends_nothing() {
        DeviceSigner laptop = adaTrustsALaptop();
        mal.door().signIn(ada.username(), "a guess of mine", ada.deviceToken()).expect("invalid_credentials");
        assertThat(mails(MessageKind.DEVICE_COPIED, ada)).isZero();
        assertThat(laptop.signsIn(ada.deviceToken()).ok()).isTrue();
    }

    @Test
    @Attack("F15")
    void a_request_that_was_listened_to_opens_nothing_when_it_is_sent_again() {
        DeviceSigner laptop = adaTrustsALaptop();
        String token = ada.deviceToken();
        String nonce = ada.door().deviceNonce().expectOk().text("nonce");
        String signature = laptop.signs(nonce);
        Reply first = laptop.signsIn(token, nonce, signature).expectOk();
        mal.door()
                .signIn(ada.username(), ada.password(), token, nonce, signature)
                .expect(NEEDED);
        mal.door()
                .signIn(ada.username(), ada.password(), first.text("deviceToken"), nonce, signature)
                .expect(NEEDED);
        secondsPass(1);
        assertThat(laptop.signsIn(first.text("deviceToken")).ok()).isTrue();
        assertThat(mails(MessageKind.DEVICE_COPIED, ada)).isZero();
    }

    @Test
    void a_nonce_is_taken_for_two_minutes_and_a_late_one_ends_nothing() {
        DeviceSigner laptop = adaTrustsALaptop();
        String late = ada.door().deviceNonce().expectOk().text("nonce");
        secondsPass(120);
        laptop.signsIn(ada.deviceToken(), late, laptop.signs(late)).expect(NEEDED);
        String made = "A" + late.substring(1);
        laptop.signsIn(ada.deviceToken(), made, laptop.signs(made)).expect(NEEDED);
        assertThat(laptop.signsIn(ada.deviceToken()).ok()).isTrue();
    }

    @Test
    void what_is_no_key_of_the_curve_is_refused() {
        ada.movesInWithTwoSteps();
        ada.beginsLogin().expectOk();
        String x = new DeviceSigner(ada).x();
        ada.door()
                .confirmLoginAndTrustKey(ada.challenge(), ada.readsTheCode(), x, x)
                .expect("validation_failed");
    }

    private DeviceSigner adaTrustsALaptop() {
        ada.movesInWithTwoSteps();
        return trustsALaptop();
    }

    private DeviceSigner trustsALaptop() {
        DeviceSigner laptop = new DeviceSigner(ada);
        secondsPass(90);
        ada.beginsLogin().expectOk();
        laptop.trusts(ada.readsTheCode()).expectOk();
        return laptop;
    }
}
