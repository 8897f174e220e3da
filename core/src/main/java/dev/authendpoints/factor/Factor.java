package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.mail.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of second factor. Publish one more and it appears everywhere the others do: in enabling, in both steps of the
 * login, in lists.
 *
 * <p>A factor does not count tries, does not look at epochs and opens no session: whoever asks it does.
 */
public interface Factor {
    /**
     * Names the kind.
     *
     * @return its name
     */
    FactorType type();

    /**
     * Says what becomes of the factor that an account has when it enables another of this kind.
     *
     * @return {@link Another#REFUSED} unless overridden
     */
    default Another another() {
        return Another.REFUSED;
    }

    /**
     * Says how many factors of this kind an account may have, where {@link Another#JOINS} lets it have several.
     *
     * @return 5 unless overridden
     */
    default int most() {
        return 5;
    }

    /**
     * Tells whether a password and a proof of this kind are {@code aal2} together (NIST SP 800-63B-4 §2.2). An account that has
     * such a factor is changed only after a login that was as strong.
     *
     * @return false unless overridden
     */
    default boolean strong() {
        return false;
    }

    /**
     * Says what somebody has to hold who can give its proofs, for the report of the weakest way in. A factor that writes to the
     * account's mailbox has to say {@link Holding#MAILBOX}: where a reset link and a code must not go to the same place, it is
     * not taken right after a reset.
     *
     * @return something that nothing else shares, unless overridden
     */
    default Holding holding() {
        return Holding.of(type());
    }

    /**
     * Says what is wrong with a request to enable the factor: what it needs beside a label, such as the number of a phone,
     * comes in {@link Particulars}. It is asked before anything else, outside any transaction, and changes nothing.
     *
     * @param particulars what the request says
     * @return the errors, each about one field; none unless overridden
     */
    default List<FieldError> objections(Particulars particulars) {
        return List.of();
    }

    /**
     * Gets ready for an occasion: sends a code, makes a secret or a challenge. Called again for the same occasion it sends
     * again, within its cool-down and budget. It runs in a transaction, with the account locked: nothing slow, nothing remote.
     *
     * @param occasion the login or enrolment
     * @return what to tell the caller
     */
    Offer offer(Occasion occasion);

    /**
     * Tells whether a text could be an answer at all. What could not is refused without counting a try.
     *
     * @param answer what was typed
     * @return false only for texts that no person's device ever shows
     */
    boolean readable(Answer answer);

    /**
     * Compares an answer, in constant time. It runs outside any transaction, after the try was counted and committed, and
     * changes nothing.
     *
     * @param occasion the login or enrolment
     * @param answer what was typed
     * @return the proof, still to be consumed, when the answer is right
     */
    Optional<Proof> accepts(Occasion occasion, Answer answer);

    /**
     * Learns that an answer to a login was refused, for what may be learned from it when the next one comes. It runs in a
     * transaction, with the account locked, after the comparison and before anybody is told. What is remembered counts for
     * this login alone and proves nothing.
     *
     * @param occasion the login
     * @param answer what was typed
     */
    default void missed(Occasion occasion, Answer answer) {}

    /**
     * Keeps what an enrolment has proved. It runs in the transaction that enables the factor.
     *
     * @param occasion the enrolment
     * @param factorId the new factor's identifier
     */
    default void enrol(Occasion occasion, String factorId) {}

    /**
     * Says which of its kind an account's factor is, in a few characters that its owner recognises and that tell nobody else
     * much, such as the end of a number. It stands in the list of factors and in notices to the owner.
     *
     * @param account whose
     * @param factorId the factor's identifier
     * @return nothing unless overridden
     */
    default Optional<String> shown(Account account, String factorId) {
        return Optional.empty();
    }

