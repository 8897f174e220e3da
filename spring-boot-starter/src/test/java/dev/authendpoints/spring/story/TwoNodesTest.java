package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Door;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Repetitions;
import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one PostgreSQL are one server. */
class TwoNodesTest {
    private static final int CROWD = 50;
    private static final String WANTED = "another sentence altogether";
    private final HttpWorld here = Hosts.onPostgres();
    private final HttpWorld there = Hosts.secondOnPostgres();
    private Person ada = here.person(People.ADA);
    private final Door otherDoor = there.door(People.ADA.home());

    @BeforeEach
    void ada_has_two_steps() {
        ada = here.person(People.ADA).movesInWithTwoSteps();
        ada.beginsLogin().expectOk();
    }

    @Test
    void step_one_here_and_step_two_there() {
        Reply signedIn =
                otherDoor.confirmLogin(ada.challenge(), ada.readsTheCode()).expectOk();
        ada.door().verify(signedIn.text("accessToken")).expectOk();
        otherDoor.verify(signedIn.text("accessToken")).expectOk();
    }

    @Test
    void step_two_there_knows_the_network_of_step_one_here() {
        otherDoor
                .confirmLoginWithoutChallenge(ada.email(), "Email", ada.readsTheCode())
                .expectOk();
    }

    @Test
    @Attack("B2")
    void one_code_opens_one_session_under_fifty_requests_to_both() {
        for (int run = 0; run < Repetitions.of(200); run++) {
            String code = ada.readsTheCode();
            long before = signedIn();
            List<Reply> replies = Race.of(CROWD, runner -> door(runner).confirmLogin(ada.challenge(), code));
            assertThat(replies)
                    .extracting(Reply::code)
                    .containsOnlyOnce(Reply.OK)
                    .containsOnly(Reply.OK, "invalid_token");
            assertThat(signedIn()).isEqualTo(before + 1);
            timePasses(Duration.ofHours(2));
            ada.beginsLogin().expectOk();
        }
    }

    @Test
    @Attack("B3")
    void one_time_step_opens_one_session_under_fifty_requests_with_two_logins_to_both() {
        Person bob = here.person(People.BOB).movesIn();
        bob.signsIn().expectOk();
        Authenticator app = bob.enablesAnAuthenticator();
        for (int run = 0; run < Repetitions.of(100); run++) {
            timePasses(Duration.ofHours(1));
            String one = bob.beginsLogin("Authenticator").expectOk().text("challenge");
            String other = bob.beginsLogin("Authenticator").expectOk().text("challenge");
            String code = app.code();
            List<Reply> replies =
                    Race.of(CROWD, runner -> door(runner).confirmLogin(runner % 4 < 2 ? one : other, code));
            assertThat(replies)
                    .extracting(Reply::code)
                    .containsOnlyOnce(Reply.OK)
                    .containsOnly(Reply.OK, "invalid_token");
        }
    }

    @Test
    @Attack("B7")
    void a_clock_is_set_by_a_code_to_one_node_and_the_next_one_to_the_other() {
        Person bob = here.person(People.BOB).movesIn();
        bob.signsIn().expectOk();
        Authenticator app = bob.enablesAnAuthenticator();
        for (int run = 0; run < 4; run++) {
            timePasses(Duration.ofHours(1));
            app.goesAhead(Duration.ofMinutes(run % 2 == 0 ? 5 : -5));
            String challenge = bob.beginsLogin("Authenticator").expectOk().text("challenge");
            door(run).confirmLogin(challenge, app.code()).expect("invalid_token");
            door(run + 1).confirmLogin(challenge, app.code(1)).expectOk();
        }
    }

    @Test
    @Attack("C2")
    void five_tries_are_five_on_both_together() {
        int crowd = Repetitions.of(500);
        for (int run = 0; run < Repetitions.of(100); run++) {
            int right = Integer.parseInt(ada.readsTheCode());
            List<Reply> replies =
                    Race.of(crowd, runner -> door(runner).confirmLogin(ada.challenge(), other(right, runner)));
            long open = replies.stream().filter(Reply::ok).count();
            assertThat(open).isLessThanOrEqualTo(1);
            assertThat(triesOfTheNewestLogin()).isLessThanOrEqualTo(5);
            assertThat(open == 1 || triesOfTheNewestLogin() == 5).isTrue();
            otherDoor.confirmLogin(ada.challenge(), other(right, 0)).expect("invalid_token");
            timePasses(Duration.ofHours(2));
            if (run % 10 == 9) { // a hundred in a row would stop the factor
                ada.beginsLogin().expectOk();
                ada.confirms(ada.readsTheCode()).expectOk();
            }
            ada.beginsLogin().expectOk();
        }
    }

    @Test
    @Attack("C7")
    void ten_wrong_codes_are_ten_on_both_together_and_both_wait() {
        for (int guess = 0; guess < 9; guess++) {
            if (guess % 4 == 0) {
                ada.beginsLogin().expectOk();
            }
            int right = Integer.parseInt(ada.readsTheCode());
            door(guess).confirmLogin(ada.challenge(), other(right, guess + 1)).expect("invalid_token");
        }
        String right = ada.readsTheCode();
        Race.of(
                CROWD,
                runner -> door(runner).confirmLogin(ada.challenge(), other(Integer.parseInt(right), runner + 1)));
        assertThat(otherDoor.beginLogin(ada.username(), ada.password(), "Email").fields())
                .containsEntry("sent", false);
        assertThat(ada.beginsLogin().expectOk().fields()).containsEntry("sent", false);
    }

