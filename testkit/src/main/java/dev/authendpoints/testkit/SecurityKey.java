package dev.authendpoints.testkit;

import static dev.authendpoints.testkit.Cbor.joined;
import static dev.authendpoints.testkit.Cbor.size;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An authenticator and the browser before it, as honest as they are made. It knows nothing of ours but the options that a
 * server gives, and writes what {@code PublicKeyCredential.toJSON()} writes (WebAuthn Level 3 §5.1.8), bytes and all.
 *
 * <p>It holds one passkey. What it says may be changed before it is said: {@link Saying} is what mutants are made of.
 */
public final class SecurityKey {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Es256 keys = new Es256();
    private final byte[] credentialId = random(32);
    private final UUID model;
    private final boolean synced;
    private final Optional<Maker> maker;
    private String userHandle = "";
    private long counter;

    private SecurityKey(UUID model, boolean synced, Optional<Maker> maker) {
        this.model = model;
        this.synced = synced;
        this.maker = maker;
    }

    /**
     * A key on a ring: it counts its signatures, and its passkey cannot leave it.
     *
     * @return the key
     */
    public static SecurityKey onARing() {
        return new SecurityKey(new UUID(0, 0), false, Optional.empty());
    }

    /**
     * A password manager: its passkey is on all devices of its owner, and counts nothing.
     *
     * @param model its AAGUID
     * @return the key
     */
    public static SecurityKey synced(String model) {
        return new SecurityKey(UUID.fromString(model), true, Optional.empty());
    }

    /** A key on a ring whose maker vouches for it. */
    static SecurityKey madeBy(Maker maker) {
        return new SecurityKey(maker.model(), false, Optional.of(maker));
    }

    /**
     * Reads the passkey's identifier.
     *
     * @return it, in base64url
     */
    public String id() {
        return BASE64.encodeToString(credentialId);
    }

    /**
     * Reads the name under which the key knows its account.
     *
     * @return the user handle; empty before it was made
     */
    public String userHandle() {
        return userHandle;
    }

    /**
     * Makes a passkey.
     *
     * @param offered an answer with creation options
     * @return the credential, as JSON text
     */
    public String makes(Reply offered) {
        return making(offered).text();
    }

    /**
     * Makes a passkey, and says something else of it than an honest key does.
     *
     * @param offered an answer with creation options
     * @return what it is about to say
     */
    public Saying making(Reply offered) {
        Map<String, Object> options = offered.members("publicKey");
        userHandle = text(members(options, "user"), "id");
        return new Saying(this, text(members(options, "rp"), "id"), text(options, "challenge"), true);
    }

    /**
     * Signs what was asked for, with its user verified.
     *
     * @param offered an answer with request options
     * @return the credential, as JSON text
     */
    public String signs(Reply offered) {
        return signing(offered).text();
    }

    /**
     * Signs what was asked for, and says something else than an honest key does.
     *
     * @param offered an answer with request options
     * @return what it is about to say
     */
    public Saying signing(Reply offered) {
        Map<String, Object> options = offered.members("publicKey");
        return new Saying(this, text(options, "rpId"), text(options, "challenge"), false);
    }

    private static String text(Map<String, Object> members, String name) {
        return (String) Optional.ofNullable(members.get(name))
                .orElseThrow(() -> new AssertionError("No " + name + " in " + members));
    }

    @SuppressWarnings("unchecked") // objects are maps with texts as keys
    private static Map<String, Object> members(Map<String, Object> members, String name) {
        return (Map<String, Object>) Optional.ofNullable(members.get(name))
                .orElseThrow(() -> new AssertionError("No " + name + " in " + members));
    }

    /** What it says of a passkey that it has just made (§6.5.1). */
    byte[] attested() {
        return joined(bytes(model), size(credentialId.length), credentialId, keys.coseKey());
    }

    static byte[] bytes(UUID model) {
        return ByteBuffer.allocate(16)
                .putLong(model.getMostSignificantBits())
                .putLong(model.getLeastSignificantBits())
                .array();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** Whether its passkey is on other devices, too. */
    boolean synced() {
        return synced;
    }

    /** Who vouches for it. */
    Optional<Maker> maker() {
        return maker;
    }

    /** Counts one more signature, unless it counts nothing. */
    long counts() {
        counter += synced ? 0 : 1;
        return counter;
    }

    byte[] signature(byte[] bytes) {
        return keys.signature(bytes);
    }
}
