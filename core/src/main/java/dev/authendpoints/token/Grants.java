package dev.authendpoints.token;

import dev.authendpoints.account.Account;
import dev.authendpoints.client.Client;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.secret.SecretHasher;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Freshness;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.session.SessionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Opens sessions, and makes and recognises their refresh tokens: 256 random bits, stored as a keyed hash. */
public final class Grants {
    private final SessionStore sessions;
    private final RefreshTokenStore refreshTokens;
    private final SecretHasher hasher;
    private final Dice dice;
    private final TokenPolicy policy;
    private final AccessTokens accessTokens;

    /**
     * Creates it.
     *
     * @param sessions where sessions are kept
     * @param refreshTokens where refresh tokens are kept
     * @param hasher hashes refresh tokens
     * @param dice makes identifiers and refresh tokens
     * @param policy how long they live
     * @param accessTokens signs access tokens
     */
    public Grants(
            SessionStore sessions,
            RefreshTokenStore refreshTokens,
            SecretHasher hasher,
            Dice dice,
            TokenPolicy policy,
            AccessTokens accessTokens) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.hasher = hasher;
        this.dice = dice;
        this.policy = policy;
        this.accessTokens = accessTokens;
    }

    /**
     * Opens a session, in the caller's transaction and under the account's lock. Where there are too many, the oldest ends.
     *
     * @param account whose it is
     * @param amr which proofs were given
     * @param client who gave them
     * @param now the time
     * @return what {@link #sign} turns into tokens after the commit
     */
    public Grant open(Account account, List<String> amr, Client client, Instant now) {
        return open(account, amr, Optional.empty(), client, now);
    }

    /**
     * Opens a session that ends at a given time, or sooner.
     *
     * @param account whose it is
     * @param amr which proofs were given
     * @param latest when it ends at the latest; nothing for as late as any
     * @param client who gave them
     * @param now the time
     * @return what {@link #sign} turns into tokens after the commit
     */
    public Grant open(Account account, List<String> amr, Optional<Instant> latest, Client client, Instant now) {
        Instant usual = now.plus(policy.refreshAbsolute());
        Instant end = latest.filter(usual::isAfter).orElse(usual);
        Session session = new Session(new SessionId(dice.id()), account.id(), account.epoch(), now, amr, end);
        sessions.keepNewest(account.id(), policy.sessions() - 1, now);
        sessions.add(session, client, now);
        Grant grant = next(new Caller(session, account), now);
        store(grant);
        return grant;
    }

    /**
     * Opens a session that may enable a factor and do nothing else, in the caller's transaction and under the account's lock.
     * It has no refresh token, and ends after {@link Freshness#WINDOW}.
     *
     * @param account whose it is
     * @param amr which proofs were given
     * @param client who gave them
     * @param now the time
     * @return what {@link #renew} turns into a token after the commit
     */
    public Caller openToEnrol(Account account, List<String> amr, Client client, Instant now) {
        sessions.keepNewest(account.id(), policy.sessions() - 1, now);
        return openBeside(account, amr, client, now);
    }

    /**
     * Opens such a session beside all others, however many there are: it ends none of them.
     *
     * @param account whose it is
     * @param amr which proofs were given
     * @param client who gave them
     * @param now the time
     * @return what {@link #renew} turns into a token after the commit
     */
    public Caller openBeside(Account account, List<String> amr, Client client, Instant now) {
        Instant end = now.plus(Freshness.WINDOW);
        Session session = new Session(new SessionId(dice.id()), account.id(), account.epoch(), now, amr, end);
        sessions.add(session.enrolling(end), client, now);
        return new Caller(session.enrolling(end), account);
    }

    /**
     * Turns a committed grant into tokens.
     *
     * @param grant the grant
     * @return the tokens
     */
    public TokenPair sign(Grant grant) {
        return new TokenPair(
                accessTokens.sign(grant.caller(), grant.at()),
                accessTokens.life(grant.caller(), grant.at()),
                grant.refreshToken(),
                Duration.between(grant.at(), grant.refreshExpiresAt()),
                grant.caller().session().amr());
    }

    /**
     * Signs another access token for a session whose proofs have changed; its refresh token stays.
     *
     * @param caller the session as it was committed, and its account
     * @param now the time
     * @return the token
     */
    public Renewed renew(Caller caller, Instant now) {
        return new Renewed(accessTokens.sign(caller, now), accessTokens.life(caller, now), caller.session());
    }

    Grant next(Caller caller, Instant now) {
        Instant idle = now.plus(policy.refreshIdle());
        Instant end = caller.session().expiresAt();
        return new Grant(caller, dice.token(), idle.isBefore(end) ? idle : end, now);
    }

    void store(Grant grant) {
        refreshTokens.add(new RefreshToken(
                hash(grant.refreshToken()), grant.caller().session().id(), grant.refreshExpiresAt(), Optional.empty()));
    }

    SecretHash hash(Secret refreshToken) {
        return hasher.hash("refresh", refreshToken);
    }
}
