package dev.authendpoints.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Username;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.SessionId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {
    static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final JOSEObjectType AT_JWT = new JOSEObjectType("at+jwt");

    private final Dice dice = Dice.secure();
    private final SigningKeys keys = TestSigningKeys.fresh(TokenAlgorithm.ES256);
    private final AccessTokens tokens = tokens(keys, "https://auth.example.org", "https://api.example.org");

    @Test
    void a_token_says_who_signed_in_when_and_how() {
        AccessClaims claims = tokens.read(token(), NOW).orElseThrow();
        assertThat(claims.session()).isEqualTo(new SessionId("session-1"));
        assertThat(claims.issuedAt()).isEqualTo(NOW);
        assertThat(claims.expiresAt()).isEqualTo(NOW.plus(LIFE));
        assertThat(claims.all())
                .containsOnlyKeys(
                        "iss", "sub", "aud", "iat", "exp", "jti", "sid", "auth_time", "amr", "acr", "id", "username")
                .containsEntry("sub", "account-1")
                .containsEntry("id", "account-1")
                .containsEntry("username", "ada")
                .containsEntry("auth_time", NOW.getEpochSecond())
                .containsEntry("amr", List.of("pwd", "email"))
                .containsEntry("acr", "aal1");
    }

    // @Attack("F10")
    @Test
    void a_token_is_good_from_its_issue_to_its_end_and_not_at_it() {
        String token = token();
        assertThat(tokens.read(token, NOW.minusSeconds(6))).isEmpty();
        assertThat(tokens.read(token, NOW.minusMillis(1))).isPresent(); // another node's clock
        assertThat(tokens.read(token, NOW)).isPresent();
        assertThat(tokens.read(token, NOW.plus(LIFE).minusMillis(1))).isPresent();
        assertThat(tokens.read(token, NOW.plus(LIFE))).isEmpty();
    }

    @Test
    void a_token_that_enables_a_factor_is_of_another_type_and_for_another_audience() throws Exception {
        String enrolment = tokens.sign(caller(true), NOW).reveal();
        SignedJWT jwt = SignedJWT.parse(enrolment);
        assertThat(jwt.getHeader().getType()).isEqualTo(new JOSEObjectType("enrol+jwt"));
        assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly("https://api.example.org#enrolment");
        assertThat(tokens.read(enrolment, NOW)).isPresent();
        assertThat(tokens.read(ours(header(), new JWTClaimsSet.Builder(jwt.getJWTClaimsSet())), NOW))
                .isEmpty();
        JWSHeader other =
                new JWSHeader.Builder(header()).type(jwt.getHeader().getType()).build();
        assertThat(tokens.read(ours(other, claims()), NOW)).isEmpty();
    }

    @Test
    void our_own_key_signs_what_we_read() {
        assertThat(tokens.read(ours(header(), claims()), NOW)).isPresent();
    }

    // @Attack("F10")
    @Test
    void a_claim_that_is_missing_or_anothers_makes_it_worthless() {
        refused(claims -> claims.issuer("https://evil.example.org"));
        refused(claims -> claims.issuer(null));
        refused(claims -> claims.audience("https://other.example.org"));
        refused(claims -> claims.audience((String) null));
        refused(claims -> claims.expirationTime(null));
        refused(claims -> claims.issueTime(null));
        refused(claims -> claims.claim("sid", null));
        refused(claims -> claims.claim("sid", 7));
        refused(claims -> claims.issueTime(Date.from(NOW.plusSeconds(6))));
        refused(claims -> claims.expirationTime(Date.from(NOW)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "id+jwt", "application/at+jwt", ""})
    void a_token_of_another_type_is_worthless(String type) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(keys.active(NOW).id())
                .build();
        assertThat(tokens.read(ours(header, claims()), NOW)).isEmpty();
    }

    @Test
    void a_token_without_type_or_key_is_worthless() {
        JWSHeader untyped = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(keys.active(NOW).id())
                .build();
        JWSHeader unnamed =
                new JWSHeader.Builder(JWSAlgorithm.ES256).type(AT_JWT).build();
        assertThat(tokens.read(ours(untyped, claims()), NOW)).isEmpty();
        assertThat(tokens.read(ours(unnamed, claims()), NOW)).isEmpty();
    }

    @Test
    void a_header_that_demands_what_nobody_understands_is_refused() throws Exception {
        String understood = "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\""
                + keys.active(NOW).id() + "\"}";
        String critical = understood.replace("}", ",\"crit\":[\"cap\"],\"cap\":true}");
        String body = claims().build().toString();
        assertThat(tokens.read(raw(understood, body), NOW)).isPresent();
        assertThat(tokens.read(raw(critical, body), NOW)).isEmpty();
        assertThat(tokens.read(raw(understood.replace("}", ",\"b64\":false,\"crit\":[\"b64\"]}"), body), NOW))
                .isEmpty();
    }

    @Test
    void another_key_under_our_name_signs_nothing() {
        ECKey foreign =
                TestSigningKeys.fresh(TokenAlgorithm.ES256).active(NOW).jwk().toECKey();
        assertThat(tokens.read(signed(header(), claims(), foreign), NOW)).isEmpty();
    }

    // @Attack("F10")
    @Test
    void another_server_with_the_same_key_is_another_server() {
        AccessTokens other = tokens(keys, "https://auth.example.net", "https://api.example.org");
        AccessTokens elsewhere = tokens(keys, "https://auth.example.org", "https://api.example.net");
        assertThat(other.read(token(), NOW)).isEmpty();
        assertThat(elsewhere.read(token(), NOW)).isEmpty();
    }

    // @Attack("F7")
    @Test
    void a_token_without_a_signature_is_worthless() {
        String token = token();
        String unsigned = token.substring(0, token.lastIndexOf('.') + 1);
        assertThat(tokens.read(new PlainJWT(claims().build()).serialize(), NOW)).isEmpty();
        assertThat(tokens.read(unsigned, NOW)).isEmpty();
        assertThat(tokens.read(unsigned + encoded(new byte[64]), NOW)).isEmpty();
        for (String algorithm : List.of("none", "None", "NONE", "nOnE", "", "es256", "HS256", "ES384", "RS256")) {
            String header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\",\"kid\":\""
                    + keys.active(NOW).id() + "\"}";
            String body = encoded(header.getBytes(StandardCharsets.UTF_8))
                    + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
            assertThat(tokens.read(body, NOW)).as(algorithm).isEmpty();
            assertThat(tokens.read(body + signature(token), NOW)).as(algorithm).isEmpty();
        }
    }

    // @Attack("F7")
    @Test
    void our_public_key_is_no_secret_to_sign_with() throws Exception {
        ECKey key = keys.active(NOW).jwk().toECKey().toPublicJWK();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(AT_JWT)
                .keyID(key.getKeyID())
                .build();
        List<byte[]> secrets = List.of(
                key.toECPublicKey().getEncoded(),
                key.toJSONString().getBytes(StandardCharsets.UTF_8),
                (key.getX().toString() + key.getY()).getBytes(StandardCharsets.UTF_8));
        for (byte[] secret : secrets) {
            SignedJWT jwt = new SignedJWT(header, claims().build());
            jwt.sign(new MACSigner(secret));
            assertThat(tokens.read(jwt.serialize(), NOW)).isEmpty();
        }
    }

    // @Attack("F7")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"alg\":null,",
                "\"alg\":\"\",",
                "\"alg\":7,",
                "\"alg\":[\"ES256\"],",
                "\"alg\":\"none\",",
                "\"alg\":\"None\",",
                "\"alg\":\"es256\",",
                "\"alg\":\" ES256\",",
                "\"ALG\":\"ES256\",",
                "\"alg\":\"ES256K\",",
                "\"alg\":\"ES384\",",
                "\"alg\":\"HS256\",",
                "\"alg\":\"PS256\","
            })
    void our_own_signature_counts_under_its_own_algorithm_alone(String algorithm) throws Exception {
        String rest = "\"typ\":\"at+jwt\",\"kid\":\"" + keys.active(NOW).id() + "\"}";
        String body = claims().build().toString();
        assertThat(tokens.read(raw("{\"alg\":\"ES256\"," + rest, body), NOW)).isPresent();
        assertThat(tokens.read(raw("{" + algorithm + rest, body), NOW)).isEmpty();
    }

    // @Attack("F7")
    @Test
    void a_key_that_a_token_brings_along_signs_nothing() {
        ECKey foreign =
                TestSigningKeys.fresh(TokenAlgorithm.ES256).active(NOW).jwk().toECKey();
        for (String name : List.of(keys.active(NOW).id(), foreign.getKeyID())) {
            JWSHeader.Builder header =
                    new JWSHeader.Builder(JWSAlgorithm.ES256).type(AT_JWT).keyID(name);
            JWSHeader inside = header.jwk(foreign.toPublicJWK()).build();
            JWSHeader outside = header.jwk(null)
                    .jwkURL(URI.create("https://evil.example/keys"))
                    .build();
            assertThat(tokens.read(signed(inside, claims(), foreign), NOW)).isEmpty();
            assertThat(tokens.read(signed(outside, claims(), foreign), NOW)).isEmpty();
        }
    }

    @Test
    void a_token_with_any_character_changed_is_worthless() {
        String token = token();
        for (int i = 0; i < token.length() - 1; i++) {
            onlyTheOriginalIsRead(token, i, "Ag.");
        }
        onlyTheOriginalIsRead(
                token, token.length() - 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
    }

    // @Attack("F7")
    @Test
    void a_signature_has_one_spelling_and_one_length() {
        String token = token();
        byte[] signature = new Base64URL(signature(token)).decode();
        String body = token.substring(0, token.lastIndexOf('.') + 1);
        for (int length : new int[] {0, 1, 63, 65, 128}) {
            assertThat(tokens.read(body + encoded(Arrays.copyOf(signature, length)), NOW))
                    .isEmpty();
        }
        for (String added : List.of("=", "==", "A", " ", "!", ".", "\n", "%3D")) {
            assertThat(tokens.read(token + added, NOW)).as(added).isEmpty();
        }
        assertThat(tokens.read(" " + token, NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "....", "null", "{}", "e30.e30.e30", "eyJhbGciOiJFUzI1NiJ9.."})
    void a_text_that_is_no_token_is_worthless(String text) {
        assertThat(tokens.read(text, NOW)).isEmpty();
    }

    @Test
    void a_text_of_any_size_is_refused_quickly() {
        assertThat(tokens.read("a".repeat(8193), NOW)).isEmpty();
        assertThat(tokens.read(".".repeat(8192), NOW)).isEmpty();
        assertThat(tokens.read("[".repeat(2000) + "." + token(), NOW)).isEmpty();
    }

    @Test
    void a_body_that_is_no_object_is_worthless() throws Exception {
        String header = header().toString();
        for (String body : List.of("[]", "7", "\"text\"", "null", "x", "{", "{}", "[".repeat(3000))) {
            assertThat(tokens.read(raw(header, body), NOW)).as(body).isEmpty();
        }
    }

    @Test
    void published_keys_are_public_ones() {
        assertThat(keys.jwks())
                .contains(
                        "\"kty\":\"EC\"",
                        "\"crv\":\"P-256\"",
                        "\"alg\":\"ES256\"",
                        keys.active(NOW).id())
                .doesNotContain("\"d\"");
    }

    private void refused(UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThat(tokens.read(ours(header(), change.apply(claims())), NOW)).isEmpty();
    }

    private void onlyTheOriginalIsRead(String token, int place, String others) {
        others.chars().forEach(other -> {
            String text = token.substring(0, place) + (char) other + token.substring(place + 1);
            assertThat(tokens.read(text, NOW).isPresent()).as(text).isEqualTo(text.equals(token));
        });
    }

    private String token() {
        return tokens.sign(caller(false), NOW).reveal();
    }

    private static Caller caller(boolean enrolOnly) {
        Session session = new Session(
                new SessionId("session-1"),
                new AccountId("account-1"),
                0,
                NOW,
                List.of("pwd", "email"),
                NOW.plus(Duration.ofDays(30)));
        Account ada = new Account(
                session.account(),
                Username.parse("ada").orElseThrow(),
                EmailAddress.parse("ada@example.org").orElseThrow(),
                true,
                new PasswordHash("", ""),
                0,
                false,
                NOW);
        return new Caller(enrolOnly ? session.enrolling(NOW.plus(LIFE)) : session, ada);
    }

    private AccessTokens tokens(SigningKeys signing, String issuer, String audience) {
        Duration days = Duration.ofDays(14);
        return new AccessTokens(signing, new TokenPolicy(issuer, audience, LIFE, days, days), dice, List.of());
    }

    private JWSHeader header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(AT_JWT)
                .keyID(keys.active(NOW).id())
                .build();
    }

    private String ours(JWSHeader header, JWTClaimsSet.Builder claims) {
        return signed(header, claims, keys.active(NOW).jwk().toECKey());
    }

    private static String signed(JWSHeader header, JWTClaimsSet.Builder claims, ECKey key) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims.build());
            jwt.sign(new ECDSASigner(key));
            String text = jwt.serialize();
            return text.substring(0, text.lastIndexOf('.') + 1)
                    + encoded(LowS.of(jwt.getSignature().decode()));
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** Signed by our key, whatever it says. */
    private String raw(String header, String body) throws Exception {
        String input =
                encoded(header.getBytes(StandardCharsets.UTF_8)) + "." + encoded(body.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(keys.active(NOW).jwk().toECKey().toECPrivateKey());
        signature.update(input.getBytes(StandardCharsets.US_ASCII));
        return input + "." + encoded(LowS.of(signature.sign()));
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://auth.example.org")
                .audience("https://api.example.org")
                .subject("account-1")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plus(LIFE)))
                .claim("sid", "session-1");
    }

    private static String signature(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }

    private static String encoded(byte[] bytes) {
        return Base64URL.encode(bytes).toString();
    }
}
