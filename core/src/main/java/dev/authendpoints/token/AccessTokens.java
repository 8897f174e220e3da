package dev.authendpoints.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.authendpoints.account.Account;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Freshness;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.SessionId;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Signs and reads access tokens: JWTs of the type {@code at+jwt} (RFC 9068), with no leeway on their end. */
public final class AccessTokens {
    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    /** Of tokens that enable a factor and do nothing else: whoever looks at types takes none of them for an access token. */
    static final JOSEObjectType ENROLMENT = new JOSEObjectType("enrol+jwt");

    private static final int MAX_LENGTH = 8192;
    /** How far another node's clock may be ahead of ours when it signs. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final SigningKeys keys;
    private final TokenPolicy policy;
    private final Dice dice;
    private final List<TokenClaims> more;
    private final RecentTokens recent = new RecentTokens();

    /**
     * Creates it.
     *
     * @param keys sign
     * @param policy what tokens say and how long they live
     * @param dice names tokens
     * @param more claims of one's own
     */
    public AccessTokens(SigningKeys keys, TokenPolicy policy, Dice dice, List<TokenClaims> more) {
        this.keys = keys;
        this.policy = policy;
        this.dice = dice;
        this.more = List.copyOf(more);
    }

    /**
     * Reads a token: the signature by one of our keys and in its algorithm first, then issuer, audience and times.
     *
     * @param text what was presented
     * @param now the time
     * @return the claims, when all is right; whether the session still lives is for the caller to ask
     */
    public Optional<AccessClaims> read(String text, Instant now) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        RecentTokens.Name name = RecentTokens.name(text);
        Optional<AccessClaims> known =
                recent.find(name, key -> keys.find(key, now).isPresent());
        return known.isPresent() ? known.filter(claims -> inTime(claims, now)) : parse(text, name, now);
    }

    private Optional<AccessClaims> parse(String text, RecentTokens.Name name, Instant now) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(text);
            Optional<AccessClaims> claims =
                    signedByUs(jwt, now) ? claims(jwt).filter(ours -> inTime(ours, now)) : Optional.empty();
            claims.ifPresent(ours -> recent.add(name, jwt.getHeader().getKeyID(), ours));
            return claims;
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    Secret sign(Caller caller, Instant now) {
        Session session = caller.session();
        Account account = caller.account();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(policy.issuer())
                .subject(account.id().value())
                .audience(session.enrolOnly() ? enrolment() : policy.audience())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life(caller, now))))
                .jwtID(dice.id())
                .claim("sid", session.id().value())
                .claim("auth_time", session.authTime().getEpochSecond())
                .claim("amr", session.amr())
                .claim("acr", session.acr())
                .claim("id", account.id().value())
                .claim("username", account.username().text());
        session.stepUp()
                .filter(stepUp -> Freshness.isFresh(stepUp.at(), now))
                .ifPresent(stepUp -> claims.claim(ProvedClaims.STEP_UP, ProvedClaims.of(stepUp)));
        more.forEach(own -> OwnClaims.checked(own.of(caller)).forEach(claims::claim));
        SigningKey key = keys.active(now);
        return new Secret(session.enrolOnly() ? key.signEnrolment(claims.build()) : key.sign(claims.build()));
    }

    /** No token outlives its session. */
    Duration life(Caller caller, Instant now) {
        Duration left = Duration.between(now, caller.session().expiresAt());
        return left.compareTo(policy.accessLife()) < 0 ? left : policy.accessLife();
    }

    /** Another audience: whoever checks tokens without asking us takes none that only enables a factor. */
    private String enrolment() {
        return policy.audience() + "#enrolment";
    }

    private boolean signedByUs(SignedJWT jwt, Instant now) throws JOSEException {
        JWSHeader header = jwt.getHeader();
        Optional<SigningKey> key = Optional.ofNullable(header.getKeyID()).flatMap(id -> keys.find(id, now));
        boolean known = TYPE.equals(header.getType()) || ENROLMENT.equals(header.getType());
        return known && key.isPresent() && key.get().signed(jwt);
    }

    private Optional<AccessClaims> claims(SignedJWT jwt) throws ParseException {
        JWTClaimsSet claims = jwt.getJWTClaimsSet();
        String audience = ENROLMENT.equals(jwt.getHeader().getType()) ? enrolment() : policy.audience();
        Date expiry = claims.getExpirationTime();
        Date issued = claims.getIssueTime();
        String session = claims.getStringClaim("sid");
        boolean ours = policy.issuer().equals(claims.getIssuer())
                && claims.getAudience().contains(audience)
                && expiry != null
                && issued != null
                && session != null;
        return ours
                ? Optional.of(new AccessClaims(
                        new SessionId(session), issued.toInstant(), expiry.toInstant(), claims.getClaims()))
                : Optional.empty();
    }

    private static boolean inTime(AccessClaims claims, Instant now) {
        return now.isBefore(claims.expiresAt()) && !claims.issuedAt().isAfter(now.plus(CLOCKS_APART));
    }
}
