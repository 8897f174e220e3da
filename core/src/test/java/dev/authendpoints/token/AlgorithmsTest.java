package dev.authendpoints.token;

import static dev.authendpoints.token.AccessTokensTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
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
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlgorithmsTest {
    private static final BigInteger N = Curve.P_256.toECParameterSpec().getOrder();
    private static final Duration DAYS = Duration.ofDays(14);
    /** One succession for each algorithm, for all tests: to find the primes of a key takes seconds. */
    private static final Map<TokenAlgorithm, SigningKeys> KEYS = new EnumMap<>(TokenAlgorithm.class);

    @ParameterizedTest
    @EnumSource
    void each_algorithm_signs_what_it_reads_and_names_itself(TokenAlgorithm algorithm) throws Exception {
        SigningKeys keys = keysOf(algorithm);
        SignedJWT token = SignedJWT.parse(token(keys));
        assertThat(tokens(keys).read(token.serialize(), NOW)).isPresent();
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo(algorithm.alg());
        assertThat(token.getSignature().decode()).hasSize(algorithm.signatureBytes());
    }

    // @Attack("F7")
    @ParameterizedTest
    @EnumSource
    void only_the_keys_own_algorithm_is_read(TokenAlgorithm algorithm) throws Exception {
        SigningKeys keys = keysOf(algorithm);
        String token = token(keys);
        List<String> names = new ArrayList<>(List.of("none", "None", "", "ES384", "ES512", "ES256K", "HS384", "HS512"));
        names.addAll(List.of("RS384", "RS512", "PS384", "PS512", "Ed25519", "Ed448", "dir", "RSA1_5"));
        Arrays.stream(TokenAlgorithm.values())
                .filter(other -> other != algorithm)
                .forEach(other -> names.add(other.alg()));
        for (String name : names) {
            String header = "{\"alg\":\"%s\",\"typ\":\"at+jwt\",\"kid\":\"%s\"}"
                    .formatted(name, keys.active(NOW).id());
            String body = Base64URL.encode(header) + token.substring(token.indexOf('.'));
            assertThat(tokens(keys).read(body, NOW)).as(name).isEmpty();
            assertThat(tokens(keys).read(body.substring(0, body.lastIndexOf('.') + 1), NOW))
                    .as(name)
                    .isEmpty();
        }
    }

    // @Attack("F7")
    @ParameterizedTest
    @EnumSource(names = "HS256", mode = EnumSource.Mode.EXCLUDE)
    void a_public_key_is_no_secret_to_sign_with(TokenAlgorithm algorithm) throws Exception {
        SigningKeys keys = keysOf(algorithm);
        for (byte[] secret : spellings(keys.active(NOW).jwk().toPublicJWK())) {
            String forged =
                    signed(keys, JWSAlgorithm.HS256, new MACSigner(Arrays.copyOf(secret, Math.max(32, secret.length))));
            assertThat(tokens(keys).read(forged, NOW)).isEmpty();
        }
    }

    // @Attack("F7")
    @ParameterizedTest
    @EnumSource
    void another_key_of_any_kind_signs_nothing(TokenAlgorithm algorithm) throws Exception {
        SigningKeys keys = keysOf(algorithm);
        JWSSigner rsa =
                new RSASSASigner(keysOf(algorithm == TokenAlgorithm.RS256 ? TokenAlgorithm.PS256 : TokenAlgorithm.RS256)
                        .active(NOW)
                        .jwk()
                        .toRSAKey());
        for (JWSAlgorithm other : List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256)) {
            assertThat(tokens(keys).read(signed(keys, other, rsa), NOW)).isEmpty();
        }
        JWSSigner ec = new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate());
        assertThat(tokens(keys).read(signed(keys, JWSAlgorithm.ES256, ec), NOW)).isEmpty();
        assertThat(tokens(keys).read(signed(keys, JWSAlgorithm.HS256, new MACSigner(new byte[32])), NOW))
                .isEmpty();
    }

    // @Attack("F7")
    @ParameterizedTest
    @CsvSource({"RS256, PS256", "RS256, RS384", "RS256, RS512", "PS256, RS256", "PS256, PS384", "PS256, PS512"})
    void our_own_key_signs_nothing_in_another_way(TokenAlgorithm ours, String other) throws Exception {
        SigningKeys keys = keysOf(ours);
        JWSSigner signer = new RSASSASigner(keys.active(NOW).jwk().toRSAKey().toPrivateKey());
        assertThat(tokens(keys).read(signed(keys, ours.jose(), signer), NOW)).isPresent();
        assertThat(tokens(keys).read(signed(keys, JWSAlgorithm.parse(other), signer), NOW))
                .isEmpty();
    }

    // @Attack("F7")
    @ParameterizedTest
    @ValueSource(strings = {"zero", "n", "s is n", "der", "short", "long", "high s"})
    void a_signature_of_ecdsa_has_one_form(String form) throws Exception {
        SigningKeys keys = keysOf(TokenAlgorithm.ES256);
        SignedJWT token = SignedJWT.parse(token(keys));
        byte[] right = token.getSignature().decode();
        byte[] wrong = switch (form) {
            case "zero" -> new byte[64];
            case "n" -> joined(N, N);
            case "s is n" -> joined(new BigInteger(1, Arrays.copyOf(right, 32)), N);
            case "der" -> com.nimbusds.jose.crypto.impl.ECDSA.transcodeSignatureToDER(right);
            case "short" -> Arrays.copyOf(right, 63);
            case "long" -> Arrays.copyOf(right, 65);
            default -> joined(new BigInteger(1, Arrays.copyOf(right, 32)), N.subtract(s(right)));
        };
        String input = new String(token.getSigningInput(), StandardCharsets.US_ASCII);
        assertThat(tokens(keys).read(input + "." + Base64URL.encode(wrong), NOW))
                .isEmpty();
        assertThat(tokens(keys).read(input + "." + Base64URL.encode(right), NOW))
                .isPresent();
    }

    @Test
    void ecdsa_signs_with_the_lower_s_and_its_signatures_are_still_signatures() throws Exception {
        SigningKeys keys = keysOf(TokenAlgorithm.ES256);
        for (int i = 0; i < 200; i++) {
            SignedJWT token = SignedJWT.parse(token(keys));
            assertThat(s(token.getSignature().decode())).isLessThanOrEqualTo(N.shiftRight(1));
            assertThat(token.verify(new ECDSAVerifier(keys.active(NOW).jwk().toECKey())))
                    .isTrue();
        }
    }

    @Test
    void low_values_keep_their_32_bytes() {
        byte[] signature = joined(BigInteger.TEN, N.subtract(BigInteger.ONE));
        assertThat(LowS.is(signature)).isFalse();
        assertThat(LowS.of(signature)).isEqualTo(joined(BigInteger.TEN, BigInteger.ONE));
        assertThat(LowS.of(joined(BigInteger.TEN, N.shiftRight(1)))).isEqualTo(joined(BigInteger.TEN, N.shiftRight(1)));
    }

    @Test
    void the_ed25519_key_is_that_of_rfc_8037() throws Exception {
        JWK jwk = JWK.parse(Map.of(
                "kty", "OKP",
                "crv", "Ed25519",
                "d", "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
                "x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
        byte[] input = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc".getBytes(StandardCharsets.US_ASCII);
        EdSignature ed = new EdSignature(jwk.toOctetKeyPair());
        JWSHeader header = new JWSHeader(JWSAlgorithm.EdDSA);
        Base64URL signature = ed.sign(header, input);
        assertThat(signature) // RFC 8037 Appendix A.4
                .hasToString("hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
        assertThat(ed.verify(header, input, signature)).isTrue();
    }

    @Test
    void a_claim_of_ones_own_is_in_the_token_and_none_of_ours_is_overwritten() {
        SigningKeys keys = keysOf(TokenAlgorithm.ES256);
        AccessTokens own = tokens(keys, caller -> Map.of("roles", List.of("editor")));
        assertThat(own.read(own.sign(caller(), NOW).reveal(), NOW).orElseThrow().all())
                .containsEntry("roles", List.of("editor"));
        for (String ours : List.of("sub", "amr", "acr", "sid", "auth_time", "exp", "iss", "aud", "username")) {
            AccessTokens impostor = tokens(keys, caller -> Map.of(ours, "mine"));
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> impostor.sign(caller(), NOW))
                    .withMessageContaining("\"" + ours + "\"");
        }
    }

    private static SigningKeys keysOf(TokenAlgorithm algorithm) {
        return KEYS.computeIfAbsent(algorithm, TestSigningKeys::fresh);
    }

    /** What a public key may be taken for a secret as: its encodings and its JSON. */
    private static List<byte[]> spellings(JWK key) throws JOSEException {
        List<byte[]> spellings = new ArrayList<>(List.of(
                key.toJSONString().getBytes(StandardCharsets.UTF_8),
                key.computeThumbprint().decode()));
        if (!KeyType.OKP.equals(key.getKeyType())) {
            byte[] der = ((AsymmetricJWK) key).toPublicKey().getEncoded();
            spellings.add(der);
            spellings.add(("-----BEGIN PUBLIC KEY-----\n"
                            + Base64.getMimeEncoder().encodeToString(der) + "\n-----END PUBLIC KEY-----\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        if (KeyType.RSA.equals(key.getKeyType())) {
            spellings.add(key.toRSAKey().getModulus().decode());
        }
        return spellings;
    }

    private static String signed(SigningKeys keys, JWSAlgorithm algorithm, JWSSigner signer) throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(keys.active(NOW).id())
                        .build(),
                JWTClaimsSet.parse(SignedJWT.parse(token(keys)).getPayload().toJSONObject()));
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static BigInteger s(byte[] signature) {
        return new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
    }

    private static byte[] joined(BigInteger r, BigInteger s) {
        byte[] joined = new byte[64];
        System.arraycopy(padded(r), 0, joined, 0, 32);
        System.arraycopy(padded(s), 0, joined, 32, 32);
        return joined;
    }

    private static byte[] padded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return padded;
    }

    static String token(SigningKeys keys) {
        return tokens(keys).sign(caller(), NOW).reveal();
    }

    private static AccessTokens tokens(SigningKeys keys, TokenClaims... more) {
        TokenPolicy policy = new TokenPolicy(
                "https://auth.example.org", "https://api.example.org", Duration.ofMinutes(15), DAYS, DAYS);
        return new AccessTokens(keys, policy, Dice.secure(), List.of(more));
    }

    private static Caller caller() {
        AccountId id = new AccountId("account-1");
        Session session = new Session(new SessionId("session-1"), id, 0, NOW, List.of("pwd", "email"), NOW.plus(DAYS));
        Account ada = new Account(
                id,
                Username.parse("ada").orElseThrow(),
                EmailAddress.parse("ada@example.org").orElseThrow(),
                true,
                new PasswordHash("", ""),
                0,
                false,
                NOW);
        return new Caller(session, ada);
    }
}
