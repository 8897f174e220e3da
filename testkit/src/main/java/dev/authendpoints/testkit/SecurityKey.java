package dev.authendpoints.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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
    private static final int COORDINATE = 32;

    private final KeyPair keys = pair();
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
        Saying saying = new Saying(text(members(options, "rp"), "id"), text(options, "challenge"), "webauthn.create");
        saying.creating = true;
        return saying;
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
        return new Saying(text(options, "rpId"), text(options, "challenge"), "webauthn.get");
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

    private byte[] attested() {
        return joined(bytes(model), size(credentialId.length), credentialId, coseKey());
    }

    /** RFC 9053 §7.1.1: an elliptic curve key with two coordinates, for ES256. */
    private byte[] coseKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return joined(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, COORDINATE},
                coordinate(key.getW().getAffineX()),
                new byte[] {0x22, 0x58, COORDINATE},
                coordinate(key.getW().getAffineY()));
    }

    static byte[] bytes(UUID model) {
        return ByteBuffer.allocate(16)
                .putLong(model.getMostSignificantBits())
                .putLong(model.getLeastSignificantBits())
                .array();
    }

    private byte[] signature(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform has ECDSA", e);
        }
    }

    private static byte[] coordinate(java.math.BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, padded, COORDINATE - length, length);
        return padded;
    }

    private static byte[] size(int length) {
        return new byte[] {(byte) (length >> 8), (byte) length};
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform has P-256", e);
        }
    }

    /** What the key is about to say. Each method changes one thing. */
    public final class Saying {
        private static final int PRESENT = 0x01;
        private static final int VERIFIED = 0x04;
        private static final int ELIGIBLE = 0x08;
        private static final int BACKED_UP = 0x10;
        private static final int ATTESTED = 0x40;

        private String rpId;
        private String challenge;
        private String type;
        private String origin;
        private boolean creating;
        private int flags;
        private String id = id();
        private String rawId = id();
        private Optional<String> handle;
        private Optional<Long> count = Optional.empty();
        private String more = "";
        private boolean garbled;
        private SecurityKey signer = SecurityKey.this;

        private Saying(String rpId, String challenge, String type) {
            this.rpId = rpId;
            this.challenge = challenge;
            this.type = type;
            this.origin = "https://" + rpId;
            this.flags = PRESENT | VERIFIED | (synced ? ELIGIBLE | BACKED_UP : 0);
            this.handle = Optional.of(userHandle);
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
            byte[] client = ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                            + "\"" + more + "}")
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
            counter += synced ? 0 : 1;
            long said = count.orElse(counter);
            byte[] head = ByteBuffer.allocate(COORDINATE + 5)
                    .put(sha256(rpId.getBytes(StandardCharsets.UTF_8)))
                    .put((byte) (flags | (creating ? ATTESTED : 0)))
                    .putInt((int) said)
                    .array();
            return creating ? joined(head, attested()) : head;
        }

        /** CBOR: {@code {"fmt": "none", "attStmt": {}, "authData": bytes}}, or what the maker says. */
        private byte[] attestationObject(byte[] authenticatorData, byte[] client) {
            return joined(
                    new byte[] {(byte) 0xa3},
                    word("fmt"),
                    word(maker.isPresent() ? "packed" : "none"),
                    word("attStmt"),
                    maker.map(by -> packed(by, joined(authenticatorData, sha256(client))))
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

        private static byte[] word(String word) {
            return joined(new byte[] {(byte) (0x60 | word.length())}, word.getBytes(StandardCharsets.US_ASCII));
        }

        private static byte[] string(byte[] bytes) {
            return joined(new byte[] {0x59}, size(bytes.length), bytes);
        }

        private static String member(String name, byte[] bytes) {
            return "\"" + name + "\":\"" + BASE64.encodeToString(bytes) + "\"";
        }
    }
}
