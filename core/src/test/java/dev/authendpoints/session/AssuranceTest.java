package dev.authendpoints.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssuranceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "pwd, aal1, false",
        "pwd email, aal1, true",
        "pwd sms, aal1, true",
        "pwd otp, aal2, true",
        "pwd recovery, aal2, true",
        "pwd hwk, aal2, true",
        "pwd swk, aal2, true",
        "otp, aal1, false",
        "email, aal1, false",
    })
    void what_proofs_are_worth_is_said_honestly(String amr, String acr, boolean twoKinds) {
        Session session = session(List.of(amr.split(" ", -1)));
        assertThat(session.acr()).isEqualTo(acr);
        assertThat(Assurance.twoKinds(session.amr())).isEqualTo(twoKinds);
    }

    @Test
    void proofs_are_fresh_for_ten_minutes() {
        Session password = session(List.of("pwd"));
        Duration window = Freshness.WINDOW;
        assertThat(window).isEqualTo(Duration.ofMinutes(10));
        assertThat(Freshness.suffices(
                        password,
                        Freshness.Needed.LOGIN,
                        Purpose.FACTORS,
                        NOW.plus(window).minusNanos(1000)))
                .isTrue();
        assertThat(Freshness.suffices(password, Freshness.Needed.LOGIN, Purpose.FACTORS, NOW.plus(window)))
                .isFalse();
    }

    @Test
    void an_account_with_a_second_factor_asks_for_two_kinds() {
        assertThat(Freshness.suffices(session(List.of("pwd")), Freshness.Needed.TWO_KINDS, Purpose.FACTORS, NOW))
                .isFalse();
        assertThat(Freshness.suffices(
                        session(List.of("pwd", "email")), Freshness.Needed.TWO_KINDS, Purpose.FACTORS, NOW))
                .isTrue();
    }

    @Test
    void a_weaker_factor_does_not_change_an_account_that_has_a_stronger_one() {
        assertThat(Freshness.suffices(session(List.of("pwd", "email")), Freshness.Needed.STRONG, Purpose.FACTORS, NOW))
                .isFalse();
        assertThat(Freshness.suffices(session(List.of("pwd", "otp")), Freshness.Needed.STRONG, Purpose.FACTORS, NOW))
                .isTrue();
        assertThat(Freshness.suffices(
                        session(List.of("pwd", "recovery")), Freshness.Needed.STRONG, Purpose.FACTORS, NOW))
                .isTrue();
    }

    private static Session session(List<String> amr) {
        return new Session(new SessionId("1"), new AccountId("1"), 0, NOW, amr, NOW.plus(Duration.ofDays(30)));
    }
}
