package dev.authendpoints.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Set;

/** Ed25519 on the platform's own implementation: the JOSE library's needs another library. */
final class EdSignature implements JWSSigner, JWSVerifier {
    private final JCAContext context = new JCAContext();
    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    EdSignature(OctetKeyPair key) {
        try {
            this.privateKey = EdKeys.privateKey(key);
            this.publicKey = EdKeys.publicKey(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    @Override
    public Base64URL sign(JWSHeader header, byte[] input) throws JOSEException {
        try {
            Signature signature = fresh();
            signature.initSign(privateKey);
            signature.update(input);
            return Base64URL.encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new JOSEException("Ed25519 does not sign", e);
        }
    }

    @Override
    public boolean verify(JWSHeader header, byte[] input, Base64URL signed) throws JOSEException {
        try {
            Signature signature = fresh();
            signature.initVerify(publicKey);
            signature.update(input);
            return signature.verify(signed.decode());
        } catch (GeneralSecurityException e) {
            return false; // malformed
        }
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
        return Set.of(JWSAlgorithm.EdDSA);
    }

    @Override
    public JCAContext getJCAContext() {
        return context;
    }

    private Signature fresh() throws GeneralSecurityException {
        Provider provider = context.getProvider();
        return provider == null ? Signature.getInstance(EdKeys.NAME) : Signature.getInstance(EdKeys.NAME, provider);
    }
}
