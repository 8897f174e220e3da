package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.Saying;
import dev.authendpoints.testkit.SecurityKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How somebody signs in with a passkey and nothing else, and how nobody else does. */
public abstract class PasswordlessStories extends Story {
    private static final String ICLOUD = "fbfc3007-154e-4ecc-8c0b-6e020557d7bd";
    private static final String NEVER = "Abcdefghijklmnopqrstuvwxyz0123456789-_ABCDE";
    private static final int CROWD = 16;

    /** For subclasses. */
    protected PasswordlessStories() {}

    @Test
    void a_passkey_that_has_verified_its_user_is_two_factors() {
        SecurityKey key = movesIn(ada);
        Person elsewhere = ada.onAnotherDevice();
        Reply signedIn = elsewhere.signsInWith(key).expectOk();
        assertThat(signedIn.texts("amr")).containsExactly("swk", "user");
        assertThat(claims(elsewhere)).contains("\"acr\":\"aal2\"");
        elsewhere.looksAround().expectOk();
        elsewhere.refreshes().expectOk();
        assertThat(claims(elsewhere)).contains("\"acr\":\"aal2\"").contains("[\"swk\",\"user\"]");
        assertThat(events(ada)).contains(AuditType.SIGNED_IN);
    }

    @Test
    @Attack("E9")
    void nobody_is_named_and_everybody_is_asked_the_same() {
        movesIn(ada);
        Reply before = ada.door().passwordlessOptions().expectOk();
        Reply after = bob.door().passwordlessOptions().expectOk();
        assertThat(before.members("publicKey").keySet())
                .isEqualTo(after.members("publicKey").keySet())
                .isEqualTo(Set.of("challenge", "timeout", "rpId", "allowCredentials", "userVerification"));
        assertThat(before.members("publicKey"))
                .containsEntry("allowCredentials", List.of())
                .containsEntry("userVerification", "required")
                .containsEntry("rpId", "auth.example.org");
        assertThat(before.members("publicKey").get("challenge"))
                .isNotEqualTo(after.members("publicKey").get("challenge"));
        assertThat(before.number("expiresIn")).isEqualTo(600);
    }

    @Test
    void it_is_fresh_and_strong_enough_to_change_the_account() {
        SecurityKey key = movesIn(ada);
        Person elsewhere = ada.onAnotherDevice();
        elsewhere.signsInWith(key).expectOk();
        elsewhere.makesAPasskey(SecurityKey.onARing()).expectOk();
        assertThat(elsewhere.looksAtTheFactors().expectOk().texts("providers")).containsExactly(PASSKEY, PASSKEY);
        minutesPass(11);
        elsewhere.makesAPasskey(SecurityKey.onARing()).expect("step_up_required");
        elsewhere.refreshes().expectOk();
        elsewhere.makesAPasskey(SecurityKey.onARing()).expect("step_up_required");
        elsewhere.signsInWith(key).expectOk();
        elsewhere.disablesTwoSteps().expectOk();
        assertThat(mails(MessageKind.TWO_STEP_DISABLED, ada)).isEqualTo(1);
    }

    @Test
    @Attack("G6")
    void without_its_user_verified_it_is_one_factor_and_opens_nothing_alone() {
        SecurityKey key = movesIn(ada);
        Reply begun = ada.door().passwordlessOptions().expectOk();
        ada.says(key.signing(begun).unverified().text()).expect("invalid_token");
        ada.says(key.signs(begun)).expectOk();
    }

