package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.limit.TryKind;
import dev.authendpoints.limit.TryState;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Door;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Repetitions;
import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Browsers in which somebody has completed a login have tries of their own at the password: a flood keeps no owner out. */
public abstract class BrowserStories extends Story {
    private static final String WRONG = "a guess of mine";
    private static final String REFUSED = "invalid_credentials";
    private static final String WANTED = "another sentence altogether";

    /** For subclasses. */
    protected BrowserStories() {}

    @Test
    @Attack("D1")
    void ten_thousand_wrong_passwords_from_fifty_networks_do_not_reach_a_known_browser() {
        ada.movesInWithTwoSteps();
        ada.logsIn().expectOk();
        ada.keepsTheMarker();
        List<Door> networks = IntStream.range(0, 50)
                .mapToObj(network -> world.door("198.51.100." + network))
                .toList();
        int guesses = Repetitions.of(10_000);
        Duration between = Duration.ofHours(1).dividedBy(guesses);
        for (int guess = 0; guess < guesses; guess++) {
            networks.get(guess % 50).signIn("ada", WRONG).expect(REFUSED);
            world.timePasses(between);
            if (guess == guesses / 3) {
                ada.onAnotherDevice().beginsLogin().expect(REFUSED);
                ada.logsIn().expectOk();
            }
            if (guess == 2 * guesses / 3) {
                Person fresh = ada.onAnotherDevice();
                fresh.forgetsThePassword().expectOk();
                fresh.resetsThePassword(WANTED).expectOk();
                fresh.keepsTheMarker().logsIn().expectOk();
            }
        }
    }

    @Test
    @Attack("D1")
    void a_password_that_a_hundred_failures_stopped_still_opens_to_a_known_browser() {
        ada.movesIn();
        ada.signsIn().expectOk();
        ada.keepsTheMarker();
        for (int round = 0; round < 10; round++) {
            guesses(mal.door(), 10);
            minutesPass(60);
        }
        ada.onAnotherDevice().signsIn().expect(REFUSED);
        ada.signsIn().expectOk();
    }

    @Test
    void a_marker_stands_in_for_nothing() {
        ada.movesInWithTwoSteps();
        ada.logsIn().expectOk();
        ada.keepsTheMarker();
        ada.door().signIn(ada.username(), WRONG).expect(REFUSED);
        ada.signsIn().expect("two_step_verification_required");
        ada.signsInShowing(ada.marker()).expect("two_step_verification_required");
        ada.door().refresh(ada.marker()).expect("invalid_token");
        ada.door().verify(ada.marker()).expect(Reply.UNAUTHENTICATED);
    }

    @Test
    @Attack({"D1", "C13"})
    void whoever_has_copied_a_marker_has_ten_tries_by_it_and_then_everybodys() {
        ada.movesIn();
        ada.signsIn().expectOk();
        Door thief = mal.door().showing(ada.marker());
        guesses(thief, 20);
        assertThat(failures(TryKind.BROWSER)).isEqualTo(10);
        assertThat(failures(TryKind.PASSWORD)).isEqualTo(10);
        thief.signIn(ada.username(), ada.password()).expect(REFUSED);
        minutesPass(15);
        guesses(thief, 10);
        assertThat(failures(TryKind.BROWSER)).isEqualTo(10);
        assertThat(failures(TryKind.PASSWORD)).isEqualTo(20);
    }

    @Test
    @Attack({"D1", "C13"})
    void markers_hoarded_with_an_old_password_guess_no_new_one() {
        ada.movesIn();
        List<Door> hoard = IntStream.range(0, 3)
                .mapToObj(nth -> mal.door()
                        .signIn(ada.username(), ada.password())
                        .expectOk()
                        .text("marker"))
                .map(marker -> mal.door().showing(marker))
                .toList();
        ada.forgetsThePassword().expectOk();
        ada.resetsThePassword(WANTED).expectOk();
        ada.keepsTheMarker();
        hoard.forEach(door -> guesses(door, 10));
        assertThat(failures(TryKind.BROWSER)).isZero();
        assertThat(failures(TryKind.PASSWORD)).isEqualTo(10);
        hoard.get(0).signIn(ada.username(), WANTED).expect(REFUSED);
        ada.signsIn().expectOk();
    }

