package dev.authendpoints.recovery;

import dev.authendpoints.account.Account;
import java.time.Duration;
import java.util.Set;

/**
 * Says whose second factors can be replaced by somebody who proves the mailbox and the password, waits, and is not objected to.
 * An application replaces what the configuration says by a bean of this type.
 *
 * <p>What it allows is the weakest way into such an account: with a mailbox a password is set anew, so whoever holds the
 * mailbox for as long as the wait lasts, and is not noticed, has the account.
 */
@FunctionalInterface
public interface RecoveryRules {
    /** Nobody's: there is no such way, and its endpoints are not there either. */
    RecoveryRules NONE = (account, roles) -> Rule.NEVER;

    /**
     * Judges one account. It is asked at every step, in a transaction and with the account locked: nothing slow, nothing
     * remote. A recovery that is under way ends when it is not allowed any more.
     *
     * @param account the account, verified and with a second factor
     * @param roles its roles
     * @return the rule that it is under
     */
    Rule of(Account account, Set<String> roles);

    /**
     * Says what is so for accounts of some roles in general, for the report of the weakest way in.
     *
     * @param roles the roles
     * @return the rule; where nothing can be said of accounts in general, never, unless overridden
     */
    default Rule ofRoles(Set<String> roles) {
        return Rule.NEVER;
    }

    /**
     * The rule that an account is under.
     *
     * @param allowed whether there is this way into it
     * @param delay how long everybody who is told has to object, beginning with the first notice; what a recovery began with
     * stays
     */
    record Rule(boolean allowed, Duration delay) {
        /** The longest wait. */
        public static final Duration LONGEST = Duration.ofDays(30);

        /** There is no such way. */
        public static final Rule NEVER = new Rule(false, LONGEST);

        /** Refuses a wait that is none, or has no end. */
        public Rule {
            if (delay.compareTo(Duration.ofMinutes(1)) < 0 || delay.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("A recovery waits for 1 minute to 30 days");
            }
        }
    }
}