    @Test
    @Attack("G6")
    void what_an_honest_key_would_not_say_opens_nothing() {
        SecurityKey key = movesIn(ada);
        SecurityKey mals = movesIn(mal);
        Map<String, UnaryOperator<Saying>> lies = new LinkedHashMap<>();
        lies.put("another site", saying -> saying.on("https://auth.example.org.evil.example"));
        lies.put("another port", saying -> saying.on("https://auth.example.org:8443"));
        lies.put("another scheme", saying -> saying.on("http://auth.example.org"));
        lies.put("a page inside another site's", Saying::framed);
        lies.put("another domain", saying -> saying.of("example.org"));
        lies.put("another challenge", saying -> saying.over(NEVER));
        lies.put("no challenge", saying -> saying.over(""));
        lies.put("another ceremony", saying -> saying.as("webauthn.create"));
        lies.put("nobody there", Saying::untouched);
        lies.put("no user verified", Saying::unverified);
        lies.put("another name in one place", saying -> saying.calledToo(mals.id()));
        lies.put("another account's name", saying -> saying.called(mals.id()));
        lies.put("another account's user", saying -> saying.by(mals.userHandle()));
        lies.put("no user", saying -> saying.by(""));
        lies.put("another key's signature", saying -> saying.signedBy(mals));
        lies.put("a garbled signature", Saying::garbled);
        lies.put("a passkey that cannot be copied after all", Saying::turned);
        List<String> believed = new ArrayList<>();
        lies.forEach((lie, told) -> {
            Reply begun = ada.door().passwordlessOptions().expectOk();
            if (!ada.says(told.apply(key.signing(begun)).text()).code().equals("invalid_token")) {
                believed.add(lie);
            }
        });
        assertThat(believed).isEmpty();
        ada.signsInWith(key).expectOk();
    }

    @Test
    @Attack("G6")
    void bobs_key_does_not_sign_ada_in_whatever_it_calls_itself() {
        SecurityKey adas = movesIn(ada);
        SecurityKey bobs = movesIn(bob);
        Reply begun = bob.door().passwordlessOptions().expectOk();
        bob.says(bobs.signing(begun).by(adas.userHandle()).text()).expect("invalid_token");
        bob.says(bobs.signing(begun).called(adas.id()).by(adas.userHandle()).text())
                .expect("invalid_token");
        bob.says(bobs.signs(begun)).expectOk();
        assertThat(claims(bob))
                .contains(account(bob).value())
                .doesNotContain(account(ada).value());
    }

    @Test
    void a_passkey_that_nobody_has_any_more_is_said_to_be_unknown() {
        SecurityKey key = movesIn(ada);
        ada.signsInWith(key).expectOk();
        ada.makesAPasskey(SecurityKey.onARing()).expectOk();
        String id = ada.looksAtTheFactors().expectOk().texts("ids").get(0);
        ada.door().removeFactor(ada.accessToken(), id).expectOk();
        ada.signsInWith(key).expect("unknown_credential");
        ada.signsInWith(SecurityKey.onARing()).expect("unknown_credential");
    }

    @Test
    @Attack("B1")
    void the_same_signature_opens_the_door_only_once() {
        SecurityKey key = movesIn(ada);
        String signed = key.signs(ada.door().passwordlessOptions().expectOk());
        ada.says(signed).expectOk();
        ada.says(signed).expect("invalid_token");
    }

    @Test
    @Attack("B3")
    void of_a_crowd_with_the_same_signature_one_comes_in() {
        SecurityKey key = movesIn(ada);
        String signed = key.signs(ada.door().passwordlessOptions().expectOk());
        List<Reply> replies = Race.of(CROWD, runner -> ada.door().passwordlessLogin(signed));
        assertThat(replies).extracting(Reply::code).containsOnlyOnce(Reply.OK).containsOnly(Reply.OK, "invalid_token");
    }

    @Test
    @Attack("D8")
    void whoever_asks_again_and_again_leaves_nothing_behind() {
        SecurityKey key = movesIn(ada);
        assertThat(challengesGo()).isEqualTo(1);
        for (int i = 0; i < 10; i++) {
            mal.door().passwordlessOptions().expectOk();
        }
        assertThat(challengesGo()).isZero();
        ada.says(key.signs(ada.door().passwordlessOptions().expectOk())).expectOk();
        assertThat(challengesGo()).isEqualTo(1);
    }

    @Test
    @Attack("G6")
    void a_challenge_that_was_not_made_here_opens_nothing() {
        SecurityKey key = movesIn(ada);
        Reply begun = ada.door().passwordlessOptions().expectOk();
        String challenge = String.valueOf(begun.members("publicKey").get("challenge"));
        for (int place : List.of(0, 25, 31, 32, 63)) { // random bits, the end, the MAC
            String other = challenge.charAt(place) == 'A' ? "B" : "A";
            String madeUp = challenge.substring(0, place) + other + challenge.substring(place + 1);
            ada.says(key.signing(begun).over(madeUp).text()).expect("invalid_token");
        }
        ada.says(key.signs(begun)).expectOk();
    }

