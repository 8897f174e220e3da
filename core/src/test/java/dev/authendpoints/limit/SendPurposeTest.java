package dev.authendpoints.limit;

import static dev.authendpoints.limit.SendPurpose.ADDRESS_LINKS;
import static dev.authendpoints.limit.SendPurpose.ENABLE;
import static dev.authendpoints.limit.SendPurpose.LOGIN;
import static dev.authendpoints.limit.SendPurpose.PHONE_ENABLE;
import static dev.authendpoints.limit.SendPurpose.PHONE_STEP_UP;
import static dev.authendpoints.limit.SendPurpose.REGISTER;
import static dev.authendpoints.limit.SendPurpose.RESET_PASSWORD;
import static dev.authendpoints.limit.SendPurpose.STEP_UP;
import static dev.authendpoints.limit.SendPurpose.VERIFY_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Times are seconds before now, and answers seconds after it: 0 is at once. */
class SendPurposeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00.123456Z");
    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;

    @Test
    void the_first_is_sent_at_once() {
        for (SendPurpose purpose : SendPurpose.values()) {
            assertThat(wait(purpose)).isZero();
        }
    }

    @Test
    void five_are_sent_within_five_minutes() {
        assertThat(wait(LOGIN, 40, 30, 20, 10)).isZero();
        assertThat(wait(LOGIN, 50, 40, 30, 20, 10)).isEqualTo(250);
        assertThat(wait(LOGIN, 299, 40, 30, 20, 10)).isEqualTo(1);
        assertThat(wait(LOGIN, 300, 40, 30, 20, 10)).isZero();
        assertThat(wait(ENABLE, 50, 40, 30, 20, 10)).isEqualTo(250);
    }

    @Test
    void ten_are_sent_an_hour() {
        assertThat(wait(LOGIN, every(360, 9))).isZero();
        assertThat(wait(LOGIN, every(350, 10))).isEqualTo(HOUR - 3500);
        assertThat(wait(LOGIN, every(360, 10))).isZero();
    }

    @Test
    void twenty_are_sent_a_day() {
        assertThat(wait(LOGIN, every(4000, 19))).isZero();
        assertThat(wait(LOGIN, every(4000, 20))).isEqualTo(DAY - 80_000);
        assertThat(wait(LOGIN, every(DAY / 20, 20))).isZero();
    }

    @Test
    void the_longest_wait_counts() {
        int[] sent = every(350, 10);
        sent[6] = 40;
        sent[7] = 30;
        sent[8] = 20;
        sent[9] = 10;
        sent[5] = 45;
        assertThat(wait(LOGIN, sent)).isEqualTo(255);
    }

    @Test
    void links_that_verify_an_address_are_a_minute_apart() {
        assertThat(wait(VERIFY_EMAIL, 59)).isEqualTo(1);
        assertThat(wait(VERIFY_EMAIL, 60)).isZero();
        assertThat(wait(LOGIN, 1)).isZero();
    }

    @Test
    void codes_of_step_ups_are_a_minute_apart_and_fewer_go_to_a_phone() {
        assertThat(wait(STEP_UP, 59)).isEqualTo(1);
        assertThat(wait(STEP_UP, 60)).isZero();
        assertThat(wait(STEP_UP, every(350, 10))).isEqualTo(HOUR - 3500);
        assertThat(wait(PHONE_STEP_UP, 59)).isEqualTo(1);
        assertThat(wait(PHONE_STEP_UP, every(60, 5))).isEqualTo(HOUR - 300);
        assertThat(wait(PHONE_STEP_UP, every(4000, 10))).isEqualTo(DAY - 40_000);
    }

    @Test
    void ten_codes_a_day_enable_phones() {
        assertThat(wait(PHONE_ENABLE, 4, 3, 2, 1)).isZero();
        assertThat(wait(PHONE_ENABLE, 5, 4, 3, 2, 1)).isEqualTo(295);
        assertThat(wait(PHONE_ENABLE, every(400, 10))).isEqualTo(DAY - 4000);
    }

    @Test
    void links_to_one_address_have_a_wider_budget_than_one_account_has() {
        assertThat(wait(ADDRESS_LINKS, 40, 30, 20, 10)).isZero();
        assertThat(wait(ADDRESS_LINKS, 50, 40, 30, 20, 10)).isEqualTo(250);
        assertThat(wait(ADDRESS_LINKS, every(350, 10))).isEqualTo(HOUR - 3500);
        assertThat(wait(ADDRESS_LINKS, every(900, 96))).isZero();
        assertThat(wait(REGISTER, every(900, 96))).isZero();
        assertThat(wait(REGISTER, 3, 2, 1)).isEqualTo(899);
    }

    @Test
    void strangers_cause_three_at_once_and_then_one_a_quarter_of_an_hour() {
        assertThat(wait(RESET_PASSWORD, 2, 1)).isZero();
        assertThat(wait(RESET_PASSWORD, 3, 2, 1)).isEqualTo(899);
        assertThat(wait(RESET_PASSWORD, 902, 901, 900)).isZero();
        assertThat(wait(RESET_PASSWORD, 1800, 900, 1)).isEqualTo(899);
    }

    @Test
    void strangers_never_close_the_way_back_in_for_a_day() {
        assertThat(wait(RESET_PASSWORD, every(900, 96))).isZero();
        assertThat(wait(RESET_PASSWORD, every(900, 5))).isZero();
    }

    private static long wait(SendPurpose purpose, int... secondsAgo) {
        List<Instant> earlier = new ArrayList<>();
        for (int ago : secondsAgo) {
            earlier.add(NOW.minusSeconds(ago));
        }
        Instant next = purpose.next(earlier, NOW);
        return next.isAfter(NOW) ? next.getEpochSecond() - NOW.getEpochSecond() : 0;
    }

    /** The oldest first, the youngest one period ago. */
    private static int[] every(int seconds, int count) {
        return IntStream.range(0, count).map(i -> seconds * (count - i)).toArray();
    }
}
