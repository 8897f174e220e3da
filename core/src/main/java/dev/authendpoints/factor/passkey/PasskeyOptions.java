package dev.authendpoints.factor.passkey;

import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import dev.authendpoints.account.Account;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What browsers are asked, as {@code parseCreationOptionsFromJSON} and its twin read it (WebAuthn Level 3 §5.1.9, §5.1.10). */
final class PasskeyOptions {
    private static final String PUBLIC_KEY = "public-key";
    private static final String REQUIRED = "required";
    private static final String PREFERRED = "preferred";
    private final PasskeyPolicy policy;

    PasskeyOptions(PasskeyPolicy policy) {
        this.policy = policy;
    }

    /** For a new passkey. What it can do is asked for and not insisted on: old keys are good second factors. */
    Map<String, Object> creation(
            Account account, String handle, List<Passkey> passkeys, String challenge, Duration life) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put(
                "rp", ordered("id", policy.party().id(), "name", policy.party().name()));
        options.put(
                "user",
                ordered(
                        "id",
                        handle,
                        "name",
                        account.email().text(),
                        "displayName",
                        account.username().text()));
        options.put("challenge", challenge);
        options.put(
                "pubKeyCredParams",
                Ceremony.ALGORITHMS.stream().map(PasskeyOptions::parameter).toList());
        options.put("timeout", life.toMillis());
        options.put("excludeCredentials", descriptors(passkeys));
        options.put("authenticatorSelection", selection(PREFERRED));
        options.put("attestation", policy.attestation().wire());
        options.put("extensions", Map.of("credProps", true));
        return options;
    }

    /** For a passkey that is to sign in by itself: its authenticator keeps it, and verifies its user. */
    static Map<String, Object> passwordless(Map<String, Object> creation) {
        Map<String, Object> options = new LinkedHashMap<>(creation);
        options.put("authenticatorSelection", selection(REQUIRED));
        return options;
    }

    /** For a signature of one of these passkeys. */
    Map<String, Object> request(List<Passkey> passkeys, String challenge, Duration life) {
        return request(descriptors(passkeys), PREFERRED, challenge, life);
    }

    /** For a signature of whichever passkey the authenticator keeps (§6.2.2): the same for everybody. */
    Map<String, Object> request(String challenge, Duration life) {
        return request(List.of(), REQUIRED, challenge, life);
    }

    private Map<String, Object> request(
            List<Map<String, Object>> allowed, String verification, String challenge, Duration life) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("challenge", challenge);
        options.put("timeout", life.toMillis());
        options.put("rpId", policy.party().id());
        options.put("allowCredentials", allowed);
        options.put("userVerification", verification);
        return options;
    }

    private static Map<String, Object> selection(String wish) {
        Map<String, Object> selection = new LinkedHashMap<>();
        selection.put("residentKey", wish);
        selection.put("requireResidentKey", wish.equals(REQUIRED));
        selection.put("userVerification", wish);
        return selection;
    }

    private static List<Map<String, Object>> descriptors(List<Passkey> passkeys) {
        return passkeys.stream().map(PasskeyOptions::descriptor).toList();
    }

    private static Map<String, Object> descriptor(Passkey passkey) {
        Map<String, Object> descriptor = ordered("type", PUBLIC_KEY, "id", passkey.credentialId());
        if (!passkey.transports().isEmpty()) {
            descriptor.put("transports", passkey.transports());
        }
        return descriptor;
    }

    private static Map<String, Object> parameter(COSEAlgorithmIdentifier algorithm) {
        Map<String, Object> parameter = ordered("type", PUBLIC_KEY);
        parameter.put("alg", Math.toIntExact(algorithm.getValue()));
        return parameter;
    }

    private static Map<String, Object> ordered(String... namesAndTexts) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            members.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return members;
    }
}