    @Test
    void a_signature_is_taken_for_ten_minutes() {
        SecurityKey key = movesIn(ada);
        String late = key.signs(ada.door().passwordlessOptions().expectOk());
        minutesPass(10);
        ada.says(late).expect("invalid_token");
        String early = key.signs(ada.door().passwordlessOptions().expectOk());
        secondsPass(599);
        ada.says(early).expectOk();
    }

    @Test
    @Attack("B8")
    void what_is_signed_for_a_second_step_signs_nobody_in_alone_and_the_other_way_round() {
        SecurityKey key = movesIn(ada);
        Reply second = ada.beginsLogin(PASSKEY).expectOk();
        ada.says(key.signs(second)).expect("invalid_token");
        Reply alone = ada.door().passwordlessOptions().expectOk();
        ada.confirms(key.signs(alone)).expect("invalid_token");
        ada.confirms(key.signs(second)).expectOk();
        ada.says(key.signs(alone)).expectOk();
    }

    @Test
    @Attack("G6")
    void a_counter_that_has_not_grown_opens_nothing_and_the_owner_is_told() {
        SecurityKey key = SecurityKey.onARing();
        ada.movesIn().signsIn().expectOk();
        ada.makesAPasskey(key).expectOk();
        assertThat(ada.signsInWith(key).expectOk().texts("amr")).containsExactly("hwk", "user");
        Reply begun = ada.door().passwordlessOptions().expectOk();
        ada.says(key.signing(begun).after(1).text()).expect("invalid_token");
        ada.says(key.signs(begun)).expect("invalid_token"); // its challenge is used up
        assertThat(mails(MessageKind.PASSKEY_COPIED, ada)).isEqualTo(1);
        assertThat(events(ada)).contains(AuditType.PASSKEY_COPIED);
        ada.signsInWith(key).expectOk();
    }

    @Test
    @Attack("C1")
    void nobody_who_fails_at_it_shuts_the_owner_out() {
        SecurityKey key = movesIn(ada);
        for (int wrong = 0; wrong < 120; wrong++) {
            Reply begun = mal.door().passwordlessOptions().expectOk();
            mal.says(key.signing(begun).garbled().text()).expect("invalid_token");
        }
        ada.signsInWith(key).expectOk();
        ada.logsIn(key).expectOk();
        assertThat(mails(MessageKind.FACTOR_STOPPED, ada)).isZero();
    }

    @Test
    void what_is_no_credential_is_refused_like_any_other() {
        SecurityKey key = movesIn(ada);
        String signed = key.signs(ada.door().passwordlessOptions().expectOk());
        for (String text : List.of("", "123456", "{", signed.replace("public-", ""), signed.substring(1))) {
            ada.says(text.isEmpty() ? " " : text).expect("invalid_token");
        }
        ada.says(signed).expectOk();
    }

    @Test
    void it_asks_the_authenticator_to_keep_the_passkey() {
        ada.movesIn().signsIn().expectOk();
        Reply begun = ada.door().passkeyOptions(ada.accessToken()).expectOk();
        assertThat(begun.members("publicKey")).containsKeys("rp", "user", "challenge", "authenticatorSelection");
        SecurityKey key = SecurityKey.synced(ICLOUD);
        ada.door().addPasskey(ada.accessToken(), key.makes(begun)).expectOk();
        ada.signsInWith(key).expectOk();
    }

    @Test
    @Attack("A12")
    void an_account_with_a_second_factor_gets_no_passkey_from_a_weaker_login() {
        ada.movesInWithTwoSteps();
        minutesPass(11);
        ada.makesAPasskey(SecurityKey.onARing()).expect("step_up_required");
        ada.door().passkeyOptions("").expect(Reply.UNAUTHENTICATED);
    }

    /** Whatever is kept of challenges, used or not, goes: how much it was. */
    private int challengesGo() {
        Instant late = world.now().plus(Duration.ofDays(1));
        return world.backend()
                .transactions()
                .run(() -> world.backend().factorStores().passkeys().prune(late));
    }

    private static SecurityKey movesIn(Person person) {
        SecurityKey key = SecurityKey.synced(ICLOUD);
        person.movesIn().signsIn().expectOk();
        person.makesAPasskey(key).expectOk();
        return key;
    }

    private static String claims(Person person) {
        String token = person.accessToken();
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }
}
