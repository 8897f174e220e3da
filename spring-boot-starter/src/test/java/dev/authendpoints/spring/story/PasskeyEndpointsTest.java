package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.factor.passkey.AttestationTrust;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Maker;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.SecurityKey;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What passkeys are over HTTP, beside the stories. */
class PasskeyEndpointsTest {
    private static final String ICLOUD = "fbfc3007-154e-4ecc-8c0b-6e020557d7bd";
    private static final String MODEL = "d0c0ffee-0000-4000-8000-000000000001";
    private static final Maker MAKER = Maker.of(MODEL);
    private final HttpWorld world = Hosts.onH2();

    @Test
    void a_page_reads_all_that_password_managers_are_told() {
        Person ada = world.person(People.ADA).movesIn();
        ada.signsIn().expectOk();
        assertThat(passkeys(ada).has("userHandle")).isFalse();
        SecurityKey key = SecurityKey.synced(ICLOUD);
        ada.makesAPasskey(key).expectOk();
        ada.signsInWith(key).expectOk();
        JsonNode answer = passkeys(ada);
        assertThat(answer.get("rpId").stringValue()).isEqualTo("auth.example.org");
        assertThat(answer.get("userHandle").stringValue()).isEqualTo(key.userHandle());
        JsonNode only = answer.at("/passkeys/0");
        assertThat(answer.get("passkeys")).hasSize(1);
        assertThat(only.get("credentialId").stringValue()).isEqualTo(key.id());
        assertThat(only.get("label").stringValue()).isEqualTo("Apple Passwords");
        assertThat(only.get("aaguid").stringValue()).isEqualTo(ICLOUD);
        assertThat(only.get("backupEligible").booleanValue()).isTrue();
        assertThat(only.get("backedUp").booleanValue()).isTrue();
        assertThat(only.get("lastUsedAt").stringValue()).isEqualTo(world.now().toString());
        assertThat(only.get("transports")).hasSize(2);
    }

    @Test
    void a_passkey_is_renamed_and_removed_and_no_other_factor_is() {
        Person ada = world.person(People.ADA).movesIn();
        ada.signsIn().expectOk();
        SecurityKey key = SecurityKey.synced(ICLOUD);
        ada.makesAPasskey(key).expectOk();
        ada.signsInWith(key).expectOk();
        ada.enablesAnAuthenticator();
        ada.signsInWith(key).expectOk();
        String id = passkeys(ada).at("/passkeys/0/id").stringValue();
        String other = ada.looksAtTheFactors().expectOk().texts("ids").get(1);
        Http http = http().as(ada.accessToken());
        http.patch("/users/passkeys/" + id, Map.of("label", "Blue")).expectOk();
        assertThat(passkeys(ada).at("/passkeys/0/label").stringValue()).isEqualTo("Blue");
        http.patch("/users/passkeys/" + other, Map.of("label", "Blue")).expect("not_found");
        http.delete("/users/passkeys/" + other).expect("not_found");
        http.delete("/users/passkeys/" + id).expectOk();
        assertThat(passkeys(ada).get("passkeys")).isEmpty();
    }

    @Test
    @Attack("G5")
    void anothers_passkey_is_as_good_as_none() {
        Person ada = world.person(People.ADA).movesIn();
        ada.signsIn().expectOk();
        ada.makesAPasskey(SecurityKey.synced(ICLOUD)).expectOk();
        String id = passkeys(ada).at("/passkeys/0/id").stringValue();
        Person mal = world.person(People.MAL).movesIn();
        mal.signsIn().expectOk();
        http().as(mal.accessToken()).delete("/users/passkeys/" + id).expect("not_found");
        assertThat(passkeys(ada).get("passkeys")).hasSize(1);
    }

    @Test
    void both_steps_take_the_credential_as_an_object_and_exactly_one_answer() {
        Person ada = world.person(People.ADA).movesIn();
        ada.signsIn().expectOk();
        SecurityKey key = SecurityKey.onARing();
        Reply begun = ada.beginsToEnable("Passkey").expectOk();
        Map<String, Object> confirmation = Map.of(
                "email",
                ada.email(),
                "provider",
                "Passkey",
                "credential",
                JsonMapper.shared().readTree(key.makes(begun)));
        http().as(ada.accessToken())
                .post("/users/enable_2fa_confirm", confirmation)
                .expectOk();
        Reply opened = ada.beginsLogin("Passkey").expectOk();
        JsonNode signed = JsonMapper.shared().readTree(key.signs(opened));
        String path = "/users/two_step_verification_confirm";
        assertThat(http().post(path, Map.of("challenge", ada.challenge(), "credential", signed, "token", "x"))
                        .expect("validation_failed")
                        .texts("errors"))
                .containsExactly("credential:ambiguous");
        assertThat(http().post(path, Map.of("challenge", ada.challenge(), "credential", "x"))
                        .expect("validation_failed")
                        .texts("errors"))
                .containsExactly("credential:wrong_type");
        http().post(path, Map.of("challenge", ada.challenge(), "credential", signed))
                .expectOk();
    }

