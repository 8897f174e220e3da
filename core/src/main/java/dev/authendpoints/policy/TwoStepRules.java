package dev.authendpoints.policy;

import dev.authendpoints.account.Account;
import dev.authendpoints.client.Client;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Says who has to have a second factor. An application replaces what the configuration says by a bean of this type: by the
 * customer that an account belongs to, for example, or by the network that a client is in.
 */
@FunctionalInterface
public interface TwoStepRules {
    /** Nobody has to have one, and everybody may have any. */
    TwoStepRules NONE = (account, roles, client) -> Rule.FREE;

    /**
     * Judges one account. It is asked at every login, in a transaction and with the account locked: nothing slow, nothing
     * remote.
     *
     * @param account the account
     * @param roles its roles
     * @param client from where it is used
     * @return the rule that it is under
     */
    Rule of(Account account, Set<String> roles, Client client);

    /**
     * Lists the rules that there are, for the report of the weakest way in.
     *
     * @return rules by the role that they are for, with an empty text for who has none; where nothing can be said of accounts
     *     in general, one that requires nothing, unless overridden
     */
    default Map<String, Rule> byRole() {
        return Map.of("", Rule.FREE);
    }

    /**
     * The rule that an account is under.
     *
     * @param reason why a second factor is required, in one word or the name of a role: up to 64 characters; empty where none
     * is
     * @param grace for how long an account that has none goes on without, from its first login under the rule on
     * @param reportOnly whether it is only written down who would be stopped
     * @param providers the kinds of factors that may be enabled; empty for all
     * @param atLogin whether only these, and recovery codes, are taken at logins and steps up, too. An account that has others
     *     alone gives one of them, and then enables one of these
     */
    record Rule(String reason, Duration grace, boolean reportOnly, Set<String> providers, boolean atLogin) {
        private static final int LONGEST_REASON = 64;

        /** Nothing is required, and everything allowed. */
        public static final Rule FREE = new Rule("", Duration.ZERO, false, Set.of());

        /**
         * Whatever was enabled before goes on working.
         *
         * @param reason why a second factor is required; empty where none is
         * @param grace for how long an account that has none goes on without
         * @param reportOnly whether it is only written down who would be stopped
         * @param providers the kinds of factors that may be enabled; empty for all
         */
        public Rule(String reason, Duration grace, boolean reportOnly, Set<String> providers) {
            this(reason, grace, reportOnly, providers, false);
        }

        /** Refuses what makes no sense, and takes a copy. */
        public Rule {
            if (reason.length() > LONGEST_REASON) {
                throw new IllegalArgumentException("A reason has at most " + LONGEST_REASON + " characters");
            }
            if (grace.isNegative()) {
                throw new IllegalArgumentException("A grace period cannot be negative");
            }
            providers = Set.copyOf(providers);
        }

        /**
         * Tells whether a second factor is required.
         *
         * @return true when an account without one is counted, and stopped unless this only reports
         */
        public boolean required() {
            return !reason.isEmpty();
        }

        /**
         * Tells whether a kind of factor may be enabled.
         *
         * @param provider its name, in any case
         * @return true when it may
         */
        public boolean allows(String provider) {
            return providers.isEmpty() || providers.stream().anyMatch(provider::equalsIgnoreCase);
        }

        /**
         * Tells whether a kind of factor that an account has is taken at logins and steps up.
         *
         * @param provider its name, in any case
         * @return true when it is
         */
        public boolean takes(String provider) {
            return !atLogin || reportOnly || allows(provider);
        }
    }
}
