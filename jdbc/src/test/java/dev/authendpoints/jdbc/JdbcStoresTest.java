package dev.authendpoints.jdbc;

import static dev.authendpoints.jdbc.People.NOON;
import static dev.authendpoints.jdbc.People.person;
import static dev.authendpoints.jdbc.People.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.Stores;
import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditEvent;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.link.Link;
import dev.authendpoints.link.LinkPurpose;
import dev.authendpoints.secret.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.authendpoints.jdbc.Databases#all")
class JdbcStoresTest {
    private static final Instant END = NOON.plusSeconds(600);

    private final Stores stores;

    JdbcStoresTest(DataSource dataSource) {
        stores = JdbcStores.on(dataSource);
    }

    @Test
    void events_of_one_instant_are_listed_in_the_order_in_which_they_happened() {
        AccountId ada = person("ada").id();
        for (int i = 0; i < 9; i++) {
            stores.audit().add(event(Optional.of(ada), "event" + i));
        }
        stores.audit().add(event(Optional.empty(), "of nobody"));
        assertThat(stores.audit().newest(ada, 3))
                .extracting(AuditEvent::detail)
                .containsExactly("event8", "event7", "event6");
    }

    @Test
    void events_stay_when_their_account_goes_and_its_links_go_with_it() {
        Account old = registered("old", "old@example.org", NOON.minus(Duration.ofDays(3000)));
        stores.accounts().add(old);
        stores.audit().add(event(Optional.of(old.id()), "registered"));
        Link link = link("old", old, LinkPurpose.VERIFY_EMAIL);
        stores.links().add(link);
        assertThat(stores.accounts().removeUnverified(NOON.minus(Duration.ofDays(2000))))
                .isEqualTo(1);
        assertThat(stores.links().find(link.hash(), NOON)).isEmpty();
        assertThat(stores.audit().newest(old.id(), 9)).hasSize(1);
    }

    private static AuditEvent event(Optional<AccountId> account, String detail) {
        return new AuditEvent(NOON, AuditType.REGISTERED, account, "192.0.2.1", detail);
    }

    private static Link link(String name, Account account, LinkPurpose purpose) {
        SecretHash hash = new SecretHash(name + "." + account.id());
        return new Link(hash, account.id(), purpose, account.email().key(), 0, NOON, END);
    }
}
