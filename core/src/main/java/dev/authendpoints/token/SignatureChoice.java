package dev.authendpoints.token;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.amazon.corretto.crypto.provider.SelfTestStatus;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.Provider;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which implementation signs access tokens and checks them. It is chosen once, at the start, after native and Java have read
 * each other's signatures: nodes may choose differently. The platform's own list of providers is left alone.
 */
public final class SignatureChoice {
    private final Optional<Provider> provider;
    private final String why;

    private SignatureChoice(Optional<Provider> provider, String why) {
        this.provider = provider;
        this.why = why;
    }

    /** What an installation may wish for. */
    public enum Wish {
        /** Native where it works, Java elsewhere. */
        AUTO,
        /** Native, or no start. */
        NATIVE,
        /** Java. */
        JAVA
    }

    /**
     * Begins to load the native implementation, where it may be chosen, beside whatever else a start does. Whether it works is
     * found out, and said, when it is chosen.
     *
     * @param wish what the installation wishes for
     */
    public static void prepare(Wish wish) {
        if (wish == Wish.JAVA) {
            return;
        }
        Thread loader = new Thread(
                () -> {
                    try {
                        corretto();
                    } catch (RuntimeException | LinkageError e) {
                        // whoever chooses meets the same
                    }
                },
                "native-signatures");
        loader.setDaemon(true);
        loader.start();
    }

    /**
     * Chooses.
     *
     * @param wish what the installation wishes for
     * @param algorithm what tokens are signed with
     * @return the choice
     * @throws Unavailable when native is wished for and does not work here
     */
    public static SignatureChoice of(Wish wish, TokenAlgorithm algorithm) {
        return of(wish, algorithm, SignatureChoice::corretto);
    }

    static SignatureChoice of(Wish wish, TokenAlgorithm algorithm, Supplier<Provider> loader) {
        if (wish == Wish.JAVA) {
            return new SignatureChoice(Optional.empty(), "as configured");
        }
        try {
            Provider loaded = loader.get();
            tryBothWays(loaded, algorithm);
            return new SignatureChoice(Optional.of(loaded), "it was tried and agrees with Java's");
        } catch (JOSEException | ParseException | RuntimeException | LinkageError e) {
            if (wish == Wish.NATIVE) {
                throw new Unavailable(e);
            }
            return new SignatureChoice(Optional.empty(), "native does not work here: " + e.getMessage());
        }
    }

    private static Provider corretto() {
        AmazonCorrettoCryptoProvider corretto = AmazonCorrettoCryptoProvider.INSTANCE;
        Throwable fault = corretto.getLoadingError();
        if (fault != null) {
            throw new IllegalStateException(fault.getMessage(), fault);
        }
        if (corretto.runSelfTests() != SelfTestStatus.PASSED) {
            throw new IllegalStateException("its own tests fail");
        }
        return corretto;
    }

    private static void tryBothWays(Provider candidate, TokenAlgorithm algorithm) throws JOSEException, ParseException {
        StoredSigningKey place = new StoredSigningKey(0, "trial", "", Instant.EPOCH);
        JWK jwk = PrivateJwk.generate(algorithm, place.id());
        SigningKey theirs = new SigningKey(place, jwk, Optional.of(candidate));
        SigningKey javas = new SigningKey(place, jwk, Optional.empty());
        JWTClaimsSet claims = new JWTClaimsSet.Builder().subject("trial").build();
        if (!javas.signed(SignedJWT.parse(theirs.sign(claims)))
                || !theirs.signed(SignedJWT.parse(javas.sign(claims)))) {
            throw new IllegalStateException("it and Java do not read each other's signatures");
        }
    }

    /**
     * Gives the provider.
     *
     * @return the native one, or nothing for the platform's own
     */
    public Optional<Provider> provider() {
        return provider;
    }

    /**
     * Names the implementation.
     *
     * @return native or java
     */
    public String implementation() {
        return provider.isPresent() ? "native" : "java";
    }

    /**
     * Says why this one was chosen.
     *
     * @return for the log
     */
    public String why() {
        return why;
    }

    /** Native is wished for and does not work here. */
    public static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unavailable(Throwable cause) {
            super("Native signatures do not work here: " + cause.getMessage(), cause);
        }
    }
}