    @Test
    void where_one_passkey_does_not_suffice_there_is_nothing_to_sign_in_with() {
        HttpWorld strict = start("strict", "--authendpoints.passkey.passwordless=false");
        try {
            Person ada = strict.person(People.ADA).movesIn();
            ada.signsIn().expectOk();
            SecurityKey key = SecurityKey.synced(ICLOUD);
            ada.makesAPasskey(key).expectOk();
            ada.door().passwordlessOptions().expect("not_found");
            ada.door().passwordlessLogin("{}").expect("not_found");
            ada.logsIn(key).expectOk();
        } finally {
            strict.stop();
        }
    }

    @Test
    void where_there_are_no_passkeys_there_is_no_such_provider() {
        HttpWorld without = start("without", "--authendpoints.passkey.enabled=false");
        try {
            Person ada = without.person(People.ADA).movesIn();
            ada.signsIn().expectOk();
            ada.beginsToEnable("Passkey").expect("unknown_provider");
            ada.door().passkeyOptions(ada.accessToken()).expect("not_found");
            ada.door().passwordlessOptions().expect("not_found");
        } finally {
            without.stop();
        }
    }

    @Test
    void password_managers_are_led_from_the_root_of_the_host() {
        HttpWorld below = start(
                "below",
                "--authendpoints.base-path=/auth",
                "--authendpoints.passkey.enroll-url=https://app.example.org/enroll",
                "--authendpoints.passkey.manage-url=https://app.example.org/manage");
        try {
            HttpResponse<String> answer =
                    Http.send(HttpRequest.newBuilder(URI.create(below.url() + "/.well-known/passkey-endpoints"))
                            .GET()
                            .build());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo("{\"enroll\":\"https://app.example.org/enroll\","
                            + "\"manage\":\"https://app.example.org/manage\"}");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=3600, public");
        } finally {
            below.stop();
        }
    }

    @Test
    void where_makers_have_to_vouch_only_passkeys_of_those_that_are_trusted_are_taken() {
        HttpWorld vouched = HttpWorld.startWith(Vouched.class, "--authendpoints.passkey.attestation=direct");
        try {
            Person ada = vouched.person(People.ADA).movesIn();
            ada.signsIn().expectOk();
            Map<String, SecurityKey> refused = Map.of(
                    "nobody vouches for it", SecurityKey.onARing(),
                    "somebody vouches for it whom nobody knows", Maker.of(MODEL).makesAKey(),
                    "nobody is trusted with its model", Maker.of(ICLOUD).makesAKey(),
                    "its certificate is for another model",
                            Maker.of(MODEL, ICLOUD).makesAKey());
            refused.forEach((why, key) -> {
                vouched.timePasses(Duration.ofMinutes(1));
                Reply begun = ada.beginsToEnable("Passkey").expectOk();
                assertThat(begun.members("publicKey")).containsEntry("attestation", "direct");
                assertThat(ada.confirmsEnabling("Passkey", key.makes(begun)).code())
                        .as(why)
                        .isEqualTo("invalid_token");
            });
            vouched.timePasses(Duration.ofMinutes(1));
            SecurityKey key = MAKER.makesAKey();
            Reply begun = ada.beginsToEnable("Passkey").expectOk();
            ada.confirmsEnabling("Passkey", key.making(begun).garbled().text()).expect("invalid_token");
            ada.enables(key).expectOk();
            ada.logsIn(key).expectOk();
        } finally {
            vouched.stop();
        }
    }

    @Test
    void origins_that_no_browser_would_take_stop_the_start() {
        for (String setting : new String[] {
            "--authendpoints.passkey.rp-id=example.com",
            "--authendpoints.passkey.origins=https://auth.example.org/page",
            "--authendpoints.passkey.origins=http://auth.example.org",
            "--authendpoints.issuer=http://localhost:8080"
        }) {
            assertThatThrownBy(() -> start("wrong", setting))
                    .as(setting)
                    .hasStackTraceContaining("authendpoints.passkey.rp-id");
        }
    }

    private Http http() {
        return new Http(world.url(), Map.of("X-Forwarded-For", "192.0.2.10"));
    }

    private JsonNode passkeys(Person who) {
        HttpResponse<String> answer = Http.send(HttpRequest.newBuilder(URI.create(world.url() + "/users/passkeys"))
                .header("Authorization", "Bearer " + who.accessToken())
                .GET()
                .build());
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpWorld start(String database, String... settings) {
        return HttpWorld.start("jdbc:h2:mem:passkeys-" + database + ";LOCK_TIMEOUT=10000", "sa", settings);
    }

    /** A host that takes the passkeys of one model. */
    static class Vouched {
        @Bean
        AttestationTrust makers() {
            return aaguid -> aaguid.toString().equals(MODEL) ? Set.of(MAKER.root()) : Set.of();
        }
    }
}
