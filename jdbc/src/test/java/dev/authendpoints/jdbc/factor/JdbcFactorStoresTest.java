package dev.authendpoints.jdbc.factor;

import static dev.authendpoints.jdbc.People.NOON;
import static dev.authendpoints.jdbc.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.factor.EnrolledFactor;
import dev.authendpoints.factor.Enrolment;
import dev.authendpoints.factor.EnrolmentStore;
import dev.authendpoints.factor.FactorStore;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.jdbc.account.JdbcAccountStore;
import dev.authendpoints.session.SessionId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@MethodSource("dev.authendpoints.jdbc.Databases#all")
class JdbcFactorStoresTest {
    private static final Instant END = NOON.plusSeconds(600);
    private static final FactorType SHOUTED = new FactorType("EMAIL");

    private final FactorStore factors;
    private final EnrolmentStore enrolments;
    private final Account ada = person("ada");

    JdbcFactorStoresTest(DataSource dataSource) {
        JdbcClient client = JdbcClient.create(dataSource);
        factors = new JdbcFactorStore(client);
        enrolments = new JdbcEnrolmentStore(client);
        new JdbcAccountStore(client).add(ada);
    }

    @Test
    void factors_of_one_instant_are_listed_in_the_order_in_which_they_were_enabled() {
        IntStream.range(0, 9).forEach(i -> factors.add(factor("f" + i, Optional.empty())));
        assertThat(factors.of(ada.id()))
                .extracting(EnrolledFactor::label)
                .containsExactly("f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8");
    }

    @Test
    void a_use_is_remembered_for_a_kind_in_any_case() {
        factors.add(factor("never", Optional.empty()));
        factors.add(factor("before", Optional.of(NOON)));
        assertThat(factors.of(ada.id()))
                .containsExactly(factor("never", Optional.empty()), factor("before", Optional.of(NOON)));
        factors.used(ada.id(), SHOUTED, END);
        assertThat(factors.of(ada.id())).extracting(EnrolledFactor::lastUsedAt).containsOnly(Optional.of(END));
    }

    @Test
    void an_enrolment_takes_the_place_of_an_earlier_one_of_its_kind_in_any_case() {
        Enrolment first = enrolment("first", FactorType.EMAIL);
        enrolments.replace(first);
        assertThat(enrolments.pending(ada.id(), SHOUTED, NOON)).contains(first);
        Enrolment second = enrolment("second", SHOUTED);
        enrolments.replace(second);
        assertThat(enrolments.pending(ada.id(), FactorType.EMAIL, NOON)).contains(second);
        assertThat(enrolments.complete(first.id(), NOON)).isFalse();
        assertThat(enrolments.complete(second.id(), NOON)).isTrue();
        assertThat(enrolments.pending(ada.id(), FactorType.EMAIL, NOON)).isEmpty();
    }

    private EnrolledFactor factor(String name, Optional<Instant> lastUsedAt) {
        return new EnrolledFactor(name + "-" + ada.id(), ada.id(), FactorType.EMAIL, name, NOON, lastUsedAt, false);
    }

    private Enrolment enrolment(String name, FactorType type) {
        return new Enrolment(
                name + "-" + ada.id(),
                ada.id(),
                type,
                new SessionId("session"),
                0,
                NOON,
                END,
                Optional.empty(),
                Optional.empty());
    }
}
