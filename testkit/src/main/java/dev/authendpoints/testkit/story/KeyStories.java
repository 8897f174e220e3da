package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.Stores;
import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.token.SigningKeyStore;
import dev.authendpoints.token.SigningPolicy;
import dev.authendpoints.token.StoredSigningKey;
import dev.authendpoints.token.TokenAlgorithm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Signing keys succeed one another every 90 days, and nobody is signed out by it. */
public abstract class KeyStories {
    private static final Duration LIFE = Duration.ofDays(90);
    private static final Pattern KID = Pattern.compile("\"kid\":\"([^\"]+)\"");

    private Backend backend;
    private CoreWorld world;
    private Person ada;

    /** For subclasses. */
    protected KeyStories() {}

    /**
     * Gives a database.
     *
     * @return one without rows
     */
    protected abstract Backend backend();

    @BeforeEach
    final void ada_lives_here() {
        backend = backend();
        world = CoreWorld.on(backend);
        ada = world.person(People.ADA).movesIn();
    }

    @Test
    void the_next_key_is_published_an_hour_before_it_signs() {
        ada.signsIn().expectOk();
        String first = kid();
        world.timePasses(LIFE.minusHours(1).minusSeconds(1));
        assertThat(published()).isEqualTo(1);
        world.timePasses(Duration.ofSeconds(1));
        assertThat(published()).isEqualTo(2);
        ada.signsIn().expectOk();
        assertThat(kid()).isEqualTo(first);
        world.timePasses(Duration.ofHours(1));
        ada.signsIn().expectOk();
        assertThat(kid()).isNotEqualTo(first);
    }

    @Test
    void what_a_key_signed_last_is_read_until_it_ends() {
        world.timePasses(LIFE.minusHours(1));
        assertThat(published()).isEqualTo(2);
        world.timePasses(Duration.ofHours(1).minusSeconds(1));
        ada.signsIn().expectOk();
        world.timePasses(Duration.ofMinutes(14));
        assertThat(published()).isEqualTo(2);
        ada.looksAround().expectOk();
        world.timePasses(Duration.ofHours(1));
        assertThat(published()).isEqualTo(1);
        ada.refreshes().expectOk();
        ada.looksAround().expectOk();
    }

    @Test
    void nodes_agree_on_the_next_key_and_read_each_others_tokens() {
        CoreWorld other = world.another(new SigningPolicy(TokenAlgorithm.ES256, LIFE));
        world.timePasses(LIFE);
        Race.of(Race.RUNNERS, runner -> {
            (runner % 2 == 0 ? world : other).auth().signingKeys().tend();
            return runner;
        });
        assertThat(backend.stores().signingKeys().all()).hasSize(2);
        world.timePasses(Duration.ofHours(1));
        ada.signsIn().expectOk();
        other.door(People.ADA.home()).verify(ada.accessToken()).expectOk();
    }

    @Test
    void a_node_that_has_not_seen_the_next_key_reads_it_when_it_meets_it() {
        CoreWorld late = world.another(new SigningPolicy(TokenAlgorithm.ES256, LIFE));
        world.timePasses(LIFE);
        world.auth().signingKeys().tend();
        world.timePasses(Duration.ofHours(1));
        ada.signsIn().expectOk();
        late.door(People.ADA.home()).verify(ada.accessToken()).expectOk();
    }

    @Test
    void a_flood_of_made_up_keys_is_read_for_once_in_ten_seconds() {
        AtomicInteger reads = new AtomicInteger();
        backend = backend();
        CoreWorld flooded = CoreWorld.on(counting(reads));
        Person bob = flooded.person(People.BOB).movesIn();
        bob.signsIn().expectOk();
        String[] parts = bob.accessToken().split("\\.", -1);
        String madeUp = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"ES256\",\"kid\":\"made-up\"}".getBytes(StandardCharsets.UTF_8));
        for (int round = 0; round < 2; round++) {
            flooded.timePasses(Duration.ofSeconds(11));
            int before = reads.get();
            Race.of(
                    Race.RUNNERS,
                    runner -> flooded.door(People.MAL.home())
                            .verify(madeUp + "." + parts[1] + "." + parts[2])
                            .expect(Reply.UNAUTHENTICATED));
            assertThat(reads.get() - before).isEqualTo(1);
        }
    }

    @RepeatedTest(5)
    void another_algorithm_takes_over_after_an_hour_and_reads_what_was_signed_before(RepetitionInfo which) {
        TokenAlgorithm algorithm = List.of(TokenAlgorithm.values()).get(which.getCurrentRepetition() - 1);
        CoreWorld changed = world.another(new SigningPolicy(algorithm, LIFE));
        Person adaThere = changed.person(People.ADA);
        adaThere.signsIn().expectOk();
        assertThat(header(adaThere.accessToken())).contains("\"alg\":\"ES256\"");
        world.timePasses(Duration.ofMinutes(50));
        adaThere.signsIn().expectOk();
        world.timePasses(Duration.ofMinutes(10));
        adaThere.looksAround().expectOk();
        adaThere.refreshes().expectOk();
        assertThat(header(adaThere.accessToken())).contains("\"alg\":\"" + algorithm.alg() + "\"");
        adaThere.looksAround().expectOk();
        world.door(People.ADA.home()).verify(adaThere.accessToken()).expectOk();
    }

    @Test
    void an_hmac_key_is_published_nowhere() {
        CoreWorld secret = world.another(new SigningPolicy(TokenAlgorithm.HS256, LIFE));
        AuthEndpoints auth = secret.auth();
        assertThat(backend.stores().signingKeys().all()).hasSize(2);
        assertThat(KID.matcher(auth.signingKeys().jwks()).results()).hasSize(1);
        assertThat(auth.signingKeys().jwks()).doesNotContain("\"k\"", "\"d\"", "oct");
    }

    private Backend counting(AtomicInteger reads) {
        Stores all = backend.stores();
        SigningKeyStore counting = new SigningKeyStore() {
            @Override
            public List<StoredSigningKey> all() {
                reads.incrementAndGet();
                return all.signingKeys().all();
            }

            @Override
            public void add(StoredSigningKey key) {
                all.signingKeys().add(key);
            }

            @Override
            public int removeBefore(long first) {
                return all.signingKeys().removeBefore(first);
            }
        };
        return new Backend(
                backend.transactions(),
                new Stores(
                        all.accounts(),
                        all.administrators(),
                        all.audit(),
                        all.challenges(),
                        all.devices(),
                        all.emailChanges(),
                        all.enrolments(),
                        all.factors(),
                        all.formers(),
                        all.keys(),
                        all.links(),
                        all.outbox(),
                        all.passes(),
                        all.policy(),
                        all.recoveries(),
                        all.reenrolments(),
                        all.refreshTokens(),
                        all.sends(),
                        all.separation(),
                        all.sessions(),
                        counting,
                        all.stepUps(),
                        all.tries()),
                backend.factorStores());
    }

    private String kid() {
        Matcher kid = KID.matcher(header(ada.accessToken()));
        assertThat(kid.find()).isTrue();
        return kid.group(1);
    }

    private long published() {
        world.auth().signingKeys().tend();
        return KID.matcher(world.auth().signingKeys().jwks()).results().count();
    }

    private static String header(String token) {
        return new String(
                Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
