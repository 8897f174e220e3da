package dev.authendpoints.bench.core;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured works, across two worlds: a benchmark that fails would be noticed late. */
class VisitsTest {
    private static final int MORE_THAN_ONE_WORLD = 60;

    @ParameterizedTest
    @ValueSource(strings = {"Email", "Authenticator"})
    void every_login_is_completed(String provider) {
        SecondStepBenchmark benchmark = new SecondStepBenchmark();
        benchmark.provider = provider;
        for (int login = 0; login < MORE_THAN_ONE_WORLD; login++) {
            benchmark.begin();
            benchmark.confirm();
            benchmark.signedIn();
        }
    }

    @Test
    void every_refresh_token_is_exchanged() {
        TokenBenchmark benchmark = new TokenBenchmark();
        for (int refresh = 0; refresh < MORE_THAN_ONE_WORLD; refresh++) {
            benchmark.signIn();
            benchmark.refresh();
            benchmark.done();
        }
    }

    @Test
    void the_access_token_is_good_for_a_whole_world() {
        TokenBenchmark benchmark = new TokenBenchmark();
        for (int shown = 0; shown < MORE_THAN_ONE_WORLD; shown++) {
            benchmark.signIn();
            benchmark.verify();
            benchmark.done();
        }
    }
}
