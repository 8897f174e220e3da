package dev.authendpoints.factor.passkey;

import dev.authendpoints.factor.Answer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A credential as {@code PublicKeyCredential.toJSON()} writes it (WebAuthn Level 3 §5.1.8): what an authenticator answered, not
 * yet believed. Texts are base64url without padding, as §5.1 demands.
 */
record CredentialText(
        @Nullable String id,
        @Nullable String rawId,
        @Nullable String type,
        @Nullable Response response) {
    /** The largest attestations, of TPMs, have about 8,000 characters. */
    private static final int LONGEST = 32_768;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxStringLength(LONGEST)
                            .maxNameLength(256)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /** Reads an answer: nothing when it is no credential of a public key, or goes by two names. */
    static Optional<CredentialText> read(Answer answer) {
        String text = answer.text().reveal();
        if (text.length() > LONGEST || !text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(text, CredentialText.class)).filter(CredentialText::plausible);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private boolean plausible() {
        return id != null
                && !id.isEmpty()
                && id.equals(rawId)
                && "public-key".equals(type)
                && response != null
                && response.clientDataJSON() != null
                && canonical(id);
    }

    /** One text for one identifier: it is looked up as it stands. */
    private static boolean canonical(String id) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(id);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(id);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * What it answers, in base64url.
     *
     * @param clientDataJSON what the browser says of the request
     * @param attestationObject what the authenticator says of a new passkey
     * @param authenticatorData what the authenticator says of a signature
     * @param signature the signature
     * @param userHandle the account, as the authenticator knows it
     * @param transports how the authenticator is reached
     */
    record Response(
            @Nullable String clientDataJSON,
            @Nullable String attestationObject,
            @Nullable String authenticatorData,
            @Nullable String signature,
            @Nullable String userHandle,
            @Nullable List<@Nullable String> transports) {}
}
