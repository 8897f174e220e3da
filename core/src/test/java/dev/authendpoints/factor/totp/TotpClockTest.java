package dev.authendpoints.factor.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpClockTest {
    private static final int FURTHEST = 20;

    @Test
    void a_clock_is_followed_where_two_codes_in_a_row_say_so() {
        TotpClock once = TotpClock.RIGHT.follow(100, -1, FURTHEST);
        assertThat(once).isEqualTo(new TotpClock(100, 0, -1));
        assertThat(once.follow(200, -1, FURTHEST)).isEqualTo(new TotpClock(200, -1, -1));
        assertThat(once.follow(200, 0, FURTHEST).follow(300, -1, FURTHEST).drift())
                .isZero();
        assertThat(once.follow(200, 1, FURTHEST).drift()).isZero();
    }

    @Test
    void and_back_in_the_same_way() {
        TotpClock once = new TotpClock(100, -3, -3).follow(200, -2, FURTHEST);
        assertThat(once.drift()).isEqualTo(-3);
        assertThat(once.follow(300, -2, FURTHEST).drift()).isEqualTo(-2);
    }

    @Test
    void no_clock_is_followed_for_more_than_ten_minutes() {
        TotpClock far = new TotpClock(100, 20, 20);
        assertThat(far.follow(200, 21, FURTHEST).follow(300, 21, FURTHEST).drift())
                .isEqualTo(20);
        assertThat(far.follow(200, 20, FURTHEST).drift()).isEqualTo(20);
    }

    @Test
    void two_codes_in_a_row_set_it() {
        assertThat(TotpClock.set(100, -17)).isEqualTo(new TotpClock(100, -17, -17));
    }

    @ParameterizedTest
    @CsvSource({
        "60, about 60 seconds ahead",
        "-90, about 90 seconds behind",
        "120, about 2 minutes ahead",
        "-210, about 4 minutes behind",
        "-600, about 10 minutes behind"
    })
    void its_owner_is_told_in_words(int seconds, String words) {
        ClockDrift drift = new ClockDrift(Duration.ofSeconds(seconds), seconds / 30);
        assertThat(drift.isWorthAWord()).isTrue();
        assertThat(drift.words()).isEqualTo(words);
        assertThat(drift.remarks())
                .containsEntry("clockDrift", (long) seconds)
                .hasEntrySatisfying(
                        "clockAdvice", text -> assertThat((String) text).contains(words));
    }
}
