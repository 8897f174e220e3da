package dev.authendpoints.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.nimbusds.jwt.SignedJWT;
import dev.authendpoints.token.SignatureChoice.Wish;
import java.security.Provider;
import java.security.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignatureChoiceTest {
    @ParameterizedTest
    @EnumSource
    void where_native_works_it_is_chosen_and_elsewhere_java(TokenAlgorithm algorithm) {
        boolean works = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null;
        SignatureChoice choice = SignatureChoice.of(Wish.AUTO, algorithm);
        assertThat(choice.implementation()).as(choice.why()).isEqualTo(works ? "native" : "java");
    }

    @Test
    void java_signs_where_it_is_wished_for() {
        SignatureChoice choice = SignatureChoice.of(Wish.JAVA, TokenAlgorithm.ES256);
        assertThat(choice.provider()).isEmpty();
        assertThat(choice.implementation()).isEqualTo("java");
        assertThat(choice.why()).isEqualTo("as configured");
    }

    @Test
    void what_does_not_load_is_not_chosen_and_says_why() {
        SignatureChoice choice = SignatureChoice.of(Wish.AUTO, TokenAlgorithm.ES256, SignatureChoiceTest::broken);
        assertThat(choice.implementation()).isEqualTo("java");
        assertThat(choice.why()).contains("no such library");
    }

    @Test
    void who_insists_on_native_is_told_where_it_does_not_work() {
        assertThatExceptionOfType(SignatureChoice.Unavailable.class)
                .isThrownBy(() -> SignatureChoice.of(Wish.NATIVE, TokenAlgorithm.ES256, SignatureChoiceTest::broken))
                .withMessageContaining("no such library");
    }

    @Test
    void a_provider_that_cannot_sign_is_not_chosen() {
        Provider empty = new Provider("Empty", "1", "knows nothing") {
            private static final long serialVersionUID = 1L;
        };
        assertThat(SignatureChoice.of(Wish.AUTO, TokenAlgorithm.ES256, () -> empty)
                        .implementation())
                .isEqualTo("java");
    }

    @Test
    void the_platforms_own_list_of_providers_is_left_alone() {
        SignatureChoice.of(Wish.AUTO, TokenAlgorithm.ES256);
        assertThat(Security.getProvider(AmazonCorrettoCryptoProvider.PROVIDER_NAME))
                .isNull();
    }

    @Test
    void a_signature_of_either_has_the_lower_s() throws Exception {
        SigningPolicy policy = new SigningPolicy(
                TokenAlgorithm.ES256,
                java.time.Duration.ofDays(90),
                SignatureChoice.of(Wish.AUTO, TokenAlgorithm.ES256).provider());
        SigningKeys keys = TestSigningKeys.fresh(policy);
        for (int i = 0; i < 50; i++) {
            SignedJWT token = SignedJWT.parse(AlgorithmsTest.token(keys));
            assertThat(LowS.is(token.getSignature().decode())).isTrue();
            assertThat(keys.active(AccessTokensTest.NOW).signed(token)).isTrue();
        }
    }

    private static Provider broken() {
        throw new UnsatisfiedLinkError("no such library");
    }
}
