package dev.authendpoints.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.authendpoints.session.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTokensTest {
    private static final AccessClaims CLAIMS = claims(Map.of());
    private final RecentTokens recent = new RecentTokens();

    @Test
    void a_token_is_known_by_its_whole_text_and_while_its_key_counts() {
        recent.add(RecentTokens.name("a.b.c"), "key-1", CLAIMS);
        assertThat(recent.find(RecentTokens.name("a.b.c"), "key-1"::equals)).contains(CLAIMS);
        assertThat(recent.find(RecentTokens.name("a.b.c"), "key-2"::equals)).isEmpty();
        assertThat(recent.find(RecentTokens.name("a.b.d"), key -> true)).isEmpty();
        assertThat(recent.find(RecentTokens.name("a.b.c "), key -> true)).isEmpty();
    }

    @Test
    void of_many_those_are_forgotten_that_were_not_presented_for_longest() {
        IntStream.rangeClosed(0, 2_000).forEach(i -> {
            recent.find(RecentTokens.name("0"), key -> true);
            recent.add(RecentTokens.name(String.valueOf(i)), "key-1", CLAIMS);
        });
        assertThat(recent.find(RecentTokens.name("0"), key -> true)).isPresent();
        assertThat(recent.find(RecentTokens.name("1"), key -> true)).isEmpty();
        assertThat(recent.find(RecentTokens.name("2"), key -> true)).isPresent();
    }

    @Test
    void no_reader_changes_what_the_next_one_reads() {
        List<Object> roles = new ArrayList<>(List.of("editor"));
        Map<String, Object> place = new HashMap<>(Map.of("city", "Turin"));
        AccessClaims claims = claims(Map.of("roles", roles, "place", place));
        roles.add("admin");
        place.clear();
        assertThat(claims.all())
                .containsEntry("roles", List.of("editor"))
                .containsEntry("place", Map.of("city", "Turin"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ((List<?>) Objects.requireNonNull(claims.all().get("roles"))).clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(
                        () -> ((Map<?, ?>) Objects.requireNonNull(claims.all().get("place"))).clear());
    }

    private static AccessClaims claims(Map<String, Object> all) {
        return new AccessClaims(new SessionId("session-1"), Instant.EPOCH, Instant.EPOCH, all);
    }
}
