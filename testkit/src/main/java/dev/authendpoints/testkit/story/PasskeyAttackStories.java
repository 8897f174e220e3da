package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.Saying;
import dev.authendpoints.testkit.SecurityKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How no signature but the right one opens a door, and none a second time. */
public abstract class PasskeyAttackStories extends PasskeyStory {
    private static final int CROWD = 16;

    /** For subclasses. */
    protected PasskeyAttackStories() {}

    @Test
    @Attack("G6")
    void what_an_honest_key_would_not_say_opens_nothing() {
        SecurityKey key = movesIn(ada);
        SecurityKey mals = movesIn(mal);
        Map<String, UnaryOperator<Saying>> lies = lies(mals);
        lies.put("another name in one place", saying -> saying.calledToo(mals.id()));
        lies.put(
                "an unknown name", saying -> saying.called(SecurityKey.onARing().id()));
        lies.put("another account's name", saying -> saying.called(mals.id()));
        lies.put(
                "another account's name and signature",
                saying -> saying.called(mals.id()).signedBy(mals));
        lies.put("another account's user", saying -> saying.by(mals.userHandle()));
        lies.put("another key's signature", saying -> saying.signedBy(mals));
        lies.put("a garbled signature", Saying::garbled);
        lies.put("a passkey that could not be copied before", Saying::turned);
        List<String> believed = new ArrayList<>();
        lies.forEach((lie, told) -> {
            Reply begun = ada.beginsLogin(PASSKEY).expectOk();
            Saying saying = told.apply(key.signing(begun));
            if (ada.confirms(saying.text()).ok()) {
                believed.add(lie);
            }
            ada.logsIn(key).expectOk(); // it takes the failures in a row back
        });
        assertThat(believed).isEmpty();
    }

    @Test
    @Attack("G6")
    void what_an_honest_key_would_not_say_enables_nothing() {
        ada.movesIn().signsIn().expectOk();
        List<String> believed = new ArrayList<>();
        lies(SecurityKey.onARing()).forEach((lie, told) -> {
            minutesPass(61); // whatever failed before, this is compared
            ada.signsIn().expectOk();
            Reply begun = ada.beginsToEnable(PASSKEY).expectOk();
            Saying saying = told.apply(SecurityKey.onARing().making(begun));
            if (ada.confirmsEnabling(PASSKEY, saying.text()).ok()) {
                believed.add(lie);
            }
        });
        assertThat(believed).isEmpty();
        minutesPass(61);
        ada.signsIn().expectOk();
        ada.enables(SecurityKey.onARing()).expectOk();
    }

    @Test
    @Attack("B10")
    void anothers_passkey_opens_no_login_of_mine_and_still_one_of_theirs() {
        SecurityKey adas = movesIn(ada);
        SecurityKey bobs = movesIn(bob);
        Reply hers = ada.beginsLogin(PASSKEY).expectOk();
        Reply his = bob.beginsLogin(PASSKEY).expectOk();
        bob.door().confirmLogin(ada.challenge(), bobs.signs(hers)).expect("invalid_token");
        bob.door()
                .confirmLogin(ada.challenge(), bobs.signing(hers).by("").text())
                .expect("invalid_token");
        bob.door()
                .confirmLogin(
                        ada.challenge(),
                        bobs.signing(hers).by(adas.userHandle()).text())
                .expect("invalid_token");
        bob.confirms(bobs.signs(his)).expectOk();
        ada.confirms(adas.signs(hers)).expectOk();
    }

    @Test
    @Attack("B1")
    void the_same_signature_opens_the_door_only_once() {
        SecurityKey key = SecurityKey.synced(ICLOUD);
        ada.movesIn().signsIn().expectOk();
        ada.enables(key).expectOk();
        String signed = key.signs(ada.beginsLogin(PASSKEY).expectOk());
        ada.confirms(signed).expectOk();
        ada.confirms(signed).expect("invalid_token");
        ada.beginsLogin(PASSKEY).expectOk();
        ada.confirms(signed).expect("invalid_token");
    }

    @Test
    @Attack("B3")
    void of_a_crowd_with_the_same_signature_one_comes_in() {
        SecurityKey key = SecurityKey.synced(ICLOUD);
        ada.movesIn().signsIn().expectOk();
        ada.enables(key).expectOk();
        String signed = key.signs(ada.beginsLogin(PASSKEY).expectOk());
        String challenge = ada.challenge();
        List<Reply> replies = Race.of(CROWD, runner -> ada.door().confirmLogin(challenge, signed));
        assertThat(replies).extracting(Reply::code).containsOnlyOnce(Reply.OK).containsOnly(Reply.OK, "invalid_token");
    }

