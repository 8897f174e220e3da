package dev.authendpoints.testkit;

import static dev.authendpoints.testkit.Cbor.joined;
import static dev.authendpoints.testkit.Cbor.string;
import static dev.authendpoints.testkit.Cbor.word;
import static dev.authendpoints.testkit.Es256.sha256;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What a {@link SecurityKey} is about to say. Each method changes one thing. */
public final class Saying {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ELIGIBLE = 0x08;
    private static final int BACKED_UP = 0x10;
    private static final int ATTESTED = 0x40;
    private static final int SHA256 = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecurityKey key;
    private final boolean creating;
    private String rpId;
    private String challenge;
    private String type;
    private String origin;
    private int flags;
    private String id;
    private String rawId;
    private Optional<String> handle;
    private Optional<Long> count = Optional.empty();
    private String more = "";
    private boolean garbled;
    private SecurityKey signer;

    Saying(SecurityKey key, String rpId, String challenge, boolean creating) {
        this.key = key;
        this.creating = creating;
        this.rpId = rpId;
        this.challenge = challenge;
        this.type = creating ? "webauthn.create" : "webauthn.get";
        this.origin = "https://" + rpId;
        this.flags = PRESENT | VERIFIED | (key.synced() ? ELIGIBLE | BACKED_UP : 0);
        this.id = key.id();
        this.rawId = key.id();
        this.handle = Optional.of(key.userHandle());
        this.signer = key;
    }

    /**
     * Says that another page has asked.
     *
     * @param other its origin
     * @return this
     */
    public Saying on(String other) {
        origin = other;
        return this;
    }

    /**
     * Signs for another domain.
     *
     * @param other the domain
     * @return this
     */
    public Saying of(String other) {
        rpId = other;
        return this;
    }

    /**
     * Signs another challenge.
     *
     * @param other the challenge, in base64url
     * @return this
     */
    public Saying over(String other) {
        challenge = other;
        return this;
    }

    /**
     * Says that the other ceremony took place.
     *
     * @param other {@code webauthn.create} or {@code webauthn.get}
     * @return this
     */
    public Saying as(String other) {
        type = other;
        return this;
    }

    /**
     * Says that it was touched and has asked for neither PIN nor finger.
     *
     * @return this
     */
    public Saying unverified() {
        flags &= ~VERIFIED;
        return this;
    }

    /**
     * Says that nobody has touched it.
     *
     * @return this
     */
    public Saying untouched() {
        flags &= ~PRESENT;
        return this;
    }

    /**
     * Says that its passkey can be copied, or that it cannot, unlike before.
     *
     * @return this
     */
    public Saying turned() {
        flags ^= ELIGIBLE;
        flags &= ~BACKED_UP;
        return this;
    }

    /**
     * Says that the page was inside another site's.
     *
     * @return this
     */
    public Saying framed() {
        more = ",\"crossOrigin\":true";
        return this;
    }

    /**
     * Says how often it has signed.
     *
     * @param signatures how often
     * @return this
     */
    public Saying after(long signatures) {
        count = Optional.of(signatures);
        return this;
    }

    /**
     * Says that the passkey is called something else, in one of the two places.
     *
     * @param other the identifier
     * @return this
     */
    public Saying calledToo(String other) {
        rawId = other;
        return this;
    }

    /**
     * Says that the passkey is called something else.
     *
     * @param other the identifier
     * @return this
     */
    public Saying called(String other) {
        id = other;
        rawId = other;
        return this;
    }

    /**
     * Says that it is another account's.
     *
     * @param other the user handle; empty for none
     * @return this
     */
    public Saying by(String other) {
        handle = Optional.of(other).filter(text -> !text.isEmpty());
        return this;
    }

    /**
     * Lets another key sign.
     *
     * @param other the key
     * @return this
     */
    public Saying signedBy(SecurityKey other) {
        signer = other;
        return this;
    }

    /**
     * Changes a bit of the signature, of a new passkey that of its maker.
     *
     * @return this
     */
    public Saying garbled() {
        garbled = true;
        return this;
    }

    /**
     * Says it.
     *
     * @return the credential, as JSON text
     */
    public String text() {
        byte[] client = ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin + "\""
                        + more + "}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] authenticator = authenticatorData();
        List<String> response = new ArrayList<>();
        response.add(member("clientDataJSON", client));
        if (creating) {
            response.add(member("attestationObject", attestationObject(authenticator, client)));
            response.add("\"transports\":[\"internal\",\"hybrid\"]");
        } else {
            byte[] signature = signer.signature(joined(authenticator, sha256(client)));
            signature[signature.length - 1] ^= (byte) (garbled ? 1 : 0);
            response.add(member("authenticatorData", authenticator));
            response.add(member("signature", signature));
            handle.ifPresent(text -> response.add("\"userHandle\":\"" + text + "\""));
        }
        return "{\"id\":\"" + id + "\",\"rawId\":\"" + rawId + "\",\"type\":\"public-key\",\"response\":{"
                + String.join(",", response)
                + "},\"clientExtensionResults\":{},\"authenticatorAttachment\":\"platform\"}";
    }

    private byte[] authenticatorData() {
        long counted = key.counts();
        long said = count.orElse(counted);
        byte[] head = ByteBuffer.allocate(SHA256 + 5)
                .put(sha256(rpId.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (flags | (creating ? ATTESTED : 0)))
                .putInt((int) said)
                .array();
        return creating ? joined(head, key.attested()) : head;
    }

    /** CBOR: {@code {"fmt": "none", "attStmt": {}, "authData": bytes}}, or what the maker says. */
    private byte[] attestationObject(byte[] authenticatorData, byte[] client) {
        return joined(
                new byte[] {(byte) 0xa3},
                word("fmt"),
                word(key.maker().isPresent() ? "packed" : "none"),
                word("attStmt"),
                key.maker()
                        .map(by -> packed(by, joined(authenticatorData, sha256(client))))
                        .orElse(new byte[] {(byte) 0xa0}),
                word("authData"),
                string(authenticatorData));
    }

    /** §8.2: {@code {"alg": -7, "sig": bytes, "x5c": [bytes]}}. */
    private byte[] packed(Maker by, byte[] said) {
        byte[] signature = by.signs(said);
        signature[signature.length - 1] ^= (byte) (garbled ? 1 : 0);
        return joined(
                new byte[] {(byte) 0xa3},
                word("alg"),
                new byte[] {0x26},
                word("sig"),
                string(signature),
                word("x5c"),
                new byte[] {(byte) 0x81},
                string(by.certificate()));
    }

    private static String member(String name, byte[] bytes) {
        return "\"" + name + "\":\"" + BASE64.encodeToString(bytes) + "\"";
    }
}
