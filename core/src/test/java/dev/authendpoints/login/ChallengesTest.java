package dev.authendpoints.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.TestKeys;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengesTest {
    private final Challenges challenges = challenges();

    @Test
    void a_challenge_names_the_login_it_was_made_for() {
        ChallengeId id = challenges.fresh();
        assertThat(challenges.read(challenges.challenge(id).reveal())).contains(id);
        assertThat(id).hasToString("ChallengeId[hidden]");
    }

    @Test
    void no_challenge_comes_twice() {
        assertThat(Stream.generate(
                                () -> challenges.challenge(challenges.fresh()).reveal())
                        .limit(1000))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("[A-Za-z0-9_-]{44}"));
    }

    @Test
    void a_challenge_with_any_character_changed_was_never_issued() {
        String text = challenges.challenge(challenges.fresh()).reveal();
        for (int i = 0; i < text.length(); i++) {
            for (char other : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
                String mutant = text.substring(0, i) + other + text.substring(i + 1);
                assertThat(challenges.read(mutant).isPresent()).isEqualTo(mutant.equals(text));
            }
        }
    }

    @Test
    void a_challenge_that_is_cut_or_lengthened_was_never_issued() {
        String text = challenges.challenge(challenges.fresh()).reveal();
        assertThat(challenges.read(text.substring(1))).isEmpty();
        assertThat(challenges.read(text.substring(0, 43))).isEmpty();
        assertThat(challenges.read(text + "A")).isEmpty();
        assertThat(challenges.read(text + "=")).isEmpty();
        assertThat(challenges.read(" " + text)).isEmpty();
        assertThat(challenges.read(text + "\n")).isEmpty();
    }

    @Test
    void a_challenge_of_another_installation_was_never_issued_here() {
        Challenges other = challenges();
        assertThat(challenges.read(other.challenge(other.fresh()).reveal())).isEmpty();
    }

    @Test
    void two_challenges_do_not_mix() {
        String one = challenges.challenge(challenges.fresh()).reveal();
        String other = challenges.challenge(challenges.fresh()).reveal();
        assertThat(challenges.read(one.substring(0, 22) + other.substring(22))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "null",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ"
            })
    void what_is_no_challenge_was_never_issued(String text) {
        assertThat(challenges.read(text)).isEmpty();
    }

    @Test
    void a_login_stays_open_for_ten_minutes_at_the_most() {
        assertThat(new LoginPolicy(Duration.ofMinutes(10), true).life()).isEqualTo(Duration.ofMinutes(10));
        for (Duration life : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(601)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new LoginPolicy(life, false));
        }
    }

    private static Challenges challenges() {
        return new Challenges(TestKeys.ring().hasher(TestKeys.NOW), Dice.secure());
    }
}
