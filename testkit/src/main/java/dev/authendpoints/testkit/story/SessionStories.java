package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where somebody is signed in, and how they sign out there. */
public abstract class SessionStories extends Story {
    private static final String WANTED = "another sentence altogether";

    /** For subclasses. */
    protected SessionStories() {}

    @Test
    void whoever_is_signed_in_twice_sees_both_and_which_is_this_one() {
        ada.movesIn().signsIn().expectOk();
        secondsPass(1);
        Person phone = ada.onAnotherDevice();
        phone.signsIn().expectOk();
        Reply seen = ada.looksAtTheSessions().expectOk();
        assertThat(seen.texts("ids")).hasSize(2).last().isEqualTo(seen.text("current"));
        assertThat(phone.looksAtTheSessions().text("current"))
                .isEqualTo(seen.texts("ids").get(0));
    }

    @Test
    void one_session_is_ended_and_the_others_live_on() {
        List<Person> devices = adaOn(3);
        String lost = devices.get(1).looksAtTheSessions().text("current");
        devices.get(0).endsSession(lost).expectOk();
        out(devices.get(1));
        in(devices.get(0));
        in(devices.get(2));
        devices.get(0).endsSession(lost).expect("not_found");
        assertThat(devices.get(0).looksAtTheSessions().texts("ids")).hasSize(2).doesNotContain(lost);
    }

    @Test
    void this_session_is_ended_like_any_other() {
        ada.movesIn().signsIn().expectOk();
        ada.endsSession(ada.looksAtTheSessions().text("current")).expectOk();
        out(ada);
    }

    @Test
    @Attack("G5")
    void nobody_sees_or_ends_anothers_session() {
        ada.movesIn().signsIn().expectOk();
        mal.movesIn().signsIn().expectOk();
        String hers = ada.looksAtTheSessions().text("current");
        assertThat(mal.looksAtTheSessions().texts("ids")).doesNotContain(hers);
        assertThat(mal.endsSession(hers))
                .isEqualTo(mal.endsSession("AAAAAAAAAAAAAAAAAAAAAA"))
                .isEqualTo(Reply.of("not_found"));
        mal.endsOtherSessions().expectOk();
        in(ada);
    }

    @Test
    @Attack("F13")
    void of_ten_sessions_nine_are_ended_at_once() {
        List<Person> devices = adaOn(10);
        devices.get(0).endsOtherSessions().expectOk();
        in(devices.get(0));
        devices.subList(1, 10).forEach(SessionStories::out);
        assertThat(devices.get(0).looksAtTheSessions().texts("ids")).hasSize(1);
        devices.get(0).endsOtherSessions().expectOk();
    }

    @Test
    @Attack("F13")
    void of_ten_sessions_all_are_ended_this_one_too() {
        List<Person> devices = adaOn(10);
        mal.movesIn();
        mal.signsIn().expectOk();
        devices.get(0).door().endAllSessions(devices.get(0).accessToken()).expectOk();
        devices.forEach(SessionStories::out);
        in(mal);
    }

    @Test
    @Attack("F1")
    void a_new_password_ends_the_four_other_sessions() {
        List<Person> devices = adaOn(5);
        devices.get(0).changesThePassword(WANTED).expectOk();
        in(devices.get(0));
        devices.subList(1, 5).forEach(SessionStories::out);
        assertThat(devices.get(0).looksAtTheSessions().texts("ids")).hasSize(1);
    }

    @Test
    @Attack("F2")
    void a_reset_password_ends_all_five_sessions() {
        List<Person> devices = adaOn(5);
        ada.forgetsThePassword().expectOk();
        ada.resetsThePassword(WANTED).expectOk();
        devices.forEach(SessionStories::out);
    }

    @Test
    void a_hundred_and_first_session_ends_the_oldest() {
        List<Person> devices = adaOn(1);
        secondsPass(1);
        List<Person> newer = Stream.generate(ada::onAnotherDevice).limit(99).toList();
        newer.forEach(device -> device.signsIn().expectOk());
        in(devices.get(0));
        secondsPass(1);
        Person latest = ada.onAnotherDevice();
        latest.signsIn().expectOk();
        out(devices.get(0));
        newer.forEach(device -> device.looksAround().expectOk());
        assertThat(latest.looksAtTheSessions().texts("ids")).hasSize(100);
    }

    @Test
    void of_sixteen_who_end_one_session_one_does() {
        List<Person> devices = adaOn(2);
        String lost = devices.get(1).looksAtTheSessions().text("current");
        List<Reply> replies = Race.of(16, runner -> devices.get(0).endsSession(lost));
        assertThat(replies).extracting(Reply::code).containsOnlyOnce(Reply.OK).containsOnly(Reply.OK, "not_found");
    }

    @Test
    @Attack("F5")
    void a_used_token_is_known_as_long_as_its_session_lives() {
        ada.movesIn().signsIn().expectOk();
        String stolen = ada.refreshToken();
        ada.refreshes().expectOk();
        daysPass(10);
        ada.refreshes().expectOk();
        daysPass(10);
        mal.door().refresh(stolen).expect("invalid_token");
        out(ada);
    }

    private List<Person> adaOn(int devices) {
        ada.movesIn();
        List<Person> all = Stream.generate(ada::onAnotherDevice).limit(devices).toList();
        all.forEach(device -> device.signsIn().expectOk());
        return all;
    }

    private static void in(Person person) {
        person.looksAround().expectOk();
        person.refreshes().expectOk();
    }

    private static void out(Person person) {
        person.looksAround().expect(Reply.UNAUTHENTICATED);
        person.refreshes().expect("invalid_token");
    }
}