    @Test
    @Attack("G4")
    void of_a_crowd_with_the_same_new_passkey_one_enables_it() {
        ada.movesIn().signsIn().expectOk();
        String made = SecurityKey.onARing().makes(ada.beginsToEnable(PASSKEY).expectOk());
        List<Reply> replies =
                Race.of(CROWD, runner -> ada.door().confirmEnable(ada.accessToken(), ada.email(), PASSKEY, made));
        assertThat(replies).extracting(Reply::code).containsOnlyOnce(Reply.OK).containsOnly(Reply.OK, "invalid_token");
        assertThat(ada.looksAtTheFactors().expectOk().texts("providers")).containsExactly(PASSKEY);
    }

    @Test
    void a_passkey_that_somebody_has_is_nobody_elses() {
        SecurityKey key = movesIn(ada);
        bob.movesIn().signsIn().expectOk();
        bob.enables(key).expect("invalid_token");
        assertThat(bob.looksAtTheFactors().expectOk().texts("providers")).isEmpty();
    }

    @Test
    @Attack("B8")
    void what_was_signed_for_one_purpose_is_worth_nothing_for_another() {
        SecurityKey key = movesIn(ada);
        ada.logsIn(key).expectOk();
        Reply enabling = ada.beginsToEnable(PASSKEY).expectOk();
        Reply login = ada.beginsLogin(PASSKEY).expectOk();
        String enablingChallenge = challengeOf(enabling);
        String loginChallenge = challengeOf(login);
        ada.confirms(key.signing(login).over(enablingChallenge).text()).expect("invalid_token");
        ada.confirmsEnabling(
                        PASSKEY,
                        SecurityKey.onARing()
                                .making(enabling)
                                .over(loginChallenge)
                                .text())
                .expect("invalid_token");
        ada.confirmsEnabling(PASSKEY, SecurityKey.onARing().makes(enabling)).expectOk();
    }

    @Test
    @Attack("G6")
    void a_counter_that_has_not_grown_opens_nothing_and_the_owner_is_told() {
        SecurityKey key = movesIn(ada);
        ada.logsIn(key).expectOk();
        ada.logsIn(key).expectOk();
        for (long said : new long[] {3, 2, 0}) {
            Reply begun = ada.beginsLogin(PASSKEY).expectOk();
            ada.confirms(key.signing(begun).after(said).text()).expect("invalid_token");
            ada.confirms(key.signing(begun).after(9).text()).expect("invalid_token"); // its challenge is used up
        }
        assertThat(mails(MessageKind.PASSKEY_COPIED, ada)).isEqualTo(3);
        assertThat(events(ada)).contains(AuditType.PASSKEY_COPIED);
        Reply begun = ada.beginsLogin(PASSKEY).expectOk();
        ada.confirms(key.signing(begun).after(10).text()).expectOk();
    }

    @Test
    void what_is_no_credential_costs_no_try() {
        SecurityKey key = movesIn(ada);
        Reply begun = ada.beginsLogin(PASSKEY).expectOk();
        String signed = key.signs(begun);
        for (String text : List.of(
                "",
                "123456",
                "{}",
                "[]",
                "null",
                "{",
                signed.substring(1),
                signed + "}",
                signed.replace("public-", ""))) {
            ada.confirms(text).expect("invalid_token");
        }
        ada.confirms(signed).expectOk();
    }

    @Test
    @Attack("C1")
    void five_wrong_signatures_and_the_right_one_comes_too_late() {
        SecurityKey key = movesIn(ada);
        Reply begun = ada.beginsLogin(PASSKEY).expectOk();
        for (int wrong = 0; wrong < 5; wrong++) {
            ada.confirms(key.signing(begun).garbled().text()).expect("invalid_token");
        }
        ada.confirms(key.signs(begun)).expect("invalid_token");
        ada.logsIn(key).expectOk();
    }

    /** What no key may say at either ceremony. */
    private static Map<String, UnaryOperator<Saying>> lies(SecurityKey other) {
        Map<String, UnaryOperator<Saying>> lies = new LinkedHashMap<>();
        lies.put("another site", saying -> saying.on("https://auth.example.org.evil.example"));
        lies.put("another port", saying -> saying.on("https://auth.example.org:8443"));
        lies.put("another scheme", saying -> saying.on("http://auth.example.org"));
        lies.put("a site below", saying -> saying.on("https://mallory.auth.example.org"));
        lies.put("a page inside another site's", Saying::framed);
        lies.put("another domain", saying -> saying.of("example.org"));
        lies.put("another challenge", saying -> saying.over("A".repeat(43)));
        lies.put("no challenge", saying -> saying.over(""));
        lies.put("another ceremony", saying -> saying.as("payment.get"));
        lies.put("nobody there", Saying::untouched);
        lies.put("a name that was never given", saying -> saying.called(other.id()));
        return lies;
    }

    private static String challengeOf(Reply offered) {
        return (String) Objects.requireNonNull(offered.members("publicKey").get("challenge"));
    }
}
