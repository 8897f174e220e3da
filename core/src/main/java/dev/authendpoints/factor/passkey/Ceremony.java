package dev.authendpoints.factor.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.CollectedClientDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import dev.authendpoints.account.AccountId;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The two ceremonies of WebAuthn Level 3, §7.1 and §7.2, as far as they are a matter of bytes: webauthn4j takes the steps. What
 * is a matter of accounts (steps 5, 6 and 22 of §7.2, and that no identifier is taken twice) is {@link PasskeyProofs}' own.
 */
final class Ceremony {
    private static final System.Logger LOG = System.getLogger(Ceremony.class.getName());
    private static final Pattern UNPRINTABLE = Pattern.compile("[^ -~]");
    private static final int LONGEST_REASON = 300;
    private static final Pattern TRANSPORT = Pattern.compile("[a-z-]{1,16}");
    private static final int MOST_TRANSPORTS = 8;
    /** The public half of RSA with 4096 bits and the longest identifier fit. */
    private static final int LONGEST = 4096;

    /** What authenticators have: ES256, EdDSA, RS256. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private final RelyingParty party;
    private final Set<Origin> origins;
    private final WebAuthnManager manager;
    private final AttestedCredentialDataConverter keys;
    private final CollectedClientDataConverter requests;

    Ceremony(RelyingParty party, Optional<AttestationTrust> trust) {
        ObjectConverter converter = new ObjectConverter();
        this.party = party;
        this.origins = party.origins().stream().map(Origin::new).collect(Collectors.toUnmodifiableSet());
        this.manager = Attestations.manager(trust, converter);
        this.keys = new AttestedCredentialDataConverter(converter);
        this.requests = new CollectedClientDataConverter(converter);
        // A counter that has not grown is refused where it is counted, by the statement that counts it.
        manager.getAuthenticationDataVerifier().setMaliciousCounterValueHandler(any -> {});
    }

    /** The challenge that was signed, as the browser says: it is a name to look up and no more. */
    Optional<String> challenge(CredentialText credential) {
        return orNothing(() -> encoded(Objects.requireNonNull(
                        requests.convert(bytes(response(credential).clientDataJSON())))
                .getChallenge()
                .getValue()));
    }

    /** Verifies a new passkey (§7.1). */
    Optional<Passkey> registered(CredentialText credential, String challenge, String id, AccountId account) {
        return orNothing(() -> {
                    CredentialText.Response response = response(credential);
                    RegistrationData data = manager.verify(
                            new RegistrationRequest(
                                    bytes(response.attestationObject()), bytes(response.clientDataJSON())),
                            new RegistrationParameters(property(challenge), parameters(), false, true));
                    AuthenticatorData<?> said =
                            Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
                    AttestedCredentialData attested = Objects.requireNonNull(said.getAttestedCredentialData());
                    return new Passkey(
                            id,
                            account,
                            encoded(attested.getCredentialId()),
                            encoded(keys.convert(attested)),
                            model(attested),
                            said.getSignCount(),
                            said.isFlagBE(),
                            said.isFlagBS(),
                            transports(response));
                })
                .filter(passkey -> passkey.credentialId().equals(credential.id()))
                .filter(passkey -> passkey.attested().length() <= LONGEST);
    }

    /** Verifies a signature (§7.2). The counter is not compared here. */
    Optional<Signed> signed(CredentialText credential, Passkey passkey, String challenge, boolean userVerified) {
        return orNothing(() -> {
            CredentialText.Response response = response(credential);
            AuthenticationRequest request = new AuthenticationRequest(
                    bytes(credential.id()),
                    bytes(response.authenticatorData()),
                    bytes(response.clientDataJSON()),
                    bytes(response.signature()));
            AuthenticationData data = manager.verify(
                    request,
                    new AuthenticationParameters(
                            property(challenge),
                            kept(passkey),
                            List.of(bytes(passkey.credentialId())),
                            userVerified,
                            true));
            AuthenticatorData<?> said = Objects.requireNonNull(data.getAuthenticatorData());
            return new Signed(said.getSignCount(), said.isFlagUV(), said.isFlagBS());
        });
    }

    private CredentialRecordImpl kept(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                passkey.backupEligible(),
                passkey.backedUp(),
                passkey.signCount(),
                keys.convert(bytes(passkey.attested())),
                null,
                null,
                null,
                null);
    }

    private ServerProperty property(String challenge) {
        return ServerProperty.builder()
                .origins(origins)
                .rpId(party.id())
                .challenge(new DefaultChallenge(bytes(challenge)))
                .build();
    }

    private static List<PublicKeyCredentialParameters> parameters() {
        return ALGORITHMS.stream()
                .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                .toList();
    }

    private static CredentialText.Response response(CredentialText credential) {
        return Objects.requireNonNull(credential.response());
    }

    private static UUID model(AttestedCredentialData attested) {
        UUID model = attested.getAaguid().getValue();
        return model == null ? new UUID(0, 0) : model;
    }

    private static List<String> transports(CredentialText.Response response) {
        return Optional.ofNullable(response.transports()).stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .filter(transport -> TRANSPORT.matcher(transport).matches())
                .distinct()
                .limit(MOST_TRANSPORTS)
                .toList();
    }

    private static byte[] bytes(@Nullable String text) {
        return Base64.getUrlDecoder().decode(Objects.requireNonNull(text));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Strangers choose these bytes, and whatever the library says of them is a no: many kinds of exceptions, and no result. */
    private static <T> Optional<T> orNothing(Supplier<T> verified) {
        try {
            return Optional.of(verified.get());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, () -> "A passkey is refused: " + reason(e));
            return Optional.empty();
        }
    }

    /** What the library says may quote what the browser said. */
    private static String reason(RuntimeException e) {
        String text = UNPRINTABLE.matcher(e.toString()).replaceAll("?");
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }

    /**
     * A signature that is right.
     *
     * @param signCount how often the passkey has signed, as it says
     * @param userVerified whether the authenticator has verified its user, by a PIN or a finger
     * @param backedUp whether the passkey is on several devices
     */
    record Signed(long signCount, boolean userVerified, boolean backedUp) {}
}