    /**
     * Says where else than in its mailbox an account's owner is told of what is grave: that somebody who has lost everything
     * asks to be let in again, for example.
     *
     * @param account whose
     * @param factorId the factor's identifier
     * @return nothing unless overridden
     */
    default Optional<Recipient> reaching(Account account, String factorId) {
        return Optional.empty();
    }

    /**
     * Tells whether a request says the same as the one that began an enrolment a moment ago, which is then gone on with.
     *
     * @param occasion the enrolment, with the particulars of the new request
     * @return false when another enrolment is to take its place, for another phone for example; true unless overridden
     */
    default boolean repeats(Occasion occasion) {
        return true;
    }

    /**
     * Names a factor whose owner gave it no name. It runs in the transaction that enables it, once its proof is used up.
     *
     * @param account whose
     * @param factorId the factor's identifier
     * @return up to 64 visible characters: the kind's name unless overridden
     */
    default String called(AccountId account, String factorId) {
        return type().name();
    }

    /**
     * Gives what is kept for a factor and is its owner's own, such as a number in full, for the export of an account. It is
     * never a secret: what proves the factor is left out.
     *
     * @param account whose
     * @param factorId the factor's identifier
     * @return texts by the names of the contract; none unless overridden
     */
    default Map<String, String> kept(Account account, String factorId) {
        return Map.of();
    }

    /**
     * Gives all that it takes to put a factor back once it is removed, secrets included. It runs in the transaction that
     * changes the account's factors, before the change. What it gives is sealed and kept as long as a change can be undone, and
     * then erased.
     *
     * @param account whose
     * @param factorId the factor's identifier
     * @return a text of the kind's own, empty where nothing belongs to a factor but that the account has it; nothing where a
     *     factor of this kind cannot be put back, which is so unless overridden
     */
    default Optional<String> keep(AccountId account, String factorId) {
        return Optional.empty();
    }

    /**
     * Puts back what belongs to a factor. It runs in the transaction that puts the factor back, with the account locked.
     *
     * @param account whose
     * @param factorId the factor's identifier
     * @param kept what {@link #keep} gave when it was there last
     * @throws dev.authendpoints.tx.Taken when another account has by now what only one may have; then no factor is put back
     */
    default void restore(AccountId account, String factorId, String kept) {}

    /**
     * Tells whether an offer for an occasion could send what it has to send. It changes nothing.
     *
     * @param occasion the enrolment, with the particulars of the request
     * @return false only while a budget is used up; factors that send nothing are always ready
     */
    default boolean ready(Occasion occasion) {
        return true;
    }

    /**
     * Takes back what still waits to be sent for open logins and enrolments of an account. It runs in the transaction that
     * raises the account's epoch, after which none of it is worth anything.
     *
     * @param account whose
     * @param now the time
     */
    default void withdraw(AccountId account, Instant now) {}

    /**
     * Erases all that is kept for an account. It runs in the transaction that disables the factor.
     *
     * @param account whose
     */
    default void forget(AccountId account) {}

    /**
     * Erases what is kept for one factor of an account. It runs in the transaction that removes the factor. A kind of which
     * an account may have several has to override this. So has one of which another is {@link Another#REFUSED} and that keeps
     * something for an enrolment between its two steps: where the new factor replaces all others, that has to stay.
     *
     * @param account whose
     * @param factorId the factor's identifier
     */
    default void forget(AccountId account, String factorId) {
        forget(account);
    }

    /**
     * Removes what was made for occasions that are long over, in a transaction of its own. Where much may have gathered it
     * removes a part and is called again.
     *
     * @param endedBefore what ended later stays
     * @return how many rows went; 0 when none is left
     */
    default int prune(Instant endedBefore) {
        return 0;
    }

    /** What another factor of the same kind is to the one that an account has. */
    enum Another {
        /** There is no point in another: the kind is enabled already. */
        REFUSED,
        /** It takes the place of the one there is, at the moment in which it is proved and not before. */
        REPLACES,
        /** Both are there. */
        JOINS
    }
}
