package dev.authendpoints.factor;

import dev.authendpoints.account.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * An accepted answer. It counts only once it has been consumed.
 *
 * @param account whose factor was proved; the login compares it with the account of its first step
 * @param amr how, in the words of RFC 8176
 * @param consumption uses the proof up, by one conditional statement in the deciding transaction; false when somebody else did
 * @param factorId which of the account's factors of the kind was proved, where there can be several
 * @param remarks what to tell the person whose login it completes: further members of the answer, as JSON values
 */
public record Proof(
        AccountId account,
        List<String> amr,
        BooleanSupplier consumption,
        Optional<String> factorId,
        Map<String, Object> remarks) {
    /** Takes copies. */
    public Proof {
        amr = List.copyOf(amr);
        remarks = Map.copyOf(remarks);
    }

    /**
     * Proves one of several factors of a kind, and there is no more to say.
     *
     * @param account whose factor was proved
     * @param amr how
     * @param consumption uses the proof up
     * @param factorId which of the account's factors of the kind
     */
    public Proof(AccountId account, List<String> amr, BooleanSupplier consumption, Optional<String> factorId) {
        this(account, amr, consumption, factorId, Map.of());
    }

    /**
     * Proves the one factor of a kind of which accounts have one.
     *
     * @param account whose factor was proved
     * @param amr how
     * @param consumption uses the proof up
     */
    public Proof(AccountId account, List<String> amr, BooleanSupplier consumption) {
        this(account, amr, consumption, Optional.empty());
    }

    /**
     * Uses the proof up.
     *
     * @return true for the one caller who did
     */
    public boolean consume() {
        return consumption.getAsBoolean();
    }
}
