package dev.authendpoints.token;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.policy.Duties;
import dev.authendpoints.secret.SealedSuccessor;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.SessionStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Exchanges a refresh token for the next one (RFC 9700 §4.14.2). A token that comes again ends its session: somebody else
 * has a copy. Only right after its use, as when an answer was lost on the way, the same successor is given again.
 */
public final class TokenRefresh {
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final SealedSuccessor SUCCESSOR = new SealedSuccessor("refresh");

    private final Ground ground;
    private final RefreshTokenStore refreshTokens;
    private final Grants grants;
    private final Aftermath aftermath;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param ground where sessions are decided about
     * @param refreshTokens where refresh tokens are kept
     * @param grants makes and signs tokens
     * @param aftermath tells of a reuse
     * @param time the time
     */
    public TokenRefresh(
            Ground ground, RefreshTokenStore refreshTokens, Grants grants, Aftermath aftermath, InstantSource time) {
        this.ground = ground;
        this.refreshTokens = refreshTokens;
        this.grants = grants;
        this.aftermath = aftermath;
        this.time = time;
    }

    /**
     * Exchanges a refresh token.
     *
     * @param presented the token
     * @param client who presents it
     * @return the next pair, or nothing when the token is not, or no longer, worth anything
     */
    public Optional<TokenPair> refresh(Secret presented, Client client) {
        Instant now = time.instant();
        return owner(presented)
                .flatMap(owner -> ground.lock().locked(owner, account -> exchange(presented, client, now)))
                .flatMap(granted -> granted)
                .map(grants::sign);
    }

    /**
     * Tells whose a refresh token is, whatever became of it, and uses nothing up.
     *
     * @param presented the token
     * @return the account, if this is a token of ours
     */
    public Optional<AccountId> owner(Secret presented) {
        return ground.sessions().ownerOf(grants.hash(presented));
    }

    /**
     * Ends the session of a refresh token, whatever became of the token.
     *
     * @param presented the token
     * @param client who presents it
     */
    public void revoke(Secret presented, Client client) {
        Instant now = time.instant();
        refreshTokens
                .find(grants.hash(presented))
                .ifPresent(token -> ground.sessions()
                        .owner(token.session())
                        .ifPresent(owner -> ground.lock().locked(owner, account -> {
                            boolean ended = ground.sessions().end(token.session(), now);
                            if (ended) {
                                aftermath.audit().record(now, AuditType.SIGNED_OUT, owner, client, "");
                            }
                            return ended;
                        })));
    }

    private Optional<Grant> exchange(Secret presented, Client client, Instant now) {
        return refreshTokens
                .find(grants.hash(presented))
                .flatMap(token -> ground.sessions()
                        .live(token.session(), now)
                        .filter(caller -> goesOn(caller, client, now))
                        .flatMap(caller -> token.use()
                                .map(use -> again(presented, use, caller, client, now))
                                .orElseGet(() -> rotate(presented, token, caller, now))));
    }

    private boolean goesOn(Caller caller, Client client, Instant now) {
        boolean stopped = ground.duties().stops(caller.account(), client, now);
        if (stopped) {
            ground.sessions().end(caller.session().id(), now);
        }
        return !stopped;
    }

    private Optional<Grant> rotate(Secret presented, RefreshToken token, Caller caller, Instant now) {
        Grant next = grants.next(caller, now);
        String sealed = SUCCESSOR.seal(next.refreshToken(), presented);
        if (!refreshTokens.use(token.hash(), new RefreshToken.Use(now, grants.hash(next.refreshToken()), sealed))) {
            return Optional.empty(); // past its life
        }
        refreshTokens.forgetSealed(token.hash());
        grants.store(next);
        return Optional.of(next);
    }

    private Optional<Grant> again(Secret presented, RefreshToken.Use use, Caller caller, Client client, Instant now) {
        Optional<RefreshToken> successor = refreshTokens
                .find(use.successor())
                .filter(unused -> unused.use().isEmpty())
                .filter(unused -> now.isBefore(use.at().plus(GRACE)))
                .filter(unused -> !use.sealedSuccessor().isEmpty());
        if (successor.isPresent()) {
            Secret same = SUCCESSOR.open(use.sealedSuccessor(), presented);
            return Optional.of(new Grant(caller, same, successor.get().expiresAt(), now));
        }
        ground.sessions().end(caller.session().id(), now);
        aftermath
                .audit()
                .record(now, AuditType.REFRESH_TOKEN_REUSED, caller.account().id(), client, "");
        aftermath.outbox().notify(MessageKind.SESSION_ENDED, caller.account(), Asked.by(client), now);
        return Optional.empty();
    }

    /**
     * Where sessions are decided about.
     *
     * @param lock decides under an account's lock
     * @param sessions where sessions are kept
     * @param duties who has to have a second factor, from when on
     */
    public record Ground(AccountLock lock, SessionStore sessions, Duties duties) {}

    /**
     * Where a reuse is told.
     *
     * @param audit the trail of events
     * @param outbox mails to the owner
     */
    public record Aftermath(AuditTrail audit, Outbox outbox) {}
}
