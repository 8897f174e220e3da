package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.client.Client;
import java.time.Instant;
import java.util.Optional;

/**
 * The kind that can sign in by itself: its proofs name their account, and stand for two kinds of proof. A server knows at most
 * one such kind.
 */
public interface Passwordless extends Factor {
    /**
     * Tells whether this server lets it sign in by itself.
     *
     * @return false when it is only ever a second factor here
     */
    boolean alone();

    /**
     * Gets ready for somebody of whom nothing is known: the offer is the same for everybody. It runs in a transaction.
     *
     * @param now the time
     * @param expiresAt when what is made for it is worth nothing any more
     * @return what to tell the caller
     */
    Offer offer(Instant now, Instant expiresAt);

    /**
     * Finds out whose factor an answer speaks of, believing nothing else of it.
     *
     * @param answer what came
     * @return the account, if the factor is known
     */
    Optional<AccountId> owner(Answer answer);

    /**
     * Verifies an answer that is to sign in by itself. It runs outside any transaction and changes nothing.
     *
     * @param account whose factor it speaks of
     * @param answer what came
     * @param client who calls
     * @param now the time
     * @return the proof, still to be consumed, when the answer is right and stands for two kinds of proof
     */
    Optional<Proof> proves(Account account, Answer answer, Client client, Instant now);
}
