package dev.authendpoints.jdbc.login;

import static dev.authendpoints.jdbc.People.NOON;
import static dev.authendpoints.jdbc.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.jdbc.account.JdbcAccountStore;
import dev.authendpoints.login.ChallengeId;
import dev.authendpoints.login.ChallengeStore;
import dev.authendpoints.login.OpenLogin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@MethodSource("dev.authendpoints.jdbc.Databases#all")
class JdbcChallengeStoreTest {
    private static final Instant END = NOON.plusSeconds(600);

    private final ChallengeStore logins;
    private final Account ada = person("ada");

    JdbcChallengeStoreTest(DataSource dataSource) {
        JdbcClient client = JdbcClient.create(dataSource);
        logins = new JdbcChallengeStore(client);
        new JdbcAccountStore(client).add(ada);
    }

    @Test
    void of_logins_of_one_instant_the_last_is_the_newest() {
        IntStream.range(0, 20).forEach(i -> open("tie" + i));
        assertThat(newest()).contains(id("tie19"));
    }

    @Test
    void the_kind_of_factor_is_found_in_any_case() {
        OpenLogin login = open("kind");
        assertThat(logins.newest(ada.email().key(), new FactorType("EMAIL"), NOON))
                .contains(login);
        assertThat(logins.newest(ada.email().key(), new FactorType("Phone"), NOON))
                .isEmpty();
    }

    @Test
    void the_newest_stay_and_the_others_are_replaced() {
        List<OpenLogin> all =
                IntStream.range(0, 6).mapToObj(i -> open("many" + i)).toList();
        logins.complete(all.get(4).id(), NOON);
        logins.keepNewest(ada.id(), 2, NOON);
        assertThat(all)
                .filteredOn(login -> logins.find(login.id(), NOON).isPresent())
                .containsExactly(all.get(3), all.get(5));
        assertThat(logins.complete(all.get(0).id(), NOON)).isFalse();
    }

    private Optional<ChallengeId> newest() {
        return logins.newest(ada.email().key(), FactorType.EMAIL, NOON).map(OpenLogin::id);
    }

    private OpenLogin open(String name) {
        OpenLogin login = new OpenLogin(
                id(name), ada.id(), 0, FactorType.EMAIL, ada.email().key(), "192.0.2.1", NOON, END);
        logins.add(login);
        return login;
    }

    private ChallengeId id(String name) {
        return new ChallengeId(name + "-" + ada.id());
    }
}
