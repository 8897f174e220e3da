package dev.authendpoints.login;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.FactorType;
import java.time.Instant;
import java.util.Optional;

/**
 * Where logins between their two steps are kept. Open means: neither completed, nor replaced, nor past its life, with tries
 * left.
 */
public interface ChallengeStore {
    /**
     * Adds an open login.
     *
     * @param login the login
     */
    void add(OpenLogin login);

    /**
     * Replaces all but the newest open logins of an account. The account is locked.
     *
     * @param account the account
     * @param keep how many stay
     * @param now the time
     */
    void keepNewest(AccountId account, int keep, Instant now);

    /**
     * Finds an open login.
     *
     * @param id names it
     * @param now the time
     * @return the login
     */
    Optional<OpenLogin> find(ChallengeId id, Instant now);

    /**
     * Finds an open login together with its account.
     *
     * @param id names it
     * @param now the time
     * @return the login, and its account as it is now
     */
    Optional<Pending> findPending(ChallengeId id, Instant now);

    /**
     * Finds the newest login of an address and kind of factor, whatever network opened it.
     *
     * @param emailKey the address
     * @param type the kind
     * @param now the time
     * @return the login, if the newest is open
     */
    Optional<OpenLogin> newest(String emailKey, FactorType type, Instant now);

    /**
     * Counts a try with the challenge, by one conditional statement.
     *
     * @param id names the login
     * @param most how many tries it has
     * @param now the time
     * @return true when a try was left and is now counted
     */
    boolean countTry(ChallengeId id, int most, Instant now);

    /**
     * Counts a try without the challenge, by one conditional statement.
     *
     * @param id names the login
     * @param most how many tries it has
     * @param mostWithout how many of them may come without the challenge
     * @param now the time
     * @return true when a try of both was left and is now counted
     */
    boolean countTryWithoutChallenge(ChallengeId id, int most, int mostWithout, Instant now);

    /**
     * Completes a login, by one conditional statement.
     *
     * @param id names it
     * @param now the time
     * @return true for the one caller who completed it while it was alive
     */
    boolean complete(ChallengeId id, Instant now);

    /**
     * Removes logins past their life.
     *
     * @param expiredBefore the oldest that stays
     * @return how many went
     */
    int prune(Instant expiredBefore);

    /**
     * An open login, and its account.
     *
     * @param login the login
     * @param account its account as it is now, which may have changed since the login was opened
     */
    record Pending(OpenLogin login, Account account) {
        boolean unchanged() {
            return account.epoch() == login.epoch() && account.open();
        }
    }
}
