package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountIds;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A host names accounts as its own tables do: by numbers, by UUIDs, by texts. */
class AccountKeysTest {
    private static final String UUID_OF_ADA = "6f1d9a52-0c7e-4b1f-9d4e-3a5b8c7d6e1f";

    @ParameterizedTest
    @MethodSource("keys")
    void the_hosts_key_goes_with_ada_through_every_door(Class<?> kind, String key) {
        HttpWorld world = HttpWorld.startWith(kind);
        try {
            Person ada = world.person(People.ADA).movesInWithTwoSteps();
            ada.logsIn().expectOk();
            assertThat(me(world, ada)).isEqualTo(key);
            assertThat(claims(ada).get("sub").stringValue()).isEqualTo(key);
            assertThat(claims(ada).get("id").stringValue()).isEqualTo(key);
            ada.forgetsThePassword().expectOk();
            ada.resetsThePassword("a quite different sentence").expectOk();
        } finally {
            world.stop();
        }
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.of(Numbers.class, "1001"),
                Arguments.of(Uuids.class, UUID_OF_ADA),
                Arguments.of(Texts.class, "member:ada@7"));
    }

    @Test
    void the_same_key_twice_is_a_fault_and_not_a_taken_name() {
        HttpWorld world = HttpWorld.startWith(Texts.class);
        try {
            world.person(People.ADA).registers().expectOk();
            world.person(People.ADA).registers().expect("internal_error");
            world.person(People.BOB).registers().expect("internal_error");
            assertThat(world.bean(JdbcClient.class)
                            .sql("SELECT COUNT(*) FROM ae_account")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        } finally {
            world.stop();
        }
    }

    @Test
    void a_key_that_is_no_printable_text_is_refused_at_once() {
        assertThatThrownBy(() -> new AccountId("member 7")).hasMessageContaining("printable");
        assertThat(AccountId.of(Long.MIN_VALUE).value()).isEqualTo("-9223372036854775808");
    }

    private static String me(HttpWorld world, Person person) {
        return new Http(world.url(), Map.of())
                .as(person.accessToken())
                .get("/users/me")
                .text("id");
    }

    private static JsonNode claims(Person person) {
        String payload = person.accessToken().split("\\.")[1];
        return JsonMapper.shared().readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    /** Keys from a sequence of the host's own database. */
    static final class Numbers {
        @Bean
        AccountIds numbers(JdbcClient client) {
            client.sql("CREATE SEQUENCE member_id START WITH 1001").update();
            return () -> AccountId.of(client.sql("SELECT NEXT VALUE FOR member_id")
                    .query(Long.class)
                    .single());
        }
    }

    /** Keys that are UUIDs. */
    static final class Uuids {
        @Bean
        AccountIds uuids() {
            AtomicLong next = new AtomicLong(UUID.fromString(UUID_OF_ADA).getLeastSignificantBits());
            long most = UUID.fromString(UUID_OF_ADA).getMostSignificantBits();
            return () -> AccountId.of(new UUID(most, next.getAndIncrement()));
        }
    }

    /** Keys that are texts, and always the same one. */
    static final class Texts {
        @Bean
        AccountIds texts() {
            return () -> new AccountId("member:ada@7");
        }
    }
}