    @Test
    @Attack("C7")
    void ten_wrong_passwords_are_ten_on_both_together() {
        List<Reply> replies = Race.of(CROWD, runner -> door(runner).signIn(ada.username(), "just any password"));
        assertThat(replies).extracting(Reply::code).containsOnly("invalid_credentials");
        for (int node = 0; node < 2; node++) {
            door(node).signIn(ada.username(), ada.password()).expect("invalid_credentials");
        }
    }

    @Test
    void what_ends_here_has_ended_there() {
        Reply signedIn =
                otherDoor.confirmLogin(ada.challenge(), ada.readsTheCode()).expectOk();
        ada.door().revoke(signedIn.text("refreshToken")).expectOk();
        otherDoor.verify(signedIn.text("accessToken")).expect("unauthenticated");
        otherDoor.refresh(signedIn.text("refreshToken")).expect("invalid_token");
    }

    @Test
    @Attack("F4")
    void one_refresh_token_has_one_successor_under_fifty_requests_to_both() {
        String token = otherDoor
                .confirmLogin(ada.challenge(), ada.readsTheCode())
                .expectOk()
                .text("refreshToken");
        for (int run = 0; run < Repetitions.of(200); run++) {
            String presented = token;
            List<Reply> replies = Race.of(CROWD, runner -> door(runner).refresh(presented));
            assertThat(replies).allMatch(Reply::ok);
            Set<String> successors =
                    replies.stream().map(reply -> reply.text("refreshToken")).collect(Collectors.toSet());
            assertThat(successors).hasSize(1);
            token = successors.iterator().next();
            timePasses(Duration.ofMinutes(1));
        }
    }

    @Test
    @Attack("F13")
    void of_ten_sessions_nine_have_ended_on_both() {
        List<Person> devices = bobOn(10);
        devices.get(0).endsOtherSessions().expectOk();
        devices.subList(1, 10).forEach(this::isOutOnBoth);
        otherDoor.verify(devices.get(0).accessToken()).expectOk();
    }

    @Test
    @Attack("F1")
    void a_new_password_here_has_ended_the_other_sessions_on_both() {
        List<Person> devices = bobOn(5);
        devices.get(0).changesThePassword(WANTED).expectOk();
        devices.subList(1, 5).forEach(this::isOutOnBoth);
        otherDoor.verify(devices.get(0).accessToken()).expectOk();
    }

    @Test
    @Attack("F2")
    void a_reset_here_has_ended_all_sessions_on_both() {
        List<Person> devices = bobOn(5);
        devices.get(0).forgetsThePassword().expectOk();
        devices.get(0).resetsThePassword(WANTED).expectOk();
        devices.forEach(this::isOutOnBoth);
    }

    @Test
    @Attack("H7")
    void of_fifty_who_register_one_name_with_both_one_has_it_and_their_addresses_are_nobodys_yet() {
        for (int run = 0; run < Repetitions.of(100); run++) {
            String name = "guest" + run;
            List<Reply> names = Race.of(
                    CROWD,
                    runner -> door(runner).register(name + "." + runner + "@example.org", cased(name, runner), WANTED));
            assertThat(names)
                    .extracting(Reply::code)
                    .containsOnlyOnce(Reply.OK)
                    .containsOnly(Reply.OK, "username_taken");
        }
        List<Reply> addresses = Race.of(
                CROWD, runner -> door(runner).register(cased("guest@example.org", runner), "visitor" + runner, WANTED));
        assertThat(addresses).extracting(Reply::code).containsOnly(Reply.OK);
        assertThat(number("SELECT COUNT(*) FROM ae_verified_email WHERE account_id NOT IN"
                        + " (SELECT id FROM ae_account WHERE username = 'ada')"))
                .isZero();
    }

    private static String cased(String text, int runner) {
        return runner % 3 == 0 ? text.toUpperCase(Locale.ROOT) : text;
    }

    private void timePasses(Duration time) {
        here.timePasses(time);
        there.timePasses(time);
    }

    private long signedIn() {
        return number("SELECT COUNT(*) FROM ae_audit_event WHERE type = 'SIGNED_IN'");
    }

    private long triesOfTheNewestLogin() {
        return number("SELECT tries FROM ae_login ORDER BY created_at DESC, nth DESC LIMIT 1");
    }

    private long number(String sql) {
        return JdbcClient.create(here.dataSource()).sql(sql).query(Long.class).single();
    }

    private List<Person> bobOn(int devices) {
        Person bob = here.person(People.BOB).movesIn();
        List<Person> all = Stream.generate(bob::onAnotherDevice).limit(devices).toList();
        all.forEach(device -> device.signsIn().expectOk());
        return all;
    }

    private void isOutOnBoth(Person device) {
        otherDoor.verify(device.accessToken()).expect("unauthenticated");
        device.looksAround().expect("unauthenticated");
        otherDoor.refresh(device.refreshToken()).expect("invalid_token");
    }

    private Door door(int runner) {
        return runner % 2 == 0 ? ada.door() : otherDoor;
    }

    private static String other(int right, int by) {
        return String.format("%06d", (right + by) % 1_000_000);
    }
}