    @Test
    @Attack("D1")
    void a_browser_in_which_the_password_is_changed_stays_known_and_no_other_does() {
        ada.movesIn();
        ada.signsIn().expectOk();
        Person laptop = ada.onAnotherDevice();
        laptop.signsIn().expectOk();
        ada.changesThePassword(WANTED).expectOk();
        guesses(mal.door(), 10);
        ada.door().showing(laptop.marker()).signIn(ada.username(), WANTED).expect(REFUSED);
        ada.keepsTheMarker().signsIn().expectOk();
    }

    @Test
    void failures_in_a_known_browser_are_its_own_and_end_with_the_next_login() {
        ada.movesIn();
        ada.signsIn().expectOk();
        ada.keepsTheMarker();
        guesses(ada.door(), 9);
        assertThat(failures(TryKind.PASSWORD)).isZero();
        ada.signsIn().expectOk();
        assertThat(failures(TryKind.BROWSER)).isZero();
        guesses(ada.door(), 9);
        ada.signsIn().expectOk();
    }

    @Test
    @Attack({"C13", "F12"})
    void anothers_marker_and_one_that_nobody_made_are_as_good_as_none() {
        ada.movesIn();
        ada.signsIn().expectOk();
        mal.movesIn();
        mal.signsIn().expectOk();
        guesses(mal.door().showing(mal.marker()), 10);
        String made = ada.marker();
        for (String shown : List.of(
                mal.marker(),
                "",
                "x",
                made + "A",
                made.substring(0, 22) + "99999" + made.substring(27),
                mal.marker().substring(0, 22) + made.substring(22))) {
            mal.door().showing(shown).signIn(ada.username(), ada.password()).expect(REFUSED);
        }
        assertThat(failures(TryKind.BROWSER)).isZero();
        ada.keepsTheMarker().signsIn().expectOk();
    }

    @Test
    void a_browser_is_known_for_180_days_from_its_last_login() {
        ada.movesIn();
        ada.signsIn().expectOk();
        ada.keepsTheMarker();
        daysPass(179);
        Person other = ada.from("192.0.2.10").keepsTheMarker();
        guesses(mal.door(), 10);
        ada.signsIn().expectOk();
        ada.keepsTheMarker();
        daysPass(1);
        guesses(mal.door(), 10);
        other.signsIn().expect(REFUSED);
        ada.signsIn().expectOk();
    }

    @Test
    @Attack("D1")
    void of_sixteen_guesses_at_once_in_a_known_browser_ten_are_its_own() {
        ada.movesIn();
        ada.signsIn().expectOk();
        Door thief = mal.door().showing(ada.marker());
        List<Reply> replies = Race.of(16, runner -> thief.signIn(ada.username(), WRONG));
        assertThat(replies).extracting(Reply::code).containsOnly(REFUSED);
        assertThat(failures(TryKind.BROWSER)).isEqualTo(10);
        assertThat(failures(TryKind.PASSWORD)).isEqualTo(6);
    }

    private void guesses(Door door, int times) {
        IntStream.range(0, times)
                .forEach(nth -> door.signIn(ada.username(), WRONG).expect(REFUSED));
    }

    /** How many failures count against ada, of a kind. */
    private int failures(TryKind kind) {
        return world
                .backend()
                .transactions()
                .run(() -> world.backend().stores().tries().states(account(ada)))
                .entrySet()
                .stream()
                .filter(state -> state.getKey().kind() == kind)
                .map(java.util.Map.Entry::getValue)
                .mapToInt(TryState::failures)
                .sum();
    }
}
